import { createRequire } from 'node:module'
import type * as SheetJs from '@e965/xlsx'
import type { BibRecord } from '../../record/record.js'
import { tableColumns, tableRow } from './table-row.js'
import { restName } from './rest.js'

/** The most characters that a cell of a workbook can hold. */
const longestCell = 32_000

/**
 * Records as an XLSX workbook with one sheet, `records`: a row for each, all cells text but the year, so that no cell
 * is a formula. The columns `reviewbook`, `reviewbook 2` … carry the rest as JSON.
 *
 * @example
 * recordsToXlsx([{ id: 'a', title: 'One', authors: [] }]).length > 0 // => true
 */
export function recordsToXlsx(records: readonly BibRecord[]): Uint8Array {
  const { utils, write } = createRequire(import.meta.url)('@e965/xlsx') as typeof SheetJs
  const rows = records.map((record) => {
    const { [restName]: rest = '', ...cells } = tableRow(record, longestCell)
    // XLSX reads `_x0041_` as the character of that number: JSON has an escape for the line below.
    const pieces = rest
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '\\u005f')
      .match(new RegExp(`[\\s\\S]{1,${longestCell}}`, 'g')) ?? ['']
    return { cells: tableColumns.slice(0, -1).map((name) => cells[name] ?? ''), pieces }
  })
  const width = Math.max(1, ...rows.map(({ pieces }) => pieces.length))
  const restColumns = Array.from({ length: width }, (_, index) =>
    index === 0 ? restName : `${restName} ${index + 1}`,
  )
  const sheet = utils.aoa_to_sheet([
    [...tableColumns.slice(0, -1), ...restColumns],
    ...rows.map(({ cells, pieces }) => [...cells, ...pieces].map((cell) => (cell === '' ? null : cell))),
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'records')
  // Text in the cells themselves, without a table of strings, SheetJS unescapes twice when it reads it.
  return new Uint8Array(
    write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer,
  )
}
