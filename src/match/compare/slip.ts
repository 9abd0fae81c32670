import { distance } from 'fastest-levenshtein'
import { areOpposites } from './opposites.js'

/** Scripts in which one sign is a word, and so never a slip. */
const WORD_SIGNS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/**
 * Whether two words, or runs of words, differ by a slip of spelling.
 *
 * @example
 * isSlip('squamous', 'squamos') // => true
 * isSlip('hypertension', 'hypotension') // => false
 */
export function isSlip(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length)
  const allowed = least < 5 ? 0 : least < 9 ? 1 : least < 18 ? 2 : 3
  if (WORD_SIGNS.test(a) || WORD_SIGNS.test(b)) return a === b
  return Math.abs(a.length - b.length) <= allowed && !areOpposites(a, b) && distance(a, b) <= allowed
}
