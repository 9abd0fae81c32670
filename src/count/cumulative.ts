import type { Distribution } from './distribution.js'

/** A row of a cumulative count: the total up to and with this row. */
export interface CumulativeRow {
  key: string
  label: string
  n: number
  total: number
}

/**
 * The running total of a distribution's rows in their order.
 *
 * @example
 * cumulate(distribute(await openCorpus(bundledReview), 'year.search')).at(-1).total // => 32
 */
export function cumulate(distribution: Distribution): CumulativeRow[] {
  let total = 0
  return distribution.rows.map(({ key, label, n }) => {
    total += n ?? 0
    return { key, label, n: n ?? 0, total }
  })
}
