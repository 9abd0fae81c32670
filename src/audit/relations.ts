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

/** The number that a claim prints, thousands separators taken out. */
export function printedNumber({ printed }: Pick<Claim, 'printed'>): number {
  return Number(printed.replace(/,(?=\d{3}\b)/g, '').replace(/[^\d.+-]/g, ''))
}

/** Checks every relation of a file of claims by arithmetic on the printed numbers alone. */
export function checkRelations({ claims, relations }: Claims): CheckedRelation[] {
  const byId = new Map(claims.map((claim) => [claim.id, printedNumber(claim)]))
  const value = (id: string) => byId.get(id) ?? NaN
  return relations.map((relation) => ({ id: relation.id, kind: relation.kind, ...check(relation, value) }))
}

type Checked = Pick<CheckedRelation, 'holds' | 'arithmetic' | 'sum' | 'claims'>

function check(relation: Relation, value: (id: string) => number): Checked {
  switch (relation.kind) {
    case 'sum':
      return added(relation.parts, value, value(relation.total), [...relation.parts, relation.total])
    case 'percentages':
      return added(relation.parts, value, 100, relation.parts)
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
