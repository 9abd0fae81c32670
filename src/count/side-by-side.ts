import type { Distribution } from './distribution.js'

/** One category of two distributions side by side: published totals and article-level coding. */
export interface SideBySideRow {
  key: string
  label: string
  published: number | null
  coded: number
  /** Coded less published. */
  difference: number | null
  /** The coded articles in the row. */
  articles: readonly string[]
  /** Those of them whose value the paper states; the rest is coded from evidence. */
  stated: readonly string[]
}

/** Published totals beside a coding of single articles, with what keeps them apart. */
export interface SideBySide {
  rows: readonly SideBySideRow[]
  /** Articles without a code: any of them can belong to a row that lacks articles. */
  uncoded: readonly string[]
  /** How many coded articles at least are in a wrong row if the published totals are right. */
  wouldMove: number
  /** For each row with too many coded articles: how many would have to leave it, and which could. */
  surplus: readonly { key: string; label: string; leave: number; candidates: readonly string[] }[]
  /** For each row with too few: how many are missing there. */
  shortfall: readonly { key: string; label: string; enter: number }[]
}

/**
 * Puts published totals beside coded ones and lists which articles would have to move for the two to agree. Articles whose
 * value is `fixed` (stated by the paper) are not candidates, unless too few others are there.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * published.region.uncoded // => ['14', '26', '29']
 * published.design.surplus.map(({ label, leave }) => `${leave} of ${label}`) // => ['3 of Case study']
 */
export function sideBySide(
  published: Distribution,
  coded: Distribution,
  fixed: ReadonlySet<string>,
): SideBySide {
  const rows = coded.rows.map(({ key, label, n, articles }) => {
    const printed = published.rows.find((row) => row.key === key)?.n ?? null
    return {
      key,
      label,
      published: printed,
      coded: n ?? 0,
      difference: printed === null ? null : (n ?? 0) - printed,
      articles,
      stated: articles.filter((id) => fixed.has(id)),
    }
  })
  const surplus = rows.flatMap(({ key, label, difference, articles }) => {
    if (difference === null || difference <= 0) return []
    const free = articles.filter((id) => !fixed.has(id))
    return [{ key, label, leave: difference, candidates: free.length >= difference ? free : articles }]
  })
  const shortfall = rows.flatMap(({ key, label, difference }) =>
    difference !== null && difference < 0 ? [{ key, label, enter: -difference }] : [],
  )
  const wouldMove = surplus.reduce((sum, { leave }) => sum + leave, 0)
  return { rows, uncoded: coded.missing, wouldMove, surplus, shortfall }
}
