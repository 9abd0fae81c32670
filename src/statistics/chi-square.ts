import { contingency, expectedCounts, type ContingencyTable } from './contingency.js'
import { upperGamma } from './gamma.js'

/** Pearson's test of independence with what is needed to judge whether its p can be trusted. */
export interface ChiSquare {
  statistic: number
  /** 0 where one row or column holds everything; then the statistic is 0 and p 1. */
  df: number
  p: number
  /** The smallest expected count. */
  minimumExpected: number
  /** The share of cells, from 0 to 1, whose expected count is below 5. */
  shareOfExpectedBelow5: number
}

/**
 * Pearson's chi-squared test of independence, without Yates' correction; empty rows and columns are left out.
 * Throws a RangeError where a cell is no whole number of at least 0 or nothing was observed.
 * Source: Agresti (2013), Categorical Data Analysis, 3rd ed., section 3.2.1.
 *
 * @example
 * chiSquare([[3, 1], [1, 3]]) // => { statistic: 2, df: 1, p: 0.1573, minimumExpected: 2, shareOfExpectedBelow5: 1 }
 */
export function chiSquare(table: ContingencyTable): ChiSquare {
  const counted = contingency('chiSquare', table)
  const observed = counted.cells.flat()
  const expected = expectedCounts(counted).flat()
  const statistic = expected.reduce((total, e, index) => total + ((observed[index] ?? 0) - e) ** 2 / e, 0)
  return {
    statistic,
    df: counted.df,
    p: counted.df === 0 ? 1 : upperGamma(counted.df / 2, statistic / 2),
    minimumExpected: expected.reduce((least, e) => Math.min(least, e), Infinity),
    shareOfExpectedBelow5: expected.filter((e) => e < 5).length / expected.length,
  }
}
