import { spanOf, type Occurrences } from '../record/occurrences.js'
import type { Category, Variable } from '../record/variable.js'
import { buildOccurrences } from './build.js'

/** How the values of one variable follow from those of another. */
export interface Derivation {
  /** The category of a value; none where the table does not have it. */
  of(value: Category): Category | undefined
  /** All categories in order, where they are given. */
  categories?: readonly Category[]
  /** The category of every unit that has none by the table. */
  rest?: Category
}

/** A variable from another, value by value: region from country, context from sub-topic. A unit has each category once. */
export function deriveOccurrences(
  variable: Variable,
  from: Occurrences,
  derivation: Derivation,
): Occurrences {
  const { categories, rest } = derivation
  const mapped = from.categories.map((category) => derivation.of(category))
  const options = { basis: 'derived' as const, ...(categories ? { categories } : {}) }
  return buildOccurrences(variable, from, options, (place, answer) => {
    const [start, end] = spanOf(from, place)
    const unplaced: string[] = []
    let found = false
    for (let at = start; at < end; at++) {
      const value = from.categories[from.items[at] ?? -1]
      const category = mapped[from.items[at] ?? -1]
      if (category) answer.add(category.key, category.label, evidence(from, value))
      else if (value) unplaced.push(value.label)
      found ||= category !== undefined
    }
    if (!found && rest)
      return answer.add(rest.key, rest.label, { basis: 'derived', evidence: 'none of the others' })
    if (found) return
    const reason = from.reasons.get(place)
    if (unplaced.length > 0) answer.because(`no group has ${unplaced.join(', ')}`)
    else if (reason !== undefined) answer.because(reason)
  })
}

function evidence({ variable }: Occurrences, value: Category | undefined) {
  return { basis: 'derived' as const, evidence: `${variable.label}: ${value?.label ?? ''}` }
}

/**
 * How many values of another variable each unit has; a unit of which nothing is known has none, and counts as 0.
 */
export function countValues(variable: Variable, from: Occurrences, most: number): Occurrences {
  const categories = Array.from({ length: most + 1 }, (_, n) => ({ key: n.toString(), label: n.toString() }))
  return buildOccurrences(variable, from, { basis: 'derived', categories }, (place, answer) => {
    const [start, end] = spanOf(from, place)
    answer.add((end - start).toString())
  })
}
