import type { Category } from '../record/review.js'
import type { Coding } from './coding.js'

/** How many units stand in a row and a column together, and which. */
export interface Cell {
  n: number
  articles: readonly string[]
}

/** Two codings of the same units against each other, as counts of units. */
export interface CrossTab {
  id: string
  title: string
  /** What the cells count and by what, in words. */
  rule: { unit: string; rowsBy: string; columnsBy: string; base: number; severalRows: boolean }
  rows: readonly (Category & { context?: string })[]
  columns: readonly Category[]
  /** Cells by row, then by column. */
  cells: readonly (readonly Cell[])[]
  /** Of the units that have a column: how many stand in the row at all. */
  rowTotals: readonly Cell[]
  /** How many units stand in the column, whether or not they have a row. */
  columnTotals: readonly Cell[]
  /** Units without a column, which the table leaves out. */
  missing: readonly string[]
}

/**
 * Counts every pair of row and column category; units without a column value are left out and listed.
 *
 * @example
 * const { articles, protocol, topics } = await loadReview(bundledReview)
 * const table = crossTabulate(codeTopics(articles), topics, codeRegions(articles), protocol.regions, { id: 'x', title: 'X' })
 * table.rowTotals[0].n // => 16
 * table.missing // => ['14', '26', '29']
 */
export function crossTabulate(
  rows: Coding,
  rowCategories: readonly (Category & { context?: string })[],
  columns: Coding,
  columnCategories: readonly Category[],
  name: { id: string; title: string },
): CrossTab {
  const columnOf = new Map(columns.units.map(({ id, keys }) => [id, keys]))
  const known = rows.units.filter(({ id }) => (columnOf.get(id) ?? []).length > 0)
  const cell = (units: typeof known): Cell => ({ n: units.length, articles: units.map(({ id }) => id) })
  const inColumn = (key: string) => known.filter(({ id }) => columnOf.get(id)?.includes(key))
  return {
    ...name,
    rule: {
      unit: rows.unit,
      rowsBy: rows.by,
      columnsBy: columns.by,
      base: known.length,
      severalRows: rows.several,
    },
    rows: rowCategories,
    columns: columnCategories,
    cells: rowCategories.map((row) =>
      columnCategories.map((column) =>
        cell(inColumn(column.key).filter(({ keys }) => keys.includes(row.key))),
      ),
    ),
    rowTotals: rowCategories.map((row) => cell(known.filter(({ keys }) => keys.includes(row.key)))),
    columnTotals: columnCategories.map((column) => cell(inColumn(column.key))),
    missing: rows.units.filter((unit) => !known.includes(unit)).map(({ id }) => id),
  }
}
