import { normalQuantile } from './normal.js'
import { requireInside, requireWhole } from './require.js'

/** An interval with both ends included. */
export interface Interval {
  low: number
  high: number
}

/**
 * Wilson's score interval for a share of `successes` out of `n`, as shares from 0 to 1, without continuity correction.
 * With `n` 0 it is 0 to 1: nothing observed rules out no share. Throws a RangeError where the counts are not whole, are below 0 or
 * exceed `n`, and where `level` is not between 0 and 1.
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209-212.
 *
 * @example
 * wilsonInterval(12, 32) // => { low: 0.2293, high: 0.5475 }
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval {
  requireWhole('wilsonInterval', n)
  requireWhole('wilsonInterval', successes)
  requireInside('wilsonInterval', level)
  if (successes > n)
    throw new RangeError(`wilsonInterval: found ${successes} of ${n}, expected no more successes than trials`)
  if (n === 0) return { low: 0, high: 1 }
  const square = normalQuantile((1 + level) / 2) ** 2
  const centre = successes + square / 2
  const half = Math.sqrt(square * ((successes * (n - successes)) / n + square / 4))
  // The ends are 0 and 1 exactly for no and for all successes; the subtraction leaves a rest of rounding there.
  return {
    low: successes === 0 ? 0 : (centre - half) / (n + square),
    high: successes === n ? 1 : (centre + half) / (n + square),
  }
}
