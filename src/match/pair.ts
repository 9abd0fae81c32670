import { decide } from './decide.js'
import { agreedFields, compareProfiles } from './compare/evidence.js'
import type { Profile } from './compare/profile.js'
import { scoreOf } from './score.js'
import type { Verdict } from './verdict.js'

/** A pair that was compared: the places of its records in the input, the verdict and what it rests on. */
export interface ComparedPair {
  a: number
  b: number
  verdict: Verdict
  agreed: readonly string[]
  score: number
}

/** Compares two of the profiles. */
export function comparePair(profiles: readonly Profile[], a: number, b: number): ComparedPair {
  const [x, y] = [profiles[a], profiles[b]]
  if (!x || !y) throw new RangeError(`no profile ${x ? b : a}`)
  const evidence = compareProfiles(x, y)
  return { a, b, verdict: decide(x, y, evidence), agreed: agreedFields(evidence), score: scoreOf(evidence) }
}
