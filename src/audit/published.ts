import { InputError } from '../base/issue.js'
import type { Distribution, DistributionRow } from '../count/distribution.js'
import { percentInterval } from '../count/interval.js'
import type { Category } from '../record/variable.js'
import type { Claim, Claims, CountClaim, ShareClaim } from './claim.js'
import { printedNumber } from './printed-number.js'

/** Which claims make up a published distribution and what it is called. */
export interface PublishedOptions {
  id: string
  title: string
  /** The target of its claims, such as `region.coded`. */
  target: string
  /** What one record is called. */
  unit: string
  /** How many records the paper says that it covers, and what they are: 32, `articles in the review`. */
  base: { n: number; of: string }
}

/**
 * A distribution as the paper prints it, from its claims alone: totals without records. A row has no number where
 * the paper prints only a percentage. Throws {@link InputError} where a category has no percentage among the claims.
 *
 * @example
 * const { claims, corpus } = await openProject(bundledReview)
 * const base = { n: 32, of: 'articles in the review' }
 * const options = { id: 'region.published', title: 'Region', target: 'region.coded', unit: 'article', base }
 * publishedDistribution(claims, options, occurrencesOf(corpus, 'region.coded').categories).rows.map(({ n }) => n) // => [15, 5, 3, 5, 4]
 */
export function publishedDistribution(
  claims: Claims,
  options: PublishedOptions,
  categories: readonly Category[],
): Distribution {
  const printed = claims.claims.filter(({ target }) => target?.distribution === options.target)
  // Where a table and the text print the same, the table is taken.
  const inTable = printed.filter(({ where }) => where.row !== undefined)
  const taken = inTable.length > 0 ? inTable : printed
  const place = [...new Set(taken.map(({ where }) => where.in))].join(' and ')
  const rows = categories.map((category) => publishedRow(category, taken, options))
  return {
    id: options.id,
    title: options.title,
    rule: {
      unit: options.unit,
      variable: options.target,
      method: 'full',
      by: `${rows.every(({ n }) => n === null) ? 'percentages' : 'totals'} in ${place}`,
      base: options.base,
      missing: 0,
      severalRows: false,
      rounding: null,
      source: 'published',
    },
    n: rows.every(({ n }) => n !== null) ? rows.reduce((sum, { n }) => sum + (n ?? 0), 0) : null,
    rows,
    missing: [],
  }
}

function publishedRow(
  { key, label }: Category,
  claims: readonly Claim[],
  { id, base }: PublishedOptions,
): DistributionRow {
  const ofKey = claims.filter(({ target }) => target?.key === key)
  const count = ofKey.find((claim): claim is CountClaim => claim.kind === 'count')
  const share = ofKey.find((claim): claim is ShareClaim => claim.kind === 'share')
  if (!share) {
    const message = `${id}: found no percentage for '${key}', expected a claim of kind share`
    throw new InputError([{ code: 'claim-missing', message, file: 'published.yaml' }])
  }
  const n = count ? printedNumber(count) : null
  return {
    key,
    label,
    n,
    percent: printedNumber(share),
    ...(n === null ? {} : { interval: percentInterval(n, base.n) }),
    records: [],
  }
}
