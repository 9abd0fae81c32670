import { createRequire } from 'node:module'
import { foldText } from '../base/text.js'
import { isFunctionWord } from './note.js'

/** A word of a text with its place. */
export interface Word {
  stem: string
  start: number
  end: number
}

/** natural as a whole prints to standard output and loads database drivers; its stemmer alone is quiet and takes 16 ms. */
const porter = createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer.js') as {
  stem(word: string): string
}

const stems = new Map<string, string>()
const mostStems = 200_000

/** The Porter stem of a folded word, remembered: a text repeats its words, and stemming is the slow part. */
function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= mostStems) stems.clear()
  const stem = porter.stem(word)
  stems.set(word, stem)
  return stem
}

/**
 * The words of a text, folded and stemmed, with their offsets.
 *
 * @example
 * wordsOf('Stacked badges') // => [{ stem: 'stack', start: 0, end: 7 }, { stem: 'badg', start: 8, end: 14 }]
 */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    stem: stemOf(foldText(match[0])),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/**
 * The terms of a text with their counts: `w:` stems (but of the commonest
 * words) and pairs of stems that follow one another, `c:` the runs of three
 * to five characters of each word with a space at both its ends.
 *
 * @example
 * [...termCounts('a badge').keys()] // => ['w:badg', 'w:a badg', 'c: a ', 'c: ba', 'c:bad', 'c:adg', 'c:dge', 'c:ge ', 'c: bad', 'c:badg', 'c:adge', 'c:dge ', 'c: badg', 'c:badge', 'c:adge ']
 */
export function termCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1)
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '')
  const all = words.map(stemOf)
  for (const [index, stem] of all.entries()) if (!isFunctionWord(words[index]!)) add(`w:${stem}`)
  for (let index = 1; index < all.length; index++) add(`w:${all[index - 1]!} ${all[index]!}`)
  for (const word of words) {
    const padded = ` ${word} `
    for (let size = 3; size <= 5; size++)
      for (let start = 0; start + size <= padded.length; start++)
        add(`c:${padded.slice(start, start + size)}`)
  }
  return counts
}
