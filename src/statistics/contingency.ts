import { sum } from 'simple-statistics'
import { requireWhole } from './require.js'

/** Counts by row, then by column. */
export type ContingencyTable = readonly (readonly number[])[]

/** A table of counts without its empty rows and columns, and its margins. */
export interface Contingency {
  cells: ContingencyTable
  rows: readonly number[]
  columns: readonly number[]
  n: number
  /** `(rows - 1)(columns - 1)` of what is left; 0 where one row or one column holds everything. */
  df: number
}

/**
 * Checks a table and leaves out rows and columns of zeros, which no test or effect size can see.
 * Throws a RangeError, in the name of `caller`, where a cell is no whole number of at least 0, where rows differ in length,
 * and where nothing was observed.
 *
 * @example
 * contingency('f', [[3, 0, 1], [1, 0, 3]]).cells // => [[3, 1], [1, 3]]
 */
export function contingency(caller: string, table: ContingencyTable): Contingency {
  const width = table[0]?.length ?? 0
  for (const row of table) {
    if (row.length !== width)
      throw new RangeError(
        `${caller}: found rows of ${width} and ${row.length} cells, expected the same length`,
      )
    for (const cell of row) requireWhole(caller, cell)
  }
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    table.some((row) => (row[column] ?? 0) > 0),
  )
  const cells = table
    .map((row) => kept.map((column) => row[column] ?? 0))
    .filter((row) => row.some((cell) => cell > 0))
  const rows = cells.map((row) => sum(row))
  if (rows.length === 0)
    throw new RangeError(`${caller}: found a table without observations, expected at least one`)
  const columns = kept.map((_, column) => sum(cells.map((row) => row[column] ?? 0)))
  return { cells, rows, columns, n: sum(rows), df: (rows.length - 1) * (columns.length - 1) }
}

/**
 * Expected counts under independence, by row, then by column: row total times column total over n.
 *
 * @example
 * expectedCounts(contingency('f', [[3, 1], [1, 3]])) // => [[2, 2], [2, 2]]
 */
export function expectedCounts({ rows, columns, n }: Contingency): number[][] {
  return rows.map((row) => columns.map((column) => (row * column) / n))
}
