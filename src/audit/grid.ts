import { parse } from 'csv-parse/sync'
import { InputError } from '../base/issue.js'
import { htmlTables } from './html-table.js'

/** A line of cells as they stand in a file, untrimmed. */
export interface GridRow {
  line: number
  cells: readonly string[]
}

/** A table with the prose around it. */
export interface Grid {
  /** `Table 3`, or `table 1` where the caption has no number. */
  name: string
  caption: string
  notes: string
  rows: readonly GridRow[]
}

/** A line of prose. */
export interface ProseLine {
  line: number
  text: string
}

/** A file split into its tables and its prose. */
export interface AuditDocument {
  file: string
  text: string
  grids: readonly Grid[]
  prose: readonly ProseLine[]
}

const separator = /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$/

/** Splits one line of a Markdown table at its pipes; `\|` and pipes inside code are text. */
export function splitPipes(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  let inCode = false
  for (let index = 0; index < line.length; index++) {
    const char = line.charAt(index)
    if (char === '\\' && line[index + 1] === '|') cell += line.charAt(++index)
    else if (char === '|' && !inCode) {
      cells.push(cell)
      cell = ''
    } else {
      if (char === '`') inCode = !inCode && line.indexOf('`', index + 1) > 0
      cell += char
    }
  }
  cells.push(cell)
  if (cells[0]?.trim() === '') cells.shift()
  if (cells.at(-1)?.trim() === '') cells.pop()
  return cells
}

/** Lines of a text that are a table, and its rows. */
interface TableLines {
  from: number
  /** The line after the last. */
  to: number
  rows: readonly GridRow[]
  caption?: string
}

/** Splits Markdown into its pipe and HTML tables, each with the paragraph before (caption) and after (notes), and its prose. */
export function readMarkdown(text: string, file: string): AuditDocument {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const tables = [...pipeTables(lines), ...htmlTables(lines)].sort((a, b) => a.from - b.from)
  const inTable = new Set(tables.flatMap(({ from, to }) => range(from, to)))
  const prose = lines
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter(({ text: words }, index) => !inTable.has(index) && words.trim() !== '')
  const grids = tables.map((table, index) => {
    const previous = tables[index - 1]?.to ?? 0
    const next = tables[index + 1]?.from ?? lines.length
    const caption = table.caption?.trim() || captionAbove(lines.slice(previous, table.from))
    const notes = lines.slice(table.to, next).filter((line) => line.trim() !== '')
    // What stands between two tables may be the caption of the second.
    const follows = tables[index + 1]
    if (follows && !follows.caption) notes.splice(notes.lastIndexOf(captionAbove(notes)), notes.length)
    return { name: tableName(caption, index), caption, notes: notes.join('\n'), rows: table.rows }
  })
  return { file, text, grids, prose }
}

function pipeTables(lines: readonly string[]): TableLines[] {
  const tables: TableLines[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    if (!lines[at]?.includes('|') || !lines[at + 1]?.includes('|') || !separator.test(lines[at + 1] ?? ''))
      continue
    let to = at + 2
    while (to < lines.length && lines[to]?.includes('|')) to++
    const rows = range(at, to).filter((index) => index !== at + 1)
    tables.push({
      from: at,
      to,
      rows: rows.map((index) => ({ line: index + 1, cells: splitPipes(lines[index] ?? '') })),
    })
    at = to - 1
  }
  return tables
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

function captionAbove(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== '')
  return (
    filled.findLast((line) => /^\W*(?:supplementary |appendix )?tab(?:le|elle|\.)/i.test(line)) ??
    filled.at(-1) ??
    ''
  )
}

function tableName(caption: string, index: number): string {
  return /\btable\s+[a-z]?\d+[a-z]?/i.exec(caption)?.[0] ?? `table ${index + 1}`
}

/** Reads comma-, semicolon- or tab-separated text as one table; lines of one cell above and below are caption and notes. */
export function readDelimited(text: string, file: string): AuditDocument {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const rows = parseRows(clean, file)
  const width = (row: GridRow) => row.cells.filter((cell) => cell.trim() !== '').length
  const first = rows.findIndex(
    (row, index) => width(row) > 1 || (row.cells.length > 1 && index > 0 && width(row) > 0),
  )
  if (first < 0)
    throw new InputError([
      { code: 'no-table', message: 'found no row of two cells or more, expected a table', file, line: 1 },
    ])
  let last = rows.length
  while (last > first + 1 && isNote(rows[last - 1])) last--
  const prose = [...rows.slice(0, first), ...rows.slice(last)].map((row) => ({
    line: row.line,
    text: row.cells.filter((cell) => cell.trim() !== '').join(', '),
  }))
  const caption = prose.filter(({ line }) => line < (rows[first]?.line ?? 0)).map((line) => line.text)
  const notes = prose.slice(caption.length).map((line) => line.text)
  const grid = {
    name: tableName(caption.join(' '), 0),
    caption: caption.join(' '),
    notes: notes.join('\n'),
    rows: rows.slice(first, last),
  }
  return { file, text, grids: [grid], prose }
}

function isNote(row: GridRow | undefined): boolean {
  const filled = row?.cells.filter((cell) => cell.trim() !== '') ?? []
  return filled.length === 0 || (filled.length === 1 && (filled[0] ?? '').length > 30)
}

/** A semicolon or tab that stands in most lines; else the comma. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const shared = (mark: string) => lines.filter((line) => line.includes(mark)).length
  const tabular = Math.max(2, lines.length * 0.6)
  return ['\t', ';'].find((mark) => shared(mark) >= tabular) ?? ','
}

function parseRows(text: string, file: string): GridRow[] {
  const delimiter = delimiterOf(text)
  try {
    const parsed = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { info: { lines: number }; record: string[] }[]
    return parsed.map(({ info, record }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string }
    throw new InputError([
      { code: 'csv-syntax', message: message.toLowerCase(), file, ...(lines ? { line: lines } : {}) },
    ])
  }
}
