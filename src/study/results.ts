import { auditClaims } from '../audit/audit-claims.js'
import type { Audit } from '../audit/audit.js'
import type { Claims } from '../audit/claim.js'
import type { Evidence } from '../audit/evidence.js'
import { publishedDistribution } from '../audit/published.js'
import { codeTopics } from '../count/coding.js'
import { coOccurrences, type CoOccurrence } from '../count/co-occurrence.js'
import type { Distribution } from '../count/distribution.js'
import { reviewCrossTabs, type TestedCrossTab } from '../count/review-cross-tabs.js'
import { reviewDistributions } from '../count/review-distributions.js'
import { sideBySide, type SideBySide } from '../count/side-by-side.js'
import { yearTrend, type YearTrend } from '../count/trend.js'
import type { Ledger } from '../flow/ledger.js'
import { ledgerFromTotals } from '../flow/totals.js'
import type { Article } from '../record/article.js'
import type { Review } from '../record/review.js'

/** Everything that follows from a review's articles; nothing of it depends on published numbers. */
export interface Recomputed {
  distributions: readonly Distribution[]
  crossTabs: readonly TestedCrossTab[]
  coOccurrences: readonly CoOccurrence[]
  trends: readonly YearTrend[]
  ledger: Ledger
}

/** What the paper prints, put beside the recomputed numbers. */
export interface Published {
  distributions: readonly Distribution[]
  region: SideBySide
  design: SideBySide
  /** The verdict on every number that the paper prints. */
  audit: Audit
}

/**
 * Counts everything that article-level data give.
 *
 * @example
 * recompute(await loadReview(bundledReview)).coOccurrences.length // => 45
 */
export function recompute(review: Review): Recomputed {
  const distributions = reviewDistributions(review)
  const trendOf = (id: string) =>
    yearTrend(distributionOf(distributions, id), review.protocol.search.publishedTo)
  return {
    distributions,
    crossTabs: reviewCrossTabs(review),
    coOccurrences: coOccurrences(codeTopics(review.articles), review.topics),
    trends: ['year.search', 'year.citation'].flatMap((id) => trendOf(id) ?? []),
    ledger: ledgerFromTotals(review.protocol.flow),
  }
}

/**
 * Puts a paper's printed numbers beside the recomputed ones.
 *
 * @example
 * const review = await loadReview(bundledReview)
 * const published = comparePublished(review, recompute(review), await loadPublished(bundledReview))
 * published.audit.relations.filter(({ verdict }) => verdict === 'differs').length // => 1
 */
export function comparePublished(review: Review, recomputed: Recomputed, claims: Claims): Published {
  const { articles, protocol } = review
  const unit = 'article'
  const base = { n: protocol.flow.included, of: 'articles in the review' }
  const region = publishedDistribution(
    claims,
    {
      id: 'region.published',
      title: 'Articles by region, published totals',
      target: 'region.coded',
      unit,
      base,
    },
    protocol.regions,
  )
  const design = publishedDistribution(
    claims,
    {
      id: 'design.published',
      title: 'Articles by study design, published totals',
      target: 'design.coded',
      unit,
      base,
    },
    protocol.designs,
  )
  const focus = publishedDistribution(
    claims,
    {
      id: 'focus.published',
      title: 'Articles by research focus, published percentages',
      target: 'focus.published',
      unit,
      base,
    },
    protocol.focuses,
  )
  const stated = (value: (article: Article) => Article['region']) =>
    new Set(articles.filter((article) => value(article)?.basis === 'stated').map(({ id }) => id))
  const coded = (id: string) => distributionOf(recomputed.distributions, id)
  return {
    distributions: [region, design, focus],
    region: sideBySide(
      region,
      coded('region.coded'),
      stated((article) => article.region),
    ),
    design: sideBySide(
      design,
      coded('design.coded'),
      stated((article) => article.design),
    ),
    audit: auditClaims(claims, reviewEvidence(review, recomputed), 'published.yaml'),
  }
}

/**
 * What claims about a review are held against.
 *
 * @example
 * const review = await loadReview(bundledReview)
 * const evidence = reviewEvidence(review, recompute(review))
 * auditClaims(await loadPublished(bundledReview), evidence).claims.length // => 91
 */
export function reviewEvidence({ articles }: Review, { distributions, ledger }: Recomputed): Evidence {
  return {
    unit: 'article',
    records: articles.map(({ id, citation }) => ({ id, name: citation })),
    distributions,
    published: ['region.published', 'design.published', 'focus.published'],
    variants: [['year.citation', 'year.online', 'year.search']],
    ledger,
  }
}

/**
 * The distribution of that id; a RangeError where there is none.
 *
 * @example
 * const { distributions } = recompute(await loadReview(bundledReview))
 * distributionOf(distributions, 'year.search').rows[6].n // => 12
 */
export function distributionOf(distributions: readonly Distribution[], id: string): Distribution {
  const found = distributions.find((distribution) => distribution.id === id)
  if (!found)
    throw new RangeError(
      `distribution: found no '${id}', expected one of ${distributions.map((each) => each.id).join(', ')}`,
    )
  return found
}
