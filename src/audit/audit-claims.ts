import { makeAudit, type Audit, type AuditVerdict, type Finding } from './audit.js'
import type { Claim, Claims } from './claim.js'
import { claimFinding, judgeAlone } from './claim-checks.js'
import { evidenceOf, judgeByData, type AuditData } from './data-checks.js'
import { checkRelations } from './relation-checks.js'

/**
 * Checks every claim by its own arithmetic, by its relations to other claims and, where data are given, against their
 * recomputation. A claim that nothing could be held against has a finding that says so.
 *
 * @example
 * auditClaims({ title: 'A', relations: [], claims: [{ id: 'a', kind: 'share', printed: '12', unit: 'percent', where: { in: 'Table 3' }, counts: 'x', part: 4, of: 32 }] }).findings[0].verdict // => 'agrees-after-rounding'
 */
export function auditClaims(claims: Claims, data: AuditData = [], file = 'claims'): Audit {
  const evidence = evidenceOf(data)
  const alone = claims.claims.flatMap((claim) =>
    judgeAlone(claim, claims).map((judged) => claimFinding(claim, judged)),
  )
  const byData = claims.claims.flatMap((claim) =>
    judgeByData(claim, evidence).map((judged) => claimFinding(claim, judged)),
  )
  const related = checkRelations(claims)
  const found = [...alone, ...byData, ...related]
  const checked = new Set(found.flatMap((finding) => finding.claims ?? []))
  const unchecked = claims.claims.filter(({ id }) => !checked.has(id)).map(uncheckedFinding)
  return makeAudit(
    claims.title,
    file,
    [...found, ...unchecked],
    [],
    claims.claims.map(({ id }) => ({ id, verdict: verdictOf(id, [...found, ...unchecked]) })),
  )
}

function uncheckedFinding(claim: Claim): Finding {
  return claimFinding(claim, {
    check: 'structure',
    verdict: 'not-checkable',
    arithmetic: 'missing: a denominator, a relation to another number or data to recompute it from',
  })
}

const order: readonly AuditVerdict[] = [
  'impossible',
  'differs',
  'agrees-after-rounding',
  'agrees',
  'not-checkable',
]

/** The worst that any check says of a claim; a claim with one check that agrees is checked. */
function verdictOf(id: string, findings: readonly Finding[]): AuditVerdict {
  const own = findings.filter((finding) => finding.claims?.includes(id)).map((finding) => finding.verdict)
  return order.find((verdict) => own.includes(verdict)) ?? 'not-checkable'
}
