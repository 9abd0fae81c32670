import type { Against, AuditVerdict, CheckId, Finding } from './audit.js'
import type { Claim, Claims, ListClaim, MeanClaim, PValueClaim, RangeClaim, ShareClaim } from './claim.js'
import { judgeP } from './check-p-value.js'
import { withCommas } from './number.js'
import { possibleCounts } from './proportion.js'
import { printedNumber, valueOf } from './printed-number.js'
import { countRange, exactShare, printedPercent, shareArithmetic } from './share-finding.js'

/** What a check says of one claim. */
export interface Judged {
  check: CheckId
  verdict: AuditVerdict
  arithmetic: string
  explanation?: string
  against?: Against
  recomputed?: string
  records?: readonly string[]
}

/** The finding for a claim. */
export function claimFinding(claim: Claim, judged: Judged): Finding {
  const against = judged.verdict === 'not-checkable' ? 'nothing' : (judged.against ?? 'arithmetic')
  return { where: claimPlace(claim), printed: claim.printed, claims: [claim.id], ...judged, against }
}

/** Where a claim is printed, in one line. */
export function claimPlace({ where }: Claim): string {
  const cell = [where.in, where.row && `row '${where.row}'`, where.column && `column '${where.column}'`]
  const place = cell.filter((part) => part).join(', ')
  return where.quote === undefined ? place : `${place}: '${where.quote}'`
}

/** The checks that a claim allows by itself, by its own arithmetic. */
export function judgeAlone(claim: Claim, claims: Claims): Judged[] {
  if (claim.kind === 'share') return judgeShare(claim, claims)
  if (claim.kind === 'list') return judgeList(claim)
  if (claim.kind === 'mean') return [judgeMean(claim, claims)]
  if (claim.kind === 'range') return [judgeRange(claim)]
  if (claim.kind === 'p-value') return [judgePrintedP(claim)]
  return []
}

function judgeShare(claim: ShareClaim, claims: Claims): Judged[] {
  const [part, of] = [valueOf(claim.part, claims), valueOf(claim.of, claims)]
  const printed = printedPercent(claim.printed)
  if (of === undefined) return []
  if (part !== undefined)
    return [{ check: 'share', ...shareArithmetic(part, of, printed), recomputed: exactShare(part, of) }]
  const counts = possibleCounts(printed, of)
  if (counts.length > 0)
    return [
      {
        check: 'possible-percentage',
        verdict: possibleCounts(printed, of, 'half-up').length > 0 ? 'agrees' : 'agrees-after-rounding',
        arithmetic: `${printed} per cent of ${withCommas(of)} can be ${countRange(counts)}; no count is printed`,
      },
    ]
  const below = Math.floor((Number(printed) * of) / 100)
  const near = [below, below + 1].map((n) => `${n} of ${of} is ${((100 * n) / of).toFixed(3)} per cent`)
  return [
    {
      check: 'possible-percentage',
      verdict: 'impossible',
      arithmetic: `no whole number of ${of} gives ${printed} per cent under any rounding rule: ${near.join(', ')}`,
    },
  ]
}

function judgeList(claim: ListClaim): Judged[] {
  const stated = printedNumber(claim)
  const length = claim.items.length
  const repeated = [...new Set(claim.items.filter((item, index) => claim.items.indexOf(item) !== index))]
  return [
    {
      check: 'list-length',
      against: 'lists',
      recomputed: String(length),
      verdict: length === stated ? 'agrees' : 'differs',
      arithmetic: `${length} items are listed, ${stated} are stated`,
    },
    {
      check: 'list-duplicates',
      against: 'lists',
      verdict: repeated.length === 0 ? 'agrees' : 'differs',
      arithmetic:
        repeated.length === 0 ? `${length} different items` : `listed more than once: ${repeated.join('; ')}`,
    },
  ]
}

/** The GRIM test (Brown and Heathers, 2017): some whole sum over n must round to the mean, up, down or to the nearest. */
function judgeMean(claim: MeanClaim, claims: Claims): Judged {
  const n = valueOf(claim.n, claims)
  if (n === undefined || n <= 0)
    return {
      check: 'mean',
      verdict: 'not-checkable',
      arithmetic: 'the number of cases behind the mean is missing',
    }
  const text = claim.printed.replace(',', '.')
  const decimals = text.split('.')[1]?.length ?? 0
  const mean = Number(text)
  const sums = [Math.floor(mean * n), Math.floor(mean * n) + 1]
  const possible = sums.find((sum) => Math.abs(sum / n - mean) <= 10 ** -decimals / 2 + 1e-9)
  const near = sums.map((sum) => `${sum} / ${n} = ${(sum / n).toFixed(decimals + 2)}`).join(', ')
  if (10 ** decimals <= n)
    return {
      check: 'mean',
      verdict: 'agrees',
      arithmetic: near,
      explanation: `any mean with ${decimals} decimals is possible for n = ${n}: the check says little`,
    }
  if (possible !== undefined)
    return { check: 'mean', verdict: 'agrees', arithmetic: `${possible} / ${n} rounds to ${text}` }
  return {
    check: 'mean',
    verdict: 'impossible',
    arithmetic: `no sum of ${n} whole numbers gives ${text}: ${near}`,
    explanation: 'for whole-numbered values',
  }
}

function judgeRange({ from, to, printed }: RangeClaim): Judged {
  const verdict = from <= to ? 'agrees' : 'impossible'
  return {
    check: 'range',
    verdict,
    arithmetic: `${from} ${from <= to ? '≤' : '>'} ${to}, printed ${printed}`,
  }
}

function judgePrintedP(claim: PValueClaim): Judged {
  const found = /([<>=])?\s*(\d*\.\d+|\d+)/.exec(claim.printed)
  if (!found)
    return { check: 'p-value', verdict: 'not-checkable', arithmetic: `no number in '${claim.printed}'` }
  const relation = (found[1] ?? '=') as '<' | '>' | '='
  return {
    check: 'p-value',
    ...judgeP(claim.test, String(Math.abs(claim.test.value)), { relation, text: found[2] ?? '' }),
  }
}
