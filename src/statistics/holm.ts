import { requireProbability } from './require.js'

/**
 * Holm's step-down adjustment of p values for several tests, in the order given; no value above 1.
 * Throws a RangeError where a value is not from 0 to 1.
 * Source: Holm (1979), Scandinavian Journal of Statistics 6, 65-70.
 *
 * @example
 * holm([0.01, 0.04, 0.03]) // => [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  for (const p of pValues) requireProbability('holm', p)
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p)
  const adjusted = new Array<number>(pValues.length).fill(1)
  let least = 0
  for (const [rank, { p, index }] of order.entries()) {
    least = Math.max(least, Math.min(1, p * (pValues.length - rank)))
    adjusted[index] = least
  }
  return adjusted
}
