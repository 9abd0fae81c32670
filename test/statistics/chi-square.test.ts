import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquare } from '../../src/statistics/chi-square.js'
import { anyTable, fixed, transpose } from './tables.js'

const job = [
  [1, 3, 10, 6],
  [2, 3, 10, 7],
  [1, 6, 14, 12],
  [0, 1, 9, 11],
]

describe('chiSquare', () => {
  it('gives what R gives for Agresti (2007), p. 39, gender and party', () => {
    // R 4.2.2: chisq.test(rbind(c(762, 327, 468), c(484, 239, 477)))
    const test = chiSquare([
      [762, 327, 468],
      [484, 239, 477],
    ])
    expect(test.statistic).toBeCloseTo(30.0701490957547, 11)
    expect(test.df).toBe(2)
    expect(test.p / 2.95358918321176e-7).toBeCloseTo(1, 11)
    expect(test.minimumExpected).toBeCloseTo(246.354733405876, 10)
    expect(test.shareOfExpectedBelow5).toBe(0)
  })

  it('gives what R gives for small expected counts', () => {
    // R 4.2.2: chisq.test(matrix(c(1,2,1,0, 3,3,6,1, 10,10,14,9, 6,7,12,11), 4)); mean($expected < 5)
    const test = chiSquare(job)
    expect(test.statistic).toBeCloseTo(5.9655145887704, 12)
    expect(test.df).toBe(9)
    expect(test.p).toBeCloseTo(0.743364725052551, 12)
    expect(test.minimumExpected).toBeCloseTo(0.833333333333333, 14)
    expect(test.shareOfExpectedBelow5).toBe(0.5)
  })

  it('makes no continuity correction: 3 1 1 3 gives 2 by hand and 0.1573 in R', () => {
    // R 4.2.2: chisq.test(matrix(c(3, 1, 1, 3), 2), correct = FALSE)
    const test = chiSquare([
      [3, 1],
      [1, 3],
    ])
    expect(test.statistic).toBe(2)
    expect(test.p).toBeCloseTo(0.157299207050284, 13)
  })

  it('is the same for the transposed table and with an empty column put in', () => {
    fc.assert(
      fc.property(anyTable(5, 30), (table) => {
        const { statistic, df, p } = chiSquare(table)
        const turned = chiSquare(transpose(table))
        expect(turned.statistic).toBeCloseTo(statistic, 9)
        expect(turned.df).toBe(df)
        expect(chiSquare(table.map((row) => [0, ...row]))).toEqual(chiSquare(table))
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
      fixed,
    )
  })

  it('has no degrees of freedom where one row holds everything', () => {
    expect(
      chiSquare([
        [3, 9],
        [0, 0],
      ]),
    ).toEqual({
      statistic: 0,
      df: 0,
      p: 1,
      minimumExpected: 3,
      shareOfExpectedBelow5: 0.5,
    })
  })

  it('refuses an empty table and what is no count', () => {
    expect(() => chiSquare([[0, 0]])).toThrow(
      new RangeError('chiSquare: found a table without observations, expected at least one'),
    )
    expect(() => chiSquare([[1, Infinity]])).toThrow(
      'chiSquare: found Infinity, expected a whole number of at least 0',
    )
  })
})
