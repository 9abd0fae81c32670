import { describe, expect, it } from 'vitest'
import { buildOccurrences } from '../../src/code/build.js'
import { countOccurrences } from '../../src/count/distribution.js'
import { yearTrend } from '../../src/count/trend.js'
import { unitsOf, variableOf } from '../code/corpus.js'

/** A distribution with so many units in each year from a first. */
function yearsOf(first: number, counts: readonly number[]) {
  const years = counts.flatMap((n, index) => Array<string>(n).fill((first + index).toString()))
  const answers = buildOccurrences(
    variableOf({ key: 'year', by: 'year as stated: the issue', order: 'number' }),
    unitsOf(years.length),
    { basis: 'exported', range: { from: first, to: first + counts.length - 1 } },
    (place, answer) => answer.add(years[place] ?? ''),
  )
  return countOccurrences(answers, 'articles')
}

const years = yearsOf(2016, [0, 2, 3, 8, 5, 1])

describe('yearTrend', () => {
  it('leaves out the year that a search in January sees little of', () => {
    const trend = yearTrend(years, { to: '2021-01-05' })
    expect(trend).toMatchObject({ distribution: 'year', from: 2016, to: 2020, partial: [2021] })
    // Slopes of the ten pairs of 0 2 3 8 5: -3 1 1 1 1.25 1.5 2 2.67 3 5; nine rise and one falls: S = 8 (Kendall 1975).
    expect(trend?.slope).toBeCloseTo(1.375, 12)
    expect(trend?.mannKendall).toMatchObject({ s: 8 })
    expect(trend?.mannKendall.tau).toBeCloseTo(0.8, 12)
    expect(trend?.mannKendall.p).toBeCloseTo(10 / 120, 12)
  })

  it('uses the last year where the search covers it: the year alone, or up to its last day', () => {
    expect(yearTrend(years, { to: '2021' })).toMatchObject({ to: 2021, partial: [] })
    expect(yearTrend(years, { to: '2021-12-31' })).toMatchObject({ to: 2021, partial: [] })
    expect(yearTrend(years, { to: '2021-12-30' })).toMatchObject({ to: 2020, partial: [2021] })
  })

  it('goes by the last complete year where the period names it', () => {
    expect(yearTrend(years, { to: '2021', complete: 2019 })).toMatchObject({
      to: 2019,
      partial: [2020, 2021],
    })
  })

  it('leaves out the last year where nothing is known of the period', () => {
    expect(yearTrend(years)).toMatchObject({ to: 2020, partial: [2021] })
  })

  it('leaves out a first year that the search covers in part', () => {
    expect(yearTrend(years, { from: '2016-07-01', to: '2021' })).toMatchObject({
      from: 2017,
      to: 2021,
      partial: [2016],
    })
    expect(yearTrend(years, { from: '2016-01-01', to: '2021' })).toMatchObject({ from: 2016, partial: [] })
    expect(yearTrend(years, { from: '2016', to: '2021' })).toMatchObject({ from: 2016, partial: [] })
  })

  it('speaks of no trend below three whole years', () => {
    expect(yearTrend(yearsOf(2019, [1, 2]), { to: '2020' })).toBeNull()
    expect(yearTrend(yearsOf(2019, [1, 2, 3]), { to: '2021-06-30' })).toBeNull()
    expect(yearTrend(yearsOf(2019, [1, 2, 3]), { to: '2021' })).not.toBeNull()
    expect(yearTrend(yearsOf(2019, []))).toBeNull()
  })

  it('gives the growth of a Poisson regression: 1 2 4 doubles exactly, z = ln 2 · √Σn(x − x̄)²', () => {
    const growth = yearTrend(yearsOf(2019, [1, 2, 4]), { to: '2021' })?.growth
    expect(growth?.rate).toBeCloseTo(2, 6)
    expect(growth?.p).toBeCloseTo(0.1816, 4)
  })

  it('names the rule without what follows a colon', () => {
    expect(yearTrend(years)?.rule).toBe('year as stated')
  })

  it('warns of fewer than ten years, and of a growth that cannot be told', () => {
    expect(yearTrend(years, { to: '2021' })?.warning).toBe(
      '6 years are few: a trend of this length can be chance',
    )
    const ten = yearsOf(2010, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(Object.keys(yearTrend(ten, { to: '2019' }) ?? {})).not.toContain('warning')
    expect(yearTrend(ten, { to: '2018' })?.warning).toMatch(/^9 years are few/)
    const last = yearTrend(yearsOf(2019, [0, 0, 3]), { to: '2021' })
    expect(last?.growth.rate).toBeNull()
    expect(last?.warning).toBe(last?.growth.reason)
  })
})
