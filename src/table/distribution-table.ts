import type { Distribution, DistributionRow } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import type { Category } from '../record/review.js'
import { numberColumn, textColumn, type Table } from './table.js'

/** Gives the name that a table prints for an id, such as the citation of an article. */
export type Names = ReadonlyMap<string, string>

/** What a distribution table is called and which columns it has. */
export interface DistributionTableOptions {
  id: string
  title: string
  /** The heading of the first column. */
  heading: string
  /** The names of groups, where rows stand in groups. */
  groups?: readonly Category[]
  /** Whether to close with a row of sums; not where a unit stands in several rows. */
  total: boolean
}

/** A distribution as a table: row, number, percentage with its Wilson interval, and the articles behind the number. */
export function distributionTable(
  distribution: Distribution,
  names: Names,
  options: DistributionTableOptions,
): Table {
  const { rule, rows } = distribution
  const recomputed = rule.source === 'recomputed'
  const intervals = rows.some(({ interval }) => interval !== undefined)
  const groups = new Map(options.groups?.map(({ key, label }) => [key, label]))
  const cells = rows.map((row) => ({
    group: groups.get(row.group ?? '') ?? null,
    label: row.label,
    n: row.n,
    percent: row.percent,
    low: row.interval?.low.toFixed(1) ?? null,
    high: row.interval?.high.toFixed(1) ?? null,
    articles: row.articles.map((id) => names.get(id) ?? id).join('; '),
  }))
  const missing = distribution.missing.map((id) => names.get(id) ?? id).join('; ')
  const unknown = {
    group: null,
    label: 'Not known',
    n: rule.missing,
    percent: null,
    low: null,
    high: null,
    articles: missing,
  }
  const total = {
    group: null,
    label: 'Total',
    n: (distribution.n ?? 0) + rule.missing,
    percent: null,
    low: null,
    high: null,
    articles: '',
  }
  return {
    id: options.id,
    title: options.title,
    columns: [
      ...(options.groups ? [textColumn('group', 'Context')] : []),
      textColumn('label', options.heading),
      numberColumn('n', 'Number of articles'),
      numberColumn('percent', '%'),
      ...(intervals ? [numberColumn('low', '95 % from'), numberColumn('high', 'to')] : []),
      ...(recomputed ? [textColumn('articles', 'Articles')] : []),
    ],
    rows: [
      ...cells,
      ...(rule.missing > 0 ? [unknown] : []),
      ...(options.total ? [{ ...total, percent: sumOfPercent(rows, rule.missing) }] : []),
    ],
    notes: [
      ruleText(rule),
      intervals
        ? 'Interval: Wilson, 95 %, for the share in per cent.'
        : 'No intervals: they would take unknown values for a no.',
    ],
  }
}

/** The sum of the printed percentages; nothing where units without a value leave them short of 100. */
function sumOfPercent(rows: readonly DistributionRow[], missing: number): number | null {
  return missing > 0 ? null : rows.reduce((sum, { percent }) => sum + percent, 0)
}
