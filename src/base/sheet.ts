import { formatCsv, parseCsvLines, type CsvLine } from './csv.js'
import { detectEncoding } from './encoding.js'
import { guardFormula, unguardFormula } from './formula.js'
import { InputError, type Issue } from './issue.js'
import { foldText } from './text.js'
import { formatWorkbook, parseWorkbook } from './workbook.js'
import { isZip } from './zip.js'

/** A row of a sheet: its cells by column, with the line of the file or the row of the workbook on which it begins. */
export interface SheetRow {
  line: number
  cells: Readonly<Record<string, string>>
}

/** A table that people fill in, as read. */
export interface Sheet {
  columns: readonly string[]
  rows: readonly SheetRow[]
  /** What is odd in it, though it could be read. */
  issues: readonly Issue[]
}

/** How a sheet is read. */
export interface SheetOptions {
  /** Columns that must be there; their names may be written otherwise (`Record ID` for `record id`). */
  columns?: readonly string[]
}

/** A value that a cell can hold; null and what is not there are empty cells. */
export type SheetValue = string | number | boolean | null | undefined

/**
 * Reads a sheet in whatever form a spreadsheet saved it: text in any encoding with commas, semicolons or tabs, or an XLSX
 * workbook, of which the first sheet with the columns counts. The apostrophes of {@link guardFormula} are taken off; empty
 * rows are left out. A row with fewer cells than the header is filled up, a column without a name gets its number: an
 * issue tells of each. Throws {@link InputError} where the file cannot be read, a column stands twice or is not
 * there, or a row has values beyond the last column.
 *
 * @example
 * parseSheet('Record;Study\nd:1;A\n', 's.csv', { columns: ['record', 'study'] }).rows // => [{ line: 2, cells: { record: 'd:1', study: 'A' } }]
 */
export function parseSheet(content: string | Uint8Array, file: string, options: SheetOptions = {}): Sheet {
  const wanted = options.columns ?? []
  const { lines, issues } = readLines(content, file, wanted)
  const [header, ...body] = lines
  const names = nameColumns(header, body, wanted, file)
  const rows = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const width = (names.columns.at(-1)?.place ?? -1) + 1
  const beyond = rows.flatMap((row) => checkEnd(row, width, file))
  if (beyond.length > 0) throw new InputError(beyond)
  return {
    columns: names.columns.map(({ name }) => name),
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        names.columns.map(({ name, place }) => [name, unguardFormula(cells[place] ?? '')]),
      ),
    })),
    issues: [...issues, ...names.issues, ...rows.flatMap((row) => checkStart(row, width, file))],
  }
}

interface Lines {
  lines: readonly [CsvLine, ...CsvLine[]]
  issues: readonly Issue[]
}

function readLines(content: string | Uint8Array, file: string, wanted: readonly string[]): Lines {
  if (typeof content === 'string') return { lines: parseCsvLines(content, file), issues: [] }
  if (isZip(content)) return workbookLines(content, file, wanted)
  const text = new TextDecoder(detectEncoding(content).replace('-bom', '')).decode(content)
  if (text.includes('\0'))
    throw new InputError([
      { code: 'sheet-not-text', message: 'found no text, expected CSV or an .xlsx workbook', file },
    ])
  return { lines: parseCsvLines(text, file), issues: [] }
}

/** The first sheet with the columns, else the first, whose lack of them is then told; the others are named. */
function workbookLines(bytes: Uint8Array, file: string, wanted: readonly string[]): Lines {
  const sheets = parseWorkbook(bytes, file)
  const hasAll = (cells: readonly string[] = []) =>
    wanted.every((name) => cells.some((cell) => same(cell, name)))
  const sheet = sheets.find(({ rows }) => hasAll(rows[0]?.cells)) ?? sheets[0]
  const [header, ...body] = sheet?.rows ?? []
  if (!sheet || !header)
    throw new InputError([
      { code: 'sheet-empty', message: 'found no header, expected a row of column names', file, line: 1 },
    ])
  const others = sheets.filter((other) => other !== sheet).map(({ name }) => `'${name}'`)
  const message = `found other sheets with values than '${sheet.name}', expected one: ${others.join(', ')} not read`
  const unread = others.length > 0 ? [{ code: 'sheet-unread', message, file }] : []
  // A workbook does not store empty cells at the end of a row.
  const width = header.cells.length
  const filled = body.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')],
  }))
  return { lines: [header, ...filled], issues: [...unread, ...sheet.issues] }
}

/** The columns with their places; one without a name and without a value is none. */
function nameColumns(
  header: CsvLine,
  body: readonly CsvLine[],
  wanted: readonly string[],
  file: string,
): { columns: { name: string; place: number }[]; issues: Issue[] } {
  const at = { file, line: header.line }
  const columns: { name: string; place: number }[] = []
  const issues: Issue[] = []
  header.cells.forEach((cell, place) => {
    const written = unguardFormula(cell).trim()
    const name = wanted.find((known) => same(written, known)) ?? written
    if (name !== '') columns.push({ name, place })
    else if (body.some(({ cells }) => (cells[place] ?? '').trim() !== '')) {
      const given = `column ${place + 1}`
      const message = `found no name for ${given}, which has values, expected one: it is read as '${given}'`
      issues.push({ code: 'column-unnamed', message, ...at })
      columns.push({ name: given, place })
    }
  })
  const names = columns.map(({ name }) => name)
  const faults: Issue[] = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => ({
      code: 'column-twice',
      message: `found column '${name}' twice, expected each name once`,
      path: name,
      ...at,
    }),
  )
  const missing = wanted.filter((name) => !names.includes(name))
  if (missing.length > 0)
    faults.push({
      code: 'column-missing',
      message: `found no column '${missing.join("', '")}', expected ${wanted.join(', ')}`,
      ...at,
    })
  if (faults.length > 0) throw new InputError(faults)
  return { columns, issues }
}

function same(written: string, wanted: string): boolean {
  return written.trim() === wanted || (foldText(wanted) !== '' && foldText(written) === foldText(wanted))
}

/** Values beyond the last column: most often a separator inside a cell that is not quoted. */
function checkEnd({ line, cells }: CsvLine, width: number, file: string): Issue[] {
  if (!cells.slice(width).some((cell) => cell.trim() !== '')) return []
  return [{ code: 'row-long', message: `found ${cells.length} cells, expected ${width}`, file, line }]
}

function checkStart({ line, cells }: CsvLine, width: number, file: string): Issue[] {
  if (cells.length >= width) return []
  const message = `found ${cells.length} cells, expected ${width}: the others are read as empty`
  return [{ code: 'row-short', message, file, line }]
}

/**
 * A sheet for people as the file's name says: a workbook for `.xlsx`, otherwise comma-separated text. No cell of either
 * is a formula, nor becomes one when the sheet is saved in the other form.
 *
 * @example
 * formatSheet(['id', 'n'], [{ id: '=a', n: -1 }], 'sheet.csv') // => "id,n\n'=a,-1\n"
 */
export function formatSheet(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, SheetValue>>[],
  path: string,
): string | Uint8Array {
  if (!path.toLowerCase().endsWith('.xlsx')) return formatSheetText(columns, rows)
  return formatWorkbook(
    columns.map(guardFormula),
    rows.map((row) => columns.map((column) => guarded(row[column]))),
  )
}

/** A sheet as comma-separated text, see {@link formatSheet}. */
export function formatSheetText(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, SheetValue>>[],
): string {
  const texts = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [guardFormula(column), guarded(row[column])])),
  )
  return formatCsv(columns.map(guardFormula), texts)
}

function guarded(cell: SheetValue): string | number | null {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return typeof cell === 'string' ? guardFormula(cell) : (cell ?? null)
}
