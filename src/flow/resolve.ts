import type { Issue } from '../base/issue.js'
import type { Decision, Stage, Verdict } from './decision.js'
import { reasonKey } from './reason.js'

/** What was decided on one record at one stage. */
export interface Resolved {
  /** Absent while it waits. */
  decision?: 'include' | 'exclude'
  reason: string
  /** Why it waits. */
  awaiting?: 'undecided' | 'incomplete' | 'conflict'
}

/** Reviewers who disagree on a record. */
export interface Conflict {
  record: string
  stage: Stage
  /** What each decided, by reviewer. */
  views: readonly { reviewer: string; decision: Verdict; reason: string }[]
  /** The decision of the third file, where there is one. */
  resolution?: { reviewer: string; decision: Verdict; reason: string }
}

/** Decisions brought together. */
export interface Resolution {
  /** What was decided, by stage and record; see {@link resolvedAt}. */
  resolved: ReadonlyMap<string, Resolved>
  /** Every disagreement, resolved or not, in the order in which the records were first decided on. */
  conflicts: readonly Conflict[]
  issues: readonly Issue[]
}

const UNDECIDED: Resolved = { reason: '', awaiting: 'undecided' }

/**
 * Brings the decisions of reviewers together. A record is decided at a stage when as many reviewers as `reviewers`
 * asks for decided the same, or when a resolution decides; else it waits. At the full text two reasons for exclusion
 * are a disagreement too, since the diagram counts reasons. For removal and retrieval one decision is enough.
 */
export function resolveDecisions(
  decisions: readonly Decision[],
  resolutions: readonly Decision[],
  reviewers: number,
): Resolution {
  const { views, issues } = viewsOf(decisions)
  const final = viewsOf(resolutions)
  const conflicts: Conflict[] = []
  const resolved = new Map<string, Resolved>()
  for (const key of new Set([...views.keys(), ...final.views.keys()])) {
    const given = [...(views.get(key)?.values() ?? [])]
    const settling = [...(final.views.get(key)?.values() ?? [])]
    const sample = given[0] ?? settling[0]
    if (!sample) continue
    const [last] = disagree(settling) ? [] : settling
    if (disagree(settling)) issues.push(...settling.slice(1).map(againstAnother))
    if (disagree(given)) {
      const shown = { record: sample.record, stage: sample.stage, views: given.map(viewOf) }
      conflicts.push(last ? { ...shown, resolution: viewOf(last) } : shown)
    }
    const agreed = outcomeOf(given, needed(sample, reviewers))
    if (last && agreed.decision !== undefined && disagree([...given, last])) issues.push(againstAll(last))
    resolved.set(key, last ? outcomeOf([last], 1) : agreed)
  }
  return {
    resolved,
    conflicts,
    issues: [...issues, ...final.issues],
  }
}

/** What was decided on a record at a stage; undecided where nobody decided. */
export function resolvedAt({ resolved }: Resolution, record: string, stage: Stage): Resolved {
  return resolved.get(keyOf(record, stage)) ?? UNDECIDED
}

function keyOf(record: string, stage: Stage): string {
  return `${stage}\n${record}`
}

function viewOf({ reviewer, decision, reason }: Decision): Conflict['views'][number] {
  return { reviewer, decision, reason }
}

function againstAnother(second: Decision): Issue {
  return issueAt(second, 'resolution-twice', 'found a second, different resolution')
}

/** It counts, since it comes last; but nobody had asked for it. */
function againstAll({ record, stage, file, line }: Decision): Issue {
  const message = `found a resolution against what the reviewers agreed on '${record}' at ${stage}; the resolution counts`
  return { code: 'resolution-overrides', message, file, line }
}

function issueAt({ record, stage, file, line }: Decision, code: string, found: string): Issue {
  return { code, message: `${found} on '${record}' at ${stage}, expected one`, file, line }
}

/** The decision of each reviewer on each record and stage; a reviewer who contradicts an earlier row is unsure. */
function viewsOf(decisions: readonly Decision[]): {
  views: Map<string, Map<string, Decision>>
  issues: Issue[]
} {
  const views = new Map<string, Map<string, Decision>>()
  const issues: Issue[] = []
  for (const decision of decisions) {
    const key = keyOf(decision.record, decision.stage)
    const byReviewer = views.get(key) ?? new Map<string, Decision>()
    const before = byReviewer.get(decision.reviewer)
    const contradicts = before !== undefined && disagree([before, decision])
    if (contradicts)
      issues.push(
        issueAt(decision, 'decision-twice', `found two different decisions by ${decision.reviewer}`),
      )
    byReviewer.set(
      decision.reviewer,
      contradicts ? { ...decision, decision: 'unsure' } : (before ?? decision),
    )
    views.set(key, byReviewer)
  }
  return { views, issues }
}

function disagree(given: readonly Decision[]): boolean {
  const [first] = given
  return given.some(
    (other) =>
      other.decision !== first?.decision ||
      (other.decision === 'exclude' &&
        other.stage === 'assessment' &&
        reasonKey(other.reason) !== reasonKey(first.reason)),
  )
}

function needed({ stage }: Decision, reviewers: number): number {
  return stage === 'screening' || stage === 'assessment' ? reviewers : 1
}

function outcomeOf(given: readonly Decision[], reviewers: number): Resolved {
  const [first] = given
  if (!first) return UNDECIDED
  if (disagree(given)) return { reason: '', awaiting: 'conflict' }
  if (first.decision === 'unsure') return UNDECIDED
  if (given.length < reviewers) return { reason: '', awaiting: 'incomplete' }
  return { decision: first.decision, reason: first.reason }
}
