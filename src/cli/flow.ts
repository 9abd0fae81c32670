import { formatCsv } from '../base/csv.js'
import { type OutputFile, readText, writeAll } from '../base/files.js'
import { InputError } from '../base/issue.js'
import { formatJson } from '../base/json.js'
import { compareLedgers, type LedgerChanges } from '../flow/compare.js'
import type { Ledger } from '../flow/ledger.js'
import { loadProject, type RecordReader } from '../flow/load.js'
import { type ProjectFlow, projectFlow, type ReviewProject } from '../flow/project.js'
import { parseQuery } from '../flow/query.js'
import { type QueryResult, runQuery } from '../flow/run-query.js'
import { formatQueue } from '../match/queue.js'

/** What the command `flow` gives: the flow, and the review's query run over its own records. */
export interface FlowOutcome extends ProjectFlow {
  project: ReviewProject
  query?: QueryResult
  /** What changed since an earlier ledger of the review. */
  changes?: LedgerChanges
}

export interface FlowProjectOptions {
  readRecords: RecordReader
  /** The folder to write into. */
  out?: string
  /** An earlier `ledger.json` of the same review, to compare with. */
  previous?: string
}

/**
 * Reads a review project, derives its ledger and, where `out` is given, writes into that folder: `ledger.json`,
 * `flow.csv` (box, label, number), `records.csv` (each record with its state and boxes), `conflicts.csv`,
 * `agreement.json`, `merges.jsonl`, `queue.csv`, with a query `query.json`, with an earlier ledger `changes.json`.
 * Nothing is written before everything is made. Throws InputError where the project cannot be read.
 */
export async function flowProject(folder: string, options: FlowProjectOptions): Promise<FlowOutcome> {
  const project = await loadProject(folder, options.readRecords)
  const before = options.previous === undefined ? undefined : await readLedger(options.previous)
  const flow = projectFlow(project)
  const { query } = project.settings
  const records = project.records.map(({ record }) => record)
  const outcome: FlowOutcome = {
    ...flow,
    project,
    ...(query === undefined ? {} : { query: runQuery(parseQuery(query), records) }),
    ...(before === undefined ? {} : { changes: compareLedgers(before, flow.ledger) }),
  }
  if (options.out !== undefined) await writeAll(options.out, flowFiles(outcome))
  return outcome
}

async function readLedger(path: string): Promise<Ledger> {
  const text = await readText(path)
  let value: Partial<Ledger> | null = null
  try {
    value = JSON.parse(text) as Partial<Ledger> | null
  } catch {
    // What is no JSON is no ledger either.
  }
  if (value && Array.isArray(value.boxes) && Array.isArray(value.states)) return value as Ledger
  const message = 'found no ledger, expected a ledger.json of this review'
  throw new InputError([{ code: 'ledger-unreadable', message, file: path }])
}

/** The files of a flow, see {@link flowProject}. */
export function flowFiles(outcome: FlowOutcome): OutputFile[] {
  const { project, ledger, dedupe, agreement, query, changes } = outcome
  const boxes = ledger.boxes.map(({ id, label, unit, n }) => ({ box: id, label, unit, n }))
  const json = (path: string, value: unknown): OutputFile => ({ path, content: formatJson(value) })
  return [
    json('ledger.json', ledger),
    { path: 'flow.csv', content: formatCsv(['box', 'label', 'unit', 'n'], boxes) },
    { path: 'records.csv', content: recordTable(outcome) },
    { path: 'conflicts.csv', content: conflictTable(outcome) },
    json('agreement.json', agreement),
    { path: 'merges.jsonl', content: dedupe.merges.map((merge) => `${JSON.stringify(merge)}\n`).join('') },
    { path: 'queue.csv', content: formatQueue(dedupe.queue, dedupe.unique) },
    ...(query ? [json('query.json', { query: project.settings.query, ...query })] : []),
    ...(changes ? [json('changes.json', changes)] : []),
  ]
}

function conflictTable({ conflicts }: Pick<FlowOutcome, 'conflicts'>): string {
  const say = (view: { reviewer: string; decision: string; reason: string }): string =>
    `${view.reviewer}: ${view.decision}${view.reason === '' ? '' : ` (${view.reason})`}`
  const rows = conflicts.map(({ record, stage, views, resolution }) => ({
    record,
    stage,
    decisions: views.map(say).join('; '),
    resolution: resolution ? say(resolution) : '',
  }))
  return formatCsv(['record', 'stage', 'decisions', 'resolution'], rows)
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
