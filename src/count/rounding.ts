/**
 * How a percentage is rounded:
 * `half-up` (a half goes up), `half-even` (a half goes to the even neighbour), `truncate` (the rest is dropped) or
 * `largest-remainder` (Hamilton's method: all are truncated, then the largest remainders get one more until they add up
 * as the exact shares do; equal remainders are served in the order given).
 */
export type RoundingRule = 'half-up' | 'half-even' | 'truncate' | 'largest-remainder'

/** A rounding rule and how many decimals it leaves. */
export interface Rounding {
  rule: RoundingRule
  decimals: number
}

// Counts are whole numbers or fractions with a small error; a remainder this close to a half is a half.
const tolerance = 1e-9

/**
 * The percentages that `counts` are of `base`, rounded together by one rule. A base of 0 gives zeros.
 *
 * @example
 * roundPercentages([15, 5, 3, 5, 4], 32, { rule: 'largest-remainder', decimals: 0 }) // => [47, 16, 9, 16, 12]
 * roundPercentages([4], 32, { rule: 'half-up', decimals: 0 }) // => [13]
 */
export function roundPercentages(counts: readonly number[], base: number, rounding: Rounding): number[] {
  const scale = 10 ** rounding.decimals
  const exact = counts.map((count) => (base === 0 ? 0 : (count * 100 * scale) / base))
  const whole =
    rounding.rule === 'largest-remainder' ? largestRemainder(exact) : exact.map(wholeBy[rounding.rule])
  return whole.map((units) => units / scale)
}

const wholeBy: Record<Exclude<RoundingRule, 'largest-remainder'>, (exact: number) => number> = {
  truncate: (exact) => Math.floor(exact + tolerance),
  'half-up': (exact) => Math.floor(exact + 0.5 + tolerance),
  'half-even': (exact) => {
    const below = Math.floor(exact + tolerance)
    const rest = exact - below
    if (Math.abs(rest - 0.5) <= tolerance) return below % 2 === 0 ? below : below + 1
    return rest > 0.5 ? below + 1 : below
  },
}

function largestRemainder(exact: readonly number[]): number[] {
  const floors = exact.map(wholeBy.truncate)
  const total = wholeBy['half-up'](exact.reduce((sum, value) => sum + value, 0))
  const missing = total - floors.reduce((sum, value) => sum + value, 0)
  const remainder = (index: number) => (exact[index] ?? 0) - (floors[index] ?? 0)
  const first = exact
    .map((_, index) => index)
    .sort((a, b) =>
      Math.abs(remainder(a) - remainder(b)) <= tolerance ? a - b : remainder(b) - remainder(a),
    )
    .slice(0, missing)
  const served = new Set(first)
  return floors.map((value, index) => (served.has(index) ? value + 1 : value))
}
