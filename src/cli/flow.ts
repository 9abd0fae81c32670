import * as v from 'valibot'
import { dirname, join, resolve } from 'node:path'
import { type OutputFile, readText, writeAll } from '../base/files.js'
import { InputError } from '../base/issue.js'
import { compareLedgers } from '../flow/compare.js'
import type { Ledger } from '../flow/ledger.js'
import { loadFlow } from '../project/load.js'
import { filesNamed, type ProjectSettings } from '../project/settings.js'
import { parseQuery } from '../flow/query.js'
import { runQuery } from '../flow/run-query.js'
import { flowFiles } from './flow-files.js'
import type { FlowOutcome } from './flow-outcome.js'

export interface FlowProjectOptions {
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
  const { settings, review, flow } = await loadFlow(folder)
  const before = options.previous === undefined ? undefined : await readLedger(options.previous)
  const { query } = settings
  const records = review.records.map(({ record }) => record)
  const outcome: FlowOutcome = {
    ...flow,
    settings,
    project: review,
    ...(query === undefined || records.length === 0 ? {} : { query: runQuery(parseQuery(query), records) }),
    ...(before === undefined ? {} : { changes: compareLedgers(before, flow.ledger) }),
  }
  if (options.out === undefined) return outcome
  const { files, issues } = await flowFiles(outcome)
  refuseInputs(folder, options.out, settings, files)
  await writeAll(options.out, files)
  return { ...outcome, issues: [...outcome.issues, ...issues] }
}

/** Where the results go into the project's own folder, none may take the place of what it was made from. */
function refuseInputs(
  path: string,
  out: string,
  settings: ProjectSettings,
  files: readonly OutputFile[],
): void {
  const folder = /\.ya?ml$/.test(path) ? dirname(path) : path
  const inputs = new Set(filesNamed(settings).map((file) => resolve(folder, file)))
  const taken = files.filter((file) => inputs.has(resolve(out, file.path)))
  if (taken.length === 0) return
  const message = 'found a file of the project, expected another folder for the results'
  throw new InputError(
    taken.map((file) => ({ code: 'input-in-the-way', message, file: join(out, file.path) })),
  )
}

async function readLedger(path: string): Promise<Ledger> {
  const text = await readText(path)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // What is no JSON is no ledger either.
  }
  if (v.is(ledgerShape, value)) return value as unknown as Ledger
  const message = 'found no ledger, expected a ledger.json of this review'
  throw new InputError([{ code: 'ledger-unreadable', message, file: path }])
}

/** What comparing needs of a ledger. */
const ledgerShape = v.looseObject({
  boxes: v.array(
    v.looseObject({ id: v.string(), label: v.string(), n: v.number(), records: v.array(v.string()) }),
  ),
  states: v.array(v.looseObject({ record: v.string(), state: v.string() })),
})
