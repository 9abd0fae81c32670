import type { Distribution } from '../count/distribution.js'
import type { Ledger } from '../flow/ledger.js'
import type { Article } from '../record/article.js'
import type { ClaimTarget } from './claim.js'

/** What article-level data say, for claims to be held against. */
export interface Evidence {
  articles: readonly Article[]
  distributions: readonly Distribution[]
  ledger: Ledger
}

/** The recomputed quantity behind a claim's target. */
export interface RecomputedValue {
  n: number | null
  /** The denominator of its share, where it has one. */
  base: number | null
  percent: number | null
  articles: readonly string[]
}

/**
 * Looks up what a target counts: `article` is the number of articles, `rows` how many rows the distribution `key` has, `flow` a box of the ledger or `excluded`, the sum of its reasons;
 * anything else a distribution's row, or without a key its base. Undefined where there is no such thing.
 */
export function recomputedValue(target: ClaimTarget, evidence: Evidence): RecomputedValue | undefined {
  if (target.distribution === 'article')
    return {
      n: evidence.articles.length,
      base: null,
      percent: null,
      articles: evidence.articles.map(({ id }) => id),
    }
  if (target.distribution === 'rows') return rowNumber(target.key ?? '', evidence)
  if (target.distribution === 'flow') return flowValue(target.key ?? '', evidence.ledger)
  const distribution = evidence.distributions.find(({ id }) => id === target.distribution)
  if (!distribution || distribution.rule.source === 'published') return undefined
  const base = distribution.rule.base.n
  if (target.key === undefined)
    return { n: base, base, percent: 100, articles: evidence.articles.map(({ id }) => id) }
  const row = distribution.rows.find(({ key }) => key === target.key)
  return row && { n: row.n, base, percent: row.percent, articles: row.articles }
}

function rowNumber(id: string, { distributions }: Evidence): RecomputedValue | undefined {
  const distribution = distributions.find((each) => each.id === id)
  return distribution && { n: distribution.rows.length, base: null, percent: null, articles: [] }
}

const flowBoxes: Readonly<Record<string, string>> = {
  identified: 'identified.databases',
  duplicates: 'removed.duplicates',
  screenedOut: 'excluded.screening',
  included: 'included.reports',
}

function flowValue(key: string, ledger: Ledger): RecomputedValue | undefined {
  if (key === 'excluded') {
    const n = ledger.reasons.reduce((sum, reason) => sum + reason.n, 0)
    return { n, base: null, percent: null, articles: ledger.reasons.flatMap(({ records }) => records) }
  }
  const box = ledger.boxes.find(({ id }) => id === (flowBoxes[key] ?? key))
  return box && { n: box.n, base: null, percent: null, articles: box.records }
}
