import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { InputError } from './issue.js'

/** A row of a CSV file with the line on which it begins. */
export interface CsvRow {
  line: number
  cells: Readonly<Record<string, string>>
}

/** A CSV file as read: its header and its rows. */
export interface CsvTable {
  columns: readonly string[]
  rows: readonly CsvRow[]
}

/** The cells of a row, before they have names, with the line on which it begins. */
export interface CsvLine {
  line: number
  cells: readonly string[]
}

/**
 * Reads separated text with a header (RFC 4180, a byte order mark allowed), see {@link parseCsvLines}.
 * Throws {@link InputError} where quotes do not close or a row has another number of cells than the header.
 */
export function parseCsv(text: string, file: string): CsvTable {
  const [header, ...body] = parseCsvLines(text, file)
  const columns = header.cells
  const repeated = columns.find((name, index) => columns.indexOf(name) !== index)
  if (repeated !== undefined)
    throw new InputError([
      {
        code: 'csv-column-twice',
        message: `found column '${repeated}' twice, expected each name once`,
        file,
        line: 1,
      },
    ])
  const rows = body.map(({ line, cells }) => {
    if (cells.length !== columns.length)
      throw new InputError([
        {
          code: 'csv-ragged',
          message: `found ${cells.length} cells, expected ${columns.length}`,
          file,
          line,
        },
      ])
    return { line, cells: Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ''])) }
  })
  return { columns, rows }
}

interface ParsedLine {
  info: { lines: number }
  record: string[]
  raw: string
}

/**
 * The rows of separated text, its header first; line ends become LF, empty lines are left out. Cells are separated by
 * what stands most often in the header outside quotes: a comma, or a semicolon or tab, as spreadsheets of many countries
 * save it; a line `sep=;` before the header, which Excel writes, is none.
 * Throws {@link InputError} where quotes do not close or there is no header.
 */
export function parseCsvLines(text: string, file: string): [CsvLine, ...CsvLine[]] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const [header, ...body] = parseLines(plain.replace(/^sep=[,;\t](?=\n)/i, ''), file).map(
    // csv-parse gives the line on which a record ends; quoted cells may hold line ends of their own.
    ({ info, record, raw }) => ({ line: info.lines - raw.trim().split('\n').length + 1, cells: record }),
  )
  if (!header)
    throw new InputError([
      { code: 'csv-empty', message: 'found no header, expected a row of column names', file, line: 1 },
    ])
  return [header, ...body]
}

function parseLines(text: string, file: string): ParsedLine[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedLine[]
  } catch (error) {
    throw csvSyntaxError(error, file)
  }
}

/** Quoted cells of the header may hold any of the signs, and line ends. */
function delimiterOf(text: string): string {
  const header = /^\s*((?:"[^"]*"|[^"\n])*)/.exec(text)?.[1]?.replace(/"[^"]*"/g, '') ?? ''
  const counts = [',', ';', '\t'].map((sign) => ({ sign, n: header.split(sign).length - 1 }))
  return counts.reduce((most, next) => (next.n > most.n ? next : most)).sign
}

/** What csv-parse cannot read, in the words of the project; for a quote that never closes the line is the file's last. */
function csvSyntaxError(error: unknown, file: string): InputError {
  const { code = '', lines, message } = error as { code?: string; lines?: number; message: string }
  const found: Readonly<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: 'found the end of the file inside a quoted cell, expected a closing quote',
    CSV_INVALID_CLOSING_QUOTE:
      'found text after a closing quote, expected a separator or the end of the line (a quote inside a quoted cell is written twice)',
    INVALID_OPENING_QUOTE:
      'found a quote inside an unquoted cell, expected the whole cell in quotes and the quote written twice',
  }
  return new InputError([
    {
      code: 'csv-syntax',
      message: found[code] ?? message.toLowerCase(),
      file,
      ...(lines === undefined ? {} : { line: lines }),
    },
  ])
}

/**
 * Writes rows as comma-separated text with a header, LF at line ends, an empty cell for null.
 *
 * @example
 * formatCsv(['a', 'b'], [{ a: 1, b: 'x, y' }]) // => 'a,b\n1,"x, y"\n'
 */
export function formatCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string {
  return stringify(rows as Record<string, unknown>[], { header: true, columns: [...columns] })
}
