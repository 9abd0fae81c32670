import { InputError } from '../base/issue.js'
import type { Distribution } from '../count/distribution.js'
import type { Ledger } from '../flow/ledger.js'
import type { Article } from '../record/article.js'
import type { Claim, ClaimTarget } from './claim.js'

/** What article-level data say, for claims to be held against. */
export interface Evidence {
  articles: readonly Article[]
  /** The recomputed ones. */
  distributions: readonly Distribution[]
  /** The ids of distributions of which only printed numbers are known. */
  published?: readonly string[]
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

/** What a target names: a value, nothing that is recomputed, or nothing at all, with the names that there are. */
type Found = { value: RecomputedValue | undefined } | { known: readonly string[] }

/**
 * Looks up what a target counts: `article` is the number of articles, `rows` how many rows the distribution `key` has, `flow` a number of
 * the flow, recomputed from its other numbers, anything else a distribution's row, or without a key its base. Undefined where there is
 * no such thing, or only published numbers of it.
 */
export function recomputedValue(target: ClaimTarget, evidence: Evidence): RecomputedValue | undefined {
  const found = lookUp(target, evidence)
  return 'value' in found ? found.value : undefined
}

/** Throws {@link InputError} where a claim's target names nothing that there is: a slip must not pass as not recomputed. */
export function checkTarget({ id, target }: Claim, evidence: Evidence): void {
  if (!target) return
  const found = lookUp(target, evidence)
  if ('value' in found) return
  const named = [target.distribution, target.key].filter((part) => part !== undefined).join(' ')
  const message = `claim '${id}': target: found '${named}', expected one of ${found.known.join(', ')}`
  throw new InputError([{ code: 'target-unknown', message, path: 'target', file: 'published.yaml' }])
}

function lookUp({ distribution: name, key }: ClaimTarget, evidence: Evidence): Found {
  const { articles, distributions, published = [], ledger } = evidence
  const ids = articles.map(({ id }) => id)
  if (name === 'article') return { value: { n: ids.length, base: null, articles: ids } }
  if (name === 'flow') return flowValue(key ?? '', ledger, ids)
  if (published.includes(name)) return { value: undefined }
  const distribution = distributions.find(({ id }) => id === (name === 'rows' ? key : name))
  if (!distribution)
    return { known: ['article', 'rows', 'flow', ...published, ...distributions.map(({ id }) => id)] }
  if (distribution.rule.source === 'published') return { value: undefined }
  if (name === 'rows') return { value: { n: distribution.rows.length, base: null, articles: [] } }
  const base = distribution.rule.base.n
  if (key === undefined) return { value: { n: base, base, articles: ids } }
  const row = distribution.rows.find((each) => each.key === key)
  if (!row) return { known: distribution.rows.map((each) => `${name} ${each.key}`) }
  return { value: { n: row.n, base, articles: row.articles } }
}

const flowBoxes: Readonly<Record<string, string>> = {
  identified: 'identified.databases',
  duplicates: 'removed.duplicates',
  screenedOut: 'excluded.screening',
  included: 'included.reports',
}

/** No records stand behind typed totals: what is included is counted from the articles, the rest follows from the other numbers. */
function flowValue(key: string, ledger: Ledger, articles: readonly string[]): Found {
  if (key === 'included')
    return { value: { n: articles.length, base: null, articles, how: 'the articles of the review, counted' } }
  const numberOf = (id: string) => ledger.boxes.find((box) => box.id === id)?.n
  if (key === 'excluded') {
    const parts = ledger.reasons.map(({ n }) => n)
    const n = parts.reduce((sum, part) => sum + part, 0)
    return { value: { n, base: null, articles: [], how: `${parts.join(' + ')} = ${n}; ${noRecords}` } }
  }
  const box = flowBoxes[key] ?? key
  const check = ledger.checks.find(({ whole, parts }) => [...whole, ...parts].includes(box))
  if (!check)
    return { known: ['flow included', 'flow excluded', ...ledger.boxes.map(({ id }) => `flow ${id}`)] }
  const [plus, minus] = check.whole.includes(box) ? [check.parts, check.whole] : [check.whole, check.parts]
  const rest = minus.filter((id) => id !== box)
  const numbers = (boxes: readonly string[]) => boxes.map((id) => numberOf(id) ?? 0)
  const n = [...numbers(plus), ...numbers(rest).map((each) => -each)].reduce((sum, each) => sum + each, 0)
  const arithmetic = [numbers(plus).join(' + '), ...numbers(rest)].join(' − ')
  return { value: { n, base: null, articles: [], how: `${arithmetic} = ${n}; ${noRecords}` } }
}

const noRecords = 'from the other numbers of the flow, no records stand behind it'
