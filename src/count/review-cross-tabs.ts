import type { Review } from '../record/review.js'
import { codeDesigns, codeRegions, codeTopics, codeYears, type Coding } from './coding.js'
import { associations, type Association } from './association.js'
import { crossTabulate, type CrossTab } from './cross-tab.js'
import { yearDistribution } from './review-distributions.js'

/** A cross-tab with the test of each of its rows. */
export interface TestedCrossTab {
  table: CrossTab
  associations: readonly Association[]
}

/**
 * Sub-topic by year as known at the search, by coded region and by coded study design.
 *
 * @example
 * const review = await loadReview(bundledReview)
 * reviewCrossTabs(review).map(({ table }) => table.id) // => ['subtopic-by-year', 'subtopic-by-region', 'subtopic-by-design']
 */
export function reviewCrossTabs(review: Review): TestedCrossTab[] {
  const { articles, protocol, topics } = review
  const rows = codeTopics(articles)
  const against = (
    name: string,
    title: string,
    columns: Coding,
    categories: CrossTab['columns'],
    kind: 'nominal' | 'ordered',
  ) => {
    const table = crossTabulate(rows, topics, columns, categories, { id: `subtopic-by-${name}`, title })
    return { table, associations: associations(table, kind) }
  }
  const years = yearDistribution(review, 'search').rows.map(({ key, label }) => ({ key, label }))
  return [
    against(
      'year',
      'Sub-topic by year as known at the search',
      codeYears(articles, 'search', protocol.search),
      years,
      'ordered',
    ),
    against('region', 'Sub-topic by coded region', codeRegions(articles), protocol.regions, 'nominal'),
    against('design', 'Sub-topic by coded study design', codeDesigns(articles), protocol.designs, 'nominal'),
  ]
}
