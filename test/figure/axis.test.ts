import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAxis, thinned, wholeTicks } from '../../src/figure/parts/axis.js'

const axisOf = (largest: number) =>
  countAxis(largest, 'n') as { scale: { domain: [number, number] }; axis: { values: number[] } }

describe('countAxis', () => {
  it('has two to seven whole-numbered ticks within its domain, whatever its largest value', () => {
    const largest = fc.oneof(fc.nat(1_000_000_000), fc.double({ min: 0, max: 1e12, noNaN: true }))
    fc.assert(
      fc.property(largest, (value) => {
        const { scale, axis } = axisOf(value)
        expect(axis.values.length).toBeGreaterThanOrEqual(2)
        expect(axis.values.length).toBeLessThanOrEqual(7)
        for (const tick of axis.values) {
          expect(Number.isInteger(tick)).toBe(true)
          expect(tick).toBeGreaterThanOrEqual(0)
          expect(tick).toBeLessThanOrEqual(scale.domain[1])
        }
        expect(scale.domain[1]).toBeGreaterThanOrEqual(value)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('has more than a lone 0 beside 5,218, and reaches 1 for shares of a unit and for nothing', () => {
    expect(axisOf(5218).axis.values).toEqual([0, 2000, 4000, 6000])
    expect(axisOf(0.4).axis.values).toEqual([0, 1])
    expect(axisOf(0).scale.domain).toEqual([0, 1])
  })
})

describe('wholeTicks', () => {
  it('stand a step of 1, 2 or 5 times a power of ten apart', () => {
    expect(wholeTicks(3)).toEqual([0, 1, 2, 3])
    expect(wholeTicks(27.6)).toEqual([0, 5, 10, 15, 20, 25])
    expect(wholeTicks(1395)).toEqual([0, 500, 1000])
  })
})

describe('thinned', () => {
  it('keeps round numbers, in their order, and no more than asked but one at least', () => {
    const years = Array.from({ length: 61 }, (_, place) => (1956 + place).toString())
    expect(thinned(years, 14)).toEqual([
      '1960',
      '1965',
      '1970',
      '1975',
      '1980',
      '1985',
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
    ])
    expect(thinned(['a', 'b', 'c'], 2)).toEqual(['a', 'c'])
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2100 }),
        fc.integer({ min: 1, max: 300 }),
        fc.nat(20),
        (from, length, most) => {
          const keys = Array.from({ length }, (_, place) => (from + place).toString())
          const kept = thinned(keys, most)
          expect(kept.length).toBeLessThanOrEqual(Math.max(1, most))
          expect(kept.length).toBeGreaterThan(0)
          expect(keys.filter((key) => kept.includes(key))).toEqual(kept)
        },
      ),
      { seed: 8 },
    )
  })
})
