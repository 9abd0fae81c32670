import { formatCsv } from '../../base/csv.js'
import type { BibRecord } from '../../record/record.js'
import { tableRow, tableColumns } from './table-row.js'

/**
 * Records as comma-separated text for spreadsheets: a row for each, lists joined by `; `. A cell that a spreadsheet
 * would take for a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a line end, gets an apostrophe in
 * front; reading takes it off again in tables with the column `reviewbook`, which carries the rest as JSON.
 *
 * @example
 * recordsToCsv([{ id: 'a', title: '=1+1', authors: [] }]).split('\n')[1]?.slice(0, 9) // => "a,'=1+1,,"
 */
export function recordsToCsv(records: readonly BibRecord[]): string {
  const rows = records.map((record) => {
    const cells = Object.entries(tableRow(record)).map(([name, cell]) => [name, guardFormula(cell)])
    return Object.fromEntries(cells) as Record<string, string>
  })
  return formatCsv(tableColumns, rows)
}

/** Text that no spreadsheet takes for a formula. Of text that begins as one that was guarded, one more is put in front. */
export function guardFormula(cell: string): string {
  return /^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
}

/** What a cell said before it was guarded. */
export function unguardFormula(cell: string): string {
  return /^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell
}
