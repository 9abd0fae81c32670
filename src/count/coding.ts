import type { Article, Basis, CodedValue } from '../record/article.js'
import type { Category, Protocol } from '../record/review.js'
import { citationYear, onlineYear, searchYear } from './year.js'

/** Which categories each unit belongs to, as plain data: what every count starts from. */
export interface Coding {
  /** What is counted, in the singular. */
  unit: string
  /** What decides the category, in words. */
  by: string
  /** Whether a unit can have several categories. */
  several: boolean
  /** How many of the values rest on each basis, where the values carry one. */
  bases?: Readonly<Partial<Record<Basis, number>>>
  /** Each unit with the keys of its categories; none where the value is not known. */
  units: readonly { id: string; keys: readonly string[] }[]
}

/** The year of an article under one of three rules; see {@link codeYears}. */
export type YearRule = 'citation' | 'online' | 'search'

const yearBy: Record<YearRule, string> = {
  citation: 'year in the citation as the review prints it',
  online: 'year of publication online, where it is known',
  search:
    'year as it stood at the search: the issue year when the issue was out, else the year online, else the citation year',
}

/**
 * Codes articles by year. `citation`: the year in the citation as printed; `online`: the year of publication online, none where it
 * is not known; `search`: as known when the databases were searched (see {@link searchYear}).
 *
 * @example
 * const { articles, protocol, topics } = await loadReview(bundledReview)
 * codeYears(articles, 'search', protocol.search).units[29] // => { id: '30', keys: ['2021'] }
 */
export function codeYears(articles: readonly Article[], rule: YearRule, search: Protocol['search']): Coding {
  const yearOf = {
    citation: citationYear,
    online: onlineYear,
    search: (article: Article) => searchYear(article, search),
  }[rule]
  return single(yearBy[rule], articles, (article) => yearOf(article)?.toString())
}

/**
 * Codes articles by the database in which the review found them.
 *
 * @example
 * const { articles, protocol, topics } = await loadReview(bundledReview)
 * codeDatabases(articles).units[0] // => { id: '1', keys: ['springerlink'] }
 */
export function codeDatabases(articles: readonly Article[]): Coding {
  return singleCoded('database that the article was found in, derived from its DOI', articles, 'foundIn')
}

/**
 * Codes articles by region; each value carries its basis in the article.
 *
 * @example
 * const { articles, protocol, topics } = await loadReview(bundledReview)
 * codeRegions(articles).by // => 'region of each article (12 stated, 17 coded)'
 */
export function codeRegions(articles: readonly Article[]): Coding {
  return singleCoded(`region of each article (${basesText(articles, 'region')})`, articles, 'region')
}

/**
 * Codes articles by study design; each value carries its basis in the article.
 *
 * @example
 * const { articles, protocol, topics } = await loadReview(bundledReview)
 * codeDesigns(articles).units[2] // => { id: '3', keys: [] }
 */
export function codeDesigns(articles: readonly Article[]): Coding {
  return singleCoded(`study design of each article (${basesText(articles, 'design')})`, articles, 'design')
}

/**
 * Codes articles by the sub-topics that they cover: an article can have several.
 *
 * @example
 * const { articles, protocol, topics } = await loadReview(bundledReview)
 * codeTopics(articles).units[4] // => { id: '5', keys: ['assessment-recognition', 'curriculum-integration'] }
 */
export function codeTopics(articles: readonly Article[]): Coding {
  const units = articles.map(({ id, topics }) => ({ id, keys: topics }))
  return { unit: 'article', by: 'sub-topics that the article covers', several: true, units }
}

/**
 * Codes articles by how many sub-topics they cover.
 *
 * @example
 * const { articles, protocol, topics } = await loadReview(bundledReview)
 * codeTopicNumbers(articles).units[0] // => { id: '1', keys: ['6'] }
 */
export function codeTopicNumbers(articles: readonly Article[]): Coding {
  return single('number of sub-topics that the article covers', articles, ({ topics }) =>
    topics.length.toString(),
  )
}

/**
 * Every year from `from` to `to`, so that a year without articles has its row.
 *
 * @example
 * yearCategories(2015, 2022).length // => 8
 */
export function yearCategories(from: number, to: number): Category[] {
  return wholeNumbers(from, to)
}

/**
 * Every whole number from `from` to `to` as a category.
 *
 * @example
 * wholeNumbers(2, 3) // => [{ key: '2', label: '2' }, { key: '3', label: '3' }]
 */
export function wholeNumbers(from: number, to: number): Category[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index).toString()).map(
    (key) => ({ key, label: key }),
  )
}

function single(
  by: string,
  articles: readonly Article[],
  keyOf: (article: Article) => string | undefined,
): Coding {
  const units = articles.map((article) => {
    const key = keyOf(article)
    return { id: article.id, keys: key === undefined ? [] : [key] }
  })
  return { unit: 'article', by, several: false, units }
}

/** A coding of values that carry their basis. */
function singleCoded(by: string, articles: readonly Article[], field: CodedField): Coding {
  return {
    ...single(by, articles, (article) => article[field]?.value),
    bases: Object.fromEntries(basesOf(articles, field)),
  }
}

type CodedField = 'foundIn' | 'region' | 'design'

function basesOf(articles: readonly Article[], field: CodedField): [Basis, number][] {
  const values: readonly (CodedValue | undefined)[] = articles.map((article) => article[field])
  return (['stated', 'derived', 'coded'] as const).flatMap((basis): [Basis, number][] => {
    const n = values.filter((value) => value?.basis === basis).length
    return n > 0 ? [[basis, n]] : []
  })
}

function basesText(articles: readonly Article[], field: CodedField): string {
  return basesOf(articles, field)
    .map(([basis, n]) => `${n} ${basis}`)
    .join(', ')
}
