import { mean, sum } from 'simple-statistics'
import { normalQuantile, twoSidedNormal } from './normal.js'
import { requireFinite, requireInside, requireSameLength, requireWhole } from './require.js'

/** A log-linear trend of counts. */
export interface PoissonTrend {
  /** By what factor the mean count changes for one unit of x, with its Wald interval; null where `reason` says why. */
  rate: number | null
  low: number | null
  high: number | null
  /** Wald's test of rate 1, two-sided. */
  p: number | null
  /** Pearson's chi-squared over its degrees of freedom: well above 1, interval and p are too sure of themselves; null for two points. */
  dispersion: number | null
  reason?: string
}

/**
 * Log-linear Poisson regression of `counts` on `xs`: the rate of change for one unit of x with its Wald interval at `level`.
 * Where all counts lie at the first or the last x no finite rate fits best: the numbers are null and `reason` says so.
 * Throws a RangeError where the lists differ in length, a count is no whole number of at least 0, or an x is not finite.
 * Source: Agresti (2013), Categorical Data Analysis, 3rd ed., sections 4.3 and 4.5. The intercept is profiled out: given the total,
 * the counts are multinomial with weights exp(slope x), which gives the same slope and standard error as the two-parameter fit.
 *
 * @example
 * poissonTrend([1, 2, 4], [0, 1, 2]) // => { rate: 2, low: 0.7234, high: 5.5296, p: 0.1816, dispersion: 0 }
 */
export function poissonTrend(counts: readonly number[], xs: readonly number[], level = 0.95): PoissonTrend {
  requireSameLength('poissonTrend', counts, xs)
  for (const count of counts) requireWhole('poissonTrend', count)
  for (const x of xs) requireFinite('poissonTrend', x)
  requireInside('poissonTrend', level)
  const reason = whyNone(counts, xs)
  if (reason !== null) return { rate: null, low: null, high: null, p: null, dispersion: null, reason }
  const total = sum([...counts])
  const middle = mean([...xs])
  const centred = xs.map((x) => x - middle)
  const target = sum(centred.map((x, index) => x * (counts[index] ?? 0))) / total
  const slope = bestSlope(centred, target)
  const { weights, variance } = tilt(centred, slope)
  const error = 1 / Math.sqrt(total * variance)
  const reach = normalQuantile((1 + level) / 2) * error
  const pearson = sum(
    weights.map((weight, index) => {
      const [count, fitted] = [counts[index] ?? 0, total * weight]
      // A fitted count so small that it became 0 must not give 0 / 0.
      return count === 0 ? fitted : (count - fitted) ** 2 / fitted
    }),
  )
  return {
    rate: Math.exp(slope),
    low: Math.exp(slope - reach),
    high: Math.exp(slope + reach),
    p: twoSidedNormal(slope / error),
    dispersion: counts.length > 2 ? pearson / (counts.length - 2) : null,
  }
}

function whyNone(counts: readonly number[], xs: readonly number[]): string | null {
  const [low, high] = [Math.min(...xs), Math.max(...xs)]
  if (!(low < high)) return 'no trend: fewer than two different x'
  const held = xs.filter((_, index) => (counts[index] ?? 0) > 0)
  if (held.length === 0) return 'no trend: all counts are 0'
  const end = [low, high].find((x) => held.every((at) => at === x))
  return end === undefined ? null : `no finite trend: all counts are at ${end}, one end of the series`
}

/** The share of each x under weights exp(slope x), with the mean and variance of x. */
function tilt(xs: readonly number[], slope: number) {
  const largest = xs.reduce((most, x) => Math.max(most, slope * x), -Infinity)
  const raw = xs.map((x) => Math.exp(slope * x - largest))
  const total = sum(raw)
  const weights = raw.map((weight) => weight / total)
  const centre = sum(weights.map((weight, index) => weight * (xs[index] ?? 0)))
  const variance = sum(weights.map((weight, index) => weight * ((xs[index] ?? 0) - centre) ** 2))
  return { weights, centre, variance }
}

/**
 * The slope at which the weighted mean of x is `target`, which lies between the ends. The mean rises with the slope, so Newton's method
 * (for this link the same as iteratively reweighted least squares) is kept inside a bracket and always arrives.
 */
function bestSlope(xs: readonly number[], target: number): number {
  const reach = 1 / (Math.max(...xs) - Math.min(...xs))
  let [low, high] = [-reach, reach]
  while (tilt(xs, low).centre > target) low *= 2
  while (tilt(xs, high).centre < target) high *= 2
  let slope = 0
  for (;;) {
    const { centre, variance } = tilt(xs, slope)
    if (centre > target) high = slope
    else low = slope
    const newton = slope + (target - centre) / variance
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - slope) <= 1e-14 * reach || next === low || next === high) return next
    slope = next
  }
}
