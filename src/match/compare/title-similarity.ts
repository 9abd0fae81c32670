import { segmentsOf } from './difference.js'
import { continuesSeries, isMark } from './numbers.js'
import { contradict } from './opposites.js'
import { isSlip } from './slip.js'

/**
 * How two titles stand to each other, from one and the same to nothing in common:
 * `identical`; `nearly`: spelling and small words apart; `extended`: one goes on where the other ends;
 * `similar`: three words of four in common; `related`: one of two; `different`; `numbers`: a number, numeral or
 * single letter in one contradicts the other; `opposites`: a word does, as `men` and `women` do; `unknown`: one has
 * no title.
 */
export type TitleLevel =
  | 'identical'
  | 'nearly'
  | 'extended'
  | 'similar'
  | 'related'
  | 'different'
  | 'numbers'
  | 'opposites'
  | 'unknown'

const SMALL_WORDS = new Set(
  'a an the of in on for and or to with by from at as is are its le la les de du des der die das el los en y et und'.split(
    ' ',
  ),
)

const COUNTED = new Set([
  'phase',
  'phases',
  'part',
  'parts',
  'type',
  'types',
  'stage',
  'grade',
  'wave',
  'chapter',
])

/**
 * Compares two comparable titles (see profileTitle).
 *
 * @example
 * compareTitles('a phase 2 trial of x in adults', 'a phase 3 trial of x in adults') // => 'numbers'
 * compareTitles('obesity in men in rural areas', 'obesity in women in rural areas') // => 'opposites'
 * compareTitles('tumour growth in mice', 'tumor growth in mice') // => 'nearly'
 */
export function compareTitles(a: string, b: string): TitleLevel {
  if (a === '' || b === '') return 'unknown'
  if (a === b) return 'identical'
  const [wordsA, wordsB] = [a.split(' '), b.split(' ')]
  const shared = sharedWords(wordsA, wordsB)
  const dice = (2 * shared) / (wordsA.length + wordsB.length)
  const least = Math.min(wordsA.length, wordsB.length)
  if (dice < 0.4 && shared < 0.8 * least && !sameLetters(a, b)) return 'different'
  const found = differences(wordsA, wordsB)
  if (found.numbers || found.series) return 'numbers'
  if (found.opposites && dice >= 0.5) return 'opposites'
  if (!found.words && !found.mark && !found.tail) return 'nearly'
  if (!found.words && !found.mark && found.tail && (least >= 4 || Math.min(a.length, b.length) >= 30))
    return 'extended'
  if (dice >= 0.75) return 'similar'
  return dice >= 0.5 ? 'related' : 'different'
}

function sharedWords(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const n = left.get(word) ?? 0
    if (n > 0) {
      shared++
      left.set(word, n - 1)
    }
  }
  return shared
}

function sameLetters(a: string, b: string): boolean {
  return a.replace(/ /g, '') === b.replace(/ /g, '')
}

interface Differences {
  /** Marks on both sides disagree. */
  numbers: boolean
  /** A mark on one side only, before the end. */
  mark: boolean
  /** Other words on both sides, or words on one side before the end. */
  words: boolean
  /** One title goes on after the end of the other. */
  tail: boolean
  /** Words on both sides exclude each other. */
  opposites: boolean
  /** What it goes on with makes it a part of a series. */
  series: boolean
}

function differences(a: readonly string[], b: readonly string[]): Differences {
  const found = {
    numbers: false,
    mark: false,
    words: false,
    tail: false,
    series: false,
    opposites: false,
  }
  // Of a phase or a part a number more is another: `phase 1/2` is not `phase 2`.
  const counted = [a, b].every((words) => words.some((word) => COUNTED.has(word)))
  const seen: { a: string[]; b: string[] } = { a: [], b: [] }
  for (const segment of segmentsOf(a, b)) {
    const marksA = segment.a.filter(isMark)
    const marksB = segment.b.filter(isMark)
    if (segment.a.join('') === segment.b.join('') && marksA.join(' ') === marksB.join(' ')) continue
    seen.a.push(...marksA)
    seen.b.push(...marksB)
    if (segment.last && (segment.a.length === 0 || segment.b.length === 0)) {
      found.tail = true
      found.series = continuesSeries([...segment.a, ...segment.b])
      continue
    }
    found.opposites ||= contradict(segment.a, segment.b)
    if (marksA.length > 0 && marksB.length > 0) found.numbers = true
    else if (counted && /^\d/.test([...segment.a, ...segment.b].join(''))) found.numbers = true
    else found.mark ||= [...marksA, ...marksB].some((mark) => mark !== 'a')
    found.words ||= !sameWords(segment.a, segment.b)
  }
  // The same marks in another order or place, as in "2 or 3" for "3 or 2", are no contradiction of numbers.
  if (found.numbers && sortedText(seen.a) === sortedText(seen.b)) {
    found.numbers = false
    found.words = true
  }
  return found
}

function sortedText(words: readonly string[]): string {
  return [...words].sort().join(' ')
}

/** Whether two runs of words say the same: marks, small words, word breaks and slips of spelling apart. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const said = (words: readonly string[]) =>
    words.filter((word) => !isMark(word) && !SMALL_WORDS.has(word)).join('')
  return isSlip(said(a), said(b))
}
