import { distanceFromWhole } from './check-percent-sums.js'
import type { Claim, Claims, Relation } from './claim.js'
import { addUp } from './number.js'
import { printedDecimals, printedNumber, valueOf } from './printed-number.js'

/** The arithmetic of one relation between printed numbers, before it is put into words. */
export interface RelationValues {
  /** The claims concerned, and the numbers that enter: parts, or what is compared. */
  ids: readonly string[]
  values: readonly number[]
  /** What a sum adds up to or a difference leaves. */
  result?: number
  /** What is printed or expected for it. */
  stated: number
  /** How far rounding may move the result. */
  slack: number
  outcome: 'exact' | 'rounding' | 'beyond'
}

/**
 * Works a relation out on the printed numbers alone. Percentages, each rounded by itself, may miss their total by half a
 * step of each; counts may not.
 */
export function relationValues(relation: Relation, claims: Claims): RelationValues {
  const value = (id: string) => valueOf(id, claims) ?? NaN
  const claim = (id: string) => claims.claims.find((each) => each.id === id)
  switch (relation.kind) {
    case 'sum': {
      const { parts, total } = relation
      const slack = claim(total)?.unit === 'percent' ? halves([...parts, total].map(claim)) : 0
      const sum = { values: parts.map(value), stated: value(total), slack }
      return { ids: [...parts, total], ...sum, ...added(sum.values, sum.stated, slack) }
    }
    case 'percentages': {
      const percents = relation.parts.flatMap((id) => claim(id) ?? [])
      const [values, slack] = [percents.map(printedNumber), halves(percents)]
      const result = addUp(values)
      const isWhole = distanceFromWhole(result, slack) !== 'beyond'
      const outcome = result === 100 ? 'exact' : isWhole ? 'rounding' : 'beyond'
      return { ids: relation.parts, values, result, stated: 100, slack, outcome }
    }
    case 'same': {
      const values = relation.claims.flatMap((id) => (claim(id) ? [value(id)] : []))
      const outcome = new Set(values).size <= 1 ? 'exact' : 'beyond'
      return { ids: relation.claims, values, stated: values[0] ?? NaN, slack: 0, outcome }
    }
    case 'difference': {
      const values = [relation.from, ...relation.less].map(value)
      const signed = values.map((each, index) => (index === 0 ? each : -each))
      const stated = value(relation.gives)
      const ids = [relation.from, ...relation.less, relation.gives]
      return { ids, values, stated, slack: 0, ...added(signed, stated, 0) }
    }
    case 'subset': {
      const values = [relation.part, relation.whole].map(value)
      const [part = NaN, whole = NaN] = values
      const outcome = part <= whole ? 'exact' : 'beyond'
      return { ids: [relation.part, relation.whole], values, stated: part, slack: 0, outcome }
    }
  }
}

function halves(claims: readonly (Claim | undefined)[]): number {
  return addUp(claims.map((each) => 10 ** -printedDecimals(each) / 2))
}

function added(values: readonly number[], stated: number, slack: number) {
  const result = addUp(values)
  const outcome: RelationValues['outcome'] =
    result === stated ? 'exact' : Math.abs(result - stated) <= slack + 1e-9 ? 'rounding' : 'beyond'
  return { result, outcome }
}
