import type { Claims, Relation } from './claim.js'
import { relationValues, type RelationValues } from './relation-values.js'

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

/** Every relation of a file of claims in one short line of arithmetic, for the comparison with recomputed numbers. */
export function checkedRelations(claims: Claims): CheckedRelation[] {
  return claims.relations.map((relation) => {
    const worked = relationValues(relation, claims)
    return {
      id: relation.id,
      kind: relation.kind,
      holds: worked.outcome !== 'beyond',
      arithmetic: arithmeticOf(relation.kind, worked),
      sum: worked.result?.toString() ?? null,
      claims: worked.ids,
    }
  })
}

function arithmeticOf(kind: Relation['kind'], { values, result, stated, slack }: RelationValues): string {
  switch (kind) {
    case 'sum':
      return `${values.join(' + ')} = ${result}, printed ${stated}`
    case 'percentages':
      return `${values.join(' + ')} = ${result}, expected 100 within ${slack} for rounding`
    case 'same':
      return values.join(' = ')
    case 'difference':
      return `${values.join(' − ')} = ${result}, printed ${stated}`
    case 'subset':
      return values.join(' of ')
  }
}
