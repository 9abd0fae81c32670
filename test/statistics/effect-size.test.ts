import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cramersV, phi } from '../../src/statistics/effect-size.js'
import { anyTable, fixed, transpose, twoByTwo } from './tables.js'

describe('cramersV', () => {
  it.each<[string, number[][], number, number]>([
    // R 4.2.2: sqrt(chisq.test(t, correct = FALSE)$statistic / sum(t) / min(dim(t) - 1)), and Bergsma's equations (2013) in R
    [
      'gender and party',
      [
        [762, 327, 468],
        [484, 239, 477],
      ],
      0.104435802356468,
      0.100919982784409,
    ],
    [
      '8, 2; 3, 9',
      [
        [8, 2],
        [3, 9],
      ],
      0.547722557505166,
      0.51478150704935,
    ],
    [
      'job satisfaction',
      [
        [1, 3, 10, 6],
        [2, 3, 10, 7],
        [1, 6, 14, 12],
        [0, 1, 9, 11],
      ],
      0.143922174532347,
      0,
    ],
  ])('gives for %s what R gives', (_, table, v, corrected) => {
    const effect = cramersV(table)
    expect(effect.v).toBeCloseTo(v, 13)
    expect(effect.corrected).toBeCloseTo(corrected, 13)
  })

  it('is 1 in both forms for a perfect relation and 0 for none, by hand', () => {
    expect(
      cramersV([
        [5, 0],
        [0, 5],
      ]).v,
    ).toBeCloseTo(1, 14)
    expect(
      cramersV([
        [5, 0],
        [0, 5],
      ]).corrected,
    ).toBeCloseTo(1, 14)
    expect(
      cramersV([
        [4, 4],
        [4, 4],
      ]),
    ).toEqual({ v: 0, corrected: 0 })
  })

  it('lies from 0 to 1, does not change with the transposed table and shrinks when corrected for 2x2', () => {
    fc.assert(
      fc.property(anyTable(5, 6), (table) => {
        const effect = cramersV(table)
        for (const value of Object.values(effect) as (number | null)[])
          if (value !== null) {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(1)
          }
        const turned = cramersV(transpose(table))
        expect(turned.v ?? -1).toBeCloseTo(effect.v ?? -1, 10)
        expect((turned.corrected ?? -1) ** 2).toBeCloseTo((effect.corrected ?? -1) ** 2, 10)
      }),
      fixed,
    )
  })

  it('is not defined where one column holds everything, nor corrected where every unit has a row of its own', () => {
    expect(
      cramersV([
        [3, 0],
        [4, 0],
      ]),
    ).toEqual({ v: null, corrected: null })
    expect(
      cramersV([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual({ v: 1, corrected: null })
  })

  it('refuses an empty table', () => {
    expect(() => cramersV([[0], [0]])).toThrow(
      new RangeError('cramersV: found a table without observations, expected at least one'),
    )
  })
})

describe('phi', () => {
  it('is the correlation that R gives', () => {
    // R 4.2.2: cor(rep(c(1, 1, 0, 0), c(8, 2, 3, 9)), rep(c(1, 0, 1, 0), c(8, 2, 3, 9)))
    expect(
      phi([
        [8, 2],
        [3, 9],
      ]),
    ).toBeCloseTo(0.547722557505166, 14)
  })

  it('is 1, -1 and 0 where it must be, by hand', () => {
    expect(
      phi([
        [4, 0],
        [0, 4],
      ]),
    ).toBeCloseTo(1, 14)
    expect(
      phi([
        [0, 4],
        [4, 0],
      ]),
    ).toBeCloseTo(-1, 14)
    expect(
      phi([
        [2, 4],
        [1, 2],
      ]),
    ).toBe(0)
  })

  it('has the size of Cramér’s V and changes its sign when rows are swapped', () => {
    fc.assert(
      fc.property(twoByTwo(50), ([a, b]) => {
        const value = phi([a, b])
        fc.pre(value !== null)
        expect(Math.abs(value ?? NaN)).toBeCloseTo(cramersV([a, b]).v ?? NaN, 10)
        expect(phi([b, a])).toBeCloseTo(-(value ?? NaN), 12)
      }),
      fixed,
    )
  })

  it('is not defined where one variable does not vary, and refuses what is no count', () => {
    expect(
      phi([
        [0, 0],
        [1, 2],
      ]),
    ).toBeNull()
    expect(() =>
      phi([
        [0.5, 0],
        [1, 2],
      ]),
    ).toThrow(new RangeError('phi: found 0.5, expected a whole number of at least 0'))
  })
})
