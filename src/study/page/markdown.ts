import { formatIssue, type Issue } from '../../base/issue.js'
import { counted } from '../../base/words.js'
import { formatMarkdown } from '../../table/markdown.js'
import type { Table } from '../../table/table.js'
import type { Shown } from '../steps/step.js'
import type { Study } from '../study.js'

/** How many rows of a table a report shows; the files have all. */
export const rowsShown = 25

/** The report as Markdown: what was counted, then each step with its figures and tables. */
export function reportText({ corpus }: Study, shown: readonly Shown[], notes: readonly Issue[]): string {
  return [
    `# ${line(corpus.title)}`,
    '',
    `${counted(corpus.records.length, corpus.unit)}. Every number leads to the records behind it in \`distributions.json\`; every value stands with its basis and evidence in \`codes.csv\`.`,
    '',
    ...(notes.length > 0 ? ['## Notes', '', ...notes.map((note) => `- ${line(formatIssue(note))}`), ''] : []),
    ...shown.flatMap(section),
  ].join('\n')
}

function section({ title, tables, figures, note }: Shown): string[] {
  return [
    `## ${line(title)}`,
    '',
    ...(note === undefined ? [] : [note, '']),
    ...figures.flatMap(({ id, alt, caption }) => [`![${line(alt)}](figures/${encodeURI(id)}.svg)`, '', line(caption), '']),
    ...tables.flatMap((table) => [formatMarkdown(beginning(table)), more(table)].filter((text) => text !== '')),
  ]
}

/** The first rows of a table. */
export function beginning(table: Table): Table {
  return table.rows.length <= rowsShown ? table : { ...table, rows: table.rows.slice(0, rowsShown) }
}

function more({ id, rows }: Table): string {
  return rows.length <= rowsShown ? '' : `*${rowsShown} of ${rows.length} rows; all are in \`tables/${id}.csv\`.*\n`
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[<>[\]]/g, '\\$&')
}
