import type { BibRecord } from '../../record/record.js'
import { tableNames } from './own-names.js'
import { restName, restOf } from './rest.js'
import { plainFields, shownValues } from './shown.js'

/** The columns of our tables. */
export const tableColumns: readonly string[] = [...tableNames.keys(), restName]

/** A record as the cells of a row, none longer than `longest` characters; the last carries what the others cannot. */
export function tableRow(record: BibRecord, longest = Infinity): Record<string, string> {
  const kept = plainFields(record, tableNames)
  const row: Record<string, string> = {}
  for (const name of tableNames.keys()) {
    const values = shownValues(record, name)
    const cell = values.join('; ')
    const list = Array.isArray(record[name])
    if (cell.length > longest || values.some((value) => isEscape(value) || (list && value.includes(';'))))
      kept.delete(name)
    row[name] = cell.slice(0, longest)
  }
  row[restName] = restOf(record, kept)
  return row
}

/** Whether text has what a workbook reads as an escaped character, `_x0041_`. */
function isEscape(text: string): boolean {
  return /_x[0-9a-f]{4}_/i.test(text)
}
