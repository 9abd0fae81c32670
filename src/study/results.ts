import { auditClaims } from '../audit/audit-claims.js'
import type { Audit } from '../audit/audit.js'
import type { Evidence } from '../audit/evidence.js'
import { publishedDistribution } from '../audit/published.js'
import { distribute, titleOf, type Distribution } from '../count/distribution.js'
import { yearTrend, type YearTrend } from '../count/trend.js'
import type { Ledger } from '../flow/ledger.js'
import type { Project } from '../project/project.js'
import type { Corpus } from '../record/corpus.js'
import { questionOf, type Category } from '../record/variable.js'

/** What follows from a project without anything being drawn: every distribution, the flow, and the audit of what a paper prints. */
export interface Results {
  /** Of every variable, then what is known as printed numbers only. */
  distributions: readonly Distribution[]
  trends: readonly YearTrend[]
  ledger?: Ledger
  /** The verdict on every number that a paper prints, where there is one. */
  audit?: Audit
}

/**
 * Counts every variable of a project's corpus and holds the numbers that a paper prints against the counts.
 *
 * @example
 * const { distributions, audit } = countProject(await loadProject(bundledReview))
 * distributionOf(distributions, 'year.search').rows[6].n // => 12
 * audit.claims.length // => 91
 */
export function countProject(project: Project): Results {
  const { corpus, flow } = project
  const counted = corpus.variables.flatMap(({ key }) => distributionsOf(corpus, key))
  const printed = printedDistributions(project)
  const distributions = [...counted, ...printed]
  const years = counted.filter(({ id }) => isYear(corpus, id))
  const trends = years.flatMap((each) => yearTrend(each, corpus.period) ?? [])
  const audit = project.claims
    ? auditClaims(project.claims, evidenceOf(project, counted, printed), project.settings.published)
    : undefined
  return {
    distributions,
    trends,
    ...(flow ? { ledger: flow.ledger } : {}),
    ...(audit ? { audit } : {}),
  }
}

/** The distribution of a variable and, of countries, that by shares too: a work of several countries is shared out among them. */
function distributionsOf(corpus: Corpus, key: string): Distribution[] {
  const full = distribute(corpus, key)
  if (key !== 'country') return [full]
  const title = `${full.title}, shared out`
  return [full, distribute(corpus, key, { method: 'fractional', title })]
}

function isYear({ occurrences }: Corpus, key: string): boolean {
  return questionOf(key) === 'year' && occurrences.get(key)?.variable.order === 'number'
}

/** What is known of a variable as printed numbers only, from the claims that are about it. */
function printedDistributions({ settings, claims, corpus }: Project): Distribution[] {
  if (!claims) return []
  return Object.entries(settings.variables).flatMap(([key, { printed, label = key, categories }]) => {
    if (printed === undefined) return []
    const known: readonly Category[] = categories ?? corpus.occurrences.get(printed)?.categories ?? []
    const base = { n: settings.totals?.included ?? corpus.records.length, of: corpus.of }
    const options = {
      id: key,
      title: titleOf({ label }, corpus.unit),
      target: printed,
      unit: corpus.unit,
      base,
    }
    return [publishedDistribution(claims, options, known)]
  })
}

/**
 * What claims about a project are held against.
 *
 * @example
 * const { project, results } = await openStudy(bundledReview)
 * auditClaims(project.claims, studyEvidence(project, results)).claims.length // => 91
 */
export function studyEvidence(project: Project, { distributions }: Results): Evidence {
  const isPrinted = ({ rule }: Distribution) => rule.source === 'published'
  return evidenceOf(
    project,
    distributions.filter((each) => !isPrinted(each)),
    distributions.filter(isPrinted),
  )
}

function evidenceOf(
  { corpus, flow }: Pick<Project, 'corpus' | 'flow'>,
  counted: readonly Distribution[],
  printed: readonly Distribution[] = [],
): Evidence {
  const years = counted.map(({ id }) => id).filter((id) => isYear(corpus, id))
  return {
    unit: corpus.unit,
    records: corpus.records.map(({ id }) => ({ id, name: corpus.names.get(id) ?? id })),
    distributions: counted,
    published: printed.map(({ id }) => id),
    ...(years.length > 1 ? { variants: [years] } : {}),
    ...(flow ? { ledger: flow.ledger } : {}),
  }
}

/**
 * The distribution of that id; a RangeError where there is none.
 *
 * @example
 * const { distributions } = countProject(await loadProject(bundledReview))
 * distributionOf(distributions, 'database').n // => 32
 */
export function distributionOf(distributions: readonly Distribution[], id: string): Distribution {
  const found = distributions.find((distribution) => distribution.id === id)
  if (found) return found
  throw new RangeError(
    `distribution: found no '${id}', expected one of ${distributions.map((each) => each.id).join(', ')}`,
  )
}
