import { foldText } from '../../base/text.js'

/** How two abstracts stand to each other. */
export type AbstractLevel = 'same' | 'different' | 'unclear' | 'unknown'

/** Only this much of an abstract is read: enough to tell, and bounded whatever a field holds. */
const READ = 4000

/**
 * Compares two abstracts by the runs of three words that the shorter shares with the longer: `same` from 8 in 10,
 * `different` below 1 in 10.
 */
export function compareAbstracts(a: string | undefined, b: string | undefined): AbstractLevel {
  const [left, right] = [runs(a), runs(b)]
  if (left.size < 20 || right.size < 20) return 'unknown'
  const [less, more] = left.size <= right.size ? [left, right] : [right, left]
  let shared = 0
  for (const run of less) if (more.has(run)) shared++
  const share = shared / less.size
  return share >= 0.8 ? 'same' : share < 0.1 ? 'different' : 'unclear'
}

function runs(text: string | undefined): Set<string> {
  const words = foldText((text ?? '').slice(0, READ)).split(' ')
  const found = new Set<string>()
  for (let i = 0; i + 2 < words.length; i++) found.add(`${words[i]} ${words[i + 1]} ${words[i + 2]}`)
  return found
}
