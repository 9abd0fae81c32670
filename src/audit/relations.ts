import { InputError } from '../base/issue.js'
import type { Claim, Claims, Relation } from './claim.js'

/** Whether the printed numbers of one relation hold together, with the arithmetic. */
export interface CheckedRelation {
  id: string
  kind: Relation['kind']
  holds: boolean
  arithmetic: string
  /** What the parts add up to or leave, where the relation is a sum or a difference. */
  sum: string | null
  claims: readonly string[]
}

/**
 * The number that a claim prints: digits with or without commas between thousands, a decimal point or comma. Throws {@link InputError}
 * for anything else: a guess would be a wrong number.
 */
export function printedNumber({ id, printed }: Pick<Claim, 'id' | 'printed'>): number {
  const text = printed.trim().replace(/\s*%$/, '')
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'))
  const message = `claim '${id}': printed: found '${printed}', expected one number such as 12, 1,395 or 12.5`
  throw new InputError([{ code: 'printed-number', message, file: 'published.yaml' }])
}

/** Checks every relation of a file of claims by arithmetic on the printed numbers alone. */
export function checkRelations({ claims, relations }: Claims): CheckedRelation[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const value = (id: string) => {
    const claim = byId.get(id)
    return claim ? printedNumber(claim) : NaN
  }
  return relations.map((relation) => ({ id: relation.id, kind: relation.kind, ...check(relation, value) }))
}

type Checked = Pick<CheckedRelation, 'holds' | 'arithmetic' | 'sum' | 'claims'>

function check(relation: Relation, value: (id: string) => number): Checked {
  switch (relation.kind) {
    case 'sum':
      return added(relation.parts, value, value(relation.total), [...relation.parts, relation.total])
    case 'percentages':
      return percentages(relation.parts, value)
    case 'same': {
      const values = relation.claims.map(value)
      return {
        holds: new Set(values).size === 1,
        arithmetic: values.join(' = '),
        sum: null,
        claims: relation.claims,
      }
    }
    case 'difference': {
      const rest = relation.less.reduce((left, id) => left - value(id), value(relation.from))
      const arithmetic = `${[relation.from, ...relation.less].map(value).join(' − ')} = ${rest}, printed ${value(relation.gives)}`
      return {
        holds: rest === value(relation.gives),
        arithmetic,
        sum: rest.toString(),
        claims: [relation.from, ...relation.less, relation.gives],
      }
    }
    case 'subset': {
      const [part, whole] = [value(relation.part), value(relation.whole)]
      return {
        holds: part <= whole,
        arithmetic: `${part} of ${whole}`,
        sum: null,
        claims: [relation.part, relation.whole],
      }
    }
  }
}

/** Each percentage is rounded by itself, so that k of them may miss 100 by k halves of a unit. */
function percentages(parts: readonly string[], value: (id: string) => number): Checked {
  const values = parts.map(value)
  const decimals = Math.max(0, ...values.map((each) => each.toString().split('.')[1]?.length ?? 0))
  const sum = Number(values.reduce((running, each) => running + each, 0).toFixed(6))
  const slack = (parts.length / 2) * 10 ** -decimals
  return {
    holds: Math.abs(sum - 100) <= slack,
    arithmetic: `${values.join(' + ')} = ${sum}, expected 100 within ${slack} for rounding`,
    sum: sum.toString(),
    claims: parts,
  }
}

function added(
  parts: readonly string[],
  value: (id: string) => number,
  total: number,
  claims: readonly string[],
): Checked {
  // Decimals of printed percentages add with a small error.
  const sum = Number(parts.reduce((running, id) => running + value(id), 0).toFixed(6))
  return {
    holds: sum === total,
    arithmetic: `${parts.map(value).join(' + ')} = ${sum}, printed ${total}`,
    sum: sum.toString(),
    claims,
  }
}
