import { makeAudit, type Audit, type Finding } from './audit.js'
import { auditedClaim } from './audited-claim.js'
import type { Claim, Claims } from './claim.js'
import { claimFinding, judgeAlone } from './claim-checks.js'
import { judgeByData } from './data-checks.js'
import type { Evidence } from './evidence.js'
import { checkTargets } from './recomputed.js'
import { auditedRelations, checkRelations } from './relation-checks.js'

/**
 * Checks every claim by its own arithmetic, by its relations to other claims and, where data are given, against their
 * recomputation. A claim that nothing could be held against has a finding that says so. Where the evidence has every record,
 * a target that names nothing throws an InputError.
 *
 * @example
 * const claim = { id: 'a', kind: 'share', printed: '12', unit: 'percent', where: { in: 'Table 3' }, counts: 'x', part: 4, of: 32 }
 * const [audited] = auditClaims({ title: 'A', relations: [], claims: [claim] }).claims
 * audited.verdict // => 'agrees-after-rounding'
 * audited.against // => 'arithmetic'
 */
export function auditClaims(claims: Claims, evidence?: Evidence, file = 'claims'): Audit {
  if (evidence && evidence.records.length > 0) checkTargets(claims.claims, evidence)
  const alone = claims.claims.flatMap((claim) =>
    judgeAlone(claim, claims).map((judged) => claimFinding(claim, judged)),
  )
  const byData = claims.claims.flatMap((claim) =>
    evidence ? judgeByData(claim, evidence).map((judged) => claimFinding(claim, judged)) : [],
  )
  const found = [...alone, ...byData, ...checkRelations(claims)]
  const checked = new Set(found.flatMap((finding) => finding.claims ?? []))
  const unchecked = claims.claims.filter(({ id }) => !checked.has(id)).map(uncheckedFinding)
  const findings: readonly Finding[] = [...found, ...unchecked]
  return makeAudit(claims.title, file, findings, [], {
    claims: claims.claims.map((claim) => auditedClaim(claim, findings)),
    relations: auditedRelations(claims),
    ...(evidence ? { unit: evidence.unit, records: evidence.records } : {}),
  })
}

function uncheckedFinding(claim: Claim): Finding {
  return claimFinding(claim, {
    check: 'structure',
    verdict: 'not-checkable',
    arithmetic: 'missing: a denominator, a relation to another number or data to recompute it from',
  })
}
