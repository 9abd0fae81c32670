import type { Section } from './document.js'

const fewWords = 20
const common = new Set(
  'the of and to in a is that for with are as on by this be an from which it was were its not or has have can at their we how but if than then there these those also been had will would may'.split(
    ' ',
  ),
)

/** Whether a folded word is one of the commonest English words, which say nothing of a topic. */
export function isFunctionWord(word: string): boolean {
  return common.has(word)
}

/** Says why a document has no tags, where it has no text. */
export function emptyNote(sections: readonly Section[]): { note?: string } {
  return sections.length === 0 ? { note: 'no text' } : {}
}

/**
 * Whether a text of twenty words or more has hardly any of the commonest English words (under one in twenty);
 * English abstracts have one in three. Shorter texts, such as titles, are never called foreign.
 *
 * @example
 * looksForeign('badges') // => false
 */
export function looksForeign(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < fewWords) return false
  return words.filter((word) => common.has(word)).length < words.length / 20
}
