import { requireWhole } from './require.js'

/**
 * Jaccard's index of two sets of `a` and `b` members with `both` in common: shared members out of all, from 0 to 1; null for two empty
 * sets. Throws a RangeError where the counts are not whole or `both` exceeds a set.
 * Source: Jaccard (1912), New Phytologist 11, 37-50.
 *
 * @example
 * jaccard(18, 14, 8) // => 0.3333
 */
export function jaccard(a: number, b: number, both: number): number | null {
  requireOverlap('jaccard', a, b, both)
  const either = a + b - both
  return either === 0 ? null : both / either
}

/**
 * How many times as often two properties with `a` and `b` of `n` units stand together (`both`) as they would by chance: 1 is independence.
 * Null where one of them never occurs. Throws a RangeError where the counts are not whole or cannot be among `n` units.
 * Source: Brin, Motwani, Ullman and Tsur (1997), SIGMOD Record 26(2), 255-264, there called interest.
 *
 * @example
 * lift(18, 14, 8, 32) // => 1.0159
 */
export function lift(a: number, b: number, both: number, n: number): number | null {
  requireOverlap('lift', a, b, both)
  requireWhole('lift', n, a + b - both)
  return a === 0 || b === 0 ? null : (both * n) / (a * b)
}

function requireOverlap(caller: string, a: number, b: number, both: number): void {
  for (const count of [a, b, both]) requireWhole(caller, count)
  if (both > Math.min(a, b))
    throw new RangeError(
      `${caller}: found ${both} in both of ${a} and ${b}, expected no more than the smaller`,
    )
}
