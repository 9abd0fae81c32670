import type { Distribution } from '../count/distribution.js'
import { otherYearRules } from './cause.js'
import type { Claim, ListClaim } from './claim.js'
import type { Judged } from './claim-checks.js'
import { withCommas } from './number.js'
import { recomputedValue, type Evidence, type RecomputedValue } from './recomputed.js'
import { printedNumber } from './printed-number.js'
import { shareArithmetic } from './share-finding.js'

/** What claims are held against: distributions alone, or with the articles and the flow behind them. */
export type AuditData = readonly Distribution[] | Evidence

/** The same data in one shape; without articles, ids stand for them. */
export function evidenceOf(data: AuditData): Evidence {
  if (!isDistributions(data)) return data
  return {
    articles: [],
    distributions: data,
    ledger: { basis: 'typed', boxes: [], reasons: [], checks: [], states: [] },
  }
}

function isDistributions(data: AuditData): data is readonly Distribution[] {
  return Array.isArray(data)
}

/** Holds a claim against the recomputation that it names; nothing where it names none. */
export function judgeByData(claim: Claim, evidence: Evidence): Judged[] {
  const { target } = claim
  if (!target) return []
  // Typed flow totals come from the same page as the claim: they prove nothing.
  if (target.distribution === 'flow' && evidence.ledger.basis === 'typed') return []
  const value = recomputedValue(target, evidence)
  const name = target.key === undefined ? target.distribution : `${target.distribution}, ${target.key}`
  if (!value || (target.distribution === 'article' && evidence.articles.length === 0))
    return [
      {
        check: 'data',
        verdict: 'not-checkable',
        arithmetic: `the data have no ${name} that was recomputed from articles`,
      },
    ]
  if (target.distribution.endsWith('.coded')) return [judgeCoded(name, value)]
  if (claim.kind === 'list') return [judgeListByData(claim, value, evidence, name)]
  if (claim.kind === 'share') return judgeShareByData(claim, value, name)
  if (claim.kind === 'count' || claim.kind === 'total')
    return [judgeCountByData(claim, value, evidence, name)]
  return []
}

/** Codes given afterwards are no ground to call a published total wrong. */
function judgeCoded(name: string, value: RecomputedValue): Judged {
  return {
    check: 'data',
    verdict: 'not-checkable',
    arithmetic: `which articles stand behind the number is not published; coded afterwards, ${name} has ${value.n ?? 'no number'}`,
    articles: value.articles,
  }
}

function judgeCountByData(claim: Claim, value: RecomputedValue, evidence: Evidence, name: string): Judged {
  if (value.n === null)
    return { check: 'data', verdict: 'not-checkable', arithmetic: `${name} has no count in the data` }
  const printed = printedNumber(claim)
  const arithmetic = `recomputed ${withCommas(value.n)} (${name}), printed ${claim.printed}`
  if (value.n === printed)
    return { check: 'data', verdict: 'agrees', arithmetic, ...resolvedBy(claim, evidence, printed) }
  const names = citationsOf(value.articles, evidence)
  return {
    check: 'data',
    verdict: 'differs',
    arithmetic,
    explanation: `the records behind ${withCommas(value.n)}: ${names.join('; ')}`,
    articles: value.articles,
  }
}

/** Other year rules that give another number, with the records that move. */
function resolvedBy(claim: Claim, evidence: Evidence, printed: number): Pick<Judged, 'explanation'> {
  const others = otherYearRules(claim, evidence).filter(
    (text) => !new RegExp(`: ${printed}(?: |$)`).test(text),
  )
  return others.length === 0
    ? {}
    : { explanation: `resolved by the rule ${claim.target?.distribution ?? ''}; ${others.join('; ')}` }
}

function citationsOf(ids: readonly string[], { articles }: Evidence): string[] {
  const names = new Map(articles.map(({ id, citation }) => [id, citation]))
  return ids.map((id) => names.get(id) ?? id)
}

function judgeListByData(claim: ListClaim, value: RecomputedValue, evidence: Evidence, name: string): Judged {
  const ours = citationsOf(value.articles, evidence)
  const missing = claim.items.filter((item) => !ours.includes(item))
  const extra = ours.filter((item) => !claim.items.includes(item))
  const parts = [
    ...(missing.length > 0 ? [`only in print: ${missing.join('; ')}`] : []),
    ...(extra.length > 0 ? [`only in the data: ${extra.join('; ')}`] : []),
  ]
  const verdict = parts.length === 0 ? 'agrees' : 'differs'
  return {
    check: 'data',
    verdict,
    arithmetic: `${claim.items.length} listed, ${ours.length} recomputed (${name})${parts.map((part) => `; ${part}`).join('')}`,
    ...(parts.length > 0 ? { articles: value.articles } : {}),
  }
}

function judgeShareByData(claim: Claim, value: RecomputedValue, name: string): Judged[] {
  if (value.n === null || value.base === null) return []
  const judged = shareArithmetic(value.n, value.base, claim.printed.replace(/\s?(?:%|per ?cent)$/, ''))
  return [{ check: 'data', ...judged, arithmetic: `recomputed (${name}): ${judged.arithmetic}` }]
}
