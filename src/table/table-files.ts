import { formatCsv } from '../base/csv.js'
import type { OutputFile } from '../base/files.js'
import { formatLatex } from './latex.js'
import { formatMarkdown } from './markdown.js'
import type { Table } from './table.js'

/** A table as three files: CSV (its columns by key), Markdown and LaTeX. */
export function tableFiles(table: Table): OutputFile[] {
  return [
    {
      path: `${table.id}.csv`,
      content: formatCsv(
        table.columns.map(({ key }) => key),
        table.rows,
      ),
    },
    { path: `${table.id}.md`, content: formatMarkdown(table) },
    { path: `${table.id}.tex`, content: formatLatex(table) },
  ]
}
