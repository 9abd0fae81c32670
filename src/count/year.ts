import type { Article } from '../record/article.js'
import type { Protocol } from '../record/review.js'

/** The year in the citation as the review prints it. */
export function citationYear(article: Article): number {
  return article.citationYear
}

/** The year of publication online, where it is known. */
export function onlineYear(article: Article): number | undefined {
  return article.onlineDate === undefined ? undefined : Number(article.onlineDate.slice(0, 4))
}

/**
 * The year as a database showed it at the time of the search: the issue year when the issue was out, else the year of publication
 * online, else the citation year. Of an issue only the year is known, so it counts as out when its year is not later than the year
 * in which the search began; a date online counts when it is not later than the end of the search.
 *
 * @example
 * searchYear({ citationYear: 2022, issueYear: 2022, onlineDate: '2021' }, { from: '2021-12-20', to: '2022-01-05' }) // => 2021
 */
export function searchYear(
  article: Pick<Article, 'citationYear' | 'issueYear' | 'onlineDate'>,
  search: Pick<Protocol['search'], 'from' | 'to'>,
): number {
  const { issueYear, onlineDate } = article
  if (issueYear !== undefined && issueYear <= Number(search.from.slice(0, 4))) return issueYear
  // A date known to the month or the year only is taken as not later than the search when its known part is not.
  if (onlineDate !== undefined && onlineDate <= search.to.slice(0, onlineDate.length))
    return Number(onlineDate.slice(0, 4))
  return article.citationYear
}
