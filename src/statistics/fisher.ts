import { contingency, type ContingencyTable } from './contingency.js'
import { logChoose } from './gamma.js'
import { requireWhole } from './require.js'
import { atMostAsLikely } from './table-walk.js'

/** A table is as unlikely as the observed one if its probability is at most this factor above: R's `relErr` in fisher.test. */
export const tieFactor = 1 + 1e-7

/** Above, rounding in log n! comes near the tie factor. */
const most = 1e7

/** Fisher's exact test of a 2x2 table. */
export interface FisherExact {
  /** Two-sided: the probability, given the margins, of all tables that are at most as likely as the observed one. */
  p: number
  /** The sample odds ratio `ad / bc` (not R's conditional estimate): Infinity where only `bc` is 0, null where a row or column is empty. */
  oddsRatio: number | null
}

/**
 * Fisher's exact test of a 2x2 table, two-sided as in R's `fisher.test`; p is 1 where a row or column is empty.
 * Throws a RangeError where a cell is no whole number of at least 0, and above ten million observations.
 * Source: Agresti (2013), Categorical Data Analysis, 3rd ed., section 3.5.
 *
 * @example
 * fisherExact([[3, 1], [1, 3]]) // => { p: 0.4857, oddsRatio: 9 }
 */
export function fisherExact(
  table: readonly [readonly [number, number], readonly [number, number]],
): FisherExact {
  const [[a, b], [c, d]] = table
  for (const cell of [a, b, c, d]) requireWhole('fisherExact', cell)
  const [first, second, column] = [a + b, c + d, a + c]
  if (first === 0 || second === 0 || column === 0 || b + d === 0) return { p: 1, oddsRatio: null }
  if (first + second > most)
    throw new RangeError(`fisherExact: found ${first + second} observations, expected at most ${most}`)
  const all = logChoose(first + second, column)
  const probability = (x: number) => Math.exp(logChoose(first, x) + logChoose(second, column - x) - all)
  const bound = probability(a) * tieFactor
  let p = 0
  for (let x = Math.max(0, column - second); x <= Math.min(first, column); x++) {
    const each = probability(x)
    if (each <= bound) p += each
  }
  return { p: Math.min(1, p), oddsRatio: (a * d) / (b * c) }
}

/** The exact test of a table of any size, or the reason why it has no p. */
export interface FisherFreemanHalton {
  p: number | null
  reason?: string
}

/**
 * The Fisher-Freeman-Halton exact test of independence: the probability, given the margins, of all tables that are at most as likely as
 * the observed one. p is 1 where one row or column holds everything. A table that needs more than `limit` steps (a step is about
 * 0.1 µs) gets null and a reason in place of a long wait.
 * Throws a RangeError where a cell is no whole number of at least 0 or nothing was observed.
 * Source: Freeman and Halton (1951), Biometrika 38, 141-149.
 *
 * @example
 * fisherFreemanHalton([[3, 1, 0], [1, 3, 4]]) // => { p: 0.2 }
 */
export function fisherFreemanHalton(table: ContingencyTable, limit = 2e7): FisherFreemanHalton {
  const counted = contingency('fisherFreemanHalton', table)
  if (counted.df === 0) return { p: 1 }
  const p = atMostAsLikely(counted, Math.log(tieFactor), limit)
  if (p !== null) return { p: Math.min(1, p) }
  const size = `${counted.rows.length}x${counted.columns.length} table of ${counted.n} observations`
  return { p: null, reason: `too large for an exact test: the ${size} needs more than ${limit} steps` }
}
