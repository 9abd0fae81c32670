import { collectInto, emptyCollection, noteIssue } from './collect.js'
import { noteNothing, receiptOf, refuse, type ReadOptions } from './file-reading.js'
import { tableSink } from './recognise/recognise-table.js'
import type { Recognised } from './recognise/recognised.js'
import { columnNames, passRow } from './formats/table.js'
import { readWorkbook, type SheetTable } from './formats/xlsx.js'

/** Bytes by which files that are no text and no workbook begin, with what they are. */
const others: readonly [string, string][] = [
  ['d0cf11e0', 'an old Excel or Word file, expected .xlsx or text: save it again in a newer form'],
  ['1f8b', 'a gzip archive, expected it unpacked'],
  ['25504446', 'a PDF, expected an export of records'],
  ['504b', 'a ZIP archive, expected an XLSX file or the files in it'],
  ['377abcaf', 'a 7z archive, expected it unpacked'],
  ['52617221', 'a RAR archive, expected it unpacked'],
  ['53514c697465', 'an SQLite database, expected an export of records'],
]

/** What a file is that is no text, if its first bytes tell. */
export function otherFile(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  return others.find(([mark]) => start.startsWith(mark))?.[1]
}

/** Reads a workbook: the table of records in each sheet that has one. */
export function workbookReading(file: string, bytes: Uint8Array, options: ReadOptions) {
  const collected = emptyCollection()
  const taken = options.taken ?? new Map<string, number>()
  const book = readWorkbook(bytes)
  if ('code' in book) {
    refuse(collected, file, book.code, book.message)
    return {
      collected,
      receipt: receiptOf(
        file,
        { format: 'xlsx', dialect: 'general', why: 'a ZIP archive' },
        'binary',
        bytes.length,
        collected,
      ),
    }
  }
  for (const sheet of book.sheets)
    if (!book.tables.some((table) => table.sheet === sheet))
      noteIssue(collected, file, {
        line: 1,
        code: 'sheet-without-table',
        message: `found no names of columns in sheet '${sheet}', expected some; left out`,
      })
  for (const table of book.tables) {
    const columns = columnNames(table.header)
    const plain = collectInto(collected, file, recognisedSheet(table), taken)
    const sink = tableSink(plain, table.kind, 'xlsx')
    for (const row of table.rows) passRow(row, columns, sink)
  }
  noteNothing(collected, file)
  const shown = book.tables[0] ? recognisedSheet(book.tables[0]) : undefined
  const receipt = receiptOf(
    file,
    shown ?? { format: 'xlsx', dialect: 'general', why: 'a workbook without a table of records' },
    'binary',
    bytes.length,
    collected,
  )
  return { collected, receipt }
}

function recognisedSheet({ sheet, kind }: SheetTable): Recognised {
  return {
    format: 'xlsx',
    ...kind,
    why: `a workbook; in sheet '${sheet}' ${kind.why}`,
    open: () => ({ write: () => undefined, end: () => undefined }),
  }
}
