import type { Issue } from '../base/issue.js'
import type { PairDecision } from '../match/dedupe.js'
import type { ReadReceipt } from '../read/receipt.js'
import type { BibRecord } from '../record/record.js'
import type { Decision } from './decision.js'
import type { FlowSource } from './states.js'
import type { TypedTotals } from './totals.js'

/** A record of a project with the key of the source it was identified from. */
export interface ProjectRecord {
  source: string
  record: BibRecord
}

/** What the flow needs to know of a project besides its records and decisions. */
export interface FlowSettings {
  /** How many reviewers must agree on a record at screening and at the full text. */
  reviewers: number
  /** None where only totals are known. */
  sources: readonly FlowSource[]
  /** The totals as a review prints them. */
  totals?: TypedTotals
  /** The file that names the studies, for messages. */
  studies?: string
}

/** A review project as read from its folder. */
export interface ReviewProject {
  settings: FlowSettings
  /** Every record of every export, with the ids of the project: `KEY:N`, the N-th record of the source KEY. */
  records: readonly ProjectRecord[]
  /** The account of every export, where its reader gives one. */
  receipts: readonly ReadReceipt[]
  decisions: readonly Decision[]
  resolutions: readonly Decision[]
  /** The study of a report, by record. */
  studies: ReadonlyMap<string, string>
  /** Where the study of a report is named. */
  studyLines?: ReadonlyMap<string, number>
  duplicates: readonly PairDecision[]
  /** What was found wrong in reading. */
  issues: readonly Issue[]
}
