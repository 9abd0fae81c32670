import { formatCsv } from '../../base/csv.js'
import { guardFormula } from '../../base/formula.js'
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
