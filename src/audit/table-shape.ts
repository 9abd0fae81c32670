import { cleanCell } from './cell.js'
import type { Grid, GridRow } from './grid.js'
import { measureOf, readHeader, type Measure } from './header.js'

/** A table with one header row, every row as wide as the widest, categories down the side. */
export interface ShapedTable {
  header: readonly string[]
  rows: readonly GridRow[]
}

/**
 * Brings the many ways to lay a table out to one: an empty header is dropped, a second header row is joined to the
 * first, rows called `n` and `%` become columns, and a table lying on its side is turned.
 */
export function shapeTable(grid: Grid): ShapedTable {
  const width = Math.max(0, ...grid.rows.map((row) => row.cells.length))
  const filled = grid.rows.map((row) => ({
    line: row.line,
    cells: Array.from({ length: width }, (_, index) => row.cells[index] ?? ''),
  }))
  const start = filled.findIndex((row) => row.cells.some((cell) => cell.trim() !== ''))
  const [first, ...body] = filled.slice(Math.max(0, start))
  const joined = joinHeaders(first?.cells.map(cleanCell) ?? [], body)
  return foldMeasureRows(turn(joined))
}

function joinHeaders(header: readonly string[], body: readonly GridRow[]): ShapedTable {
  const second = body[0]?.cells.map(cleanCell)
  if (!second || !isSubheader(header, second)) return { header, rows: body }
  let group = ''
  const joined = header.map((cell, index) => {
    if (cell !== '') group = cell
    const above = cell === '' && index > 0 && second[index] !== '' ? group : cell
    return [above, second[index]].filter((part) => part).join(', ')
  })
  return joinHeaders(joined, body.slice(1))
}

/** A second header: at least two cells beside the first, each a measure, a group or `n = 54`, none a number. */
function isSubheader(header: readonly string[], cells: readonly string[]): boolean {
  const beside = cells.slice(1).filter((cell) => cell !== '')
  if (beside.length < 2) return false
  const isWords = (cell: string) =>
    !/\d/.test(cell.replace(/\(?\b[nN]\s*=\s*[\d,. ]+\)?/g, '').replace(/9\d ?% ?CI/g, ''))
  if (!beside.every(isWords)) return false
  const measured = beside.filter((cell) => measureOf(cell) !== undefined || /\b[nN]\s*=\s*\d/.test(cell))
  return measured.length >= beside.length / 2 || header.slice(1).every((cell) => cell === '')
}

const pure = /^[\s\p{P}%#]*$/u

/** The measure of a cell that holds nothing but a measure: `n`, `%`, `Number of articles`. */
function pureMeasure(cell: string): Measure | undefined {
  const measure = measureOf(cell)
  if (!measure || measure === 'other' || measure === 'p' || /\d/.test(cell)) return undefined
  return pure.test(readHeader(cell).stem) || /^(?:number|no\.?|share|percentage) of /i.test(cell)
    ? measure
    : undefined
}

function turn(table: ShapedTable): ShapedTable {
  const labels = table.rows.map((row) => cleanCell(row.cells[0] ?? ''))
  const measures = labels.map((label) => measureOf(label))
  const named = labels.filter(
    (label, index) => /,|:|\(/.test(label) || pureMeasure(label) === measures[index],
  )
  const isSideways =
    table.rows.length >= 2 &&
    table.rows.length <= 16 &&
    measures.every((measure) => measure && measure !== 'other' && measure !== 'p') &&
    named.length === labels.length &&
    measures.some((measure) => measure?.endsWith('percent')) &&
    measures.some((measure) => measure === 'count') &&
    table.header.slice(1).every((cell) => measureOf(cell) === undefined || isAnswer(cell, table.header))
  if (!isSideways) return table
  const line = table.rows[0]?.line ?? 1
  return {
    header: [table.header[0] ?? '', ...labels],
    rows: table.header.slice(1).map((label, index) => ({
      line,
      cells: [label, ...table.rows.map((row) => row.cells[index + 1] ?? '')],
    })),
  }
}

/** Two rows for one thing, `Male | n | 299` and `Male | % | 39.8`, become one row with `299 (39.8%)`. */
function foldMeasureRows(table: ShapedTable): ShapedTable {
  const column = [1, 2].find((index) => {
    const cells = table.rows.map((row) => cleanCell(row.cells[index] ?? ''))
    const given = cells.filter((cell) => cell !== '')
    return (
      given.length >= table.rows.length * 0.6 && given.length > 1 && given.every((cell) => pureMeasure(cell))
    )
  })
  if (column === undefined) return table
  const rows: GridRow[] = []
  for (let at = 0; at < table.rows.length; at++) {
    const [row, next] = [table.rows[at], table.rows[at + 1]]
    if (!row) break
    const kinds = [row, next].map((each) => pureMeasure(cleanCell(each?.cells[column] ?? '')))
    const same = next?.cells[0]?.trim() === '' || next?.cells[0] === row.cells[0]
    const order = kinds.join()
    if (next && same && (order === 'count,percent' || order === 'percent,count')) {
      const [count, percent] = order.startsWith('count') ? [row, next] : [next, row]
      rows.push({ line: row.line, cells: foldCells(row, count, percent, column) })
      at++
    } else rows.push({ line: row.line, cells: row.cells.filter((_, index) => index !== column) })
  }
  return { header: table.header.filter((_, index) => index !== column), rows }
}

function foldCells(row: GridRow, count: GridRow, percent: GridRow, column: number): string[] {
  return row.cells.flatMap((cell, index) => {
    if (index === column) return []
    if (index < column) return [cell]
    const [n, p] = [count.cells[index]?.trim() ?? '', percent.cells[index]?.trim() ?? '']
    return [p === '' ? n : /^[\d,. ]+$/.test(p) ? `${n} (${p}%)` : `${n} (${p})`]
  })
}

/** `No` beside `Yes` is an answer, not a number. */
export function isAnswer(cell: string, header: readonly string[]): boolean {
  return /^no\b(?!\.)/i.test(cell) && header.some((other) => /^yes\b/i.test(other))
}
