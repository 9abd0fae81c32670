import { formatCsv } from '../base/csv.js'
import type { OutputFile } from '../base/files.js'
import { guardFormula } from '../base/formula.js'
import { formatLatex } from './latex.js'
import { formatMarkdown } from './markdown.js'
import type { CellValue, Table } from './table.js'

/**
 * A table as three files: CSV (its columns by key), Markdown and LaTeX. Throws a RangeError where two columns have one key.
 *
 * @example
 * const table = { id: 't', title: 'T', columns: [{ key: 'a', label: 'A', align: 'left' }], rows: [], notes: [] }
 * tableFiles(table).map(({ path }) => path) // => ['t.csv', 't.md', 't.tex']
 */
export function tableFiles(table: Table): OutputFile[] {
  return [
    { path: `${table.id}.csv`, content: tableCsv(table) },
    { path: `${table.id}.md`, content: formatMarkdown(table) },
    { path: `${table.id}.tex`, content: formatLatex(table) },
  ]
}

/**
 * A table as CSV, its columns by key. Throws a RangeError where two columns have one key.
 *
 * @example
 * tableCsv({ id: 't', title: 'T', columns: [{ key: 'a', label: 'A', align: 'left' }], rows: [{ a: '=1+1' }], notes: [] }) // => "a\n'=1+1\n"
 */
export function tableCsv({ id, columns, rows }: Table): string {
  const keys = columns.map(({ key }) => key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined)
    throw new RangeError(`table ${id}: found column '${twice}' twice, expected each key once`)
  return formatCsv(
    keys,
    rows.map((row) => Object.fromEntries(keys.map((key) => [key, harmless(row[key] ?? null)]))),
  )
}

/** Text stays text in a spreadsheet, and numbers stay numbers. */
function harmless(value: CellValue): CellValue {
  return typeof value === 'string' && !Number.isFinite(Number(value)) ? guardFormula(value) : value
}
