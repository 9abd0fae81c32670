import { comparePair, type ComparedPair } from './pair.js'
import type { Profile } from './compare/profile.js'

/** Records that came together, by their places in the input, with the pairs that brought them together. */
export interface Group {
  members: readonly number[]
  pairs: readonly ComparedPair[]
}

/** What grouping gives: groups of two and more, and pairs that agree but whose groups contradict each other. */
export interface Grouping {
  groups: readonly Group[]
  /** The group's number for each record, or -1. */
  groupOf: Int32Array
  refused: readonly ComparedPair[]
}

/** What people decided, as pairs of places. */
export interface Settled {
  same: readonly (readonly [number, number])[]
  different: readonly (readonly [number, number])[]
}

/** So many members of each of two groups are held against each other before the groups join. */
const HELD_AGAINST = 20

/**
 * Brings pairs together into groups, the pairs that agree most first. Two groups join only if no member of one
 * contradicts a member of the other: that A is B and B is C does not make A the same as C.
 * What people decided goes before every rule.
 */
export function groupPairs(
  profiles: readonly Profile[],
  pairs: readonly ComparedPair[],
  settled: Settled = { same: [], different: [] },
): Grouping {
  const parent = Int32Array.from(profiles, (_, index) => index)
  const members = new Map<number, number[]>()
  const held = new Map<number, ComparedPair[]>()
  const forbidden = new Set(settled.different.map(([a, b]) => pairKey(profiles.length, a, b)))
  const refused: ComparedPair[] = []
  const membersOf = (root: number): number[] => members.get(root) ?? [root]
  const join = (pair: ComparedPair): void => {
    const [a, b] = [rootOf(parent, pair.a), rootOf(parent, pair.b)]
    const [into, from] = a < b ? [a, b] : [b, a]
    const kept = [...(held.get(a) ?? []), ...(a === b ? [] : (held.get(b) ?? [])), pair]
    held.set(into, kept)
    if (a === b) return
    members.set(into, [...membersOf(into), ...membersOf(from)])
    parent[from] = into
    members.delete(from)
    held.delete(from)
  }
  for (const [a, b] of settled.same) join(settledPair(profiles, a, b))
  const order = [...pairs].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const pair of order) {
    const [a, b] = [rootOf(parent, pair.a), rootOf(parent, pair.b)]
    if (a === b || mayJoin(profiles, membersOf(a), membersOf(b), forbidden)) join(pair)
    else refused.push(pair)
  }
  return { ...collect(profiles.length, members, held), refused }
}

function rootOf(parent: Int32Array, index: number): number {
  let at = index
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] ?? at] ?? at
    at = parent[at] ?? at
  }
  return at
}

/** One number for an unordered pair. */
export function pairKey(n: number, a: number, b: number): number {
  return a < b ? a * n + b : b * n + a
}

function settledPair(profiles: readonly Profile[], a: number, b: number): ComparedPair {
  const pair = comparePair(profiles, a, b)
  return { ...pair, verdict: { outcome: 'same', reason: 'decided by a person', clash: false } }
}

function mayJoin(
  profiles: readonly Profile[],
  left: readonly number[],
  right: readonly number[],
  forbidden: ReadonlySet<number>,
): boolean {
  if (
    forbidden.size > 0 &&
    left.some((a) => right.some((b) => forbidden.has(pairKey(profiles.length, a, b))))
  )
    return false
  if (left.length === 1 && right.length === 1) return true
  return left
    .slice(0, HELD_AGAINST)
    .every((a) => right.slice(0, HELD_AGAINST).every((b) => !comparePair(profiles, a, b).verdict.clash))
}

function collect(
  n: number,
  members: ReadonlyMap<number, readonly number[]>,
  held: ReadonlyMap<number, readonly ComparedPair[]>,
): Omit<Grouping, 'refused'> {
  const groupOf = new Int32Array(n).fill(-1)
  const roots = [...members.keys()].sort((a, b) => a - b)
  const groups = roots.map((root, index) => {
    const places = [...(members.get(root) ?? [])].sort((a, b) => a - b)
    for (const place of places) groupOf[place] = index
    return { members: places, pairs: held.get(root) ?? [] }
  })
  return { groups, groupOf }
}
