import type { LedgerChanges } from '../flow/compare.js'
import type { ProjectFlow } from '../flow/project.js'
import type { ReviewProject } from '../flow/review-project.js'
import type { QueryResult } from '../flow/run-query.js'
import type { ProjectSettings } from '../project/settings.js'

/** What the command `flow` gives: the flow, and the review's query run over its own records. */
export interface FlowOutcome extends ProjectFlow {
  settings: ProjectSettings
  project: ReviewProject
  query?: QueryResult
  /** What changed since an earlier ledger of the review. */
  changes?: LedgerChanges
}
