import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherExact } from '../../src/statistics/fisher.js'
import { fixed, twoByTwo } from './tables.js'

describe('fisherExact', () => {
  it.each<[string, [[number, number], [number, number]], number, number]>([
    // R 4.2.2: fisher.test(matrix(c(3, 1, 1, 3), 2))$p.value; the tea tasting of Fisher (1935) in Agresti (2013), section 3.5
    [
      'the tea tasting',
      [
        [3, 1],
        [1, 3],
      ],
      0.485714285714286,
      9,
    ],
    // R 4.2.2: fisher.test(matrix(c(1, 11, 9, 3), 2))$p.value, and so on; odds ratios by hand
    [
      '1, 9; 11, 3',
      [
        [1, 9],
        [11, 3],
      ],
      0.00275945618522008,
      3 / 99,
    ],
    [
      '8, 2; 1, 5',
      [
        [8, 2],
        [1, 5],
      ],
      0.034965034965035,
      20,
    ],
    [
      '0, 5; 7, 2',
      [
        [0, 5],
        [7, 2],
      ],
      0.020979020979021,
      0,
    ],
    [
      '12, 5; 340, 1000',
      [
        [12, 5],
        [340, 1000],
      ],
      0.00013260597602205,
      12_000 / 1700,
    ],
  ])('gives for %s what R gives', (_, table, p, oddsRatio) => {
    const test = fisherExact(table)
    expect(test.p / p).toBeCloseTo(1, 11)
    expect(test.oddsRatio).toBeCloseTo(oddsRatio, 12)
  })

  it('adds up the tables that are at most as likely, worked by hand', () => {
    // Margins 2, 2 and 2, 2: one way of 6 for 2 0, four for 1 1, one for 0 2. The outer two tie.
    expect(
      fisherExact([
        [2, 0],
        [0, 2],
      ]).p,
    ).toBeCloseTo(2 / 6, 14)
    expect(
      fisherExact([
        [1, 1],
        [1, 1],
      ]).p,
    ).toBeCloseTo(1, 14)
  })

  it('has no odds ratio and p 1 where a margin is 0, and an infinite one where only the divisor is', () => {
    expect(
      fisherExact([
        [0, 0],
        [3, 4],
      ]),
    ).toEqual({ p: 1, oddsRatio: null })
    expect(
      fisherExact([
        [0, 3],
        [0, 4],
      ]),
    ).toEqual({ p: 1, oddsRatio: null })
    expect(
      fisherExact([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ p: 1, oddsRatio: null })
    expect(
      fisherExact([
        [3, 0],
        [1, 4],
      ]).oddsRatio,
    ).toBe(Infinity)
  })

  it('does not change when rows and columns change places, and turns the odds ratio over when rows are swapped', () => {
    fc.assert(
      fc.property(twoByTwo(40), ([[a, b], [c, d]]) => {
        const { p, oddsRatio } = fisherExact([
          [a, b],
          [c, d],
        ])
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(
          fisherExact([
            [a, c],
            [b, d],
          ]).p,
        ).toBeCloseTo(p, 10)
        const swapped = fisherExact([
          [c, d],
          [a, b],
        ])
        expect(swapped.p).toBeCloseTo(p, 10)
        if (oddsRatio !== null && oddsRatio > 0 && oddsRatio < Infinity)
          expect((swapped.oddsRatio ?? 0) * oddsRatio).toBeCloseTo(1, 12)
      }),
      fixed,
    )
  })

  it('refuses what is no count, and more than it can do precisely', () => {
    expect(() =>
      fisherExact([
        [-1, 2],
        [3, 4],
      ]),
    ).toThrow(new RangeError('fisherExact: found -1, expected a whole number of at least 0'))
    expect(() =>
      fisherExact([
        [1, 2],
        [3.5, 4],
      ]),
    ).toThrow('fisherExact: found 3.5')
    expect(() =>
      fisherExact([
        [1, 2],
        [3, NaN],
      ]),
    ).toThrow('fisherExact: found NaN')
    expect(() =>
      fisherExact([
        [1, 2],
        [3, 1e7],
      ]),
    ).toThrow('fisherExact: found 10000006 observations, expected at most 10000000')
  })
})
