import { sum } from 'simple-statistics'
import { twoSidedNormal } from './normal.js'
import { requireFinite } from './require.js'

/** The Mann-Kendall test for a monotonic trend in a series. */
export interface MannKendall {
  /** Pairs that rise minus pairs that fall. */
  s: number
  /** Kendall's tau-b of value and time, from -1 to 1; null where all values are equal. */
  tau: number | null
  /** Two-sided. */
  p: number
  /** `exact`: over all orders of the values, ties and all; `normal`: approximation with correction for ties and continuity. */
  method: 'exact' | 'normal'
}

/** The longest series that is tested exactly: as in R's cor.test. */
const longestExact = 49

/**
 * The Mann-Kendall test of `values` in their order in time: exact up to 49 values, with ties too, normal above.
 * Throws a RangeError where there are fewer than two values or one is not finite.
 * Source: Kendall (1975), Rank Correlation Methods, 4th ed., chapters 4 and 5; the exact distribution with ties is that of inversions of
 * a multiset (MacMahon 1916, Combinatory Analysis).
 *
 * @example
 * mannKendall([0, 2, 3, 8, 5]) // => { s: 8, tau: 0.8, p: 0.0833, method: 'exact' }
 */
export function mannKendall(values: readonly number[]): MannKendall {
  if (values.length < 2)
    throw new RangeError(`mannKendall: found ${values.length} values, expected at least 2`)
  for (const value of values) requireFinite('mannKendall', value)
  const n = values.length
  const s = sum(
    values.map((a, index) => values.slice(index + 1).reduce((total, b) => total + Math.sign(b - a), 0)),
  )
  const ties = tieSizes(values)
  const pairs = (n * (n - 1)) / 2
  const untied = pairs - sum(ties.map((t) => (t * (t - 1)) / 2))
  const method = n <= longestExact ? 'exact' : 'normal'
  return {
    s,
    tau: untied === 0 ? null : s / (Math.sqrt(pairs) * Math.sqrt(untied)),
    p: untied === 0 ? 1 : method === 'exact' ? exact(s, untied, ties) : normal(s, n, ties),
    method,
  }
}

function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  // -0 and 0 are one key of a Map, as they are one value here.
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()]
}

function normal(s: number, n: number, ties: readonly number[]): number {
  const term = (t: number) => t * (t - 1) * (2 * t + 5)
  const variance = (term(n) - sum(ties.map(term))) / 18
  return s === 0 ? 1 : twoSidedNormal((Math.abs(s) - 1) / Math.sqrt(variance))
}

/** The share of orders with |S| at least as large; S is the number of untied pairs minus twice the inversions. */
function exact(s: number, untied: number, ties: readonly number[]): number {
  let inversions = [1]
  let placed = 0
  for (const size of ties) {
    inversions = convolve(inversions, inversionsBetween(placed, size))
    placed += size
  }
  const far = inversions.filter((_, count) => Math.abs(untied - 2 * count) >= Math.abs(s))
  return Math.min(1, sum(far))
}

/** The distribution of inversions between `m` values and `t` equal larger ones, all orders alike: that of Mann and Whitney's U. */
function inversionsBetween(m: number, t: number): number[] {
  // row[j]: for the first i of the m values and j of the t. The one that comes last is a small one with chance i / (i + j);
  // then it is inverted with all j.
  let row: number[][] = Array.from({ length: t + 1 }, () => [1])
  for (let i = 1; i <= m; i++) {
    const next: number[][] = [[1]]
    for (let j = 1; j <= t; j++) {
      const [small, large] = [row[j] ?? [], next[j - 1] ?? []]
      next.push(
        Array.from(
          { length: i * j + 1 },
          (_, count) => ((small[count - j] ?? 0) * i + (large[count] ?? 0) * j) / (i + j),
        ),
      )
    }
    row = next
  }
  return row[t] ?? []
}

function convolve(a: readonly number[], b: readonly number[]): number[] {
  const result = new Array<number>(a.length + b.length - 1).fill(0)
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) result[i + j] = (result[i + j] ?? 0) + x * y
  return result
}
