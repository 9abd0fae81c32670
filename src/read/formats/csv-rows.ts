import { parse } from 'csv-parse/sync'
import type { Problem } from '../raw-record.js'
import { lineSplitter } from '../text/lines.js'

/** A row of a table: its cells and the line on which it begins. */
export interface TableRow {
  line: number
  cells: string[]
  /** What is wrong with it. */
  problem?: Problem
}

/** What is done with rows, with rows that are lost, and with what is wrong outside them. */
export interface RowHandlers {
  row: (row: TableRow) => void
  reject: (problem: Problem) => void
  issue: (problem: Problem) => void
}

/** Text of one row, which quoted cells can spread over several lines. */
interface RowText {
  line: number
  lines: string[]
}

/** A row whose quoted cells hold more than this, in characters, has a quote that does not close. */
const longestRow = 4 * 1024 * 1024
/** How much text goes to csv-parse at once. */
const batchLength = 256 * 1024

const quoteProblem = (line: number): Problem => ({
  line,
  code: 'quote-not-closed',
  message: 'found a quote that does not close, expected a second one before the next row',
})

const quoteKept = (line: number): Problem => ({
  line,
  code: 'quote-not-closed',
  message: 'found a quote that does not close, expected a second one; row kept with its quotes as text',
})

/**
 * Cuts text that comes in pieces into rows of cells. Where a row ends is found here, what its cells are by csv-parse:
 * alone it gives one error, at the end, for a quote that does not close and takes all rows after it along.
 * After such a quote the next line that makes a row of `width` cells goes on.
 */
export function rowSplitter(delimiter: string, width: number, on: RowHandlers) {
  const { row: onRow, reject: onReject } = on
  let open: RowText | undefined
  let openLength = 0
  let batch: RowText[] = []
  let length = 0

  const flush = () => {
    for (const row of parseRows(batch, delimiter)) {
      const text = batch[row.index]!
      if (text.lines.length > 1 && looksGlued(row.cells, width) && (rescue(text) || unglue(text))) continue
      onRow({ line: text.line, cells: row.cells })
    }
    batch = []
    length = 0
  }
  /** Rows that a wrong quote has glued together, apart again; the one with the quote is lost and said to be. */
  const rescue = (row: RowText): boolean => {
    const next = nextWholeRow(row.lines, delimiter, width)
    if (next === undefined) return false
    // Tables with tabs are written without quoting too: then a quote is a character like others.
    const plain = next === 1 && delimiter === '\t' ? row.lines[0]!.split(delimiter) : []
    if (plain.length === width) onRow({ line: row.line, cells: plain, problem: quoteKept(row.line) })
    else onReject(quoteProblem(row.line))
    const rows = cutRows({ line: row.line + next, lines: row.lines.slice(next) }, delimiter)
    for (const piece of rows.whole)
      for (const { cells } of parseRows([piece], delimiter)) onRow({ line: piece.line, cells })
    open = rows.open
    return true
  }
  /** Lines that are a whole row each where their quotes are text: such a quote began a cell and another closed it lines later. */
  const unglue = (row: RowText): boolean => {
    const rows = row.lines.map((line) => line.split(delimiter))
    if (width < 2 || rows.some((cells) => cells.length !== width)) return false
    rows.forEach((cells, index) => {
      const line = row.line + index
      onRow({ line, cells: cells.map(withoutPair), problem: quoteKept(line) })
    })
    return true
  }
  /** Takes a row that is whole, or has grown so long that its quote cannot be meant. */
  const finish = (row: RowText, tooLong: boolean) => {
    open = undefined
    if (!tooLong) {
      batch.push(row)
      length += openLength
    }
    openLength = 0
    if (tooLong || length >= batchLength) flush()
    if (tooLong && !rescue(row)) onReject(quoteProblem(row.line))
  }
  /** At the end of the text what is open is a row, whole or not. */
  const passRest = () => {
    flush()
    for (let row = open; row; row = open) {
      open = undefined
      if (rescue(row)) continue
      onRow(cutRow(row, delimiter))
    }
  }
  return lineSplitter(
    (text, line) => {
      const quoted = text.includes('"') ? endsQuoted(text, delimiter, open !== undefined) : open !== undefined
      if (!open && text.trim() === '' && !text.includes(delimiter)) return
      if (open) open.lines.push(text)
      else open = { line, lines: [text] }
      openLength += text.length
      if (!quoted || openLength > longestRow) finish(open, quoted)
    },
    on.issue,
    passRest,
  )
}

/** Lines as rows: those that are whole, and one at the end that is not. */
function cutRows(text: RowText, delimiter: string): { whole: RowText[]; open: RowText | undefined } {
  const whole: RowText[] = []
  let open: RowText | undefined
  text.lines.forEach((line, index) => {
    const quoted = endsQuoted(line, delimiter, open !== undefined)
    open ??= { line: text.line + index, lines: [] }
    open.lines.push(line)
    if (quoted) return
    whole.push(open)
    open = undefined
  })
  return { whole, open }
}

/** What there is of a row that the end of the file cuts. */
function cutRow(row: RowText, delimiter: string): TableRow {
  const last = row.lines.length - 1
  const [closed] = parseRows(
    [{ line: row.line, lines: row.lines.with(last, `${row.lines[last]!}"`) }],
    delimiter,
  )
  return {
    line: row.line,
    cells: closed?.cells ?? [],
    problem: { ...quoteProblem(row.line), code: 'row-cut' },
  }
}

/** A cell without the quotes around it; one that has no pair stays. */
function withoutPair(cell: string): string {
  return /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

/** Whether cells look like those of two rows that a quote without its pair has made one. */
function looksGlued(cells: readonly string[], width: number): boolean {
  return cells.length !== width || cells.some((cell) => cell.startsWith('"') && cell.includes('\n'))
}

/** Whether a line ends inside a quoted cell; a quote opens a cell only as its first character. */
export function endsQuoted(line: string, delimiter: string, beginsQuoted: boolean): boolean {
  let quoted = beginsQuoted
  let start = !beginsQuoted
  let at = 0
  while (at < line.length) {
    if (quoted) {
      const quote = line.indexOf('"', at)
      if (quote < 0) return true
      at = quote + 1
      if (line[at] === '"') at++
      else quoted = false
    } else if (start && line[at] === '"') {
      quoted = true
      start = false
      at++
    } else {
      const next = line.indexOf(delimiter, at)
      if (next < 0) return false
      at = next + 1
      start = true
    }
  }
  return quoted
}

/** The first line after the first from which on a row has just as many cells as the header, if there is one. */
function nextWholeRow(lines: readonly string[], delimiter: string, width: number): number | undefined {
  if (width < 2) return undefined
  const tried = Math.min(lines.length, 5000)
  for (let start = 1; start < tried; start++) {
    let quoted = false
    let end = start
    while (end < lines.length && end < start + 200) {
      quoted = endsQuoted(lines[end]!, delimiter, quoted)
      end++
      if (!quoted) break
    }
    if (quoted) continue
    const [row] = parseRows([{ line: start, lines: lines.slice(start, end) }], delimiter)
    if (row?.cells.length === width) return start
  }
  return undefined
}

/** The cells of rows; the index tells which row of those given. */
function parseRows(rows: readonly RowText[], delimiter: string): { index: number; cells: string[] }[] {
  if (rows.length === 0) return []
  const text = rows.map((row) => row.lines.join('\n')).join('\n')
  const parsed = parseCells(text, delimiter)
  if (parsed?.length === rows.length) return parsed.map((cells, index) => ({ index, cells }))
  if (rows.length === 1) return [{ index: 0, cells: parsed?.[0] ?? [text] }]
  return rows.flatMap((row, index) => parseRows([row], delimiter).map(({ cells }) => ({ index, cells })))
}

function parseCells(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: '\n',
    })
  } catch {
    return undefined
  }
}
