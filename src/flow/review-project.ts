import type { Issue } from '../base/issue.js'
import type { PairDecision } from '../match/dedupe.js'
import type { ReadReceipt } from '../read/receipt.js'
import type { BibRecord } from '../record/record.js'
import type { Decision } from './decision.js'
import type { ProjectSettings } from './settings.js'

/** A record of a project with the key of the source it was identified from. */
export interface ProjectRecord {
  source: string
  record: BibRecord
}

/** A review project as read from its folder. */
export interface ReviewProject {
  settings: ProjectSettings
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
