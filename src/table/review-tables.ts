import type { CoOccurrence } from '../count/co-occurrence.js'
import type { SideBySide } from '../count/side-by-side.js'
import type { YearTrend } from '../count/trend.js'
import type { Article } from '../record/article.js'
import type { Protocol } from '../record/review.js'
import { pText } from './cross-tab-table.js'
import type { Names } from './distribution-table.js'
import { numberColumn, textColumn, type Table } from './table.js'

/** Inclusion and exclusion criteria side by side. */
export function criteriaTable({ eligibility, inclusion, exclusion }: Protocol): Table {
  const length = Math.max(inclusion.length, exclusion.length)
  return {
    id: 'table-1-criteria',
    title: 'Table 1. Inclusion and exclusion criteria',
    columns: [textColumn('inclusion', 'Inclusion criteria'), textColumn('exclusion', 'Exclusion criteria')],
    rows: Array.from({ length }, (_, index) => ({
      inclusion: inclusion[index] ?? null,
      exclusion: exclusion[index] ?? null,
    })),
    notes: [
      'As the review states them; nothing is counted.',
      `Beside them, to be searched for an article had to be: ${eligibility.join('; ')}.`,
    ],
  }
}

/** Published totals beside the article-level coding of one variable. */
export function sideBySideTable(
  compared: SideBySide,
  names: Names,
  name: { id: string; title: string; heading: string },
): Table {
  const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join('; ')
  const moves = compared.surplus.map(
    ({ label, leave, candidates }) => `${leave} of these would have to leave ${label}: ${list(candidates)}.`,
  )
  const gaps = compared.shortfall.map(({ label, enter }) => `${enter} more would have to be ${label}.`)
  return {
    id: name.id,
    title: name.title,
    columns: [
      textColumn('label', name.heading),
      numberColumn('published', 'Published total'),
      numberColumn('coded', 'Coded by article'),
      numberColumn('difference', 'Difference'),
      textColumn('stated', 'Stated by the paper'),
      textColumn('fromEvidence', 'Coded from evidence'),
    ],
    rows: [
      ...compared.rows.map(({ label, published, coded, difference, articles, stated }) => ({
        label,
        published,
        coded,
        difference,
        stated: list(stated),
        fromEvidence: list(articles.filter((id) => !stated.includes(id))),
      })),
      {
        label: 'Not known',
        published: null,
        coded: compared.uncoded.length,
        difference: null,
        stated: null,
        fromEvidence: list(compared.uncoded),
      },
    ],
    notes: [
      'Published: totals as printed; the paper does not list the articles behind them. Coded: one value an article, with its basis and evidence in articles.csv.',
      ...moves,
      ...gaps,
      ...(gaps.length > 0 && compared.uncoded.length > 0
        ? [`Not known, and so free to fill a gap: ${list(compared.uncoded)}.`]
        : []),
    ],
  }
}

/** Every article with its coded values and, for each, on what it rests. */
export function codingTable(articles: readonly Article[], protocol: Protocol): Table {
  const label = (categories: readonly { key: string; label: string }[], key: string | undefined) =>
    categories.find((category) => category.key === key)?.label ?? null
  return {
    id: 'articles-as-coded',
    title: 'Articles with the basis of every coded value',
    columns: [
      textColumn('citation', 'Article'),
      textColumn('database', 'Database'),
      textColumn('region', 'Region'),
      textColumn('regionBasis', 'Basis of the region'),
      textColumn('regionEvidence', 'Evidence of the region'),
      textColumn('design', 'Study design'),
      textColumn('designBasis', 'Basis of the design'),
      textColumn('designEvidence', 'Evidence of the design'),
    ],
    rows: articles.map(({ citation, foundIn, region, design, extra }) => ({
      citation,
      database: label(protocol.databases, foundIn?.value),
      region: label(protocol.regions, region?.value),
      regionBasis: region?.basis ?? 'not known',
      regionEvidence: region?.evidence ?? unknownBecause(extra?.['region_evidence']),
      design: label(protocol.designs, design?.value),
      designBasis: design?.basis ?? 'not known',
      designEvidence: design?.evidence ?? unknownBecause(extra?.['design_evidence']),
    })),
    notes: [
      'Basis: stated by the paper, derived by a rule, or coded from the evidence given; a value that is not known is empty. The database is derived from the DOI.',
    ],
  }
}

/** Why a value is not known, from the column that would hold its evidence. */
function unknownBecause(evidence: string | readonly string[] | undefined): string | null {
  return typeof evidence === 'string' ? evidence : null
}

/** Pairs of sub-topics that occur together, most frequent first. */
export function coOccurrenceTable(pairs: readonly CoOccurrence[], names: Names): Table {
  return {
    id: 'sub-topic-co-occurrence',
    title: 'Sub-topics that occur together',
    columns: [
      textColumn('a', 'Sub-topic'),
      textColumn('b', 'With'),
      numberColumn('n', 'Articles with both'),
      numberColumn('jaccard', 'Jaccard'),
      numberColumn('phi', 'phi'),
      numberColumn('p', 'p'),
      numberColumn('pHolm', 'p (Holm)'),
      textColumn('articles', 'Articles'),
    ],
    rows: [...pairs]
      .sort((x, y) => y.n - x.n)
      .map(({ a, b, n, jaccard, phi, p, pAdjusted, articles }) => ({
        a: a.label,
        b: b.label,
        n,
        jaccard: fixed(jaccard),
        phi: fixed(phi),
        p: pText(p),
        pHolm: pText(pAdjusted),
        articles: articles.map((id) => names.get(id) ?? id).join('; '),
      })),
    notes: [
      'Counted: articles that cover both sub-topics. Jaccard: both out of either; phi: correlation of presence; p: Fisher exact, two-sided; Holm over all pairs.',
    ],
  }
}

/** The trend of each year distribution. */
export function trendTable(trends: readonly YearTrend[]): Table {
  return {
    id: 'year-trend',
    title: 'Trend over whole years',
    columns: [
      textColumn('distribution', 'Year rule'),
      textColumn('years', 'Years'),
      numberColumn('slope', 'Theil-Sen slope'),
      numberColumn('tau', "Kendall's tau"),
      numberColumn('tauP', 'p (Mann-Kendall)'),
      numberColumn('growth', 'Growth a year'),
      textColumn('interval', '95 % interval'),
      numberColumn('growthP', 'p (Poisson)'),
      numberColumn('dispersion', 'Dispersion'),
    ],
    rows: trends.map(({ rule, from, to, slope, mannKendall, growth }) => ({
      distribution: rule,
      years: `${from}–${to}`,
      slope: slope.toFixed(2),
      tau: fixed(mannKendall.tau),
      tauP: pText(mannKendall.p),
      growth: fixed(growth.rate),
      interval: growth.low === null ? null : `${fixed(growth.low)}–${fixed(growth.high)}`,
      growthP: pText(growth.p),
      dispersion: fixed(growth.dispersion),
    })),
    notes: [
      'Growth: yearly factor of a log-linear Poisson regression; dispersion near 1 means that its interval can be trusted, above it that the interval is too narrow.',
      ...[...new Set(trends.flatMap(({ partial }) => partial))].map(
        (year) => `${year} is left out: the search covers only part of it.`,
      ),
      ...[...new Set(trends.flatMap(({ warning }) => (warning === undefined ? [] : [warning])))].map(
        (warning) => `Caution: ${warning}.`,
      ),
    ],
  }
}

function fixed(value: number | null): string | null {
  return value === null ? null : value.toFixed(2)
}
