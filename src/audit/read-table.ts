import { cleanCell } from './cell.js'
import type { Grid } from './grid.js'
import { readHeader, statedBases, tableWords, type HeaderReading, type Measure } from './header.js'
import { hasDecimalCommas, plainNumbers } from './number.js'
import { indentOf, readRows, rowMeasure } from './table-rows.js'
import { labelColumns, readColumn, type Column } from './table-columns.js'
import { readSeries } from './table-series.js'
import { isAnswer, shapeTable, type ShapedTable } from './table-shape.js'
import { findTotals } from './total-rows.js'
import type { Series, TableReading, TableRow } from './table.js'

/** Understands a table: which columns hold counts or percentages of what, and which rows stand together. */
export function readTable(grid: Grid, index: number): TableReading {
  const prose = `${grid.caption}\n${grid.notes}`
  const everything = grid.rows.map((row) => row.cells.join(' | ')).join('\n')
  const decimalCommas = hasDecimalCommas(`${everything}\n${prose}`)
  const plain = (text: string) => plainNumbers(text, decimalCommas)
  const shaped = shapeTable({
    ...grid,
    rows: grid.rows.map((row) => ({ line: row.line, cells: row.cells.map(plain) })),
  })
  const headers = readHeaders(shaped.header.map((text) => cleanCell(plain(text))))
  const labels = labelColumns(
    shaped.rows.map((row) => row.cells),
    headers.length,
  )
  const columns = readColumns(shaped, headers, labels, plain(prose))
  const values = columns.filter(({ kind }) => !['label', 'other', 'empty'].includes(kind))
  const telling = (values.length > 0 ? values : columns).map((column) => column.index)
  const read = readRows(shaped.rows, labels, telling)
  const series = readSeries(columns, read.rows)
  const rows = findTotals(read.rows, series)
  return {
    name: grid.name,
    index,
    caption: grid.caption,
    notes: grid.notes,
    line: grid.rows[0]?.line ?? 1,
    header: headers.map((header) => header.text),
    rows,
    blocks: read.blocks,
    series: withBaseRows(series, rows),
    bases: [
      ...statedBases(plain(grid.caption)).map((base) => ({ ...base, inCaption: true })),
      ...statedBases(plain(grid.notes)),
    ],
    words: tableWords(prose),
    decimalCommas,
  }
}

function readHeaders(texts: readonly string[]): HeaderReading[] {
  return texts.map((text) => {
    const header = readHeader(text)
    const { measure, ...answer } = header
    return measure === 'count' && isAnswer(text, texts) ? answer : header
  })
}

/** Every column but those that name the rows. */
function readColumns(
  shaped: ShapedTable,
  headers: readonly HeaderReading[],
  labels: readonly number[],
  prose: string,
): Column[] {
  const named = labels.at(-1) ?? 0
  const names = shaped.rows.map((row) => cleanCell(row.cells[named] ?? ''))
  const words = `${headers[named]?.text ?? ''} ${prose}`
  const measures = rowMeasures(shaped, headers, labels, names)
  return headers.flatMap((header, column) => {
    if (labels.includes(column)) return []
    const cells = shaped.rows.map((row, at) => ({
      measure: measures[at],
      text: cleanCell(row.cells[column] ?? ''),
    }))
    return [readColumn(column, header, cells, words)]
  })
}

/**
 * The measure that each row names for itself, or that the heading above it names: under `Sex, n (%)` every row is
 * n (%), until the next heading or a row that stands further out.
 */
function rowMeasures(
  shaped: ShapedTable,
  headers: readonly HeaderReading[],
  labels: readonly number[],
  names: readonly string[],
): (Measure | undefined)[] {
  const named = labels.at(-1) ?? 0
  const values = headers.flatMap(({ measure }, column) =>
    labels.includes(column) || measure === 'p' ? [] : [column],
  )
  let heading: { measure: Measure | undefined; indent: number } | undefined
  return shaped.rows.map((row, at) => {
    const own = rowMeasure(names[at] ?? '')
    const indent = indentOf(row.cells[named] ?? '')
    if (values.every((column) => cleanCell(row.cells[column] ?? '') === ''))
      heading = { measure: own, indent }
    else if (heading && indent < heading.indent) heading = undefined
    return own ?? heading?.measure
  })
}

/** A row `N | 54 | 60` gives each series the number of its cases. */
function withBaseRows(series: readonly Series[], rows: readonly TableRow[]): Series[] {
  return series.map((each) => {
    const row = rows.find(
      (candidate) => candidate.role === 'base' && each.entries.get(candidate.index)?.count,
    )
    const n = row && each.entries.get(row.index)?.count?.value
    return n === undefined || each.n !== undefined ? each : { ...each, n }
  })
}
