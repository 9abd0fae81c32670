import { sum } from 'simple-statistics'
import { logChoose } from './gamma.js'
import { twoSidedNormal } from './normal.js'
import { requireFinite, requireSameLength, requireWhole } from './require.js'

/** The Cochran-Armitage test for a trend of shares over ordered groups. */
export interface CochranArmitage {
  /** The sum of score times successes over the groups. */
  statistic: number
  /** What the statistic is on average where the shares do not differ. */
  expected: number
  /** Exact, two-sided: the probability, given the totals, of a statistic at least as far from `expected`; null where `reason` says why. */
  p: number | null
  /** The asymptotic z and its two-sided p, for reference; null where nothing varies. z² is the statistic of R's prop.trend.test. */
  z: number | null
  pAsymptotic: number | null
  reason?: string
}

interface State {
  /** The statistic so far, with the scores brought to 0 to 1. */
  t: number
  probability: number
}

/**
 * The exact conditional Cochran-Armitage test, two-sided: `counts` successes out of `totals` in groups with these `scores`.
 * p is 1 where nothing varies. A table that needs more than `limit` steps (about 0.1 µs each) gets a null p and a reason.
 * Throws a RangeError where the lists differ in length or are empty, a count is not whole or exceeds its total, or a score is not finite.
 * Source: Agresti (2013), Categorical Data Analysis, 3rd ed., sections 5.3.5 (z) and 3.5 (exact conditional tests).
 *
 * @example
 * cochranArmitageExact([0, 1, 3], [4, 4, 4], [1, 2, 3]).p // => 0.0687
 */
export function cochranArmitageExact(
  counts: readonly number[],
  totals: readonly number[],
  scores: readonly number[],
  limit = 2e7,
): CochranArmitage {
  check(counts, totals, scores)
  const [successes, n] = [sum([...counts]), sum([...totals])]
  const statistic = weighted(counts, scores)
  const expected = n === 0 ? 0 : (successes * weighted(totals, scores)) / n
  const units = toUnits(scores, totals)
  if (!units || successes === 0 || successes === n)
    return { statistic, expected, p: 1, z: null, pAsymptotic: null }
  const mean = weighted(totals, units) / n
  const squares = units.map((unit) => (unit - mean) ** 2)
  const distance = weighted(counts, units) - successes * mean
  const share = successes / n
  const z = distance / Math.sqrt(share * (1 - share) * weighted(totals, squares))
  const result = { statistic, expected, p: null, z, pAsymptotic: twoSidedNormal(z) }
  const states = distribution(totals, units, successes, limit)
  if (!states) {
    const size = `${n} observations in ${totals.length} groups need more than ${limit} steps`
    return { ...result, reason: `too large for an exact test: ${size}` }
  }
  // Statistics that are equal on paper differ by rounding, some 1e-15.
  const least = Math.abs(distance) - 1e-9
  const far = states.filter(({ t }) => Math.abs(t - successes * mean) >= least)
  return { ...result, p: Math.min(1, sum(far.map(({ probability }) => probability))) }
}

function weighted(weights: readonly number[], values: readonly number[]): number {
  return sum(weights.map((weight, index) => weight * (values[index] ?? 0)))
}

/** The scores brought to 0 to 1 over the groups that are not empty; null where those have one score. */
function toUnits(scores: readonly number[], totals: readonly number[]): number[] | null {
  const used = scores.filter((_, index) => (totals[index] ?? 0) > 0)
  const [low, high] = [Math.min(...used), Math.max(...used)]
  return low < high ? scores.map((score) => (score - low) / (high - low)) : null
}

function check(counts: readonly number[], totals: readonly number[], scores: readonly number[]): void {
  const caller = 'cochranArmitageExact'
  requireSameLength(caller, counts, totals)
  requireSameLength(caller, totals, scores)
  if (counts.length === 0) throw new RangeError(`${caller}: found no groups, expected at least one`)
  for (const value of [...counts, ...totals]) requireWhole(caller, value)
  for (const score of scores) requireFinite(caller, score)
  for (const [index, count] of counts.entries()) {
    const total = totals[index] ?? 0
    if (count > total)
      throw new RangeError(`${caller}: found ${count} of ${total}, expected no more than the total`)
  }
}

/** The distribution of the statistic given all totals, group by group; null where it takes more than `limit` steps. */
function distribution(
  totals: readonly number[],
  units: readonly number[],
  successes: number,
  limit: number,
): State[] | null {
  let steps = limit
  let after = sum([...totals])
  // By successes that are left for the groups to come, then by the statistic so far (to 1e-9).
  let states = new Map([[successes, new Map<number, State>([[0, { t: 0, probability: 1 }]])]])
  for (const [index, total] of totals.entries()) {
    after -= total
    const next: typeof states = new Map()
    for (const [left, pasts] of states)
      for (let x = Math.max(0, left - after); x <= Math.min(total, left); x++) {
        const chance = Math.exp(
          logChoose(total, x) + logChoose(after, left - x) - logChoose(total + after, left),
        )
        const here = next.get(left - x) ?? new Map<number, State>()
        next.set(left - x, here)
        const before = here.size
        for (const past of pasts.values())
          add(here, past.t + x * (units[index] ?? 0), past.probability * chance)
        // A new entry costs some four times what a known one does, measured.
        steps -= 2 * pasts.size + 8 * (here.size - before)
        if (steps < 0) return null
      }
    states = next
  }
  return [...(states.get(0)?.values() ?? [])]
}

function add(states: Map<number, State>, t: number, probability: number): void {
  const key = Math.round(t * 1e9)
  const known = states.get(key)
  if (known) known.probability += probability
  else states.set(key, { t, probability })
}
