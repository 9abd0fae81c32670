import type { Issue } from '../base/issue.js'
import type { BibRecord } from '../record/record.js'
import { freeId, nextId, type TakenIds } from './ids.js'
import { mapRecord, type Draft } from './map/map-record.js'
import type { Problem, RawRecord, Sink } from './raw-record.js'
import type { Recognised } from './recognise/recognised.js'

/** How many issues of one kind are kept with their lines; all are counted. */
const keptOfAKind = 1000

/** What has been read from one file so far. */
export interface Collected {
  records: BibRecord[]
  parsed: number
  rejected: Problem[]
  issues: Issue[]
  issueCounts: Map<string, number>
  unmapped: Map<string, number>
  declared?: number
}

/** Nothing read yet. */
export function emptyCollection(): Collected {
  return { records: [], parsed: 0, rejected: [], issues: [], issueCounts: new Map(), unmapped: new Map() }
}

/** Adds an issue; of one kind the first thousand are kept, so that a long file cannot fill the memory with them. */
export function noteIssue(collected: Collected, file: string, problem: Problem): void {
  const count = (collected.issueCounts.get(problem.code) ?? 0) + 1
  collected.issueCounts.set(problem.code, count)
  if (count <= keptOfAKind)
    collected.issues.push({ code: problem.code, message: problem.message, file, line: problem.line })
}

/** Adds a record that cannot be used, to the receipt and to the issues. */
export function noteRejected(collected: Collected, file: string, problem: Problem): void {
  collected.rejected.push(problem)
  noteIssue(collected, file, problem)
}

/** A sink that makes records of what a reader finds in a file. */
export function collectInto(
  collected: Collected,
  file: string,
  recognised: Recognised,
  taken: TakenIds,
): Sink {
  const notes = {
    file,
    problem: (problem: Problem) => noteIssue(collected, file, problem),
    unmapped: (name: string) => {
      collected.unmapped.set(name, (collected.unmapped.get(name) ?? 0) + 1)
    },
  }
  return {
    record(raw: RawRecord) {
      raw.problems?.forEach(notes.problem)
      const record: Draft = raw.own
        ? { ...raw.own, source: raw.own.source ?? { file, line: raw.line } }
        : mapRecord(raw, recognised.plan, notes)
      record.id = raw.own && raw.own.id !== '' ? freeId(raw.own.id, taken) : nextId(record, taken)
      collected.records.push(record)
      collected.parsed++
    },
    reject: (problem) => noteRejected(collected, file, problem),
    issue: notes.problem,
    declare(n) {
      collected.declared = (collected.declared ?? 0) + n
    },
  }
}
