import { inside } from '../base/words.js'
import { occurrencesOf, type Corpus } from '../record/corpus.js'
import { spanOf, type Occurrences } from '../record/occurrences.js'
import type { Category } from '../record/variable.js'
import { basesText, basisCounts } from './bases.js'
import { titleOf } from './distribution.js'

/** How many units stand in a row and a column together, and which. */
export interface Cell {
  n: number
  records: readonly string[]
}

/** Two variables of the same units against each other, as counts of units. */
export interface CrossTab {
  id: string
  title: string
  /** What the cells count and by what, in words. */
  rule: { unit: string; rowsBy: string; columnsBy: string; base: number; severalRows: boolean }
  /** The variables, by their keys. */
  variables: { rows: string; columns: string }
  rows: readonly Category[]
  columns: readonly Category[]
  /** Cells by row, then by column. */
  cells: readonly (readonly Cell[])[]
  /** Of the units that have a column: how many stand in the row at all. */
  rowTotals: readonly Cell[]
  /** How many units stand in the column, whether or not they have a row. */
  columnTotals: readonly Cell[]
  /** Units without a column, which the table leaves out. */
  missing: readonly string[]
  /** How many categories of the rows and columns are left out, since only the most frequent are shown. */
  leftOut: { rows: number; columns: number }
}

/** What a cross-tab is called and how many categories it shows. */
export interface CrossOptions {
  id?: string
  title?: string
  /** Only so many categories, the first in the order of the variable; all where this is not given. */
  rows?: number
  columns?: number
}

/**
 * Counts every pair of categories of two variables; units without a value of the second are left out and listed. Takes time linear in
 * units and pairs of values.
 *
 * @example
 * const table = cross(await openCorpus(bundledReview), 'subtopic', 'region.coded')
 * table.rowTotals[0].n // => 16
 * table.missing // => ['14', '26', '29']
 */
export function cross(corpus: Corpus, rows: string, columns: string, options: CrossOptions = {}): CrossTab {
  return crossOccurrences(occurrencesOf(corpus, rows), occurrencesOf(corpus, columns), options)
}

/** {@link cross} on the answers to two variables of the same units. */
export function crossOccurrences(
  rows: Occurrences,
  columns: Occurrences,
  options: CrossOptions = {},
): CrossTab {
  const shown = {
    rows: rows.categories.slice(0, options.rows),
    columns: columns.categories.slice(0, options.columns),
  }
  const { cells, rowTotals, columnTotals, missing } = tally(
    rows,
    columns,
    shown.rows.length,
    shown.columns.length,
  )
  const known = rows.ids.length - missing.length
  const { variable } = rows
  return {
    id: options.id ?? `${variable.key}-by-${columns.variable.key}`,
    title: options.title ?? `${titleOf(variable, rows.unit)} and ${inside(columns.variable.label)}`,
    rule: {
      unit: rows.unit,
      rowsBy: variable.by + basesText(basisCounts(rows)),
      columnsBy: columns.variable.by + basesText(basisCounts(columns)),
      base: known,
      severalRows: variable.several,
    },
    variables: { rows: variable.key, columns: columns.variable.key },
    ...shown,
    cells: cells.map((line) => line.map(cellOf)),
    rowTotals: rowTotals.map(cellOf),
    columnTotals: columnTotals.map(cellOf),
    missing,
    leftOut: {
      rows: rows.categories.length - shown.rows.length,
      columns: columns.categories.length - shown.columns.length,
    },
  }
}

function cellOf(records: readonly string[]): Cell {
  return { n: records.length, records }
}

function lists(n: number): string[][] {
  return Array.from({ length: n }, () => [])
}

/** The ids of each cell, row and column. */
function tally(rows: Occurrences, columns: Occurrences, height: number, width: number) {
  const cells = Array.from({ length: height }, () => lists(width))
  const [rowTotals, columnTotals, missing] = [lists(height), lists(width), [] as string[]]
  for (const [unit, id] of rows.ids.entries()) {
    const [from, to] = spanOf(columns, unit)
    if (from === to) {
      missing.push(id)
      continue
    }
    const [rowFrom, rowTo] = spanOf(rows, unit)
    for (let at = rowFrom; at < rowTo; at++) {
      const row = rows.items[at] ?? 0
      rowTotals[row]?.push(id)
      for (let against = from; against < to; against++) cells[row]?.[columns.items[against] ?? 0]?.push(id)
    }
    for (let against = from; against < to; against++) columnTotals[columns.items[against] ?? 0]?.push(id)
  }
  return { cells, rowTotals, columnTotals, missing }
}
