import { describe, expect, it } from 'vitest'
import { contingency, expectedCounts } from '../../src/statistics/contingency.js'

describe('contingency', () => {
  it('gives margins without the empty rows and columns, counted by hand, and leaves the table as it is', () => {
    const table = Object.freeze([
      Object.freeze([1, 0, 2]),
      Object.freeze([0, 0, 0]),
      Object.freeze([3, 0, 4]),
    ])
    expect(contingency('f', table)).toEqual({
      cells: [
        [1, 2],
        [3, 4],
      ],
      rows: [3, 7],
      columns: [4, 6],
      n: 10,
      df: 1,
    })
  })

  it('refuses in the name of its caller', () => {
    expect(() => contingency('f', [[1], [1, 2]])).toThrow(
      new RangeError('f: found rows of 1 and 2 cells, expected the same length'),
    )
    expect(() => contingency('g', [[2 ** 53]])).toThrow('g: found 9007199254740992, expected a whole number')
    expect(() => contingency('h', [])).toThrow('h: found a table without observations, expected at least one')
  })
})

describe('expectedCounts', () => {
  it('have the margins of the observed ones, by hand', () => {
    expect(
      expectedCounts(
        contingency('f', [
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toEqual([
      [1.2, 1.8],
      [2.8, 4.2],
    ])
  })
})
