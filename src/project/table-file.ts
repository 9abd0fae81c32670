import { parseSheet, type Sheet } from '../base/sheet.js'
import type { Issue } from '../base/issue.js'
import { readRecords } from '../read/read-records.js'
import type { ReadReceipt } from '../read/receipt.js'
import type { BibRecord } from '../record/record.js'
import type { CodedRow } from '../code/sheet.js'
import type { MatchedSheet } from './sheets.js'
import { tableRecords, type TableOptions } from './table-records.js'

/** Records of a table, with its rows where it has columns of answers. */
export interface TableFileRecords {
  records: readonly BibRecord[]
  columns: readonly string[]
  rows: readonly CodedRow[]
  issues: readonly Issue[]
}

/**
 * Records from a table or any other readable export, row for row and never de-duplicated. An export of a database or reference manager is
 * read as such; any other table has columns that no field of a record takes, which are variables.
 */
export function readTableRecords(bytes: Uint8Array, file: string, options: TableOptions): TableFileRecords {
  const read = readRecords({ file, bytes })
  const { format, dialect } = read.receipt
  const unknown = format === 'unknown' && dialect === 'general'
  if (!unknown && !isPlainTable(read.receipt))
    return { records: read.records, columns: [], rows: [], issues: read.issues }
  return fromSheet(parseSheet(bytes, file), file, options)
}

/** Whether a file is a table that no database is known to write. */
export function isPlainTable({ format, dialect }: ReadReceipt): boolean {
  return ['csv', 'tsv', 'xlsx'].includes(format) && dialect === 'general'
}

function fromSheet(sheet: Sheet, file: string, options: TableOptions): TableFileRecords {
  const table = tableRecords(sheet, file, options)
  const rows = sheet.rows.map(({ line, cells }) => ({ file, line, cells }))
  return { ...table, rows }
}

/** A table of records as the sheet of its own answers: each row is about the record made of it. */
export function tableAsSheet({ columns, rows }: TableFileRecords, file: string): MatchedSheet {
  return { file, columns, rowOf: (place) => rows[place], issues: [] }
}
