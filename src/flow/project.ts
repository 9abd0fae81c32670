import { compareText, foldText } from '../base/text.js'
import type { Issue } from '../base/issue.js'
import { dedupe, type DedupeResult } from '../match/dedupe.js'
import type { Agreement } from '../statistics/agreement/agreement.js'
import { agreementOf } from './agreement.js'
import { ledgerOf } from './boxes.js'
import type { Decision, Stage } from './decision.js'
import type { Ledger } from './ledger.js'
import { type Conflict, resolveDecisions } from './resolve.js'
import { ledgerFromTotals } from './totals.js'
import type { ReviewProject } from './review-project.js'
import { studiesOf } from './studies.js'
import { carriersOf, statesOf, unusedDecisions } from './states.js'

/** How two reviewers agree at a stage, on the records that both decided. */
export interface StageAgreement {
  stage: Stage
  reviewers: readonly [string, string]
  agreement: Agreement
}

/** A project's flow with everything that it rests on. */
export interface ProjectFlow {
  ledger: Ledger
  dedupe: DedupeResult
  conflicts: readonly Conflict[]
  agreement: readonly StageAgreement[]
  issues: readonly Issue[]
}

/**
 * Takes a project from its records and decisions, or from its typed totals, to its ledger.
 *
 * @example
 * const { ledger } = projectFlow(await loadProject('data/demonstration', readExport))
 * boxOf(ledger, 'screened').n // => 35
 */
export function projectFlow(project: ReviewProject): ProjectFlow {
  const { settings, records } = project
  const identified = records.map(({ source, record }) => ({ record: record.id, source }))
  const deduped = dedupe(
    records.map(({ record }) => record),
    { decisions: project.duplicates },
  )
  const carriers = carriersOf(identified, deduped.merges, settings.sources)
  const known = new Set(identified.map(({ record }) => record))
  const decisions = onCarriers(oneName(project.decisions), known, carriers)
  const resolutions = onCarriers(oneName(project.resolutions), known, carriers)
  const resolution = resolveDecisions(decisions.used, resolutions.used, settings.reviewers)
  const states = statesOf(identified, carriers, resolution)
  const grouped = studiesOf(project, known, carriers)
  return {
    ledger: settings.totals
      ? ledgerFromTotals(settings.totals)
      : ledgerOf({ sources: settings.sources, states, studies: grouped.studies }),
    dedupe: deduped,
    conflicts: resolution.conflicts,
    agreement: agreements(decisions.used),
    issues: [
      ...project.issues,
      ...deduped.issues,
      ...decisions.issues,
      ...resolutions.issues,
      ...resolution.issues,
      ...unusedDecisions([...decisions.used, ...resolutions.used], states),
      ...grouped.issues,
      ...withoutReason([...decisions.used, ...resolutions.used]),
      ...undecidedPairs(deduped),
    ],
  }
}

/** Decisions with each reviewer under the name first used: `Ana` and `ana` are one person, who must not count as two. */
function oneName(decisions: readonly Decision[]): Decision[] {
  const names = new Map<string, string>()
  return decisions.map((decision) => {
    const key = foldText(decision.reviewer) || decision.reviewer
    const reviewer = names.get(key) ?? decision.reviewer
    names.set(key, reviewer)
    return { ...decision, reviewer }
  })
}

/** Decisions moved to the record that goes on for its duplicates; those on no record become issues. */
function onCarriers(
  decisions: readonly Decision[],
  known: ReadonlySet<string>,
  carriers: ReadonlyMap<string, string>,
): { used: Decision[]; issues: Issue[] } {
  const used: Decision[] = []
  const issues: Issue[] = []
  for (const decision of decisions) {
    const { record, file, line } = decision
    if (known.has(record)) used.push({ ...decision, record: carriers.get(record) ?? record })
    else {
      const message = `found a decision on '${record}', expected the id of a record`
      issues.push({ code: 'decision-without-record', message, path: 'record', file, line })
    }
  }
  return { used, issues }
}

/** Pairs that a person should look at: until then both count as different records. */
function undecidedPairs({ queue }: DedupeResult): Issue[] {
  const pairs = queue.length === 1 ? '1 pair' : `${queue.length} pairs`
  const message = `found ${pairs} of records that may be duplicates, counted as different until decided`
  return queue.length === 0 ? [] : [{ code: 'duplicates-undecided', message }]
}

function withoutReason(decisions: readonly Decision[]): Issue[] {
  return decisions
    .filter(
      ({ stage, decision, reason }) => stage === 'assessment' && decision === 'exclude' && reason === '',
    )
    .map(({ record, file, line }) => ({
      code: 'exclusion-without-reason',
      message: `found no reason for excluding '${record}' at the full text, expected one`,
      path: 'reason',
      file,
      line,
    }))
}

/** The agreement of every two reviewers at screening and at the full text, in the order of their names. */
export function agreements(decisions: readonly Decision[]): StageAgreement[] {
  return (['screening', 'assessment'] as const).flatMap((stage) => {
    const byReviewer = new Map<string, Map<string, string>>()
    for (const { stage: at, reviewer, record, decision } of decisions) {
      if (at !== stage) continue
      const views = byReviewer.get(reviewer) ?? new Map<string, string>()
      byReviewer.set(reviewer, views.set(record, decision))
    }
    const names = [...byReviewer.keys()].sort(compareText)
    return names.flatMap((first, place) =>
      names.slice(place + 1).flatMap((second) => {
        const pairs = sharedViews(byReviewer.get(first), byReviewer.get(second))
        const reviewers: readonly [string, string] = [first, second]
        return pairs.length === 0 ? [] : [{ stage, reviewers, agreement: agreementOf(pairs) }]
      }),
    )
  })
}

function sharedViews(
  first: ReadonlyMap<string, string> = new Map(),
  second: ReadonlyMap<string, string> = new Map(),
): [string, string][] {
  return [...first].flatMap(([record, view]) => {
    const other = second.get(record)
    return other === undefined ? [] : [[view, other] as [string, string]]
  })
}
