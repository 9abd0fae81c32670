import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../src/statistics/wilson.js'
import { fixed } from './tables.js'

describe('wilsonInterval', () => {
  it.each([
    // R 4.2.2: prop.test(x, n, conf.level = level, correct = FALSE)$conf.int
    [12, 32, 0.95, 0.229338873094542, 0.547455926469225],
    [4, 32, 0.99, 0.0379711720412971, 0.340828770201447],
    [0, 10, 0.95, 0, 0.277532799862889],
    [10, 10, 0.95, 0.722467200137111, 1],
    [1, 1, 0.95, 0.206549314377238, 1],
  ])('gives for %i of %i at level %d what R gives', (successes, n, level, low, high) => {
    const interval = wilsonInterval(successes, n, level)
    expect(interval.low).toBeCloseTo(low, 13)
    expect(interval.high).toBeCloseTo(high, 13)
  })

  it('lies within 0 and 1, holds the share and turns over with failures for successes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const successes = Math.round(n * part)
          const { low, high } = wilsonInterval(successes, n)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(successes / n)
          expect(high).toBeGreaterThanOrEqual(successes / n)
          const other = wilsonInterval(n - successes, n)
          expect(other.low).toBeCloseTo(1 - high, 12)
          expect(other.high).toBeCloseTo(1 - low, 12)
        },
      ),
      fixed,
    )
  })

  it('rules out no share where nothing was observed', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })

  it('refuses what cannot be a share', () => {
    expect(() => wilsonInterval(-1, 3)).toThrow(
      new RangeError('wilsonInterval: found -1, expected a whole number of at least 0'),
    )
    expect(() => wilsonInterval(1, 2.5)).toThrow(
      'wilsonInterval: found 2.5, expected a whole number of at least 0',
    )
    expect(() => wilsonInterval(4, 3)).toThrow(
      'wilsonInterval: found 4 of 3, expected no more successes than trials',
    )
    expect(() => wilsonInterval(1, 3, 95)).toThrow(
      'wilsonInterval: found 95, expected a number between 0 and 1',
    )
  })
})
