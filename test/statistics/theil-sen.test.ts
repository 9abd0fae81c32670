import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theilSen } from '../../src/statistics/theil-sen.js'
import { fixed } from './tables.js'

describe('theilSen', () => {
  it('is the median of all pairwise slopes that R gives', () => {
    // R 4.2.2: y <- c(0, 1, 2, 3, 5, 12, 9); x <- 2015:2021; median(combn(7, 2, function(i) diff(y[i]) / diff(x[i])))
    const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021]
    expect(theilSen(years, [0, 1, 2, 3, 5, 12, 9])).toEqual({ slope: 1.5 })
  })

  it('leaves out pairs at one x, by hand', () => {
    // (0, 0), (0, 9), (1, 2): slopes 2 and -7, median -2.5.
    expect(theilSen([0, 0, 1], [0, 9, 2])).toEqual({ slope: -2.5 })
  })

  it('finds a straight line again, one wild point or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: -20, max: 20 }),
        fc.nat(8),
        (slope, start, at) => {
          const xs = [0, 1, 2, 3, 4, 5, 6, 7, 8]
          const ys = xs.map((x) => start + slope * x)
          expect(theilSen(xs, ys).slope).toBeCloseTo(slope, 12)
          expect(theilSen(xs, ys.with(at, 1e6)).slope).toBeCloseTo(slope, 12)
        },
      ),
      fixed,
    )
  })

  it('refuses lists that do not fit and points at one x', () => {
    expect(() => theilSen([1, 2], [1])).toThrow(
      new RangeError('theilSen: found lists of 2 and 1, expected the same length'),
    )
    expect(() => theilSen([3, 3], [1, 2])).toThrow(
      'theilSen: found 2 points at one x, expected at least two different x',
    )
    expect(() => theilSen([], [])).toThrow(RangeError)
    expect(() => theilSen([1, 2], [1, Infinity])).toThrow(
      'theilSen: found Infinity, expected a finite number',
    )
  })
})
