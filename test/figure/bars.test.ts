import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barFigure } from '../../src/figure/bars.js'
import { countText } from '../../src/figure/parts/counts.js'
import { mostCitedFigure } from '../../src/figure/most-cited.js'
import { printedShareFigure } from '../../src/figure/printed-share.js'
import { renderFigure } from '../../src/render/figure-files.js'
import { channelOf, counts, countsOf, dataOf, invented } from './invented.js'

interface Bar {
  key: string
  label: string
  n: number
  text: string
  group?: string
}

const numbers = fc.array(fc.nat(30), { maxLength: 60 })

describe('barFigure', () => {
  it('has a mark for each category, by its key, also where all have one label', () => {
    fc.assert(
      fc.property(numbers, (each) => {
        const figure = barFigure(
          counts(each, () => 'the same'),
          { most: 60 },
        )
        const keys = dataOf<Bar>(figure).map(({ key }) => key)
        expect(keys).toEqual(each.map((_, place) => `c${place}`))
        const y = channelOf(figure, 'y')
        expect(y.field).toBe('key')
        expect(y.scale?.domain).toEqual(keys)
      }),
      { seed: 11, numRuns: 50 },
    )
  })

  it('has bars that add up to the whole, however few are drawn one by one', () => {
    fc.assert(
      fc.property(numbers, fc.nat(30), (each, most) => {
        const bars = dataOf<Bar>(barFigure(counts(each), { most }))
        expect(bars.reduce((sum, { n }) => sum + n, 0)).toBe(each.reduce((sum, n) => sum + n, 0))
        expect(bars.length).toBe(Math.min(each.length, most + 1))
      }),
      { seed: 12, numRuns: 50 },
    )
  })

  it('keeps the order of the rows when it draws the largest, and sums the rest', () => {
    const figure = barFigure(counts([1, 5, 2, 7, 1]), { most: 2 })
    expect(dataOf<Bar>(figure).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Category 1: 5 (31 %)',
      'Category 3: 7 (44 %)',
      // 4 of 16.
      '3 others: 4 (25 %)',
    ])
    expect(figure.caption).toContain('Shown: the 2 largest of 5 rows, the others as one.')
  })

  it('leaves a bar of others that is far longer than any undrawn, keeps its number and says so', () => {
    const rows = Array.from({ length: 40 }, (_, place) => ({
      key: `k${place}`,
      label: `K${place}`,
      n: place === 0 ? 5 : 2,
      percent: 1,
      records: [],
    }))
    const rule = {
      unit: 'study',
      variable: 'topic',
      method: 'full' as const,
      by: 'topic',
      base: { n: 83, of: 'studies' },
      missing: 0,
      severalRows: false,
      rounding: { rule: 'half-up' as const, decimals: 0 },
      source: 'recomputed' as const,
    }
    const figure = barFigure({ id: 'topic', title: 'Studies by topic', rule, n: 83, rows, missing: [] })
    const { values } = (figure.spec as { data: { values: { n: number; drawn: number }[] } }).data
    expect(values.reduce((sum, { n }) => sum + n, 0)).toBe(83)
    expect(values.at(-1)).toMatchObject({ n: 40, drawn: 0 })
    expect(figure.caption).toContain('whose bar would be too long to be drawn')
  })

  it('says that the bar of others counts occurrences where a unit can stand in several rows', () => {
    const distribution = countsOf(
      invented(
        [
          [0, 1, 2, 3],
          [0, 2],
        ],
        ['a', 'b', 'c', 'd'],
      ),
    )
    const figure = barFigure(distribution, { most: 1 })
    expect(dataOf<Bar>(figure).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'a: 2 (100 %)',
      '3 others: 4',
    ])
    expect(figure.caption).toContain(
      'the number of the 3 others counts occurrences, so that studies in several of them',
    )
  })

  it('speaks of the unit that was counted', () => {
    const figure = barFigure(
      counts([3, 0], undefined, { unit: 'trial', key: 'phase', label: 'Phase', by: 'phase' }),
    )
    expect(figure).toMatchObject({ id: 'phase', title: 'Trials by phase' })
    expect(channelOf(figure, 'x').title).toBe('Number of trials')
    expect(figure.alt).toBe('Trials by phase: Category 0 3 (100 %), Category 1 0 (0 %).')
  })

  it('prints shares of units with one decimal', () => {
    const distribution = countsOf(
      invented(
        [
          [0, 1],
          [0, 1, 2],
        ],
        ['a', 'b', 'c'],
      ),
      { method: 'fractional' },
    )
    // 1/2 + 1/3 twice, and 1/3, out of 2; by largest remainder.
    expect(dataOf<Bar>(barFigure(distribution)).map(({ text }) => text)).toEqual([
      '0.8 (42 %)',
      '0.8 (42 %)',
      '0.3 (16 %)',
    ])
  })

  it('colours by group, with grey for rows that have none', () => {
    const groups = [{ key: 'g', label: 'Group' }]
    const rows = [
      { key: 'a', label: 'A', group: 'g' },
      { key: 'b', label: 'B' },
    ]
    const figure = barFigure(countsOf(invented([[0], [1]], rows)), { groups })
    expect(dataOf<Bar>(figure).map(({ group }) => group)).toEqual(['g', ''])
    expect(JSON.stringify(figure.spec)).toContain('"range":["#0b4f6c","#c9c9c9"]')
  })

  it('draws nothing for something: a row without a number is refused', () => {
    const published = counts([1])
    const rows = published.rows.map((row) => ({ ...row, n: null }))
    expect(() => barFigure({ ...published, rows })).toThrow(
      "found a percentage without a number for 'Category 0'",
    )
    expect(dataOf<Bar>(printedShareFigure({ ...published, rows })).map(({ text }) => text)).toEqual(['100 %'])
  })

  it('is drawn without a flaw: 60 long names, one name twice, keys of JavaScript, one row, none', async () => {
    const long = (place: number) =>
      `International journal of ${'long '.repeat(place % 9)}names and their readers ${place}`
    const odd = countsOf(invented([[0], [1], [2]], ['constructor', '__proto__', 'a "quoted" \\ key']))
    const figures = [
      barFigure(
        counts(
          Array.from({ length: 60 }, (_, place) => 90 - place),
          long,
        ),
        { most: 60 },
      ),
      barFigure(counts([2, 1], () => 'the same')),
      barFigure(odd),
      barFigure(counts([5218])),
      barFigure(counts([])),
      mostCitedFigure([]),
    ]
    for (const figure of figures)
      expect((await renderFigure(figure, { formats: ['svg'] })).issues, figure.alt).toEqual([])
    const { svg } = await renderFigure(barFigure(odd), { formats: ['svg'] })
    expect(svg).toContain('>constructor</text>')
    expect(svg).toContain('>__proto__</text>')
  })
})

describe('mostCitedFigure', () => {
  it('has a bar for each work by its id, the most cited first, and says how many more are as often cited', () => {
    const figure = mostCitedFigure(
      [
        { id: '1', name: 'Li, 2020', n: 4 },
        { id: '2', name: 'Li, 2020', n: 9 },
        { id: '3', name: 'Roe, 2019', n: 4 },
      ],
      { most: 2 },
    )
    expect(dataOf<Bar>(figure).map(({ key, n }) => [key, n])).toEqual([
      ['2', 9],
      ['1', 4],
    ])
    expect(figure.caption).toContain('Cited as often as the last: 1 further one.')
  })
})

describe('countText', () => {
  it('prints count and percentage, or only what there is', () => {
    expect(countText({ n: 15, percent: 47 })).toBe('15 (47 %)')
    expect(countText({ n: null, percent: 70 })).toBe('70 %')
    expect(countText({ n: 363, percent: null })).toBe('363')
  })
})
