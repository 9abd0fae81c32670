import { describe, expect, it } from 'vitest'
import { year } from '../../../src/code/built-in/year.js'
import { keysOf, tallyOf } from '../corpus.js'
import { ask } from './context.js'

describe('year', () => {
  it('is the year that the source states', () => {
    const asked = ask(year, [{ year: 2019 }, { year: 2021 }, { year: 2019 }])
    expect(tallyOf(asked)).toEqual([
      ['2019', '2019', 2],
      ['2020', '2020', 0],
      ['2021', '2021', 1],
    ])
    expect(asked).toMatchObject({ basis: 'exported', unit: 'record', ids: ['1', '2', '3'] })
  })

  it('shows every year of the period', () => {
    const asked = ask(year, [{ year: 2016 }], { from: '2015-06-01', to: '2017-01-05' })
    expect(asked.categories.map(({ key }) => key)).toEqual(['2015', '2016', '2017'])
  })

  it('is never that of early access, and says so', () => {
    const asked = ask(year, [{ earlyAccess: 'MAR 2021' }, {}, { year: 2020, earlyAccess: 'DEC 2019' }])
    expect(keysOf(asked)).toEqual(['', '', '2020'])
    expect([...asked.reasons]).toEqual([
      [0, 'early access only: MAR 2021'],
      [1, 'no year stated'],
    ])
  })
})
