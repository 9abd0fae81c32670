import type { AuditedRelation, AuditVerdict, CheckId, Finding } from './audit.js'
import type { Claim, Claims, Relation } from './claim.js'
import { claimPlace } from './claim-checks.js'
import { withCommas } from './number.js'
import { possibleCounts, roundingRules, smallestDenominators } from './proportion.js'
import { valueOf } from './printed-number.js'
import { printedPercent } from './share-finding.js'
import { relationValues, type RelationValues } from './relation-values.js'

/** Every relation between claims, checked on the printed numbers alone. */
export function checkRelations(claims: Claims): Finding[] {
  return claims.relations.flatMap((relation) => {
    const findings = [judgeRelation(relation, claims)]
    return relation.kind === 'percentages' ? [...findings, ...jointDenominator(relation, claims)] : findings
  })
}

/** The verdict on each relation. */
export function auditedRelations(claims: Claims): AuditedRelation[] {
  return claims.relations.map((relation) => {
    const { verdict, arithmetic, claims: ids = [] } = judgeRelation(relation, claims)
    return { id: relation.id, kind: relation.kind, verdict, arithmetic, claims: ids }
  })
}

const checks: Readonly<Record<Relation['kind'], CheckId>> = {
  sum: 'column-sum',
  percentages: 'percentage-sum',
  same: 'same',
  difference: 'difference',
  subset: 'subset',
}

function judgeRelation(relation: Relation, claims: Claims): Finding {
  const worked = relationValues(relation, claims)
  const known = worked.ids.flatMap((id) => claims.claims.filter((claim) => claim.id === id))
  const places = [...new Set(known.map((claim) => claim.where.in))]
  return {
    check: checks[relation.kind],
    verdict: verdictOf(relation.kind, worked),
    where: `${places.join(' and ')} (${relation.id})`,
    printed:
      relation.kind === 'same' ? known.map(({ printed }) => printed).join(', ') : withCommas(worked.stated),
    arithmetic: arithmeticOf(relation.kind, worked, known),
    claims: worked.ids,
    against: 'arithmetic',
    ...(worked.result === undefined || relation.kind === 'percentages'
      ? {}
      : { recomputed: worked.result.toString() }),
    ...(relation.note === undefined ? {} : { explanation: relation.note }),
  }
}

function verdictOf(kind: Relation['kind'], { outcome }: RelationValues): AuditVerdict {
  if (outcome === 'exact') return 'agrees'
  if (outcome === 'rounding') return 'agrees-after-rounding'
  return kind === 'subset' ? 'impossible' : 'differs'
}

function arithmeticOf(kind: Relation['kind'], worked: RelationValues, known: readonly Claim[]): string {
  const { values, result = NaN, stated, slack, outcome } = worked
  const shown = values.map(withCommas)
  switch (kind) {
    case 'sum':
      return `${shown.join(' + ')} = ${withCommas(result)}, stated total ${withCommas(stated)}`
    case 'percentages':
      return `${known.map(({ printed }) => printed).join(' + ')} = ${result}; rounding allows 100 ± ${slack}`
    case 'same':
      return known.map((claim) => `${claim.printed} in ${claimPlace(claim)}`).join('; ')
    case 'difference':
      return `${shown.join(' − ')} = ${withCommas(result)}, stated ${withCommas(stated)}`
    case 'subset':
      return shown.join(outcome === 'beyond' ? ' > ' : ' ≤ ')
  }
}

/** Percentages without counts: can one denominator give them all, and if not the stated one, which is the smallest? */
function jointDenominator(relation: Extract<Relation, { kind: 'percentages' }>, claims: Claims): Finding[] {
  const parts = relation.parts.flatMap((id) => claims.claims.filter((claim) => claim.id === id))
  const shares = parts.flatMap((claim) => (claim.kind === 'share' && claim.part === undefined ? [claim] : []))
  const stated = new Set(shares.map((claim) => valueOf(claim.of, claims)))
  const [of] = stated
  if (shares.length < 2 || shares.length < parts.length || stated.size !== 1 || of === undefined) return []
  const printed = shares.map((claim) => printedPercent(claim.printed))
  const isPossible = roundingRules.some((rule) =>
    printed.every((text) => possibleCounts(text, of, rule).length > 0),
  )
  const smallest = smallestDenominators(printed).map(
    (each) => `${each.of} under ${each.rule} (${each.counts.join(', ')})`,
  )
  const joint =
    smallest.length === 0
      ? 'no denominator up to 1,000 gives them together'
      : `smallest joint denominator ${smallest.join('; ')}`
  return [
    {
      check: 'joint-denominator',
      verdict: isPossible ? 'agrees' : 'impossible',
      where: `${shares[0]?.where.in ?? ''} (${relation.id})`,
      printed: printed.join(', '),
      arithmetic: `${printed.join(', ')} per cent of ${of}: ${isPossible ? 'each can be a share of it under one rounding rule' : 'no one rounding rule gives them all'}; ${joint}`,
      claims: relation.parts,
      against: 'arithmetic',
    },
  ]
}
