import { distance } from 'fastest-levenshtein'

/** Beginnings that turn a word into its opposite: a difference of one or two letters, and yet another word. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['hyper', 'hypo'],
  ['intra', 'inter'],
  ['pre', 'post'],
  ['pre', 'peri'],
  ['in', 'out'],
  ['male', 'female'],
  ['mono', 'poly'],
  ['uni', 'bi'],
  ['bi', 'tri'],
  ['micro', 'macro'],
  ['homo', 'hetero'],
  ['endo', 'exo'],
  ['mat', 'pat'],
  ['af', 'ef'],
  ['ab', 'ad'],
  ['ab', ''],
  ['un', ''],
  ['non', ''],
  ['in', ''],
  ['im', ''],
  ['a', ''],
  ['re', ''],
]

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
  if (Math.abs(a.length - b.length) > allowed || allowed === 0) return false
  if (OPPOSITES.some(([x, y]) => opposed(a, b, x, y) || opposed(b, a, x, y))) return false
  return distance(a, b) <= allowed
}

function opposed(a: string, b: string, x: string, y: string): boolean {
  return a.startsWith(x) && b.startsWith(y) && a.slice(x.length) === b.slice(y.length)
}
