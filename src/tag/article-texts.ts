import type { Article } from '../record/article.js'
import type { LabelledDocument } from './document.js'

/**
 * The texts of a review's articles as they are tagged: title, abstract, summary and keywords as far as each has them. The labels
 * are the sub-topics that the review gives; only learning and evaluation look at them.
 *
 * @example
 * const articles = [{ id: '1', title: 'Badges', authors: [], citation: 'A, 2020', citationYear: 2020, keywords: ['work'], topics: ['jobs'] }]
 * articleTexts(articles) // => [{ id: '1', title: 'Badges', keywords: ['work'], labels: ['jobs'] }]
 */
export function articleTexts(articles: readonly Article[]): LabelledDocument[] {
  return articles.map(({ id, title, abstract, summary, keywords, topics }) => ({
    id,
    title,
    ...(abstract === undefined ? {} : { abstract }),
    ...(summary === undefined ? {} : { summary }),
    ...(keywords === undefined ? {} : { keywords }),
    labels: topics,
  }))
}
