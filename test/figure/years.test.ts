import { describe, expect, it } from 'vitest'
import { cumulativeFigure } from '../../src/figure/cumulative.js'
import { yearFigure } from '../../src/figure/years.js'
import { renderFigure } from '../../src/render/figure-files.js'
import { channelOf, counts, dataOf, yearCounts } from './invented.js'

interface Year {
  year: string
  n: number
  rule?: string
}

const issue = { ...yearCounts(2018, [2, 0, 3]), id: 'year.issue' }
const online = {
  ...yearCounts(2016, [1, 3], { by: 'year online: as the publisher says' }),
  id: 'year.online',
}
const sixty = yearCounts(
  1956,
  Array.from({ length: 61 }, (_, place) => place * 20),
)

describe('yearFigure', () => {
  it('shows the years without units, also between two distributions', () => {
    expect(dataOf<Year>(yearFigure([issue])).map(({ year, n }) => `${year}: ${n}`)).toEqual([
      '2018: 2',
      '2019: 0',
      '2020: 3',
    ])
    const years = yearFigure([yearCounts(2010, [1]), { ...yearCounts(2013, [1]), id: 'other' }])
    expect([...new Set(dataOf<Year>(years).map(({ year }) => year))]).toEqual([
      '2010',
      '2011',
      '2012',
      '2013',
    ])
  })

  it('has neither legend nor offset for one distribution, and both for two', () => {
    const one = yearFigure([issue])
    expect(one).toMatchObject({ id: 'year.issue', title: 'Studies by year' })
    expect(JSON.stringify(one.spec)).not.toMatch(/xOffset|"rule"/)
    const two = yearFigure([issue, online])
    expect(two).toMatchObject({ id: 'by-year', title: 'Studies by year' })
    expect(JSON.stringify(two.spec)).toContain(
      '"xOffset":{"field":"rule","sort":["year.issue","year.online"]}',
    )
    expect(two.alt).toBe(
      'Studies by year of issue: 2018 2 (40 %), 2019 0 (0 %), 2020 3 (60 %). Studies by year online: 2016 1 (25 %), 2017 3 (75 %).',
    )
  })

  it('keeps two rules of one name apart, and refuses two of one id', () => {
    const figure = yearFigure([issue, { ...issue, id: 'other' }])
    expect(dataOf<Year>(figure).length).toBe(6)
    expect(() => yearFigure([issue, issue])).toThrow("found two distributions 'year.issue'")
  })

  it('says of a year that the search cuts, and nothing where nothing is known', () => {
    expect(yearFigure([issue], { period: { to: '2020-06-30' } }).caption).toMatch(
      /2020 is not a whole year: the search covers it up to 2020-06-30\.$/,
    )
    expect(yearFigure([issue]).caption).not.toContain('whole year')
  })

  it('prints only round years and no numbers where sixty years leave them no room', () => {
    const figure = yearFigure([sixty])
    expect(channelOf(figure, 'x').axis?.values).toHaveLength(12)
    expect((figure.spec['layer'] as unknown[]).length).toBe(1)
    expect((yearFigure([issue]).spec['layer'] as unknown[]).length).toBe(2)
    expect(dataOf<Year>(figure).length).toBe(61)
  })

  it('refuses percentages without numbers, which would be drawn as 0', () => {
    const rows = issue.rows.map((row) => ({ ...row, n: null }))
    expect(() => yearFigure([{ ...issue, rows }])).toThrow('yearFigure: found a percentage without a number')
    expect(() => cumulativeFigure({ ...issue, rows })).toThrow(
      'cumulativeFigure: found a percentage without a number',
    )
  })
})

describe('cumulativeFigure', () => {
  it('adds the years up, and prints every total where there is room, else the last', () => {
    expect(cumulativeFigure(issue)).toMatchObject({
      id: 'year.issue.cumulative',
      title: 'Cumulative number of studies',
      alt: 'Running total of studies: 2018 2, 2019 2, 2020 5.',
    })
    expect(JSON.stringify(cumulativeFigure(issue).spec)).not.toContain('"filter"')
    expect(JSON.stringify(cumulativeFigure(sixty).spec)).toContain('"filter":"datum.year === \\"2016\\""')
  })
})

it('figures of years are drawn without a flaw: sixty years, one, none, names instead of numbers', async () => {
  const named = counts([1, 2], (place) => `period ${place}`)
  const figures = [sixty, yearCounts(2020, [3]), yearCounts(2020, []), named].flatMap((each) => [
    yearFigure([each]),
    cumulativeFigure(each),
  ])
  for (const figure of [...figures, yearFigure([]), yearFigure([sixty, { ...issue, id: 'i' }])])
    expect((await renderFigure(figure, { formats: ['svg'] })).issues, figure.title).toEqual([])
})
