import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cross, crossOccurrences } from '../../src/count/cross-tab.js'
import { answersOf, corpusOf } from '../code/corpus.js'

const topics = { key: 'topic', label: 'Topic', by: 'topic as coded', categories: 'a b c', several: true }
const places = { key: 'place', label: 'Place', by: 'place as coded', categories: 'x y', several: true }

/** Five units, counted by hand below. */
const corpus = corpusOf([
  answersOf(['a b', 'a', '', 'b', 'a'], topics),
  answersOf(['x', 'x y', 'y', '', 'y'], places),
])

describe('cross', () => {
  const table = cross(corpus, 'topic', 'place')

  it('lists the units of each cell', () => {
    expect(table.cells.map((line) => line.map(({ records }) => records))).toEqual([
      [
        ['1', '2'],
        ['2', '5'],
      ],
      [['1'], []],
      [[], []],
    ])
    expect(table.cells.map((line) => line.map(({ n }) => n))).toEqual([
      [2, 2],
      [1, 0],
      [0, 0],
    ])
  })

  it('counts a unit once in the total of its row, however many columns it has', () => {
    expect(table.rowTotals).toEqual([
      { n: 3, records: ['1', '2', '5'] },
      { n: 1, records: ['1'] },
      { n: 0, records: [] },
    ])
  })

  it('counts units without a row in the totals of their columns', () => {
    expect(table.columnTotals).toEqual([
      { n: 2, records: ['1', '2'] },
      { n: 3, records: ['2', '3', '5'] },
    ])
  })

  it('leaves out units without a column, lists them and takes them off the base', () => {
    expect(table.missing).toEqual(['4'])
    expect(table.rule).toEqual({
      unit: 'article',
      rowsBy: 'topic as coded',
      columnsBy: 'place as coded',
      base: 4,
      severalRows: true,
    })
  })

  it('names itself by its variables, unless it is given a name', () => {
    expect(table).toMatchObject({
      id: 'topic-by-place',
      title: 'Articles by topic and place',
      variables: { rows: 'topic', columns: 'place' },
    })
    expect(cross(corpus, 'topic', 'place', { id: 'i', title: 'T' })).toMatchObject({ id: 'i', title: 'T' })
  })

  it('shows only so many categories as it is told and says how many it leaves out', () => {
    const small = cross(corpus, 'topic', 'place', { rows: 1, columns: 1 })
    expect(small.rows.map(({ key }) => key)).toEqual(['a'])
    expect(small.columns.map(({ key }) => key)).toEqual(['x'])
    expect(small.cells).toEqual([[{ n: 2, records: ['1', '2'] }]])
    expect(small.leftOut).toEqual({ rows: 2, columns: 1 })
    expect(table.leftOut).toEqual({ rows: 0, columns: 0 })
    // A unit whose column is not shown has a column all the same.
    expect(small.rowTotals).toEqual([{ n: 3, records: ['1', '2', '5'] }])
    expect(small.missing).toEqual(['4'])
  })

  it('refuses a variable that is not there', () => {
    expect(() => cross(corpus, 'topic', 'none')).toThrow(
      "variable: found 'none', expected one of topic, place",
    )
    expect(() => cross(corpus, 'none', 'place')).toThrow(
      "variable: found 'none', expected one of topic, place",
    )
  })
})

describe('crossOccurrences, whatever the answers', () => {
  const some = (keys: string[]) =>
    fc.uniqueArray(fc.constantFrom(...keys), { maxLength: keys.length }).map((own) => own.join(' '))
  const units = fc.array(fc.tuple(some(['a', 'b', 'c']), some(['x', 'y'])), { maxLength: 30 })

  it('agrees with a plain double loop', () => {
    fc.assert(
      fc.property(units, (pairs) => {
        const rows = answersOf(
          pairs.map(([row]) => row),
          topics,
        )
        const columns = answersOf(
          pairs.map(([, column]) => column),
          places,
        )
        const with_ = (row: string, column: string) =>
          pairs.flatMap(([r, c], index) =>
            r.split(' ').includes(row) && c.split(' ').includes(column) ? [(index + 1).toString()] : [],
          )
        const table = crossOccurrences(rows, columns)
        for (const [i, row] of ['a', 'b', 'c'].entries())
          for (const [j, column] of ['x', 'y'].entries())
            expect(table.cells[i]?.[j]?.records).toEqual(with_(row, column))
        const known = pairs.filter(([, column]) => column !== '').length
        expect(table.rule.base).toBe(known)
        expect(table.missing.length).toBe(pairs.length - known)
        table.rows.forEach((_, i) => {
          const cells = table.cells[i]?.flatMap(({ records }) => records) ?? []
          expect(table.rowTotals[i]?.records).toEqual(
            [...new Set(cells)].sort((a, b) => Number(a) - Number(b)),
          )
        })
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})
