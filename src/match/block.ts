import { compareText } from '../base/text.js'
import { distinctNumbers, numberList, type NumberList, pushNumber, sortedNumbers } from './number-list.js'
import type { Profile } from './compare/profile.js'

/** Blocks with more records than this are not compared all with all, only each with its neighbours in title order. */
const LARGEST_BLOCK = 40

/** How many neighbours in a block that is too large. */
const WINDOW = 20

/**
 * Pairs of records that share at least one key, each once, as `first * profiles.length + second` with first < second,
 * in ascending order. Nearly linear: every kind of key is sorted by itself, and no block gives more pairs than a
 * fixed number for each of its records.
 */
export function candidatePairs(profiles: readonly Profile[]): Float64Array {
  const pairs = numberList()
  for (const keyOf of KEYS) addPairs(profiles, keyOf, pairs)
  return distinctNumbers(pairs)
}

type KeyOf = (profile: Profile) => readonly string[]

/** The keys: two records of one work share at least one of them, whatever slips of the pen stand in the others. */
const KEYS: readonly KeyOf[] = [
  ({ doi }) => [doi],
  ({ title }) => [title.replace(/ /g, '').slice(0, 48)],
  (profile) => titles(profile).map((title) => longWords(title).slice(0, 4).join(' ')),
  ({ title }) => [longWords(title).slice(-4).join(' ')],
  ({ title }) => [longestWords(title, 4)],
  ({ authors, year, pages }) => [keyed(authors.families[0], year, pages.start)],
  ({ authors, volume, pages }) => [keyed(authors.families[0], volume, pages.start)],
  ({ volume, pages, year }) => [keyed(volume, pages.start, year)],
  ({ journal, volume, pages }) => [keyed(journal.charAt(0), volume, pages.start, pages.end)],
  ({ authors, title }) => [keyed(authors.families[0], longWords(title).slice(0, 2).join(' '))],
  ({ authors, year, title }) => [keyed(authors.families[0], year, longestWords(title, 1))],
  ({ authors, title }) => [keyed(authors.families.at(-1), authors.families.length, longestWords(title, 2))],
]

function titles({ title, otherTitles }: Profile): string[] {
  return [title, ...otherTitles]
}

function keyed(...parts: readonly (string | number | undefined)[]): string {
  return parts.some((part) => part === undefined || part === '') ? '' : parts.join('|')
}

function longWords(title: string): string[] {
  return title.split(' ').filter((word) => word.length >= 4)
}

function longestWords(title: string, n: number): string {
  const words = title.split(' ').filter((word) => word.length >= 5)
  if (words.length < n) return ''
  const order = (a: string, b: string): number => b.length - a.length || compareText(a, b)
  return words.sort(order).slice(0, n).sort().join(' ')
}

function addPairs(profiles: readonly Profile[], keyOf: KeyOf, pairs: NumberList): void {
  const n = profiles.length
  const entries = numberList()
  // A key and a record share one number of 53 bits, so that a native sort of plain numbers makes the blocks. Keys that
  // fall together by their hash only cost a comparison.
  const span = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(n, 1))
  profiles.forEach((profile, index) => {
    for (const key of keyOf(profile)) if (key !== '') pushNumber(entries, (hash(key) % span) * n + index)
  })
  const sorted = sortedNumbers(entries)
  for (let start = 0; start < sorted.length;) {
    const block = Math.floor((sorted[start] ?? 0) / n)
    let end = start + 1
    while (end < sorted.length && Math.floor((sorted[end] ?? 0) / n) === block) end++
    if (end - start > 1)
      addBlock(
        profiles,
        Array.from(sorted.subarray(start, end), (entry) => entry % n),
        pairs,
      )
    start = end
  }
}

function addBlock(profiles: readonly Profile[], members: readonly number[], pairs: NumberList): void {
  const n = profiles.length
  const large = members.length > LARGEST_BLOCK
  const block = large ? inTitleOrder(profiles, members) : members
  block.forEach((a, place) => {
    const last = large ? Math.min(block.length, place + 1 + WINDOW) : block.length
    for (let other = place + 1; other < last; other++) {
      const b = block[other] ?? a
      if (a !== b) pushNumber(pairs, a < b ? a * n + b : b * n + a)
    }
  })
}

function inTitleOrder(profiles: readonly Profile[], members: readonly number[]): number[] {
  return members
    .map((place) => ({ place, text: sortText(profiles[place]) }))
    .sort((x, y) => compareText(x.text, y.text) || x.place - y.place)
    .map(({ place }) => place)
}

function sortText(profile: Profile | undefined): string {
  if (!profile) return ''
  const { title, authors, year, pages } = profile
  return `${title}|${authors.families[0] ?? ''}|${year ?? ''}|${pages.start}`
}

/** A hash of 53 bits (two rounds of FNV-1a), the same on every machine. */
function hash(text: string): number {
  let high = 0x811c9dc5
  let low = 0x01000193
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (high >>> 15)
  }
  return (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff)
}
