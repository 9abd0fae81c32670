import { cleanCell } from './cell.js'
import type { Grid } from './grid.js'
import { readHeader, statedBases, tableWords } from './header.js'
import { hasDecimalCommas, plainNumbers } from './number.js'
import { readRows } from './table-rows.js'
import { labelColumns, readColumn } from './table-columns.js'
import { readSeries } from './table-series.js'
import { isAnswer, shapeTable } from './table-shape.js'
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
  const width = shaped.header.length
  const labels = labelColumns(
    shaped.rows.map((row) => row.cells),
    width,
  )
  const headers = shaped.header.map((text, _, all) => {
    const header = readHeader(cleanCell(plain(text)))
    const { measure, ...answer } = header
    return measure === 'count' && isAnswer(header.text, all) ? answer : header
  })
  const simple = shaped.rows.map((row) => cleanCell(row.cells[labels.at(-1) ?? 0] ?? ''))
  const columns = headers.flatMap((header, column) =>
    labels.includes(column)
      ? []
      : [
          readColumn(
            column,
            header,
            shaped.rows.map((row, at) => ({
              label: simple[at] ?? '',
              text: cleanCell(row.cells[column] ?? ''),
            })),
            `${headers[labels.at(-1) ?? 0]?.text ?? ''} ${plain(prose)}`,
          ),
        ],
  )
  const values = columns
    .filter(({ kind }) => !['label', 'other', 'empty'].includes(kind))
    .map((column) => column.index)
  const { rows, blocks } = readRows(
    shaped.rows,
    labels,
    values.length ? values : columns.map((column) => column.index),
  )
  return {
    name: grid.name,
    index,
    caption: grid.caption,
    notes: grid.notes,
    line: grid.rows[0]?.line ?? 1,
    header: headers.map((header) => header.text),
    rows,
    blocks,
    series: withBaseRows(readSeries(columns, rows), rows),
    bases: [
      ...statedBases(plain(grid.caption)).map((base) => ({ ...base, inCaption: true })),
      ...statedBases(plain(grid.notes)),
    ],
    words: tableWords(prose),
    decimalCommas,
  }
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
