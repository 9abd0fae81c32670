import type { Distribution } from '../count/distribution.js'
import type { Review } from '../record/review.js'
import { crossTabTable } from '../table/cross-tab-table.js'
import { distributionTable, type DistributionTableOptions } from '../table/distribution-table.js'
import {
  codingTable,
  coOccurrenceTable,
  criteriaTable,
  sideBySideTable,
  trendTable,
} from '../table/review-tables.js'
import type { Table } from '../table/table.js'
import { distributionOf, type Published, type Recomputed } from './results.js'

/**
 * Every table of a review: tables 1 to 5 as a paper has them, then what only article-level data give.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * reviewTables(review, recomputed, published)[1].title // => 'Table 2. Articles by database'
 */
export function reviewTables(review: Review, recomputed: Recomputed, published: Published): Table[] {
  const names = citations(review)
  const all = [...recomputed.distributions, ...published.distributions]
  const table = (id: string, options: DistributionTableOptions) =>
    distributionTable(distributionOf(all, id), names, options)
  const years = (['search', 'citation', 'online'] as const).map((rule) => {
    const { title }: Distribution = distributionOf(all, `year.${rule}`)
    return table(`year.${rule}`, { id: `year-${rule}`, title, heading: 'Year', total: true })
  })
  return [
    criteriaTable(review.protocol),
    table('database', {
      id: 'table-2-database',
      title: 'Table 2. Articles by database',
      heading: 'Database',
      total: true,
    }),
    table('region.published', {
      id: 'table-3-region',
      title: 'Table 3. Articles by region, published totals',
      heading: 'Country/region',
      total: true,
    }),
    sideBySideTable(published.region, names, {
      id: 'table-3-region-coded',
      title: 'Table 3, side by side. Articles by region, published and coded',
      heading: 'Country/region',
    }),
    table('design.published', {
      id: 'table-4-design',
      title: 'Table 4. Articles by study design, published totals',
      heading: 'Study design',
      total: true,
    }),
    sideBySideTable(published.design, names, {
      id: 'table-4-design-coded',
      title: 'Table 4, side by side. Articles by study design, published and coded',
      heading: 'Study design',
    }),
    table('subtopic', {
      id: 'table-5-sub-topics',
      title: 'Table 5. Articles by sub-topic',
      heading: 'Sub-topic',
      groups: review.contexts,
      total: false,
    }),
    ...years,
    trendTable(recomputed.trends),
    table('subtopics-per-article', {
      id: 'sub-topics-per-article',
      title: 'Sub-topics per article',
      heading: 'Number of sub-topics',
      total: true,
    }),
    ...recomputed.crossTabs.map(crossTabTable),
    coOccurrenceTable(recomputed.coOccurrences, names),
    codingTable(review.articles, review.protocol),
  ]
}

/**
 * The citation of each article by its id.
 *
 * @example
 * citations(await loadReview(bundledReview)).get('22') // => 'Olcott, 2021'
 */
export function citations({ articles }: Review): Map<string, string> {
  return new Map(articles.map(({ id, citation }) => [id, citation]))
}
