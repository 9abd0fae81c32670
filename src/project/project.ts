import type { Claims } from '../audit/claim.js'
import type { Issue } from '../base/issue.js'
import type { ProjectFlow } from '../flow/project.js'
import type { ReviewProject } from '../flow/review-project.js'
import type { DedupeResult } from '../match/dedupe.js'
import type { ReadReceipt } from '../read/receipt.js'
import type { Corpus } from '../record/corpus.js'
import type { BibRecord } from '../record/record.js'
import type { Codebook } from '../tag/rules/codebook.js'
import type { ProjectSettings } from './settings.js'

/** A file that a project was made from, by its digest. */
export interface InputFile {
  path: string
  sha256: string
}

/** What was loaded of a project or of exports: the corpus, and what it was made from. */
export interface Project {
  corpus: Corpus
  /** What `review.yaml` says; without one the defaults. */
  settings: ProjectSettings
  /** Records, decisions and studies as read, and the flow derived from them; none where records are a table. */
  review?: ReviewProject
  flow?: ProjectFlow
  /** How the records of exports were merged, where they were. */
  merged?: DedupeResult
  codebooks: ReadonlyMap<string, Codebook>
  claims?: Claims
  receipts: readonly ReadReceipt[]
  /** Columns of sheets that are free text and so not counted. */
  texts: readonly string[]
  /** What was found wrong in reading, none of which keeps the rest from being counted. */
  issues: readonly Issue[]
  inputs: readonly InputFile[]
  /** Every record that was identified, with the duplicates. */
  identified: readonly BibRecord[]
}
