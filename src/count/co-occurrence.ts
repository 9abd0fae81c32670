import { occurrencesOf, type Corpus } from '../record/corpus.js'
import { spanOf, type Occurrences } from '../record/occurrences.js'
import type { Category } from '../record/variable.js'
import { fisherExact } from '../statistics/fisher.js'
import { holm } from '../statistics/holm.js'
import { jaccard } from '../statistics/overlap.js'
import { phi } from '../statistics/effect-size.js'
import { incidence } from './incidence.js'

/** How often two categories of a variable stand at the same unit. */
export interface CoOccurrence {
  a: Category
  b: Category
  /** Units with both, and which. */
  n: number
  records: readonly string[]
  /** Units with both out of units with either; null where neither occurs. */
  jaccard: number | null
  /** The correlation of presence with presence; null where one of the two does not vary. */
  phi: number | null
  /** Fisher's exact test, two-sided, and Holm's adjustment over all pairs. */
  p: number
  pAdjusted: number
}

/**
 * Every pair of the categories of a variable, in their order, with the units in which they stand together. With `most` only pairs of so
 * many categories, the first in the order of the variable: pairs grow with the square of their number.
 *
 * @example
 * coOccurrences(await openCorpus(bundledReview), 'subtopic')[0].n // => 11
 */
export function coOccurrences(corpus: Corpus, key: string, most?: number): CoOccurrence[] {
  const occurrences = occurrencesOf(corpus, key)
  const categories = occurrences.categories.slice(0, most)
  const { counts } = incidence(occurrences, 'full')
  const together = unitsTogether(occurrences, categories.length)
  const counted = categories.flatMap((a, first) =>
    categories.slice(first + 1).map((b, step) => {
      const second = first + 1 + step
      const records = together.get(first * categories.length + second) ?? []
      return { a, b, ...measured(records, counts[first] ?? 0, counts[second] ?? 0, occurrences.ids.length) }
    }),
  )
  const adjusted = holm(counted.map(({ p }) => p))
  return counted.map((pair, index) => ({ ...pair, pAdjusted: adjusted[index] ?? 1 }))
}

function measured(records: readonly string[], inA: number, inB: number, all: number) {
  const both = records.length
  const table: [[number, number], [number, number]] = [
    [both, inA - both],
    [inB - both, all - inA - inB + both],
  ]
  return { n: both, records, jaccard: jaccard(inA, inB, both), phi: phi(table), p: fisherExact(table).p }
}

/** The units of each pair of the first `width` categories, under the number of the pair. */
function unitsTogether(occurrences: Occurrences, width: number): Map<number, string[]> {
  const { ids, items } = occurrences
  const together = new Map<number, string[]>()
  for (const [unit, id] of ids.entries()) {
    const [from, to] = spanOf(occurrences, unit)
    const own = [...items.subarray(from, to)].filter((category) => category < width).sort((x, y) => x - y)
    own.forEach((first, place) => {
      for (const second of own.slice(place + 1)) {
        const pair = first * width + second
        const units = together.get(pair)
        if (units) units.push(id)
        else together.set(pair, [id])
      }
    })
  }
  return together
}
