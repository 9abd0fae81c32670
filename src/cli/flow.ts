import { formatCsv } from '../base/csv.js'
import { type OutputFile, writeAll } from '../base/files.js'
import { formatJson } from '../base/json.js'
import { loadProject, type RecordReader } from '../flow/load.js'
import { type ProjectFlow, projectFlow, type ReviewProject } from '../flow/project.js'
import { parseQuery } from '../flow/query.js'
import { type QueryResult, runQuery } from '../flow/run-query.js'
import { formatQueue } from '../match/queue.js'

/** What the command `flow` gives: the flow, and the review's query run over its own records. */
export interface FlowOutcome extends ProjectFlow {
  project: ReviewProject
  query?: QueryResult
}

/**
 * Reads a review project, derives its ledger and, where `out` is given, writes into that folder: `ledger.json`,
 * `flow.csv` (box, label, number), `records.csv` (each record with its state and boxes), `conflicts.csv`,
 * `agreement.json`, `merges.jsonl`, `queue.csv` and, where the review has a query, `query.json`. Nothing is written
 * before everything is made. Throws InputError where the project cannot be read.
 */
export async function flowProject(
  folder: string,
  options: { out?: string; readRecords: RecordReader },
): Promise<FlowOutcome> {
  const project = await loadProject(folder, options.readRecords)
  const flow = projectFlow(project)
  const { query } = project.settings
  const found =
    query === undefined
      ? undefined
      : runQuery(
          parseQuery(query),
          project.records.map(({ record }) => record),
        )
  const outcome = { ...flow, project, ...(found ? { query: found } : {}) }
  if (options.out !== undefined) await writeAll(options.out, flowFiles(outcome))
  return outcome
}

/** The files of a flow, see {@link flowProject}. */
export function flowFiles({
  project,
  ledger,
  dedupe,
  conflicts,
  agreement,
  query,
}: FlowOutcome): OutputFile[] {
  const boxRows = ledger.boxes.map(({ id, label, unit, n }) => ({ box: id, label, unit, n }))
  const conflictRows = conflicts.map(({ record, stage, views, resolution }) => ({
    record,
    stage,
    decisions: views.map(sayView).join('; '),
    resolution: resolution ? sayView(resolution) : '',
  }))
  return [
    { path: 'ledger.json', content: formatJson(ledger) },
    { path: 'flow.csv', content: formatCsv(['box', 'label', 'unit', 'n'], boxRows) },
    { path: 'records.csv', content: recordTable({ project, ledger }) },
    {
      path: 'conflicts.csv',
      content: formatCsv(['record', 'stage', 'decisions', 'resolution'], conflictRows),
    },
    { path: 'agreement.json', content: formatJson(agreement) },
    { path: 'merges.jsonl', content: dedupe.merges.map((merge) => `${JSON.stringify(merge)}\n`).join('') },
    { path: 'queue.csv', content: formatQueue(dedupe.queue, dedupe.unique) },
    ...(query
      ? [{ path: 'query.json', content: formatJson({ query: project.settings.query, ...query }) }]
      : []),
  ]
}

function sayView({
  reviewer,
  decision,
  reason,
}: {
  reviewer: string
  decision: string
  reason: string
}): string {
  return `${reviewer}: ${decision}${reason === '' ? '' : ` (${reason})`}`
}

const COLUMNS = [
  'record',
  'source',
  'state',
  'reason',
  'awaiting',
  'boxes',
  'title',
  'year',
  'doi',
  'file',
  'line',
]

function recordTable({ project, ledger }: Pick<FlowOutcome, 'project' | 'ledger'>): string {
  const boxesOf = new Map<string, string[]>()
  for (const { id, records } of ledger.boxes)
    for (const record of records) boxesOf.set(record, [...(boxesOf.get(record) ?? []), id])
  const byId = new Map(project.records.map(({ record }) => [record.id, record]))
  const rows = ledger.states.map((state) => {
    const { title = '', year, doi, source } = byId.get(state.record) ?? {}
    // A title that a spreadsheet would run as a formula gets an apostrophe before it.
    const shown = /^[=+\-@\t\r]/.test(title) ? `'${title}` : title
    const boxes = (boxesOf.get(state.record) ?? []).join(' ')
    return { ...state, boxes, title: shown, year, doi, file: source?.file, line: source?.line }
  })
  return formatCsv(COLUMNS, rows)
}
