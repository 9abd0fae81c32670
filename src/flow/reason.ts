import { keyOfText } from '../base/text.js'

/**
 * The key of a reason for exclusion, as it stands in the id of its box: folded, words joined by hyphens.
 *
 * @example
 * reasonKey('Wrong population (adults)') // => 'wrong-population-adults'
 */
export function reasonKey(reason: string): string {
  const key = keyOfText(reason) || 'no-reason'
  // The box of what screening excluded bears this name already.
  return key === 'screening' ? 'screening-reason' : key
}
