import type { CountingRule, Distribution, DistributionRow } from './distribution.js'
import { roundPercentages } from './rounding.js'

/** What a picture or table shows of a long distribution. */
export interface TopRows {
  /** The largest rows, in the order of the distribution; all of them where there are not more. */
  rows: readonly DistributionRow[]
  /** All further rows as one; its percentage is null where units can stand in several rows, since its number counts some of them twice. */
  others: OtherRows | null
}

/** Rows summed to one. */
export interface OtherRows {
  /** A key that no row has. */
  key: string
  /** `494 others`. */
  label: string
  n: number | null
  percent: number | null
  records: readonly string[]
}

/**
 * The `most` largest rows of a distribution, in their order, and the sum of all others. A single further row is shown, not summed.
 *
 * @example
 * const rule = { unit: 'study', variable: 'journal', method: 'full', by: 'journal', base: { n: 8, of: 'studies' }, missing: 0, severalRows: false, rounding: { rule: 'half-up', decimals: 0 }, source: 'recomputed' }
 * const rows = [['a', 5], ['b', 1], ['c', 2]].map(([key, n]) => ({ key, label: key, n, percent: n * 12.5, records: [] }))
 * topRows({ id: 'journal', title: 'Studies by journal', rule, n: 8, rows, missing: [] }, 1).others.n // => 3
 */
export function topRows({ rows, rule }: Pick<Distribution, 'rows' | 'rule'>, most: number): TopRows {
  if (rows.length <= most + 1) return { rows, others: null }
  const places = rows.map((_, place) => place)
  const size = (place: number) => rows[place]?.n ?? rows[place]?.percent ?? 0
  const kept = new Set(places.sort((a, b) => size(b) - size(a) || a - b).slice(0, most))
  const shown = rows.filter((_, place) => kept.has(place))
  return {
    rows: shown,
    others: sumRows(
      rows.filter((_, place) => !kept.has(place)),
      shown,
      rule,
    ),
  }
}

function sumRows(
  rest: readonly DistributionRow[],
  shown: readonly DistributionRow[],
  rule: CountingRule,
): OtherRows {
  const n = rest.some((row) => row.n === null) ? null : rest.reduce((sum, row) => sum + (row.n ?? 0), 0)
  return {
    key: freeKey('others', new Set(shown.map(({ key }) => key))),
    label: `${rest.length} others`,
    n,
    percent: rule.severalRows ? null : percentOf(rest, n, rule),
    records: [...new Set(rest.flatMap(({ records }) => records))],
  }
}

/** Where rows are rounded together, what they print adds up; else the sum is rounded as each row is. */
function percentOf(rest: readonly DistributionRow[], n: number | null, { base, rounding }: CountingRule) {
  if (n === null || rounding === null || rounding.rule === 'largest-remainder') return sumOfPercent(rest)
  return roundPercentages([n], base.n, rounding)[0] ?? 0
}

/** The sum of printed percentages, without the noise of binary fractions. */
export function sumOfPercent(rows: readonly { percent: number | null }[]): number {
  return Number(rows.reduce((sum, { percent }) => sum + (percent ?? 0), 0).toFixed(8))
}

/** The name, or one like it, that is not taken. */
export function freeKey(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeKey(`${name}-`, taken) : name
}
