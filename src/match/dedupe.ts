import type { Issue } from '../base/issue.js'
import type { BibRecord } from '../record/record.js'
import { candidatePairs } from './block.js'
import { groupPairs, type Grouping, pairKey, type Settled } from './group.js'
import { type Merge, mergeGroup, type UniqueRecord } from './merge.js'
import { withOwnIds } from './own-ids.js'
import { comparePair, type ComparedPair } from './pair.js'
import { type Profile, profileRecords } from './compare/profile.js'
import type { LinkKind } from './verdict.js'

/** What a person decided on a pair of records, by their ids. */
export interface PairDecision {
  a: string
  b: string
  decision: 'same' | 'different'
}

export interface DedupeOptions {
  /** Decisions on pairs, such as those of an earlier review queue; they go before every rule. */
  decisions?: readonly PairDecision[]
}

/** A pair on which a person should decide. */
export interface QueuedPair {
  /** Ids of unique records. */
  a: string
  b: string
  reason: string
  agreed: readonly string[]
  score: number
}

/** Two unique records that look like reports of one study, or of which one is about the other. */
export interface ReportLink extends QueuedPair {
  kind: LinkKind
}

/** What de-duplication gives. */
export interface DedupeResult {
  /** In the order of the input, each in the place of its first record. */
  unique: readonly UniqueRecord[]
  merges: readonly Merge[]
  queue: readonly QueuedPair[]
  links: readonly ReportLink[]
  issues: readonly Issue[]
}

/**
 * Finds the records of one work and merges them. Every pair that shares a key (see candidatePairs) is compared field by
 * field and decided by rules (see decide): merged, put to a person, linked as another report, or left apart.
 * A set of n records takes time nearly proportional to n.
 * Of records with one id, as those of several files can have, the later ones get another (see withOwnIds); that and a
 * decision that names no record become issues.
 *
 * @example
 * const law = { title: 'Digital badging at The Open University', authors: ['Law, P.'], year: 2015, journal: 'Open Learning', volume: '30', pages: '221-234' }
 * const records = [{ ...law, id: 'a' }, { ...law, id: 'b', authors: ['Law, Patrina'] }]
 * dedupe(records).merges[0].members // => ['a', 'b']
 */
export function dedupe(input: readonly BibRecord[], options: DedupeOptions = {}): DedupeResult {
  const { records, issues: renamed } = withOwnIds(input)
  const places = new Map(records.map(({ id }, place) => [id, place]))
  const { settled, issues } = settle(options.decisions ?? [], places)
  const profiles = profileRecords(records)
  const decided = new Set(
    [...settled.same, ...settled.different].map(([a, b]) => pairKey(records.length, a, b)),
  )
  const compared = compareCandidates(profiles, decided)
  const grouping = groupPairs(profiles, compared.same, settled)
  const merged = grouping.groups.map((group) => mergeGroup(records, group))
  const idOf = (place: number): string =>
    merged[grouping.groupOf[place] ?? -1]?.merge.kept ?? records[place]?.id ?? ''
  const refused = grouping.refused.map((pair) => ({
    ...pair,
    verdict: {
      ...pair.verdict,
      reason: `${pair.verdict.reason}, but another record of the group contradicts`,
    },
  }))
  const queue = betweenGroups([...compared.ask, ...refused], grouping, settled.different, records.length)
  return {
    unique: uniqueRecords(
      records,
      grouping,
      merged.map(({ record }) => record),
    ),
    merges: merged.map(({ merge }) => merge),
    queue: queue.map((pair) => queued(pair, idOf)),
    links: betweenGroups(compared.link, grouping, [], records.length).flatMap((pair) =>
      pair.verdict.link === undefined ? [] : [{ ...queued(pair, idOf), kind: pair.verdict.link }],
    ),
    issues: [...renamed, ...issues, ...contradictions(settled, grouping, records)],
  }
}

function settle(
  decisions: readonly PairDecision[],
  places: ReadonlyMap<string, number>,
): { settled: Settled; issues: Issue[] } {
  const same: [number, number][] = []
  const different: [number, number][] = []
  const issues: Issue[] = []
  for (const { a, b, decision } of decisions) {
    const [x, y] = [places.get(a), places.get(b)]
    if (x === undefined || y === undefined || x === y) {
      const message =
        x !== undefined && x === y
          ? `found a decision on '${a}' and itself, expected two records`
          : `found a decision on '${x === undefined ? a : b}', expected the id of a record`
      issues.push({ code: 'decision-without-record', message })
    } else (decision === 'same' ? same : different).push([x, y])
  }
  return { settled: { same, different }, issues }
}

interface Compared {
  same: ComparedPair[]
  ask: ComparedPair[]
  link: ComparedPair[]
}

function compareCandidates(profiles: readonly Profile[], decided: ReadonlySet<number>): Compared {
  const found: Compared = { same: [], ask: [], link: [] }
  const n = profiles.length
  for (const code of candidatePairs(profiles)) {
    if (decided.has(code)) continue
    const pair = comparePair(profiles, Math.floor(code / n), code % n)
    if (pair.verdict.outcome !== 'different') found[pair.verdict.outcome].push(pair)
  }
  return found
}

/** Pairs whose records did not come together, the strongest for each two groups, strongest first; none of `answered`. */
function betweenGroups(
  pairs: readonly ComparedPair[],
  { groupOf }: Grouping,
  answered: readonly (readonly [number, number])[],
  n: number,
): ComparedPair[] {
  const name = (place: number): number => {
    const group = groupOf[place] ?? -1
    return group < 0 ? place : n + group
  }
  const order = [...pairs].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const seen = new Set(answered.map(([a, b]) => pairKey(2 * n, name(a), name(b))))
  return order.filter(({ a, b }) => {
    const [x, y] = [name(a), name(b)]
    const key = pairKey(2 * n, x, y)
    if (x === y || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function queued({ a, b, verdict, agreed, score }: ComparedPair, idOf: (place: number) => string): QueuedPair {
  return { a: idOf(a), b: idOf(b), reason: verdict.reason, agreed, score }
}

function uniqueRecords(
  records: readonly BibRecord[],
  { groups, groupOf }: Grouping,
  merged: readonly UniqueRecord[],
): UniqueRecord[] {
  return records.flatMap((record, place) => {
    const group = groupOf[place] ?? -1
    if (group < 0) return [record]
    const stands = merged[group]
    return groups[group]?.members[0] === place && stands ? [stands] : []
  })
}

/** Decisions that cannot all be true: called different, and yet brought together by decisions that called them same. */
function contradictions(settled: Settled, { groupOf }: Grouping, records: readonly BibRecord[]): Issue[] {
  return settled.different
    .filter(([a, b]) => (groupOf[a] ?? -1) >= 0 && groupOf[a] === groupOf[b])
    .map(([a, b]) => ({
      code: 'decisions-contradict',
      message: `found '${records[a]?.id}' and '${records[b]?.id}' called different, but other decisions make them the same`,
    }))
}
