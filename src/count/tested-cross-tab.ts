import { occurrencesOf, type Corpus } from '../record/corpus.js'
import { associations, type Association } from './association.js'
import { cross, type CrossOptions, type CrossTab } from './cross-tab.js'

/** A cross-tab with the test of each of its rows. */
export interface TestedCrossTab {
  table: CrossTab
  associations: readonly Association[]
}

/**
 * A cross-tab with the exact test of each of its rows against the columns: for a trend where columns are numbers, such as years.
 *
 * @example
 * const { associations } = testedCross(await openCorpus(bundledReview), 'subtopic', 'year.search')
 * associations[7].p.toFixed(3) // => '0.010'
 */
export function testedCross(
  corpus: Corpus,
  rows: string,
  columns: string,
  options: CrossOptions = {},
): TestedCrossTab {
  const table = cross(corpus, rows, columns, options)
  const ordered = occurrencesOf(corpus, columns).variable.order === 'number'
  return { table, associations: associations(table, ordered ? 'ordered' : 'nominal') }
}
