import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adequacy } from '../../src/statistics/adequacy.js'
import { chiSquare } from '../../src/statistics/chi-square.js'
import { anyTable, fixed } from './tables.js'

describe('adequacy', () => {
  it('has no warning where every expected count is at least 5, counted by hand', () => {
    // Margins 10 10 and 10 10: four times 5.
    expect(
      adequacy([
        [9, 1],
        [1, 9],
      ]),
    ).toEqual({ adequate: true })
  })

  it('says in one line what is too small, counted by hand', () => {
    // Rows 19 and 1, columns 10 and 10: expected 9.5, 9.5, 0.5, 0.5.
    expect(
      adequacy([
        [10, 9],
        [0, 1],
      ]),
    ).toEqual({
      adequate: false,
      warning:
        '20 observations are too few to conclude from: 2 of 4 expected counts are below 5, the smallest row or column holds 1',
    })
  })

  it('says that there is nothing to compare in one row, one column or no observation', () => {
    const nothing = (where: string) => ({ adequate: false, warning: `${where}: there is nothing to compare` })
    expect(
      adequacy([
        [40, 50],
        [0, 0],
      ]),
    ).toEqual(nothing('all observations are in one row'))
    expect(
      adequacy([
        [40, 0],
        [50, 0],
      ]),
    ).toEqual(nothing('all observations are in one column'))
    expect(
      adequacy([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual(nothing('no observations'))
    expect(adequacy([])).toEqual(nothing('no observations'))
  })

  it('is adequate exactly where the chi-squared test has no expected count below 5, and then no margin is below 10', () => {
    fc.assert(
      fc.property(anyTable(3, 40), (table) => {
        const { df, minimumExpected } = chiSquare(table)
        const { adequate, warning } = adequacy(table)
        expect(adequate).toBe(df > 0 && minimumExpected >= 5)
        expect(warning === undefined).toBe(adequate)
        const held = table.map((row) => row.reduce((a, b) => a + b, 0)).filter((total) => total > 0)
        if (adequate) for (const total of held) expect(total).toBeGreaterThanOrEqual(10)
      }),
      fixed,
    )
  })

  it('refuses what is no count', () => {
    expect(() => adequacy([[1, -2]])).toThrow(
      new RangeError('adequacy: found -2, expected a whole number of at least 0'),
    )
  })
})
