import { createRequire } from 'node:module'
import type * as SheetJs from '@e965/xlsx'
import type { CsvLine } from './csv.js'
import { InputError, type Issue } from './issue.js'
import { zipProblem } from './zip.js'

/** A sheet of a workbook: its rows with a value in them, each with the number that the sheet shows. */
export interface WorkbookSheet {
  name: string
  rows: readonly CsvLine[]
  /** Formulas that were saved without their values. */
  issues: readonly Issue[]
}

/** The most that a workbook of one's own may hold when unpacked, in bytes: SheetJS takes about ten times that in memory. */
const largestSheet = 64 * 1024 * 1024

/** The sheets of an XLSX workbook that have any value. Throws {@link InputError} where it cannot be read or is too large. */
export function parseWorkbook(bytes: Uint8Array, file: string): WorkbookSheet[] {
  const refuse = (message: string) => new InputError([{ code: 'sheet-workbook', message, file }])
  const wrong = zipProblem(bytes, largestSheet)
  if (wrong !== undefined) throw refuse(wrong)
  let book: SheetJs.WorkBook
  try {
    book = sheetJs().read(bytes, { type: 'buffer', dense: true, cellDates: true, cellHTML: false, UTC: true })
  } catch {
    throw refuse('found no workbook, expected an .xlsx file')
  }
  return book.SheetNames.flatMap((name) => {
    const sheet = readSheet(name, book.Sheets[name]?.['!data'] ?? [], file)
    return sheet.rows.length > 0 ? [sheet] : []
  })
}

/** Rows and cells that are not there are holes in the arrays of SheetJS, millions where one cell stands in a far corner. */
function readSheet(
  name: string,
  data: readonly (readonly SheetJs.CellObject[])[],
  file: string,
): WorkbookSheet {
  const rows: CsvLine[] = []
  const issues: Issue[] = []
  data.forEach((row, index) => {
    const line = index + 1
    const cells: string[] = []
    row.forEach((cell, place) => {
      cells[place] = cellText(cell)
      if (cell.f !== undefined && cell.v === undefined) {
        const message = `found the formula '${cell.f.slice(0, 60)}' without a value, expected the workbook as a spreadsheet program saves it`
        issues.push({ code: 'sheet-formula', message, file, line })
      }
    })
    const used = cells.findLastIndex((cell) => cell?.trim()) + 1
    if (used > 0) rows.push({ line, cells: Array.from(cells.slice(0, used), (cell) => cell ?? '') })
  })
  return { name, rows, issues }
}

/** A value as CSV has it, but numbers and dates whole, however the sheet shows them. */
function cellText({ t, v, w }: SheetJs.CellObject): string {
  if (v instanceof Date)
    return Number.isNaN(v.getTime()) ? '' : v.toISOString().slice(0, 19).replace('T00:00:00', '')
  if (t === 'e') return w ?? ''
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE'
  return v === undefined ? '' : String(v).replace(/\r\n?/g, '\n')
}

/** Writes an XLSX workbook with one sheet; text stays text, so that no cell is a formula. */
export function formatWorkbook(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Uint8Array {
  const { utils, write } = sheetJs()
  const page = utils.aoa_to_sheet([
    columns.map(escaped),
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? escaped(fitted(cell)) : cell))),
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, page, 'sheet')
  // Text in the cells themselves, without a table of strings, SheetJS unescapes twice when it reads it.
  const options = { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true } as const
  return new Uint8Array(write(book, options) as Buffer)
}

/** XLSX reads `_x0041_` as the character of that number. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

const longestCell = 32_767
const cutMark = ' [cut: a cell holds no more]'

/** Excel's limit for one cell; what is cut is said in the cell. */
function fitted(text: string): string {
  return text.length <= longestCell ? text : text.slice(0, longestCell - cutMark.length) + cutMark
}

/** Loaded when a workbook is met: it is large, and most sheets are text. */
function sheetJs(): typeof SheetJs {
  return createRequire(import.meta.url)('@e965/xlsx') as typeof SheetJs
}
