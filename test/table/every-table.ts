import { associations } from '../../src/count/association.js'
import { coOccurrences } from '../../src/count/co-occurrence.js'
import { crossOccurrences } from '../../src/count/cross-tab.js'
import { sideBySide } from '../../src/count/side-by-side.js'
import { yearTrend } from '../../src/count/trend.js'
import { codingTable } from '../../src/table/coding-table.js'
import { coOccurrenceTable } from '../../src/table/co-occurrence-table.js'
import { criteriaTable } from '../../src/table/criteria-table.js'
import { crossTabTable } from '../../src/table/cross-tab-table.js'
import { distributionTable } from '../../src/table/distribution-table.js'
import { includedTable } from '../../src/table/included-table.js'
import { mostCitedTable } from '../../src/table/most-cited-table.js'
import { sideBySideTable } from '../../src/table/side-by-side-table.js'
import type { Table } from '../../src/table/table.js'
import { trendTable } from '../../src/table/trend-table.js'
import { variantsTable } from '../../src/table/variants-table.js'
import { corpusOf, countsOf, invented, yearCounts } from '../figure/invented.js'

/** Topics whose keys are names of a table's own columns too. */
export const topics = invented(
  [[0, 1], [0, 2], [1], []],
  [
    { key: 'p', label: 'Jobs & pay', group: 'g' },
    { key: 'total', label: 'Skills_50 %', group: 'g' },
    { key: 'label', label: 'Design' },
  ],
)
export const regions = invented([[0], [1], [1], []], ['Asia', 'v'], {
  key: 'region',
  label: 'Region',
  by: 'region',
})
export const corpus = corpusOf(topics, regions)

/** A table of each kind, of invented studies. */
export function everyTable(): Table[] {
  const table = crossOccurrences(topics, topics)
  const trend = yearTrend(yearCounts(2010, [1, 2, 2, 3, 5, 4, 6, 8]), { to: '2017-06-01' })
  return [
    distributionTable(countsOf(topics), corpus.names, { groups: [{ key: 'g', label: 'Work' }], most: 1 }),
    crossTabTable({ table, associations: associations(table, 'nominal') }),
    coOccurrenceTable(coOccurrences(corpus, 'topic'), corpus.names, { unit: 'study' }),
    sideBySideTable(sideBySide(corpus, 'region', countsOf(regions)), corpus.names, { unit: 'study' }),
    trendTable(trend ? [trend] : []),
    criteriaTable({
      inclusion: ['in English'],
      exclusion: ['editorials', 'theses'],
      eligibility: ['published'],
    }),
    codingTable(corpus, ['topic', 'region']),
    includedTable(corpus, ['topic', 'region']),
    mostCitedTable([{ id: 's0', name: 'Li, 2020', n: 3, year: 2020 }]),
    variantsTable({
      ...topics,
      forms: new Map([
        [
          0,
          new Map([
            ['jobs', 2],
            ['Jobs', 1],
          ]),
        ],
      ]),
    }),
  ]
}
