import { describe, expect, it } from 'vitest'
import { associations } from '../../src/count/association.js'
import { testedCross } from '../../src/count/tested-cross-tab.js'
import { answersOf, corpusOf } from '../code/corpus.js'
import { tableOf, times } from './tables.js'

const round = (n: number | null | undefined) => (n === null || n === undefined ? n : Number(n.toFixed(4)))

describe('associations with columns without order', () => {
  it('takes presence and absence against the columns: 3 1 / 1 3 is 34 of 70 (tea tasting, counted by hand)', () => {
    const [row] = associations(tableOf({ x: 4, y: 4 }, { a: [3, 1] }), 'nominal')
    expect(row).toMatchObject({ key: 'a', label: 'A', test: 'Fisher-Freeman-Halton exact' })
    expect(round(row?.p)).toBe(0.4857)
    expect(row?.v).toBeCloseTo(0.5, 12)
    // 8 observations: chi-square 2, phi² 1/4; less 1/7 is 3/28; both sides 2 - 1/7 (Bergsma 2013): sqrt(3/28 / (6/7)).
    expect(row?.vCorrected).toBeCloseTo(Math.sqrt(1 / 8), 12)
  })

  it('takes more than two columns: 3 1 0 / 1 3 4 is 99 of 495 (counted by hand)', () => {
    const [row] = associations(tableOf({ x: 4, y: 4, z: 4 }, { a: [3, 1, 0] }), 'nominal')
    // 4 of 12 in three groups of 4: 495 ways, those no likelier than 3-1-0 (16) are 3-1-0 in six orders and 4-0-0 in three: 99.
    expect(row?.p).toBeCloseTo(99 / 495, 12)
  })

  it('adjusts by Holm over the rows that could be tested, in their order', () => {
    // 4 0 of 4 4 is 2/70, 3 1 is 34/70; the row that all have and the row that none has cannot be tested.
    const rows = associations(
      tableOf({ x: 4, y: 4 }, { all: [4, 4], a: [3, 1], none: [0, 0], b: [4, 0] }),
      'nominal',
    )
    expect(rows.map(({ p }) => round(p))).toEqual([null, 0.4857, null, 0.0286])
    expect(rows.map(({ pAdjusted }) => round(pAdjusted))).toEqual([null, 0.4857, null, 0.0571])
    expect(rows.map(({ v }) => round(v))).toEqual([null, 0.5, null, 1])
    expect(rows[0]?.vCorrected).toBeNull()
  })

  it('leaves out columns without units', () => {
    const [row] = associations(tableOf({ x: 4, empty: 0, y: 4 }, { a: [3, 0, 1] }), 'nominal')
    expect(round(row?.p)).toBe(0.4857)
  })

  it('has nothing to test where one column only has units', () => {
    const [row] = associations(tableOf({ x: 4, empty: 0 }, { a: [3, 0] }), 'nominal')
    expect(row).toMatchObject({ p: null, pAdjusted: null, v: null, vCorrected: null })
    expect(row?.warning).toContain('all observations are in one column')
  })

  it('says that nothing was observed where nothing was', () => {
    const [row] = associations(tableOf({ x: 0, y: 0 }, { a: [0, 0] }), 'nominal')
    expect(row).toMatchObject({ p: null, warning: 'no observations: there is nothing to compare' })
  })

  it('warns where counts are too small, and not where every expected count is at least 5', () => {
    expect(associations(tableOf({ x: 4, y: 4 }, { a: [3, 1] }), 'nominal')[0]?.warning).toBe(
      '8 observations are too few to conclude from: 4 of 4 expected counts are below 5, the smallest row or column holds 4',
    )
    const large = associations(tableOf({ x: 40, y: 40 }, { a: [30, 20] }), 'nominal')[0]
    expect(Object.keys(large ?? {})).not.toContain('warning')
  })
})

describe('associations with years', () => {
  it('tests for a trend with the year as its score: 0 1 3 of 4 4 4 is 0.0687 (all tables with these margins, by hand)', () => {
    const [row] = associations(tableOf({ '2019': 4, '2020': 4, '2021': 4 }, { a: [0, 1, 3] }), 'ordered')
    expect(row?.test).toBe('Cochran-Armitage exact')
    // Score sums of 4 of 12: 11 in 4 · C(4,3) = 16 ways and 12 in one, as in the other direction 5 and 4; so 2 · 17 of 495.
    expect(row?.p).toBeCloseTo(34 / 495, 12)
  })

  it('counts the years between: a gap makes another score', () => {
    const near = associations(tableOf({ '2019': 4, '2020': 4, '2021': 4 }, { a: [0, 2, 2] }), 'ordered')[0]?.p
    const far = associations(tableOf({ '2001': 4, '2020': 4, '2021': 4 }, { a: [0, 2, 2] }), 'ordered')[0]?.p
    expect(near).not.toBe(far)
  })

  it('skips years without units but keeps the scores of the others', () => {
    const gap = associations(
      tableOf({ '2018': 4, '2019': 0, '2020': 4, '2022': 4 }, { a: [0, 0, 1, 3] }),
      'ordered',
    )
    expect(gap[0]?.p).toBeCloseTo(34 / 495, 12)
  })
})

describe('testedCross', () => {
  const numbers = { key: 'year', order: 'number' } as const
  const rows = answersOf(['', '', '', '', 'a', '', '', '', 'a', 'a', 'a', ''], {
    key: 'topic',
    categories: 'a',
  })
  const years = answersOf([...times('2019', 4), ...times('2020', 4), ...times('2021', 4)], numbers)
  const places = answersOf([...times('x', 4), ...times('y', 4), ...times('z', 4)], { key: 'place' })
  const corpus = corpusOf([rows, years, places])

  it('takes the test for trend where the columns are numbers, the test of independence otherwise', () => {
    const tested = testedCross(corpus, 'topic', 'year')
    expect(tested.associations[0]?.test).toBe('Cochran-Armitage exact')
    expect(tested.associations[0]?.p).toBeCloseTo(34 / 495, 12)
    expect(testedCross(corpus, 'topic', 'place').associations[0]?.test).toBe('Fisher-Freeman-Halton exact')
    expect(testedCross(corpus, 'topic', 'place').associations[0]?.p).toBeCloseTo(99 / 495, 12)
  })

  it('crosses as it is told', () => {
    expect(testedCross(corpus, 'topic', 'year', { columns: 2, id: 'own' }).table).toMatchObject({
      id: 'own',
      leftOut: { columns: 1 },
    })
  })
})
