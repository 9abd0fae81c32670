/*
 * Numbers in titles, made comparable: `Phase II`, `phase 2` and `Phase Two` say the same, `Phase III` does not.
 * Every token that tells one title from its neighbour by a single sign (a number, a numeral, a letter on its own)
 * is a mark; two titles whose marks disagree are never taken for one.
 */

const ROMAN = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi']
    .concat(['xvii', 'xviii', 'xix', 'xx'])
    .map((numeral, index) => [numeral, String(index + 1)]),
)

/** Numerals that are also words, abbreviations or initials: read as numbers only where the words around say so. */
const AMBIGUOUS = new Set(['i', 'v', 'x', 'iv', 'vi', 'xi'])

const BEFORE_NUMERAL = new Set(
  (
    'part phase type stage grade class volume vol study factor group trial section level book series chapter step ' +
    'category paper article report module unit round wave cycle arm appendix table figure no number mark war teil partie parte'
  )
    .split(' ')
    .flatMap((word) => [word, `${word}s`]),
)

const WORDS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, String(index + 1)]),
)

const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index) => [word, `${index + 1}th`]),
)

/**
 * Folded words with numerals and number words written as digits; digits and letters stand apart.
 *
 * @example
 * normalizeNumbers(['phase', 'iii', 'trial']) // => ['phase', '3', 'trial']
 * normalizeNumbers(['part', 'two']) // => ['part', '2']
 * normalizeNumbers(['p16ink4a']) // => ['p', '16', 'ink', '4', 'a']
 */
export function normalizeNumbers(words: readonly string[]): string[] {
  return words.flatMap((word, index) => numberOf(word, words[index - 1]) ?? split(word))
}

/** Whether a title that goes on with these words goes on as a part of a series: `part 2 …`, `3 …`. */
export function continuesSeries(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  return /^\d/.test(first) || (BEFORE_NUMERAL.has(first) && isMark(second))
}

function numberOf(word: string, before = ''): string | string[] | undefined {
  const plain = WORDS.get(word) ?? ORDINALS.get(word)
  if (plain !== undefined) return plain
  const cue = BEFORE_NUMERAL.has(before)
  const roman = ROMAN.get(word)
  if (roman !== undefined && (cue || !AMBIGUOUS.has(word))) return roman
  const [, numeral = '', letter = ''] = /^(i{1,3}|iv)([abc])$/.exec(word) ?? []
  const value = ROMAN.get(numeral)
  return value !== undefined && (cue || value !== '1') ? [value, letter] : undefined
}

function split(word: string): string[] {
  if (!/\d/.test(word)) return [word]
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(word)
  if (ordinal) return [`${ordinal[1]}th`]
  return word.match(/\d+(?:point\d+)*|\D+?(?=\d|$)/g) ?? [word]
}

/** Whether a word is a mark: a number, an ordinal or a letter on its own. */
export function isMark(word: string): boolean {
  const first = word.charCodeAt(0)
  return (first >= 48 && first <= 57) || word.length === 1
}
