import { expect } from 'vitest'
import { type Decision, readDecisions, type Stage, type Verdict } from '../../src/flow/decision.js'
import type { ProjectRecord, ReviewProject } from '../../src/flow/review-project.js'
import type { FlowSource } from '../../src/flow/states.js'

/** A database, a register, and what was found by other methods. */
export const sources: readonly FlowSource[] = [
  { key: 'd', label: 'Database', kind: 'database' },
  { key: 'r', label: 'Register', kind: 'register' },
  { key: 'o', label: 'Citation searching', kind: 'other' },
]

/** Records by their ids, `KEY:N` as in a project, each of another work: that of the number `work`, else its own. */
export function found(id: string, work = id): ProjectRecord {
  const title = `Badges in the library of the invented town ${[...work].map((sign) => `${sign}${sign}ville`).join(' ')}`
  const place = {
    year: 2020,
    journal: 'Invented Studies',
    volume: '3',
    pages: `${work.slice(2)}1-${work.slice(2)}9`,
  }
  return { source: id.charAt(0), record: { id, title, authors: ['Arlow, Mina', 'Novak, Jan'], ...place } }
}

/** A review of one reviewer, of which `changes` say more. */
export function review(changes: Partial<ReviewProject> = {}, reviewers = 1): ReviewProject {
  return {
    settings: { reviewers, sources },
    ...{ records: [], receipts: [], decisions: [], resolutions: [], duplicates: [], issues: [] },
    studies: new Map(),
    ...changes,
  }
}

/** A decision of ana on line 2, unless more is said. */
export function decision(
  record: string,
  stage: Stage,
  verdict: Verdict,
  more: Partial<Pick<Decision, 'reason' | 'reviewer' | 'line'>> = {},
): Decision {
  return { record, stage, reviewer: 'ana', decision: verdict, reason: '', file: 'd.csv', line: 2, ...more }
}

/** Decisions as a sheet has them, a row each; nothing may be wrong in it. */
export function decisions(...rows: string[]): Decision[] {
  const { decisions: read, issues } = readDecisions(
    `record,stage,reviewer,decision,reason\n${rows.join('\n')}\n`,
    'd.csv',
  )
  expect(issues).toEqual([])
  return read
}

/** The totals of a small review: 7 screened of 9, 3 included. */
export const totals = {
  identified: 9,
  duplicates: 2,
  screened: 7,
  screenedOut: 4,
  assessed: 3,
  excluded: [],
  included: 3,
}

/** The totals of a review that found nothing. */
export const noTotals = {
  identified: 0,
  duplicates: 0,
  screened: 0,
  screenedOut: 0,
  assessed: 0,
  excluded: [],
  included: 0,
}
