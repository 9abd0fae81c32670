import {
  verdicts,
  type Against,
  type Audit,
  type AuditedClaim,
  type AuditVerdict,
  type Finding,
} from './audit.js'
import type { Claim } from './claim.js'
import { claimPlace } from './claim-checks.js'

const order: readonly AuditVerdict[] = [
  'impossible',
  'differs',
  'agrees-after-rounding',
  'agrees',
  'not-checkable',
]

/** The worst that any check says of a claim; a claim with one check that agrees is checked. */
export function auditedClaim(claim: Claim, findings: readonly Finding[]): AuditedClaim {
  const own = findings.filter((finding) => finding.claims?.includes(claim.id))
  const verdict = order.find((each) => own.some((finding) => finding.verdict === each)) ?? 'not-checkable'
  const deciding = own.filter((finding) => finding.verdict === verdict)
  const against = strongest(verdict, deciding)
  const telling = deciding.filter((finding) => finding.against === against)
  // Where all is well the other checks tell nothing more.
  const said = verdict === 'agrees' ? telling : [...telling, ...deciding, ...own.filter(isOfOne)]
  const counted = [...telling, ...own].filter(
    ({ claims, recomputed }) => recomputed !== undefined && claims?.at(-1) === claim.id,
  )
  return {
    id: claim.id,
    where: claimPlace(claim),
    counts: claim.counts,
    printed: claim.printed,
    unit: claim.unit,
    recomputed: counted[0]?.recomputed ?? null,
    verdict,
    against,
    because: [...new Set(said.map(sentence))].join('; '),
    records: own.find(({ records }) => records !== undefined)?.records ?? [],
  }
}

/** What agrees is worth most where data say so; what differs is worst where the paper contradicts itself. */
function strongest(verdict: AuditVerdict, deciding: readonly Finding[]): Against {
  const isFault = verdict === 'differs' || verdict === 'impossible'
  const ranks: readonly Against[] = isFault
    ? ['lists', 'arithmetic', 'coding']
    : ['lists', 'coding', 'arithmetic']
  return ranks.find((each) => deciding.some(({ against }) => against === each)) ?? 'nothing'
}

function isOfOne({ claims, verdict }: Finding): boolean {
  return claims?.length === 1 && verdict !== 'not-checkable'
}

function sentence({ arithmetic, explanation }: Finding): string {
  return explanation === undefined ? arithmetic : `${arithmetic}; ${explanation}`
}

/**
 * How many claims of an audit have each verdict.
 *
 * @example
 * const { results } = await openStudy(bundledReview)
 * claimCounts(results.audit).impossible // => 4
 */
export function claimCounts({ claims }: Pick<Audit, 'claims'>): Record<AuditVerdict, number> {
  const number = (verdict: AuditVerdict) => claims.filter((claim) => claim.verdict === verdict).length
  return Object.fromEntries(verdicts.map((verdict) => [verdict, number(verdict)])) as Record<
    AuditVerdict,
    number
  >
}
