import { termCounts } from '../terms.js'

/** The terms of a text by number, in the numbers' order, with their counts. */
export interface TermRow {
  ids: Int32Array
  counts: Float64Array
}

/** Gives terms numbers as it meets them. Numbers only: what a term weighs is learned from training texts alone. */
export interface Interner {
  rowOf: (text: string) => TermRow
  terms: readonly string[]
}

/** An interner that grows with every text, or one that knows the given terms only and passes over all others. */
export function makeInterner(only?: readonly string[]): Interner {
  const known = new Map(only?.map((term, id) => [term, id]))
  const terms = [...(only ?? [])]
  const idOf = (term: string): number => {
    const id = known.get(term)
    if (id !== undefined || only) return id ?? -1
    known.set(term, terms.length)
    return terms.push(term) - 1
  }
  return {
    terms,
    rowOf(text) {
      const pairs: [number, number][] = []
      for (const [term, count] of termCounts(text)) {
        const id = idOf(term)
        if (id >= 0) pairs.push([id, count])
      }
      pairs.sort((a, b) => a[0] - b[0])
      return {
        ids: Int32Array.from(pairs, ([id]) => id),
        counts: Float64Array.from(pairs, ([, count]) => count),
      }
    },
  }
}

/** Counts of several texts taken together. */
export function mergeRows(rows: readonly TermRow[]): TermRow {
  const sums = new Map<number, number>()
  for (const { ids, counts } of rows)
    for (let at = 0; at < ids.length; at++) sums.set(ids[at]!, (sums.get(ids[at]!) ?? 0) + counts[at]!)
  const ids = Int32Array.from(sums.keys()).sort()
  return { ids, counts: Float64Array.from(ids, (id) => sums.get(id)!) }
}
