import type { Distribution, DistributionRow } from '../count/distribution.js'
import { percentInterval } from '../count/distribution.js'
import type { Category } from '../record/review.js'
import type { Claim, Claims, CountClaim, ShareClaim } from './claim.js'
import { printedNumber } from './relations.js'

/** Which claims make up a published distribution and what it is called. */
export interface PublishedOptions {
  id: string
  title: string
  /** The target of its claims, such as `region.coded`. */
  target: string
  /** Where it is printed: only claims of this place are taken. */
  place: string
  /** How many articles the paper says that it covers. */
  base: number
}

/**
 * A distribution as the paper prints it, from its claims alone: totals without articles. A row has no number where
 * the paper prints only a percentage. Throws a RangeError where a category has no percentage among the claims.
 *
 * @example
 * const claims = await loadPublished(bundledReview)
 * const { protocol } = await loadReview(bundledReview)
 * const options = { id: 'region.published', title: 'Region', target: 'region.coded', place: 'Table 3', base: 32 }
 * publishedDistribution(claims, options, protocol.regions).rows.map(({ n }) => n) // => [15, 5, 3, 5, 4]
 */
export function publishedDistribution(
  claims: Claims,
  options: PublishedOptions,
  categories: readonly Category[],
): Distribution {
  const printed = claims.claims.filter(
    ({ target, where }) => target?.distribution === options.target && where.in === options.place,
  )
  const rows = categories.map((category) => publishedRow(category, printed, options.base))
  return {
    id: options.id,
    title: options.title,
    rule: {
      unit: 'article',
      method: 'full',
      by: options.place,
      base: { n: options.base, of: 'articles in the review' },
      missing: 0,
      severalRows: false,
      rounding: { rule: 'largest-remainder', decimals: 0 },
      source: 'published',
    },
    n: rows.every(({ n }) => n !== null) ? rows.reduce((sum, { n }) => sum + (n ?? 0), 0) : null,
    rows,
    missing: [],
  }
}

function publishedRow({ key, label }: Category, claims: readonly Claim[], base: number): DistributionRow {
  const ofKey = claims.filter(({ target }) => target?.key === key)
  const count = ofKey.find((claim): claim is CountClaim => claim.kind === 'count')
  const share = ofKey.find((claim): claim is ShareClaim => claim.kind === 'share')
  if (!share) throw new RangeError(`published ${label}: found no percentage among the claims, expected one`)
  const n = count ? printedNumber(count) : null
  return {
    key,
    label,
    n,
    percent: printedNumber(share),
    ...(n === null ? {} : { interval: percentInterval(n, base) }),
    articles: [],
  }
}
