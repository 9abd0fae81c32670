import { stringify } from 'yaml'
import type { OutputFile } from '../base/files.js'
import type { Sheet } from '../base/sheet.js'
import { foldText } from '../base/text.js'
import { isNoValue, kindOfColumn, splitValues } from '../code/cell.js'
import { tableRecords } from '../project/table-records.js'
import { freeId } from '../read/ids.js'
import type { ReadReceipt } from '../read/receipt.js'
import type { BibRecord } from '../record/record.js'

/** An export of a project that begins: where its copy lies, and what was read of it. */
export interface BegunExport {
  path: string
  records: readonly BibRecord[]
  receipt: ReadReceipt
}

/** Columns with more values than this have no closed list proposed. */
const mostCategories = 12

/** The files of a project that begins with exports: each is a source of its own. */
export function beginWithSources(title: string, exports: readonly BegunExport[]): OutputFile[] {
  const keys = new Map<string, number>()
  const sources = exports.map(({ path, records, receipt }) => {
    const label = records.find(({ database }) => database !== undefined)?.database ?? nameOf(path)
    const base =
      foldText(label)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'source'
    return {
      key: freeId(base, keys),
      label,
      kind: 'database',
      files: [path],
      declared: receipt.parsed,
    }
  })
  const begun = sources.length > 0 ? stringify({ sources }, { lineWidth: 0 }) : sourcesToFillIn
  const head = `# What the review is called, and the exports of its databases. Everything but the title and the sources is optional.\n${stringify({ title })}`
  return [
    { path: 'review.yaml', content: head + begun + settingsToFillIn },
    { path: 'decisions.csv', content: 'record,stage,reviewer,decision,reason\n' },
    { path: 'topics.yaml', content: codebookToFillIn },
  ]
}

/** The name of a file without its folder and ending. */
function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
}

const sourcesToFillIn = `sources:
  - { key: scopus, label: Scopus, kind: database, files: [exports/scopus.csv] }
`

const settingsToFillIn = `# How many reviewers must agree on a record: reviewers: 2
# The search, to run it over the records again: query: (nurse* OR midwi*) AND training
# Decisions on records (record, stage, reviewer, decision, reason); without them every unique record is counted:
# decisions: decisions.csv
# The extraction sheet that reviewbook sheet writes, when it is filled in:
# codes: [extraction.csv]
# Topics that patterns find in titles, abstracts and keywords:
# codebooks: [topics.yaml]
# What is asked of each record, beside what the records say by themselves:
# variables:
#   design: { label: Study design, categories: [Case study, Survey, Experiment] }
# The time that the search covers, and its last whole year:
# period: { from: 2015, to: 2025, complete: 2024 }
`

const codebookToFillIn = `# Topics and the patterns that find them. A pattern: whole words, \`employ*\` begins so, \`(a|b)\` either, \`a ~4 b\` at most four words between.
version: 1
language: en
threshold: 0.4
contexts:
  - { key: example, label: Example context }
topics:
  - key: example-topic
    label: Example topic
    context: example
    definition: What belongs here and what does not.
    include:
      - { pattern: 'example*', weight: 0.8 }
`

/** The files of a project that begins with a table: a variable with its values for each column that no field of a record takes. */
export function beginWithTable(title: string, file: string, sheet: Sheet): OutputFile[] {
  const { records, columns } = tableRecords(sheet, file)
  const variables = Object.fromEntries(columns.map((column) => [column, proposed(column, sheet)]))
  const years = records.flatMap(({ year }) => year ?? [])
  const settings = {
    title,
    unit: 'study',
    records: file,
    ...(years.length > 0 ? { period: { from: Math.min(...years), to: Math.max(...years) } } : {}),
    ...(columns.length > 0 ? { variables } : {}),
  }
  const head =
    '# One row of the table is one study. Look through the variables: labels, closed lists of categories, what is not to be counted.\n'
  return [{ path: 'review.yaml', content: head + stringify(settings, { lineWidth: 0 }) }]
}

function proposed(column: string, { rows }: Sheet): Record<string, unknown> {
  const cells = rows.map(({ cells: own }) => own[column] ?? '')
  const kind = kindOfColumn(cells)
  if (kind === 'text') return { counted: false }
  const values = [...new Set(cells.filter((cell) => !isNoValue(cell)).flatMap(splitValues))].sort()
  const several = cells.some((cell) => splitValues(cell).length > 1)
  return {
    label: column.replaceAll('_', ' '),
    ...(several ? { several } : {}),
    ...(kind === 'category' && values.length > 0 && values.length <= mostCategories
      ? { categories: values }
      : {}),
  }
}
