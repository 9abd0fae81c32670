import { describe, expect, it } from 'vitest'
import { parseSheet } from '../../src/base/sheet.js'
import { citationsOf } from '../../src/project/names.js'
import { tableRecords, type TableOptions } from '../../src/project/table-records.js'

const table = (text: string, options: TableOptions = {}) =>
  tableRecords(parseSheet(new TextEncoder().encode(text), 't.csv'), 't.csv', options)

describe('tableRecords', () => {
  it('fills the fields of records from columns whose names say so, and leaves the others as answers', () => {
    const { records, columns } = table(
      'id,title,authors,year,doi,design,design_basis\nx,Badges,"Liu, R.; Law, P.",2015,10.1/X,Survey,coded\n',
    )
    expect(records).toEqual([
      expect.objectContaining({
        id: 'x',
        title: 'Badges',
        authors: ['Liu, R.', 'Law, P.'],
        year: 2015,
        doi: '10.1/x',
        source: { file: 't.csv', line: 2 },
      }),
    ])
    expect(columns).toEqual(['design'])
  })

  it('takes a column with a basis for answers, also where a field has its name', () => {
    expect(table('id,title,year,year_basis\nx,A,2015,coded\n').columns).toEqual(['year'])
  })

  it('numbers the rows of a table without ids, and keeps rows that are alike', () => {
    const { records } = table('design\nSurvey\nSurvey\n')
    expect(records.map(({ id, title }) => [id, title])).toEqual([
      ['1', ''],
      ['2', ''],
    ])
  })

  it('fills a field from the column that is named for it', () => {
    const { records, columns } = table('id,title,published,printed\nx,A,2014,2015\n', {
      fields: { year: 'printed' },
    })
    expect(records[0]?.year).toBe(2015)
    expect(columns).toEqual(['published'])
  })

  it('refuses an id twice, an empty one and a column that is not there', () => {
    expect(() => table('id,title\n1,A\n1,B\n,C\n')).toThrow(
      "t.csv:3: id: found '1', expected it once, but it also stands on line 2\nt.csv:4: id: found nothing, expected an id",
    )
    expect(() => table('id,title\n1,A\n', { id: 'key' })).toThrow(
      "t.csv:1: found no column 'key', expected one of id, title",
    )
  })
})

describe('citationsOf', () => {
  const record = (id: string, authors: string[], year?: number, title = '') => ({
    id,
    title,
    authors,
    ...(year === undefined ? {} : { year }),
  })

  it('names records as a list of references does', () => {
    const names = citationsOf([
      record('1', ['Liu, R.'], 2015),
      record('2', ['Liu, R.', 'Law, P.'], 2015),
      record('3', ['Liu, R.', 'Law, P.', 'Cook, E.'], 2015),
      record('4', ['Liu, R.']),
      record('5', [], 2019, 'Badges'),
      record('6', []),
      { ...record('7', ['Liu, R.'], 2015), extra: { citation: 'Liu (2015)' } },
    ])
    expect([...names.values()]).toEqual([
      'Liu, 2015',
      'Liu and Law, 2015',
      'Liu et al., 2015',
      'Liu, n.d.',
      'Badges, 2019',
      '6',
      'Liu (2015)',
    ])
  })

  it('tells records of one name apart by letters after the year, else by their ids', () => {
    const names = citationsOf([
      record('1', ['Liu, R.'], 2015),
      record('2', ['Liu, S.'], 2015),
      record('3', ['Liu, R.']),
      record('4', ['Liu, R.']),
    ])
    expect([...names.values()]).toEqual(['Liu, 2015a', 'Liu, 2015b', 'Liu, n.d. (3)', 'Liu, n.d. (4)'])
  })

  it('goes on with two letters after z', () => {
    const all = Array.from({ length: 28 }, (_, place) => record(`${place}`, ['Liu, R.'], 2015))
    expect([...citationsOf(all).values()].slice(25)).toEqual(['Liu, 2015z', 'Liu, 2015aa', 'Liu, 2015ab'])
  })
})
