import { distributionOf } from '../study/results.js'
import type { Distribution, DistributionRow } from '../count/distribution.js'
import type { TestedCrossTab } from '../count/review-cross-tabs.js'
import type { Figure } from '../figure/figure.js'
import type { Article } from '../record/article.js'
import type { Study } from '../study/reproduce.js'
import { reviewFigures } from '../study/review-figures.js'
import { reviewTables } from '../table/review-tables.js'
import type { Table } from '../table/table.js'

/**
 * The figure of a study with that id, such as `articles-by-year`. Throws a RangeError that lists the ids there are.
 *
 * @example
 * figureOf(await openStudy(bundledReview), 'database').title // => 'Articles by database'
 */
export function figureOf({ review, recomputed, published }: Study, id: string): Figure {
  return found(reviewFigures(review, recomputed, published), 'id', id, 'figureOf')
}

/**
 * The table of a study with that id, such as `table-5-sub-topics`. Throws a RangeError that lists the ids there are.
 *
 * @example
 * tableOf(await openStudy(bundledReview), 'table-2-database').rows.length // => 4
 */
export function tableOf({ review, recomputed, published }: Study, id: string): Table {
  return found(reviewTables(review, recomputed, published), 'id', id, 'tableOf')
}

/**
 * The distribution of a study with that id, recomputed or published, such as `year.search`. Throws a RangeError that lists the ids there are.
 *
 * @example
 * countsOf(await openStudy(bundledReview), 'database').n // => 32
 */
export function countsOf({ recomputed, published }: Study, id: string): Distribution {
  return distributionOf([...recomputed.distributions, ...published.distributions], id)
}

/**
 * The cross-tab of a study with that id and its tests, such as `subtopic-by-region`. Throws a RangeError that lists the ids there are.
 *
 * @example
 * crossTabOf(await openStudy(bundledReview), 'subtopic-by-region').table.rule.base // => 29
 */
export function crossTabOf({ recomputed }: Study, id: string): TestedCrossTab {
  const { table } = found(
    recomputed.crossTabs.map((tested) => ({ id: tested.table.id, table: tested })),
    'id',
    id,
    'crossTabOf',
  )
  return table
}

/**
 * The row of a distribution with that key, such as `2021`. Throws a RangeError that lists the keys there are.
 *
 * @example
 * rowOf({ rows: [{ key: '2021', label: '2021', n: 12, percent: 37, articles: [] }] }, '2021').n // => 12
 */
export function rowOf({ rows }: Pick<Distribution, 'rows'>, key: string): DistributionRow {
  return found(rows, 'key', key, 'rowOf')
}

/**
 * The articles behind a number, by their ids and in the order of the review: what a row of a distribution or a cell of a cross-tab lists.
 *
 * @example
 * articlesOf(await openStudy(bundledReview), { articles: ['2', '1'] }).map(({ citation }) => citation) // => ['Devedžić and Jovanović, 2015', 'Law, 2015']
 */
export function articlesOf({ review }: Study, { articles }: { articles: readonly string[] }): Article[] {
  return review.articles.filter(({ id }) => articles.includes(id))
}

function found<K extends string, T extends Readonly<Record<K, string>>>(
  items: readonly T[],
  key: K,
  wanted: string,
  caller: string,
): T {
  const item = items.find((each) => each[key] === wanted)
  if (item) return item
  throw new RangeError(
    `${caller}: found no '${wanted}', expected one of ${items.map((each) => each[key]).join(', ')}`,
  )
}
