import { adequacy } from '../statistics/adequacy.js'
import { cochranArmitageExact } from '../statistics/cochran-armitage.js'
import { cramersV } from '../statistics/effect-size.js'
import { fisherFreemanHalton } from '../statistics/fisher.js'
import { holm } from '../statistics/holm.js'
import type { CrossTab } from './cross-tab.js'

/** How one row of a cross-tab depends on the columns: present or absent against column, units in several rows allowed. */
export interface Association {
  /** The row's key and label. */
  key: string
  label: string
  test: 'Fisher-Freeman-Halton exact' | 'Cochran-Armitage exact'
  /** Two-sided; null where the row or the columns do not vary, so that there is nothing to test, or the table is too large. */
  p: number | null
  /** Holm's adjustment over all rows of the table that could be tested. */
  pAdjusted: number | null
  /** Cramér's V and its bias-corrected form; null where it is not defined. */
  v: number | null
  vCorrected: number | null
  /** Plain words where the counts are too small to say anything, or the table too large for an exact test. */
  warning?: string
}

/**
 * Tests each row of a cross-tab for a relation with its columns. `nominal` columns take the Fisher-Freeman-Halton exact test, `ordered`
 * ones (years) the exact conditional Cochran-Armitage test for trend with the column's own number as its score.
 *
 * @example
 * const table = cross(await openCorpus(bundledReview), 'subtopic', 'year.search')
 * associations(table, 'ordered')[7].p // => 0.010
 */
export function associations(table: CrossTab, columns: 'nominal' | 'ordered'): Association[] {
  const tested = table.rows.map((row, index) => {
    const present = (table.cells[index] ?? []).map(({ n }) => n)
    const used = table.columnTotals
      .map(({ n }, column) => ({ column, total: n }))
      .filter(({ total }) => total > 0)
    const counts = used.map(({ column }) => present[column] ?? 0)
    const totals = used.map(({ total }) => total)
    const against = [counts, totals.map((total, column) => total - (counts[column] ?? 0))]
    const varies = totals.length > 1 && against.every((line) => line.some((n) => n > 0))
    const scores = used.map(({ column }) => Number(table.columns[column]?.key))
    return { row, against, varies, ...(varies ? exactTest(columns, against, totals, scores) : { p: null }) }
  })
  const adjusted = holm(tested.flatMap(({ p }) => (p === null ? [] : [p])))
  return tested.map(({ row, against, varies, p, ...test }) => {
    const effect = varies ? cramersV(against) : null
    const warning = ('reason' in test ? test.reason : undefined) ?? adequacy(against).warning
    return {
      key: row.key,
      label: row.label,
      test: columns === 'nominal' ? 'Fisher-Freeman-Halton exact' : 'Cochran-Armitage exact',
      p,
      pAdjusted: p === null ? null : (adjusted.shift() ?? null),
      v: effect?.v ?? null,
      vCorrected: effect?.corrected ?? null,
      ...(warning === undefined ? {} : { warning }),
    }
  })
}

function exactTest(
  columns: 'nominal' | 'ordered',
  against: number[][],
  totals: number[],
  scores: number[],
): { p: number | null; reason?: string } {
  const { p, reason } =
    columns === 'nominal'
      ? fisherFreemanHalton(against)
      : cochranArmitageExact(against[0] ?? [], totals, scores)
  return { p, ...(reason === undefined ? {} : { reason }) }
}
