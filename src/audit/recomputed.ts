import { InputError } from '../base/issue.js'
import type { Distribution } from '../count/distribution.js'
import type { Ledger } from '../flow/ledger.js'
import type { Article } from '../record/article.js'
import type { Claim } from './claim.js'

/** What article-level data say, for claims to be held against. */
export interface Evidence {
  articles: readonly Article[]
  /** The recomputed ones. */
  distributions: readonly Distribution[]
  /** The ids of distributions of which only printed numbers are known. */
  published: readonly string[]
  ledger: Ledger
}

/** The recomputed quantity behind a claim's target. */
export interface RecomputedValue {
  n: number | null
  /** The denominator of its share, where it has one. */
  base: number | null
  articles: readonly string[]
  /** How it was recomputed, where not by counting articles. */
  how?: string
}

/**
 * Looks up what a target counts: `article` is the number of articles, `rows` how many rows the distribution `key` has, `flow` a number of
 * the flow, recomputed from its other numbers, anything else a distribution's row, or without a key its base. A published distribution
 * is never recomputed: undefined. Throws {@link InputError} for a target that names nothing.
 */
export function recomputedValue(claim: Claim, evidence: Evidence): RecomputedValue | undefined {
  const { target } = claim
  if (!target) return undefined
  const { articles, distributions, published, ledger } = evidence
  const ids = articles.map(({ id }) => id)
  if (target.distribution === 'article') return { n: ids.length, base: null, articles: ids }
  if (target.distribution === 'flow') return flowValue(claim, target.key ?? '', ledger, ids)
  if (published.includes(target.distribution)) return undefined
  const id = target.distribution === 'rows' ? target.key : target.distribution
  const distribution = distributions.find((each) => each.id === id)
  if (!distribution)
    throw unknownTarget(claim, [
      'article',
      'rows',
      'flow',
      ...published,
      ...distributions.map((each) => each.id),
    ])
  if (target.distribution === 'rows') return { n: distribution.rows.length, base: null, articles: [] }
  const base = distribution.rule.base.n
  if (target.key === undefined) return { n: base, base, articles: ids }
  const row = distribution.rows.find(({ key }) => key === target.key)
  if (!row)
    throw unknownTarget(
      claim,
      distribution.rows.map(({ key }) => `${distribution.id} ${key}`),
    )
  return { n: row.n, base, articles: row.articles }
}

function unknownTarget({ id, target }: Claim, known: readonly string[]): InputError {
  const found = [target?.distribution, target?.key].filter((part) => part !== undefined).join(' ')
  const message = `claim '${id}': target: found '${found}', expected one of ${known.join(', ')}`
  return new InputError([{ code: 'target-unknown', message, path: 'target', file: 'published.yaml' }])
}

const flowBoxes: Readonly<Record<string, string>> = {
  identified: 'identified.databases',
  duplicates: 'removed.duplicates',
  screenedOut: 'excluded.screening',
  included: 'included.reports',
}

/** No records stand behind typed totals: what is included is counted from the articles, the rest follows from the other numbers. */
function flowValue(claim: Claim, key: string, ledger: Ledger, articles: readonly string[]): RecomputedValue {
  if (key === 'included')
    return { n: articles.length, base: null, articles, how: 'the articles of the review, counted' }
  const numberOf = (id: string) => ledger.boxes.find((box) => box.id === id)?.n
  if (key === 'excluded') {
    const parts = ledger.reasons.map(({ n }) => n)
    const n = parts.reduce((sum, part) => sum + part, 0)
    return { n, base: null, articles: [], how: `${parts.join(' + ')} = ${n}; ${noRecords}` }
  }
  const box = flowBoxes[key] ?? key
  const check = ledger.checks.find(({ whole, parts }) => [...whole, ...parts].includes(box))
  if (!check)
    throw unknownTarget(claim, [
      'flow included',
      'flow excluded',
      ...ledger.boxes.map(({ id }) => `flow ${id}`),
    ])
  const [plus, minus] = check.whole.includes(box) ? [check.parts, check.whole] : [check.whole, check.parts]
  const rest = minus.filter((id) => id !== box)
  const numbers = (boxes: readonly string[]) => boxes.map((id) => numberOf(id) ?? 0)
  const n = [...numbers(plus), ...numbers(rest).map((each) => -each)].reduce((sum, each) => sum + each, 0)
  const arithmetic = [numbers(plus).join(' + '), ...numbers(rest)].join(' − ')
  return { n, base: null, articles: [], how: `${arithmetic} = ${n}; ${noRecords}` }
}

const noRecords = 'from the other numbers of the flow, no records stand behind it'
