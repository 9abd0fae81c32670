import type { Nearness, Pattern, PatternWord, Phrase } from './pattern.js'
import { makeScanner, type KnownWords } from './scanner.js'

/** Where a pattern matched: the places of its first and last words, and offsets in the text. */
export interface Match {
  pattern: number
  start: number
  end: number
  /** Positions of words, counted from 0. */
  first: number
  last: number
  sentence: number
  clause: number
}

/** Finds all patterns of a list in a text at once. */
export type Matcher = (text: string) => Match[]

/** No phrase has more words. */
const longestHit = 60

interface CompiledPhrase {
  words: readonly number[]
  /** Indexes into the parts of all patterns. */
  parts: number[]
}

/** Compiles patterns; the cost of a text grows with its length and the number of hits, never faster. */
export function makeMatcher(patterns: readonly Pattern[]): Matcher {
  const words = new Map<string, number>()
  const list: PatternWord[] = []
  const phrases = new Map<string, CompiledPhrase>()
  const firstPart: number[] = []
  let parts = 0
  for (const pattern of patterns) {
    firstPart.push(parts)
    for (const part of pattern.parts) {
      for (const phrase of part) compile(phrase, parts, words, list, phrases)
      parts++
    }
  }
  const scanner = makeScanner(list)
  const starting: CompiledPhrase[][] = list.map(() => [])
  for (const phrase of phrases.values()) starting[phrase.words[0]!]!.push(phrase)
  const startingAt = scanner.wordsOf.map((set) => set.flatMap((word) => starting[word]!))
  const has = scanner.wordsOf.map((set) => new Set(set))
  const hits: Match[][] = Array.from({ length: parts }, () => [])
  return (text) => {
    for (const list of hits) if (list.length > 0) list.length = 0
    collectHits(scanner.scan(text), startingAt, has, hits)
    const matches: Match[] = []
    for (let index = 0; index < patterns.length; index++)
      if (hits[firstPart[index]!]!.length > 0)
        combine(patterns[index]!, index, firstPart[index]!, hits, matches)
    return matches
  }
}

function compile(
  phrase: Phrase,
  part: number,
  words: Map<string, number>,
  list: PatternWord[],
  phrases: Map<string, CompiledPhrase>,
): void {
  const indexes = phrase.map((word) => {
    const key = word.prefix ? `${word.text}*` : word.text
    const known = words.get(key)
    if (known !== undefined) return known
    words.set(key, list.length)
    return list.push(word) - 1
  })
  const key = indexes.join()
  const known = phrases.get(key)
  if (known) known.parts.push(part)
  else phrases.set(key, { words: indexes, parts: [part] })
}

function collectHits(
  known: KnownWords,
  startingAt: readonly (readonly CompiledPhrase[])[],
  has: readonly ReadonlySet<number>[],
  hits: readonly Match[][],
): void {
  for (let at = 0; at < known.count; at++)
    for (const phrase of startingAt[known.symbol[at]!]!) {
      const last = at + phrase.words.length - 1
      if (!stands(phrase, at, last, known, has)) continue
      const hit: Match = {
        pattern: -1,
        start: known.start[at]!,
        end: known.end[last]!,
        first: known.position[at]!,
        last: known.position[last]!,
        sentence: known.sentence[at]!,
        clause: known.clause[at]!,
      }
      for (const part of phrase.parts) hits[part]!.push(hit)
    }
}

function stands(
  phrase: CompiledPhrase,
  at: number,
  last: number,
  known: KnownWords,
  has: readonly ReadonlySet<number>[],
): boolean {
  if (last === at) return true
  if (last >= known.count || known.position[last]! - known.position[at]! !== last - at) return false
  if (known.sentence[last] !== known.sentence[at]) return false
  for (let index = at + 1; index <= last; index++)
    if (!has[known.symbol[index]!]!.has(phrase.words[index - at]!)) return false
  return true
}

/** The matches of one pattern: the hits of its parts, joined from left to right where they stand near enough. */
function combine(
  pattern: Pattern,
  index: number,
  firstPart: number,
  hits: readonly Match[][],
  into: Match[],
): void {
  let matches = hits[firstPart]!
  for (let step = 0; step < pattern.near.length && matches.length > 0; step++) {
    const others = hits[firstPart + step + 1]!
    matches =
      others.length === 0 ? [] : matches.flatMap((match) => joinNearest(match, others, pattern.near[step]!))
  }
  for (const match of matches) into.push(spanning(match, match, index))
}

/** Joins a match with the nearest hit only, so that their number cannot multiply. */
function joinNearest(match: Match, others: readonly Match[], near: Nearness): Match[] {
  let best: Match | undefined
  let bestGap = near.gap + 1
  for (let index = firstFrom(others, match.first - near.gap - longestHit); index < others.length; index++) {
    const other = others[index]!
    if (other.first - match.last - 1 >= bestGap) break
    const after = other.first > match.last
    const gap = after ? other.first - match.last - 1 : match.first - other.last - 1
    if (gap < 0 || gap >= bestGap || (near.ordered && !after) || other.sentence !== match.sentence) continue
    best = other
    bestGap = gap
  }
  if (!best) return []
  return [best.first < match.first ? spanning(best, match, -1) : spanning(match, best, -1)]
}

function spanning(left: Match, right: Match, pattern: number): Match {
  const { start, first, sentence, clause } = left
  return { pattern, start, end: right.end, first, last: right.last, sentence, clause }
}

/** The first hit whose first word stands at or after a position; hits are in the order of the text. */
function firstFrom(hits: readonly Match[], position: number): number {
  let [low, high] = [0, hits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (hits[middle]!.first < position) low = middle + 1
    else high = middle
  }
  return low
}
