import { spanOf, type Occurrences } from '../record/occurrences.js'

/** How much of a unit each of its categories gets: all of it, an equal part, or only the first category gets it. */
export type CountingMethod = 'full' | 'fractional' | 'first'

/** The methods there are. */
export const countingMethods: readonly CountingMethod[] = ['full', 'fractional', 'first']

/** How much each category has, and which units stand behind it. */
export interface Incidence {
  counts: readonly number[]
  /** The sum of the counts. */
  total: number
  /** The places of the units of a category, in the order of the units. */
  units: (category: number) => Uint32Array
}

/** Turns the categories of each unit into the units of each category, counted by a method; linear in units and values. */
export function incidence(occurrences: Occurrences, method: CountingMethod): Incidence {
  const { ids, categories, items } = occurrences
  const ends = new Uint32Array(categories.length + 1)
  const each = (visit: (category: number, unit: number, parts: number) => void) => {
    for (let unit = 0; unit < ids.length; unit++) {
      const [from, to] = spanOf(occurrences, unit)
      const last = method === 'first' ? Math.min(to, from + 1) : to
      for (let at = from; at < last; at++) visit(items[at] ?? 0, unit, to - from)
    }
  }
  each((category) => {
    ends[category + 1] = (ends[category + 1] ?? 0) + 1
  })
  for (let place = 1; place < ends.length; place++) ends[place] = (ends[place] ?? 0) + (ends[place - 1] ?? 0)
  const next = ends.slice()
  const places = new Uint32Array(ends.at(-1) ?? 0)
  const parts = method === 'fractional' ? new Uint32Array(places.length) : undefined
  each((category, unit, of) => {
    const at = next[category] ?? 0
    next[category] = at + 1
    places[at] = unit
    if (parts) parts[at] = of
  })
  const span = (category: number): [number, number] => [ends[category] ?? 0, ends[category + 1] ?? 0]
  const counts = categories.map((_, category) => {
    const [from, to] = span(category)
    return parts ? sumOfParts(parts.subarray(from, to)) : to - from
  })
  return {
    counts,
    total: parts ? sumOfParts(parts) : places.length,
    units: (category) => places.subarray(...span(category)),
  }
}

/** 1/2 + 1/3 + 1/2 …: added by denominator in whole numbers first, so that the sum does not depend on the order of the units. */
function sumOfParts(parts: Uint32Array): number {
  const byDenominator = new Map<number, number>()
  for (const part of parts) byDenominator.set(part, (byDenominator.get(part) ?? 0) + 1)
  return [...byDenominator].sort(([a], [b]) => a - b).reduce((sum, [part, n]) => sum + n / part, 0)
}
