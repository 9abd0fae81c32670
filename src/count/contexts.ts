import type { Article } from '../record/article.js'
import type { Topic } from '../record/review.js'
import type { Coding } from './coding.js'

/**
 * Codes articles by the contexts of the sub-topics that they cover: an article can have several contexts, and has each once.
 *
 * @example
 * const topics = [{ key: 'a', context: 'x' }, { key: 'b', context: 'x' }, { key: 'c', context: 'y' }]
 * codeContexts([{ id: '1', topics: ['a', 'b'] }], topics).units // => [{ id: '1', keys: ['x'] }]
 */
export function codeContexts(
  articles: readonly Pick<Article, 'id' | 'topics'>[],
  topics: readonly Pick<Topic, 'key' | 'context'>[],
): Coding {
  const contextOf = new Map(topics.map(({ key, context }) => [key, context]))
  const units = articles.map(({ id, topics: covered }) => ({
    id,
    keys: [...new Set(covered.flatMap((key) => contextOf.get(key) ?? []))],
  }))
  return { unit: 'article', by: 'contexts of the sub-topics that the article covers', several: true, units }
}
