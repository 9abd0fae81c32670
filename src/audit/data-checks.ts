import { plural } from '../base/words.js'
import { otherRules } from './cause.js'
import type { Claim, ListClaim } from './claim.js'
import type { Judged } from './claim-checks.js'
import { namesOf, type Evidence } from './evidence.js'
import { withCommas } from './number.js'
import { printedNumber } from './printed-number.js'
import { recomputation, unknownTarget, type RecomputedValue } from './recomputed.js'
import { exactShare, printedPercent, shareArithmetic } from './share-finding.js'

/** Holds a claim against the recomputation that it names; nothing where it names none. */
export function judgeByData(claim: Claim, evidence: Evidence): Judged[] {
  const { target } = claim
  if (!target) return []
  const found = recomputation(target, evidence)
  if ('known' in found) return [notCheckable(unknownTarget(target, found.known))]
  if ('unavailable' in found) return [notCheckable(found.unavailable)]
  const { value } = found
  const name = target.key === undefined ? target.distribution : `${target.distribution}, ${target.key}`
  const judged = judgeValue(claim, value, evidence, name)
  if (!judged) return []
  const { against, records } = value
  const inWords = against === 'coding' ? codedInWords(claim, judged, value, evidence, name) : judged
  return [{ ...inWords, against, records }]
}

function notCheckable(missing: string): Judged {
  return { check: 'data', verdict: 'not-checkable', arithmetic: `missing data: ${missing}` }
}

function judgeValue(
  claim: Claim,
  value: RecomputedValue,
  evidence: Evidence,
  name: string,
): Judged | undefined {
  if (claim.kind === 'mean' || claim.kind === 'range' || claim.kind === 'p-value') return undefined
  if (value.n === null) return notCheckable(`${name} has no count`)
  if (claim.kind === 'list' && evidence.records.length > 0) return judgeList(claim, value, evidence, name)
  return claim.kind === 'share' ? judgeShare(claim, value, name) : judgeCount(claim, value, evidence, name)
}

function judgeCount(claim: Claim, { n, how }: RecomputedValue, evidence: Evidence, name: string): Judged {
  const isSame = n === printedNumber(claim)
  const counted =
    how === undefined
      ? `recomputed ${withCommas(n ?? NaN)} (${name})`
      : `${how}, from the other numbers of the flow`
  return {
    check: how === undefined ? 'data' : 'flow',
    verdict: isSame ? 'agrees' : 'differs',
    arithmetic: `${counted}, printed ${claim.printed}`,
    recomputed: String(n),
    ...(isSame ? resolvedBy(claim, evidence) : {}),
  }
}

/** Other rules that give another number, with the records that move. */
function resolvedBy(claim: Claim, evidence: Evidence): Pick<Judged, 'explanation'> {
  const others = otherRules(claim, evidence).filter(({ n }) => n !== printedNumber(claim))
  if (others.length === 0) return {}
  const texts = others.map(({ text }) => text)
  return { explanation: `resolved by the rule ${claim.target?.distribution ?? ''}; ${texts.join('; ')}` }
}

function judgeList(claim: ListClaim, value: RecomputedValue, { records }: Evidence, name: string): Judged {
  const ours = namesOf(value.records, records)
  const missing = claim.items.filter((item) => !ours.includes(item))
  const extra = ours.filter((item) => !claim.items.includes(item))
  const parts = [
    ...(missing.length > 0 ? [`only in print: ${missing.join('; ')}`] : []),
    ...(extra.length > 0 ? [`only in the data: ${extra.join('; ')}`] : []),
  ]
  return {
    check: 'data',
    verdict: parts.length === 0 ? 'agrees' : 'differs',
    arithmetic: [`${claim.items.length} listed, ${ours.length} recomputed (${name})`, ...parts].join('; '),
    recomputed: String(ours.length),
  }
}

function judgeShare(claim: Claim, { n, base }: RecomputedValue, name: string): Judged {
  if (n === null || base === null) return notCheckable(`${name} has no share`)
  const judged = shareArithmetic(n, base, printedPercent(claim.printed))
  return {
    check: 'data',
    ...judged,
    arithmetic: `recomputed (${name}): ${judged.arithmetic}`,
    recomputed: exactShare(n, base),
  }
}

/** Who stands behind the printed number was coded later: that the two differ says of neither that it is wrong. */
function codedInWords(
  claim: Claim,
  judged: Judged,
  { n, base, missing }: RecomputedValue,
  { records, unit }: Evidence,
  name: string,
): Judged {
  if (judged.verdict === 'not-checkable' || n === null) return judged
  const share = `${withCommas(n)} of ${withCommas(base ?? NaN)} coded, which is ${judged.recomputed} per cent`
  const coded = claim.kind === 'share' ? share : `${withCommas(n)} coded`
  const numbers = claim.kind === 'list' ? judged.arithmetic : `${coded}, ${claim.printed} printed (${name})`
  const verb = judged.verdict === 'differs' ? 'differs from' : 'agrees with'
  const { explanation: rules, ...rest } = judged
  const unknown = `${missing.length} ${missing.length === 1 ? unit : plural(unit)} could not be coded`
  const explanation = [
    ...(judged.verdict === 'agrees-after-rounding' && rules !== undefined ? [rules] : []),
    ...(missing.length > 0 ? [`${unknown}: ${namesOf(missing, records).join('; ')}`] : []),
  ].join('; ')
  return {
    ...rest,
    arithmetic: `${verb} the data coded afterwards: ${numbers}`,
    ...(explanation === '' ? {} : { explanation }),
  }
}
