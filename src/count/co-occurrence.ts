import type { Category } from '../record/review.js'
import { fisherExact } from '../statistics/fisher.js'
import { holm } from '../statistics/holm.js'
import { jaccard } from '../statistics/overlap.js'
import { phi } from '../statistics/effect-size.js'
import type { Coding } from './coding.js'

/** How often two categories of a coding stand at the same unit. */
export interface CoOccurrence {
  a: Category
  b: Category
  /** Units with both, and which. */
  n: number
  articles: readonly string[]
  /** Units with both out of units with either; null where neither occurs. */
  jaccard: number | null
  /** The correlation of presence with presence; null where one of the two does not vary. */
  phi: number | null
  /** Fisher's exact test, two-sided, and Holm's adjustment over all pairs. */
  p: number
  pAdjusted: number
}

/**
 * Every pair of categories in the order given, with the units in which they stand together.
 *
 * @example
 * const { articles, protocol, topics } = await loadReview(bundledReview)
 * coOccurrences(codeTopics(articles), topics)[0].n // => 11
 */
export function coOccurrences(coding: Coding, categories: readonly Category[]): CoOccurrence[] {
  const holders = new Map(
    categories.map(({ key }) => [
      key,
      coding.units.filter(({ keys }) => keys.includes(key)).map(({ id }) => id),
    ]),
  )
  const pairs = categories.flatMap((a, index) => categories.slice(index + 1).map((b) => ({ a, b })))
  const counted = pairs.map(({ a, b }) => {
    const [inA, inB] = [holders.get(a.key) ?? [], holders.get(b.key) ?? []]
    const articles = inA.filter((id) => inB.includes(id))
    const both = articles.length
    const table: [[number, number], [number, number]] = [
      [both, inA.length - both],
      [inB.length - both, coding.units.length - inA.length - inB.length + both],
    ]
    return {
      a,
      b,
      n: both,
      articles,
      jaccard: jaccard(inA.length, inB.length, both),
      phi: phi(table),
      p: fisherExact(table).p,
    }
  })
  const adjusted = holm(counted.map(({ p }) => p))
  return counted.map((pair, index) => ({ ...pair, pAdjusted: adjusted[index] ?? 1 }))
}
