import { cellText, type Table } from './table.js'

/**
 * A table as GitHub-flavoured Markdown: a heading, the table and its notes.
 *
 * @example
 * const table = { id: 't', title: 'T', columns: [{ key: 'a', label: 'A', align: 'right' }], rows: [{ a: 1 }], notes: [] }
 * formatMarkdown(table).split('\n')[4] // => '| 1 |'
 */
export function formatMarkdown(table: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `**${escape(table.title)}**`,
    '',
    line(table.columns.map(({ label }) => escape(label))),
    line(table.columns.map(({ align }) => (align === 'right' ? '---:' : ':---'))),
    ...table.rows.map((row) => line(table.columns.map(({ key }) => escape(cellText(row[key]))))),
    '',
    ...table.notes.flatMap((note) => [`*${escape(note)}*`, '']),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}

function escape(text: string): string {
  return text.replace(/[\\|*_`<>[\]]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}
