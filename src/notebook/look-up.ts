import type { Distribution, DistributionRow } from '../count/distribution.js'
import type { TestedCrossTab } from '../count/tested-cross-tab.js'
import type { Figure } from '../figure/figure.js'
import type { BibRecord } from '../record/record.js'
import { showStudy } from '../study/report.js'
import { distributionOf } from '../study/results.js'
import type { Shown } from '../study/steps/step.js'
import type { Study } from '../study/study.js'
import type { Table } from '../table/table.js'

/** What a study's report shows is made once, however often it is looked up. */
const shownOf = new WeakMap<Study, Shown[]>()

function shown(study: Study): Shown[] {
  const before = shownOf.get(study)
  if (before) return before
  const made = showStudy(study)
  shownOf.set(study, made)
  return made
}

/**
 * The figure of a study's report with that id, such as `articles-by-year`. Throws a RangeError that lists the ids there are.
 *
 * @example
 * figureOf(await openStudy(bundledReview), 'database').title // => 'Articles by database'
 */
export function figureOf(study: Study, id: string): Figure {
  return found(
    shown(study).flatMap(({ figures }) => figures),
    'id',
    id,
    'figureOf',
  )
}

/**
 * The table of a study's report with that id, such as `table-5-sub-topics`. Throws a RangeError that lists the ids there are.
 *
 * @example
 * tableOf(await openStudy(bundledReview), 'table-2-database').rows.length // => 4
 */
export function tableOf(study: Study, id: string): Table {
  return found(
    shown(study).flatMap(({ tables }) => tables),
    'id',
    id,
    'tableOf',
  )
}

/**
 * The distribution of a study with that id, recomputed or published, such as `year.search`. Throws a RangeError that lists the ids there are.
 *
 * @example
 * countsOf(await openStudy(bundledReview), 'database').n // => 32
 */
export function countsOf({ results }: Study, id: string): Distribution {
  return distributionOf(results.distributions, id)
}

/**
 * The cross-tab of a study's report with that id and its tests, such as `subtopic-by-year.search`. Throws a RangeError that lists the ids there are.
 *
 * @example
 * crossTabOf(await openStudy(bundledReview), 'subtopic-by-year.search').table.rule.base // => 32
 */
export function crossTabOf(study: Study, id: string): TestedCrossTab {
  const all = shown(study).flatMap(({ crossTabs = [] }) =>
    crossTabs.map((tested) => ({ id: tested.table.id, tested })),
  )
  return found(all, 'id', id, 'crossTabOf').tested
}

/**
 * The row of a distribution with that key, such as `2021`. Throws a RangeError that lists the keys there are.
 *
 * @example
 * rowOf({ rows: [{ key: '2021', label: '2021', n: 12, percent: 37, records: [] }] }, '2021').n // => 12
 */
export function rowOf({ rows }: Pick<Distribution, 'rows'>, key: string): DistributionRow {
  return found(rows, 'key', key, 'rowOf')
}

/** A record with what is printed for it. */
export interface NamedRecord extends BibRecord {
  citation: string
}

/**
 * The records behind a number, in the order of the corpus: what a row of a distribution or a cell of a cross-tab lists, each with its citation.
 *
 * @example
 * recordsOf(await openStudy(bundledReview), { records: ['2', '1'] }).map(({ citation }) => citation) // => ['Devedžić and Jovanović, 2015', 'Law, 2015']
 */
export function recordsOf({ corpus }: Study, { records }: { records: readonly string[] }): NamedRecord[] {
  const wanted = new Set(records)
  return corpus.records
    .filter(({ id }) => wanted.has(id))
    .map((record) => ({ ...record, citation: corpus.names.get(record.id) ?? record.id }))
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
