import { describe, expect, it } from 'vitest'
import { associations } from '../../src/count/association.js'
import { crossOccurrences } from '../../src/count/cross-tab.js'
import { codingTable } from '../../src/table/coding-table.js'
import { coOccurrenceTable } from '../../src/table/co-occurrence-table.js'
import { crossTabTable } from '../../src/table/cross-tab-table.js'
import { distributionTable } from '../../src/table/distribution-table.js'
import { includedTable } from '../../src/table/included-table.js'
import { mostCitedTable } from '../../src/table/most-cited-table.js'
import { tableCsv } from '../../src/table/table-files.js'
import { coOccurrences } from '../../src/count/co-occurrence.js'
import { corpusOf, counts, countsOf, invented } from '../figure/invented.js'
import { corpus, everyTable, regions, topics } from './every-table.js'

describe('every table', () => {
  it.each(everyTable().map((table) => ({ id: table.id, table })))(
    '$id has columns of its own keys, and notes',
    ({ table }) => {
      expect(() => tableCsv(table)).not.toThrow()
      expect(table.notes.length).toBeGreaterThan(0)
      expect(table.notes.join(' ')).not.toMatch(/undefined|NaN|null/)
      for (const row of table.rows)
        for (const { key } of table.columns) expect(row, `${table.id} ${key}`).toHaveProperty([key])
    },
  )
})

describe('distributionTable', () => {
  it('names the units behind each number under the plural of the unit, and closes with a sum', () => {
    const table = distributionTable(countsOf(regions), corpus.names, { heading: 'Region' })
    expect(table.columns.map(({ key, label }) => `${key}: ${label}`)).toEqual([
      'label: Region',
      'n: Number of studies',
      'percent: %',
      'records: Studies',
    ])
    expect(table.rows.map(({ label, n, percent, records }) => [label, n, percent, records])).toEqual([
      ['Asia', 1, 25, 'Author s0'],
      ['v', 2, 50, 'Author s1; Author s2'],
      ['Not known', 1, null, 'Author s3'],
      ['Total', 4, null, ''],
    ])
  })

  it('does not sum rows in which a unit can stand several times, unless it is told to', () => {
    const labels = (total?: boolean) =>
      distributionTable(countsOf(topics), corpus.names, total === undefined ? {} : { total }).rows.map(
        ({ label }) => label,
      )
    expect(labels()).not.toContain('Total')
    expect(labels(true)).toContain('Total')
  })

  it('sums the smaller rows to one, with their units', () => {
    const table = distributionTable(counts([4, 1, 2, 1]), new Map(), { most: 2 })
    expect(table.rows.map(({ label, n, percent, records }) => [label, n, percent, records])).toEqual([
      ['Category 0', 4, 50, 's0; s1; s2; s3'],
      ['Category 2', 2, 25, 's5; s6'],
      // 1 and 1 of 8 print 13 and 13 by half up, but 2 as one row 25.
      ['2 others', 2, 25, 's4; s7'],
      ['Total', 8, 100, ''],
    ])
    expect(table.notes.at(-1)).toBe('Shown: the 2 largest of 4 rows, the others as one.')
  })

  it('adds percentages of one decimal up without the noise of binary fractions', () => {
    // 0.7 + 0.7 + 98.7 is 100.10000000000001 to a computer.
    const { rows } = distributionTable(counts([1, 1, 149]), new Map())
    expect(rows.map(({ percent }) => percent)).toEqual([0.7, 0.7, 98.7, 100.1])
  })

  it('lists no more units than can be read, and says so', () => {
    const [few, many] = [counts([100, 100]), counts([100, 101])].map((each) =>
      distributionTable(each, new Map()),
    )
    expect(few?.columns.map(({ key }) => key)).toContain('records')
    expect(many?.columns.map(({ key }) => key)).not.toContain('records')
    expect(many?.notes.at(-1)).toBe('The studies behind each number are too many to be listed here.')
  })

  it('prints shares of units with two decimals, and no total where nothing but percentages was published', () => {
    const fractional = countsOf(
      invented(
        [
          [0, 1],
          [0, 1, 2],
        ],
        ['a', 'b', 'c'],
      ),
      { method: 'fractional' },
    )
    expect(distributionTable(fractional, new Map()).rows.map(({ n }) => n)).toEqual([
      '0.83',
      '0.83',
      '0.33',
      '2.00',
    ])
    const printed = counts([1, 1])
    const rows = printed.rows.map((row) => ({ ...row, n: null }))
    expect(distributionTable({ ...printed, n: null, rows }, new Map()).rows.at(-1)?.['n']).toBeNull()
  })
})

describe('crossTabTable', () => {
  it('renames the column of a category that has the key of a column of its own', () => {
    const table = crossTabTable({ table: crossOccurrences(regions, topics) })
    expect(table.columns.map(({ key }) => key)).toEqual(['label', 'p-', 'total-', 'label-', 'total'])
    expect(table.rows.map((row) => row)).toEqual([
      { label: 'Asia', 'p-': 1, 'total-': 1, 'label-': 0, total: 1 },
      { label: 'v', 'p-': 1, 'total-': 1, 'label-': 1, total: 2 },
      { label: 'All studies', 'p-': 2, 'total-': 2, 'label-': 1, total: 3 },
    ])
  })

  it('has the test of each row only where there is one, and says what is left out', () => {
    const table = crossOccurrences(topics, regions, { rows: 1 })
    expect(
      crossTabTable({ table, associations: associations(table, 'nominal') }).columns.map(({ key }) => key),
    ).toEqual(['label', 'Asia', 'v-', 'total', 'p', 'pHolm', 'v'])
    expect(crossTabTable({ table }).notes).toContain('2 rows after these are left out.')
  })
})

describe('codingTable', () => {
  it('has the basis and evidence of values only where some are known, and why a value is not', () => {
    const design = {
      ...invented([[0], [1], [], []], ['Survey', 'Trial'], { key: 'design', label: 'Design', by: 'design' }),
      details: new Map([[0, { basis: 'stated' as const, evidence: 'page 3' }]]),
      reasons: new Map([[2, 'no abstract']]),
    }
    const table = codingTable(corpusOf(regions, design), ['region', 'design'])
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Study',
      'Region',
      'Design',
      'Design: basis',
      'Design: evidence',
    ])
    expect(table.rows[0]).toEqual({
      name: 'Author s0',
      region: 'Asia',
      design: 'Survey',
      'design.basis': 'stated',
      'design.evidence': 'page 3',
    })
    expect(table.rows[1]).toMatchObject({ design: 'Trial', 'design.basis': 'coded', 'design.evidence': null })
    expect(table.rows[2]).toMatchObject({
      design: null,
      'design.basis': 'not known',
      'design.evidence': 'no abstract',
    })
    expect(table.notes.at(-1)).toBe('Region: coded; region.')
  })
})

describe('includedTable', () => {
  it('has a row for each study with what is known of it and its values', () => {
    const known = corpus.records.map((record, place) => ({
      ...record,
      ...(place === 0 ? { journal: 'Badges', year: 2020 } : {}),
    }))
    const table = includedTable({ ...corpus, records: known }, ['topic', 'region'])
    expect(table.columns.map(({ label }) => label)).toEqual(['Study', 'Year', 'Journal', 'Topic', 'Region'])
    expect(table.rows[0]).toEqual({
      name: 'Author s0',
      year: 2020,
      journal: 'Badges',
      topic: 'Jobs & pay; Skills_50 %',
      region: 'Asia',
    })
    expect(table.rows[3]).toEqual({ name: 'Author s3', year: null, journal: null, topic: null, region: null })
  })

  it('lets a variable take the place of the field of its name', () => {
    const year = invented([[0], [0], [0], [0]], ['2019'], { key: 'year', label: 'Year of the search' })
    const given = corpusOf(year)
    const records = given.records.map((record) => ({ ...record, year: 2020 }))
    expect(includedTable({ ...given, records }, ['year']).rows[0]).toEqual({
      name: 'Author s0',
      year: '2019',
    })
  })

  it('refuses a variable that there is not', () => {
    expect(() => includedTable(corpus, ['colour'])).toThrow("found 'colour', expected one of topic, region")
  })
})

describe('coOccurrenceTable', () => {
  it('has the most frequent pairs and says how many there are', () => {
    const table = coOccurrenceTable(coOccurrences(corpus, 'topic'), corpus.names, { unit: 'study', most: 1 })
    expect(table.rows.map(({ a, b, n, records }) => [a, b, n, records])).toEqual([
      ['Jobs & pay', 'Skills_50 %', 1, 'Author s0'],
    ])
    expect(table.columns.map(({ label }) => label)).toContain('Studies with both')
    expect(table.notes.at(-1)).toBe('Shown: the 1 most frequent of 3 pairs.')
  })
})

describe('mostCitedTable', () => {
  it('gives works with one number one rank', () => {
    const works = [3, 9, 3, 1].map((n, place) => ({ id: place.toString(), name: `Work ${place}`, n }))
    expect(mostCitedTable(works).rows.map(({ rank, name }) => [rank, name])).toEqual([
      [1, 'Work 1'],
      [2, 'Work 0'],
      [2, 'Work 2'],
      [4, 'Work 3'],
    ])
  })
})
