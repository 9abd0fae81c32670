import type { Claims, ShareClaim } from './claim.js'
import {
  possibleCounts,
  roundingRules,
  roundings,
  rulesThatPrint,
  smallestDenominators,
} from './proportion.js'
import type { RecomputedValue } from './recomputed.js'
import { printedNumber, valueOf } from './printed-number.js'
import { notRecomputed, type Judged, type Verdict } from './verdict.js'

/**
 * Judges a printed percentage: against the count that the articles give, else against the count that the paper prints beside it, else
 * by whether any whole number gives it. `caveats` say what the count of the articles rests on.
 */
export function judgeShare(
  claim: ShareClaim,
  value: RecomputedValue | undefined,
  claims: Claims,
  caveats: readonly string[],
): Judged {
  const part = valueOf(claim.part, claims)
  const of = valueOf(claim.of, claims) ?? value?.base ?? undefined
  if (of === undefined) return notRecomputed('the paper gives no denominator for this percentage')
  const n = value?.n ?? part
  if (n === undefined) return judgeBareShare(claim, of, claims)
  const base = value?.base ?? of
  const own =
    part !== undefined && part !== n ? [`by the paper's own count ${printedBy(claim, part, of)}`] : []
  return {
    recomputed: trim((n * 100) / base),
    verdict: verdictOf(rulesThatPrint(claim.printed, n, base)),
    because: [printedBy(claim, n, base), ...own, ...caveats].join('; '),
    articles: value?.articles ?? [],
  }
}

function verdictOf(rules: readonly string[]): Verdict {
  if (rules.length === 0) return 'disagrees'
  return rules.includes('half-up') ? 'agrees' : 'agrees after rounding'
}

/** `4 of 32 is 12.5 %, printed as 12 by half-even, truncate, largest-remainder; half-up would print 13`. */
function printedBy({ printed }: ShareClaim, n: number, of: number): string {
  const rules = rulesThatPrint(printed, n, of)
  if (rules.length === 0) return `${shareText(n, of)}, which no rounding rule prints as ${printed}`
  const decimals = /[.,](\d+)/.exec(printed)?.[1]?.length ?? 0
  const halfUp = rules.includes('half-up')
    ? ''
    : `; half-up would print ${roundings(n, of, decimals)['half-up'].join(' or ')}`
  return `${shareText(n, of)}, printed as ${printed} by ${rules.join(', ')}${halfUp}`
}

function shareText(n: number, of: number): string {
  return `${n} of ${of} is ${trim((n * 100) / of)} %`
}

/** A percentage without its count: is there any whole number that gives it, and together with the others of its whole? */
function judgeBareShare(claim: ShareClaim, of: number, claims: Claims): Judged {
  const counts = possibleCounts(claim.printed, of)
  const whole = wholeOf(claim, claims)
  const fits = roundingRules.some((rule) =>
    whole.every((printed) => possibleCounts(printed, of, rule).length > 0),
  )
  if (fits) return notRecomputed(`${counts.join(' or ')} of ${of} would print so; the paper gives no count`)
  const alone =
    counts.length === 0
      ? `no whole number out of ${of} gives ${claim.printed} %: ${neighbours(claim, of)}`
      : singly(claim, counts, of)
  const together =
    whole.length > 1 ? `; no one rounding rule gives ${whole.join(', ')} per cent together out of ${of}` : ''
  return {
    recomputed: null,
    verdict: 'impossible',
    because: alone + together + jointDenominators(whole),
    articles: [],
  }
}

function neighbours(claim: ShareClaim, of: number): string {
  const below = Math.floor((printedNumber(claim) * of) / 100)
  return [below, below + 1].map((n) => shareText(n, of)).join(', ')
}

/** A percentage that is possible by itself, with the counts and rules that print it. */
function singly({ printed }: ShareClaim, counts: readonly number[], of: number): string {
  const ways = counts.map(
    (n) => `${shareText(n, of)}, printed so by ${rulesThatPrint(printed, n, of).join(', ')}`,
  )
  return `${printed} % by itself: ${ways.join('; ')}`
}

/** The printed percentages that make one whole with this one. */
function wholeOf(claim: ShareClaim, { claims, relations }: Claims): string[] {
  const whole = relations.find(
    (relation) => relation.kind === 'percentages' && relation.parts.includes(claim.id),
  )
  const parts = whole?.kind === 'percentages' ? whole.parts : [claim.id]
  return parts.flatMap((id) => claims.filter((other) => other.id === id).map(({ printed }) => printed))
}

function jointDenominators(printed: readonly string[]): string {
  if (printed.length < 2) return ''
  const found = smallestDenominators(printed).map(
    ({ rule, of, counts }) => `${of} when rounded by ${rule} (${counts.join(', ')})`,
  )
  return found.length === 0
    ? ''
    : `; the smallest denominator that gives ${printed.join(', ')} together: ${found.join('; ')}`
}

function trim(value: number): string {
  return Number(value.toFixed(3)).toString()
}
