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
  const phrasesAt = makePhraseIndex(scanner.wordsOf, starting)
  const hits: Match[][] = Array.from({ length: parts }, () => [])
  return (text) => {
    for (const list of hits) if (list.length > 0) list.length = 0
    collectHits(scanner.scan(text), phrasesAt, hits)
    const matches: Match[] = []
    for (let index = 0; index < patterns.length; index++)
      if (hits[firstPart[index]!]!.length > 0)
        combine(patterns[index]!, index, firstPart[index]!, hits, matches)
    return matches
  }
}

/** Which phrases may stand where, by symbols. */
interface PhraseIndex {
  single: readonly (readonly CompiledPhrase[])[]
  /** Phrases of several words whose first two words are those of two symbols that follow one another. */
  pair: (first: number, second: number) => readonly CompiledPhrase[]
  has: readonly ReadonlySet<number>[]
}

/** Pairs are looked up once and kept: a text repeats its pairs, and most have no phrase. */
function makePhraseIndex(
  wordsOf: readonly (readonly number[])[],
  starting: readonly (readonly CompiledPhrase[])[],
): PhraseIndex {
  const has = wordsOf.map((set) => new Set(set))
  const startingAt = wordsOf.map((set) => set.flatMap((word) => starting[word]!))
  const longer = startingAt.map((phrases) => phrases.filter(({ words }) => words.length > 1))
  const pairs: (readonly CompiledPhrase[] | undefined)[][] = wordsOf.map(() => [])
  return {
    has,
    single: startingAt.map((phrases) => phrases.filter(({ words }) => words.length === 1)),
    pair: (first, second) =>
      (pairs[first]![second] ??= longer[first]!.filter(({ words }) => has[second]!.has(words[1]!))),
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

function collectHits(known: KnownWords, phrasesAt: PhraseIndex, hits: readonly Match[][]): void {
  for (let at = 0; at < known.count; at++) {
    for (const phrase of phrasesAt.single[known.symbol[at]!]!) addHit(phrase, at, at, known, hits)
    const next = at + 1
    if (next >= known.count || known.position[next]! !== known.position[at]! + 1) continue
    for (const phrase of phrasesAt.pair(known.symbol[at]!, known.symbol[next]!)) {
      const last = at + phrase.words.length - 1
      if (stands(phrase, at, last, known, phrasesAt.has)) addHit(phrase, at, last, known, hits)
    }
  }
}

function addHit(
  phrase: CompiledPhrase,
  at: number,
  last: number,
  known: KnownWords,
  hits: readonly Match[][],
): void {
  for (const part of phrase.parts)
    hits[part]!.push({
      pattern: -1,
      start: known.start[at]!,
      end: known.end[last]!,
      first: known.position[at]!,
      last: known.position[last]!,
      sentence: known.sentence[at]!,
      clause: known.clause[at]!,
    })
}

/** Whether a phrase whose first two words stand has the others too, within the sentence. */
function stands(
  phrase: CompiledPhrase,
  at: number,
  last: number,
  known: KnownWords,
  has: readonly ReadonlySet<number>[],
): boolean {
  if (last >= known.count || known.position[last]! - known.position[at]! !== last - at) return false
  if (known.sentence[last] !== known.sentence[at]) return false
  for (let index = at + 2; index <= last; index++)
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
    const joined: Match[] = []
    if (others.length > 0)
      for (const match of matches) {
        const both = joinNearest(match, others, pattern.near[step]!)
        if (both) joined.push(both)
      }
    matches = joined
  }
  for (const match of matches) {
    match.pattern = index
    into.push(match)
  }
}

/** Joins a match with the nearest hit only, so that their number cannot multiply. */
function joinNearest(match: Match, others: readonly Match[], near: Nearness): Match | undefined {
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
  if (!best) return undefined
  return best.first < match.first ? spanning(best, match) : spanning(match, best)
}

function spanning(left: Match, right: Match): Match {
  const { start, first, sentence, clause } = left
  return { pattern: -1, start, end: right.end, first, last: right.last, sentence, clause }
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
