import { type CsvTable, parseCsv } from '../base/csv.js'
import { readBytes } from '../base/files.js'
import { InputError } from '../base/issue.js'
import { foldText } from '../base/text.js'
import { detectEncoding } from '../read/text/decode.js'
import { isZip } from '../read/formats/zip.js'

/**
 * The text of a table that a person saved from a spreadsheet, in whatever encoding; `shownAs` is what messages call the
 * file. Throws InputError where it cannot be read or is a workbook.
 */
export async function readSheet(path: string, shownAs: string): Promise<string> {
  const bytes = await readBytes(path, shownAs)
  if (isZip(bytes)) {
    const message = 'found a workbook, expected CSV: save its sheet as CSV'
    throw new InputError([{ code: 'file-unreadable', message, file: shownAs }])
  }
  return new TextDecoder(detectEncoding(bytes).replace('-bom', '')).decode(bytes)
}

/**
 * A CSV table with the columns named, however their names are written (`Record` is `record`).
 * Throws InputError for unreadable CSV and for columns that are not there.
 *
 * @example
 * parseSheet('Record;Study\nd:1;A\n', 's.csv', ['record', 'study']).rows[0].cells.study // => 'A'
 */
export function parseSheet(text: string, file: string, columns: readonly string[]): CsvTable {
  const table = parseCsv(text, file)
  const names = table.columns.map((name) => columns.find((known) => foldText(name) === known) ?? name)
  const missing = columns.filter((name) => !names.includes(name))
  if (missing.length > 0) {
    const message = `found no column '${missing.join("', '")}', expected ${columns.join(', ')}`
    throw new InputError([{ code: 'column-missing', message, file, line: 1 }])
  }
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(table.columns.map((name, place) => [names[place] ?? name, cells[name] ?? ''])),
  }))
  return { columns: names, rows }
}
