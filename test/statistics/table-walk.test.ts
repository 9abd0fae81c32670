import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherExact, fisherFreemanHalton } from '../../src/statistics/fisher.js'
import { anyTable, fixed, transpose, twoByTwo } from './tables.js'

describe('fisherFreemanHalton', () => {
  it.each<[string, number[][], number]>([
    // R 4.2.2: fisher.test(matrix(c(1,2,1,0, 3,3,6,1, 10,10,14,9, 6,7,12,11), 4))$p.value; Agresti (2002), p. 57, job satisfaction
    [
      '4x4, n 104',
      [
        [1, 3, 10, 6],
        [2, 3, 10, 7],
        [1, 6, 14, 12],
        [0, 1, 9, 11],
      ],
      0.782684938965639,
    ],
    // R 4.2.2: fisher.test(rbind(c(3,1,2,0,4,1,2,5), c(1,4,2,2,0,3,1,1)))$p.value
    [
      '2x8, n 32',
      [
        [3, 1, 2, 0, 4, 1, 2, 5],
        [1, 4, 2, 2, 0, 3, 1, 1],
      ],
      0.083440656581726,
    ],
    // R 4.2.2: fisher.test(m, workspace = 2e7)$p.value for these two
    [
      '5x5, n 36',
      [
        [2, 1, 0, 2, 1],
        [1, 2, 1, 1, 1],
        [1, 0, 3, 1, 1],
        [2, 1, 2, 1, 1],
        [1, 2, 1, 2, 1],
      ],
      0.983630555460836,
    ],
    [
      '5x5, n 32',
      [
        [6, 0, 1, 0, 0],
        [0, 5, 0, 1, 0],
        [1, 0, 4, 0, 2],
        [0, 2, 0, 5, 0],
        [0, 0, 1, 1, 3],
      ],
      4.69331077274962e-8,
    ],
  ])('gives for a %s table what R gives', (_, table, p) => {
    expect((fisherFreemanHalton(table).p ?? NaN) / p).toBeCloseTo(1, 10)
  })

  it('counts tables by hand: 2x3 with one unit in each row and two columns of one', () => {
    // Rows 1 1, columns 1 1 0: two tables, alike.
    expect(
      fisherFreemanHalton([
        [1, 0, 0],
        [0, 1, 0],
      ]).p,
    ).toBeCloseTo(1, 14)
    // Rows 2 2 2 and columns 2 2 2: 90 ways; 6 tables with the twos on a permutation (1 way each) are the least likely.
    expect(
      fisherFreemanHalton([
        [2, 0, 0],
        [0, 2, 0],
        [0, 0, 2],
      ]).p,
    ).toBeCloseTo(6 / 90, 13)
  })

  it('is Fisher’s test on 2x2 tables', () => {
    fc.assert(
      fc.property(twoByTwo(15), (table) => {
        fc.pre(table.flat().some((cell) => cell > 0))
        expect(fisherFreemanHalton(table).p).toBeCloseTo(fisherExact(table).p, 10)
      }),
      fixed,
    )
  })

  it('agrees with going through all tables, and does not change with the order of rows and columns', () => {
    fc.assert(
      fc.property(anyTable(3, 3), (table) => {
        const { p } = fisherFreemanHalton(table)
        expect(p).toBeCloseTo(byEnumeration(table), 10)
        expect(fisherFreemanHalton(transpose(table)).p).toBeCloseTo(p ?? NaN, 10)
        expect(fisherFreemanHalton([...table].reverse()).p).toBeCloseTo(p ?? NaN, 10)
      }),
      fixed,
    )
  })

  it('leaves empty rows and columns out, and has p 1 where nothing is left to compare', () => {
    expect(
      fisherFreemanHalton([
        [3, 0, 1],
        [0, 0, 0],
        [1, 0, 3],
      ]).p,
    ).toBeCloseTo(0.485714285714286, 13)
    expect(
      fisherFreemanHalton([
        [3, 0],
        [2, 0],
      ]),
    ).toEqual({ p: 1 })
    expect(fisherFreemanHalton([[4]])).toEqual({ p: 1 })
  })

  it('says why it gives no p where the table is too large, instead of a long wait', () => {
    const even = Array.from({ length: 8 }, () => Array.from({ length: 8 }, () => 20))
    expect(fisherFreemanHalton(even, 1e5)).toEqual({
      p: null,
      reason: 'too large for an exact test: the 8x8 table of 1280 observations needs more than 100000 steps',
    })
    expect(
      fisherFreemanHalton(
        [
          [9, 8, 7],
          [7, 8, 9],
        ],
        50,
      ).p,
    ).toBeNull()
  })

  it('refuses what is no table of counts', () => {
    expect(() =>
      fisherFreemanHalton([
        [1, -1],
        [2, 3],
      ]),
    ).toThrow(new RangeError('fisherFreemanHalton: found -1, expected a whole number of at least 0'))
    expect(() => fisherFreemanHalton([[1, 2], [3]])).toThrow(
      'fisherFreemanHalton: found rows of 2 and 1 cells, expected the same length',
    )
    const none = 'fisherFreemanHalton: found a table without observations, expected at least one'
    for (const table of [
      [],
      [[]],
      [
        [0, 0],
        [0, 0],
      ],
    ])
      expect(() => fisherFreemanHalton(table)).toThrow(none)
  })
})

/** The same p in the plainest way: every table with the margins, one cell after the other, weighted by 1 / product of n!. */
function byEnumeration(table: readonly (readonly number[])[]): number {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  const weights: number[] = []
  const width = table[0]?.length ?? 0
  const rows = table.map((row) => row.reduce((a, b) => a + b, 0))
  const columns = transpose(table).map((column) => column.reduce((a, b) => a + b, 0))
  const fill = (cell: number, weight: number): void => {
    const [row, column] = [Math.floor(cell / width), cell % width]
    if (row === table.length) {
      if ([...rows, ...columns].every((left) => left === 0)) weights.push(weight)
      return
    }
    const most = Math.min(rows[row] ?? 0, columns[column] ?? 0)
    for (let n = 0; n <= most; n++) {
      rows[row] = (rows[row] ?? 0) - n
      columns[column] = (columns[column] ?? 0) - n
      fill(cell + 1, weight / factorial(n))
      rows[row] += n
      columns[column] += n
    }
  }
  fill(0, 1)
  const observed = table.flat().reduce((weight, n) => weight / factorial(n), 1)
  const total = weights.reduce((a, b) => a + b, 0)
  return weights.filter((weight) => weight <= observed * (1 + 1e-7)).reduce((a, b) => a + b, 0) / total
}
