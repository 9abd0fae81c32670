import type { AuditVerdict, CheckId, Finding } from './audit.js'
import { distanceFromWhole } from './check-percent-sums.js'
import type { Claim, Claims, Relation } from './claim.js'
import { claimPlace, valueOf } from './claim-checks.js'
import { addUp, withCommas } from './number.js'
import { possibleCounts, roundingRules, smallestDenominators } from './proportion.js'
import { printedNumber } from './relations.js'

/** Every relation between claims, checked on the printed numbers alone. */
export function checkRelations(claims: Claims): Finding[] {
  return claims.relations.flatMap((relation) => {
    const findings = [judgeRelation(relation, claims)]
    return relation.kind === 'percentages' ? [...findings, ...jointDenominator(relation, claims)] : findings
  })
}

type Sums = {
  check: CheckId
  verdict: AuditVerdict
  arithmetic: string
  ids: readonly string[]
  printed: string
  explanation?: string
}

function judgeRelation(relation: Relation, claims: Claims): Finding {
  const { ids, ...judged } = sums(relation, claims)
  const known = ids.flatMap((id) => claims.claims.filter((claim) => claim.id === id))
  const places = [...new Set(known.map((claim) => claim.where.in))]
  return {
    where: `${places.join(' and ')} (${relation.id})`,
    claims: ids,
    ...judged,
    ...(relation.note === undefined
      ? {}
      : { explanation: [judged.explanation, relation.note].filter((part) => part).join('; ') }),
  }
}

function sums(relation: Relation, claims: Claims): Sums {
  const claim = (id: string) => claims.claims.find((each) => each.id === id)
  const value = (id: string) => valueOf(id, claims) ?? NaN
  switch (relation.kind) {
    case 'sum':
      return addition(relation.parts, relation.total, claim, value)
    case 'percentages': {
      const percents = relation.parts.flatMap((id) => claim(id) ?? [])
      const sum = addUp(percents.map(printedNumber))
      const slack = addUp(percents.map((each) => 10 ** -decimalsOf(each) / 2))
      const distance = distanceFromWhole(sum, slack)
      const verdict = sum === 100 ? 'agrees' : distance === 'beyond' ? 'differs' : 'agrees-after-rounding'
      return {
        check: 'percentage-sum',
        verdict,
        ids: relation.parts,
        printed: '100',
        arithmetic: `${percents.map((each) => each.printed).join(' + ')} = ${sum}; rounding allows 100 ± ${slack}`,
      }
    }
    case 'same': {
      const printed = relation.claims.flatMap((id) => claim(id) ?? [])
      const verdict = new Set(printed.map(printedNumber)).size <= 1 ? 'agrees' : 'differs'
      return {
        check: 'same',
        verdict,
        ids: relation.claims,
        printed: printed.map((each) => each.printed).join(', '),
        arithmetic: printed.map((each) => `${each.printed} in ${claimPlace(each)}`).join('; '),
      }
    }
    case 'difference': {
      const rest = addUp([value(relation.from), ...relation.less.map((id) => -value(id))])
      const gives = value(relation.gives)
      const left = [relation.from, ...relation.less].map((id) => withCommas(value(id))).join(' − ')
      return {
        check: 'difference',
        verdict: rest === gives ? 'agrees' : 'differs',
        ids: [relation.from, ...relation.less, relation.gives],
        printed: withCommas(gives),
        arithmetic: `${left} = ${withCommas(rest)}, stated ${withCommas(gives)}`,
      }
    }
    case 'subset': {
      const [part, whole] = [value(relation.part), value(relation.whole)]
      return {
        check: 'subset',
        verdict: part <= whole ? 'agrees' : 'impossible',
        ids: [relation.part, relation.whole],
        printed: withCommas(part),
        arithmetic: `${withCommas(part)} ${part <= whole ? '≤' : '>'} ${withCommas(whole)}`,
      }
    }
  }
}

/** Rounded percentages may miss their total by rounding; counts may not. */
function addition(
  parts: readonly string[],
  total: string,
  claim: (id: string) => Claim | undefined,
  value: (id: string) => number,
): Sums {
  const sum = addUp(parts.map(value))
  const stated = value(total)
  const isPercent = claim(total)?.unit === 'percent'
  const slack = isPercent ? addUp(parts.map((id) => 10 ** -decimalsOf(claim(id)) / 2)) : 0
  const verdict =
    sum === stated ? 'agrees' : Math.abs(sum - stated) <= slack ? 'agrees-after-rounding' : 'differs'
  return {
    check: 'column-sum',
    verdict,
    ids: [...parts, total],
    printed: withCommas(stated),
    arithmetic: `${parts.map((id) => withCommas(value(id))).join(' + ')} = ${withCommas(sum)}, stated total ${withCommas(stated)}`,
  }
}

function decimalsOf(claim: Claim | undefined): number {
  return /[.,](\d+)\s*%?$/.exec(claim?.printed ?? '')?.[1]?.length ?? 0
}

/** Percentages without counts: can one denominator give them all, and if not the stated one, which is the smallest? */
function jointDenominator(relation: Extract<Relation, { kind: 'percentages' }>, claims: Claims): Finding[] {
  const parts = relation.parts.flatMap((id) => claims.claims.filter((claim) => claim.id === id))
  const shares = parts.flatMap((claim) => (claim.kind === 'share' && claim.part === undefined ? [claim] : []))
  const stated = new Set(shares.map((claim) => valueOf(claim.of, claims)))
  const [of] = stated
  if (shares.length < 2 || shares.length < parts.length || stated.size !== 1 || of === undefined) return []
  const printed = shares.map((claim) => claim.printed.replace(/\s?(?:%|per ?cent)$/, ''))
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
    },
  ]
}
