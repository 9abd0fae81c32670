import type { Issue } from '../base/issue.js'
import type { RecordState } from './ledger.js'
import { type Resolution, resolvedAt } from './resolve.js'

/** Where records were identified: a database, a register, or another method such as citation searching. */
export interface FlowSource {
  key: string
  label: string
  kind: 'database' | 'register' | 'other'
}

/** A record that was identified, by its id and the key of its source. */
export interface Identified {
  record: string
  source: string
}

/** Records of one work, as de-duplication merged them. */
export interface DuplicateGroup {
  kept: string
  members: readonly string[]
}

/**
 * The record of each group that goes on in the flow: the kept one, unless only another was found in a database or
 * register, since what a database finds is not counted again under other methods. Gives, for each record of a group, the
 * one that goes on.
 */
export function carriersOf(
  identified: readonly Identified[],
  groups: readonly DuplicateGroup[],
  sources: readonly FlowSource[],
): Map<string, string> {
  const kinds = new Map(sources.map(({ key, kind }) => [key, kind]))
  const kindOf = new Map(identified.map(({ record, source }) => [record, kinds.get(source)]))
  const carriers = new Map<string, string>()
  for (const { kept, members } of groups) {
    const known = members.filter((member) => kindOf.has(member))
    const searched = known.filter((member) => kindOf.get(member) !== 'other')
    const carrier = searched.includes(kept) ? kept : (searched[0] ?? kept)
    for (const member of known) carriers.set(member, carrier)
  }
  return carriers
}

/**
 * The one state of each record, from what was decided on it. The stages are asked in their order and the first that
 * excludes, or that waits, gives the state; a report on which the full text was decided counts as retrieved.
 */
export function statesOf(
  identified: readonly Identified[],
  carriers: ReadonlyMap<string, string>,
  resolution: Resolution,
): RecordState[] {
  return identified.map(({ record, source }) => {
    const carrier = carriers.get(record) ?? record
    if (carrier !== record) return { record, source, state: 'duplicate', reason: carrier }
    return { record, source, ...decidedState(record, resolution) }
  })
}

function decidedState(record: string, resolution: Resolution): Omit<RecordState, 'record' | 'source'> {
  const removal = resolvedAt(resolution, record, 'removal')
  if (removal.decision === 'exclude') return withReason('removed', removal.reason)
  const screening = resolvedAt(resolution, record, 'screening')
  if (screening.decision === 'exclude') return withReason('excluded.screening', screening.reason)
  if (screening.decision === undefined)
    return { state: 'awaiting.screening', awaiting: screening.awaiting ?? 'undecided' }
  const retrieval = resolvedAt(resolution, record, 'retrieval')
  if (retrieval.decision === 'exclude') return withReason('notRetrieved', retrieval.reason)
  const assessment = resolvedAt(resolution, record, 'assessment')
  if (assessment.decision === undefined)
    return { state: 'awaiting.assessment', awaiting: assessment.awaiting ?? 'undecided' }
  return assessment.decision === 'exclude' ? withReason('excluded', assessment.reason) : { state: 'included' }
}

function withReason(state: RecordState['state'], reason: string): Omit<RecordState, 'record' | 'source'> {
  return reason === '' ? { state } : { state, reason }
}

/** Decisions on later stages than a record reached: they change nothing, and somebody should know. */
export function unusedDecisions(
  decisions: readonly { record: string; stage: string; file: string; line: number }[],
  states: readonly RecordState[],
): Issue[] {
  const stateOf = new Map(states.map(({ record, state }) => [record, state]))
  return decisions.flatMap(({ record, stage, file, line }) => {
    const state = stateOf.get(record)
    const early = state === 'removed' || state === 'awaiting.screening' || state === 'excluded.screening'
    const unused =
      (early && (stage === 'retrieval' || stage === 'assessment')) ||
      (state === 'removed' && stage === 'screening') ||
      (state === 'notRetrieved' && stage === 'assessment')
    const message = `found a decision at ${stage} on '${record}', which is at ${state}`
    return unused ? [{ code: 'decision-unused', message, file, line }] : []
  })
}
