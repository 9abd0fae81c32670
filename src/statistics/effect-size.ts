import { chiSquare } from './chi-square.js'
import { contingency, type ContingencyTable } from './contingency.js'
import { requireWhole } from './require.js'

/** Cramér's V from 0 to 1; null where it is not defined. */
export interface CramersV {
  /** Null where one row or one column holds everything. */
  v: number | null
  /** Corrected for its bias upwards in small samples; null also where n is not above the number of rows and of columns. */
  corrected: number | null
}

/**
 * Cramér's V of a table of counts, as it is and bias-corrected; empty rows and columns are left out.
 * Throws a RangeError where a cell is no whole number of at least 0 or nothing was observed.
 * Source: Bergsma (2013), Journal of the Korean Statistical Society 42, 323-328.
 *
 * @example
 * cramersV([[8, 2], [3, 9]]) // => { v: 0.5477, corrected: 0.5148 }
 */
export function cramersV(table: ContingencyTable): CramersV {
  const { rows, columns, n, df } = contingency('cramersV', table)
  if (df === 0) return { v: null, corrected: null }
  const square = chiSquare(table).statistic / n
  const v = Math.min(1, Math.sqrt(square / Math.min(rows.length - 1, columns.length - 1)))
  // n = max(rows, columns) leaves 0 / 0 in the correction: every unit then has a row or a column of its own.
  if (n <= Math.max(rows.length, columns.length)) return { v, corrected: null }
  const unbiased = Math.max(0, square - df / (n - 1))
  const sides = [rows.length, columns.length].map((k) => k - 1 - (k - 1) ** 2 / (n - 1))
  return { v, corrected: Math.min(1, Math.sqrt(unbiased / Math.min(...sides))) }
}

/**
 * The phi coefficient of a 2x2 table, from -1 to 1: the correlation of the two yes-or-no variables. Null where one of them does not vary.
 * Throws a RangeError where a cell is no whole number of at least 0.
 * Source: Yule (1912), Journal of the Royal Statistical Society 75, 579-652.
 *
 * @example
 * phi([[3, 1], [1, 3]]) // => 0.5
 */
export function phi(table: readonly [readonly [number, number], readonly [number, number]]): number | null {
  const [[a, b], [c, d]] = table
  for (const cell of [a, b, c, d]) requireWhole('phi', cell)
  const margins = [a + b, c + d, a + c, b + d]
  if (margins.includes(0)) return null
  return (a * d - b * c) / margins.reduce((product, margin) => product * Math.sqrt(margin), 1)
}
