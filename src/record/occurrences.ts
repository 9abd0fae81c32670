import type { Basis, Code, CodeDetail } from './code.js'
import type { Category, Variable } from './variable.js'

/**
 * The incidence of units and categories of one variable: what every count starts from. Units are the rows, categories the columns of a
 * table of yes and no that is held by its yeses only: those of the unit at place `i` stand in `items` from `starts[i]` up to `starts[i + 1]`,
 * each as the place of a category, in the order in which the source states them.
 */
export interface Occurrences {
  variable: Variable
  /** What is counted, in the singular: `article`, `record`. */
  unit: string
  /** The ids of the units, in the order of the corpus. */
  ids: readonly string[]
  /** In the order of the variable. */
  categories: readonly Category[]
  starts: Uint32Array
  items: Uint32Array
  /** What values rest on unless `details` says otherwise. */
  basis: Basis
  /** What is known of single values, by their place in `items`. */
  details: ReadonlyMap<number, CodeDetail>
  /** Why units have no value, by the place of the unit, where something is known of it. */
  reasons: ReadonlyMap<number, string>
  /** For a category that is printed in several ways: each way with its number, by the place of the category. */
  forms: ReadonlyMap<number, ReadonlyMap<string, number>>
}

/** The places in `items` of the unit at a place: from the first, up to but without the second. */
export function spanOf({ starts }: Pick<Occurrences, 'starts'>, place: number): [number, number] {
  return [starts[place] ?? 0, starts[place + 1] ?? 0]
}

/** A value of a unit: its category, and what is known of the value beside. */
export interface Value {
  category: Category
  detail: CodeDetail | undefined
}

/** The values of the unit at a place, in the order stated. */
export function valuesAt(occurrences: Occurrences, place: number): Value[] {
  const { categories, items, details } = occurrences
  const [from, to] = spanOf(occurrences, place)
  const values: Value[] = []
  for (let at = from; at < to; at++) {
    const category = categories[items[at] ?? -1]
    if (category) values.push({ category, detail: details.get(at) })
  }
  return values
}

/** The keys of the categories that the unit at a place has, in the order stated. */
export function keysAt(occurrences: Occurrences, place: number): string[] {
  return valuesAt(occurrences, place).map(({ category }) => category.key)
}

/** The places of the units that have no value. */
export function missingPlaces({ ids, starts }: Occurrences): number[] {
  return ids.flatMap((_, place) => (starts[place] === starts[place + 1] ? [place] : []))
}

/**
 * Every value as a row with its basis and evidence, in the order of the units: what `codes.csv` holds.
 *
 * @example
 * const corpus = await openCorpus(bundledReview)
 * const [first] = codeRows(occurrencesOf(corpus, 'region.coded'))
 * first.value // => 'europe'
 * first.basis // => 'coded'
 */
export function* codeRows(occurrences: Occurrences): Generator<Code> {
  const { variable, ids, basis } = occurrences
  for (const [place, record] of ids.entries())
    for (const { category, detail } of valuesAt(occurrences, place))
      yield { record, variable: variable.key, value: category.key, ...(detail ?? { basis }) }
}
