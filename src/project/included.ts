import type { ProjectFlow } from '../flow/project.js'
import type { BibRecord } from '../record/record.js'
import type { ProjectSettings } from './settings/settings.js'

/** The records that a project counts, and how else they may be called. */
export interface IncludedRecords {
  records: readonly BibRecord[]
  /** The record that stands for each duplicate. */
  aliases: ReadonlyMap<string, string>
  /** Records that were identified and are not counted. */
  others: ReadonlySet<string>
}

/**
 * The included records of a project with decisions, without decisions every unique record; each under the id by which the flow goes on
 * with it.
 */
export function includedRecords(
  { decisions }: Pick<ProjectSettings, 'decisions'>,
  { dedupe, ledger }: Pick<ProjectFlow, 'dedupe' | 'ledger'>,
): IncludedRecords {
  const states = new Map(ledger.states.map((state) => [state.record, state]))
  const carrierOf = (id: string) => {
    const state = states.get(id)
    return state?.state === 'duplicate' ? (state.reason ?? id) : id
  }
  const unique = dedupe.unique.map((record) => ({ ...record, id: carrierOf(record.id) }))
  const isIn = ({ id }: BibRecord) => decisions.length === 0 || states.get(id)?.state === 'included'
  const records = unique.filter(isIn)
  const kept = new Set(records.map(({ id }) => id))
  return {
    records,
    aliases: new Map(ledger.states.map(({ record }) => [record, carrierOf(record)])),
    others: new Set(ledger.states.flatMap(({ record }) => (kept.has(carrierOf(record)) ? [] : [record]))),
  }
}
