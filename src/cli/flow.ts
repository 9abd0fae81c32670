import { readText, writeAll } from '../base/files.js'
import { InputError } from '../base/issue.js'
import { compareLedgers } from '../flow/compare.js'
import type { Ledger } from '../flow/ledger.js'
import { loadProject, type RecordReader } from '../flow/load.js'
import { projectFlow } from '../flow/project.js'
import { parseQuery } from '../flow/query.js'
import { runQuery } from '../flow/run-query.js'
import { flowFiles } from './flow-files.js'
import type { FlowOutcome } from './flow-outcome.js'

export interface FlowProjectOptions {
  readRecords: RecordReader
  /** The folder to write into. */
  out?: string
  /** An earlier `ledger.json` of the same review, to compare with. */
  previous?: string
}

/**
 * Reads a review project, derives its ledger and, where `out` is given, writes into that folder: `ledger.json`,
 * `receipt.json`, `flow.csv` (box, label, number), `records.csv` (each record with its state and boxes), `conflicts.csv`,
 * `agreement.json`, `merges.jsonl`, `queue.csv`, the diagram `prisma-flow` as a page, SVG, PNG and PDF, with a query
 * `query.json`, with an earlier ledger `changes.json`. Nothing is written before everything is made.
 * Throws InputError where the project cannot be read.
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
  if (options.out === undefined) return outcome
  const { files, issues } = await flowFiles(outcome)
  await writeAll(options.out, files)
  return { ...outcome, issues: [...outcome.issues, ...issues] }
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
