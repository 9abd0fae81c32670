import type { Review } from '../record/review.js'
import {
  codeDatabases,
  codeDesigns,
  codeRegions,
  codeTopicNumbers,
  codeTopics,
  codeYears,
  wholeNumbers,
  yearCategories,
  type YearRule,
} from './coding.js'
import { distribute, type Distribution } from './distribution.js'

const of = 'articles in the review'

/**
 * Every distribution of a review that follows from its articles, by id: `database`, `year.citation`, … `subtopics-per-article`.
 *
 * @example
 * const review = await loadReview(bundledReview)
 * reviewDistributions(review).map(({ id }) => id).slice(0, 4) // => ['database', 'year.citation', 'year.online', 'year.search']
 */
export function reviewDistributions(review: Review): Distribution[] {
  const { articles, protocol, topics } = review
  return [
    distribute(codeDatabases(articles), protocol.databases, {
      id: 'database',
      title: 'Articles by database',
      of,
    }),
    ...(['citation', 'online', 'search'] as const).map((rule) => yearDistribution(review, rule)),
    distribute(codeRegions(articles), protocol.regions, {
      id: 'region.coded',
      title: 'Articles by region, article-level coding',
      of,
    }),
    distribute(codeDesigns(articles), protocol.designs, {
      id: 'design.coded',
      title: 'Articles by study design, article-level coding',
      of,
    }),
    distribute(codeTopics(articles), topics, { id: 'subtopic', title: 'Articles by sub-topic', of }),
    distribute(codeTopicNumbers(articles), wholeNumbers(0, topics.length), {
      id: 'subtopics-per-article',
      title: 'Articles by number of sub-topics',
      of,
    }),
  ]
}

/** The year distribution of a review under one rule, every year of the search's period shown, and any year outside it that occurs. */
export function yearDistribution(review: Review, rule: YearRule): Distribution {
  const titles = {
    citation: 'Articles by year in the citation',
    online: 'Articles by year of publication online',
    search: 'Articles by year as known at the search',
  }
  const coding = codeYears(review.articles, rule, review.protocol.search)
  const { publishedFrom, publishedTo } = review.protocol.search
  const years = [publishedFrom, publishedTo].map((date) => Number(date.slice(0, 4)))
  const all = [...years, ...coding.units.flatMap(({ keys }) => keys.map(Number))]
  return distribute(coding, yearCategories(Math.min(...all), Math.max(...all)), {
    id: `year.${rule}`,
    title: titles[rule],
    of,
  })
}
