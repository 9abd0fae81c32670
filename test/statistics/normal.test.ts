import { describe, expect, it } from 'vitest'
import { probit } from 'simple-statistics'
import { normalQuantile, twoSidedNormal } from '../../src/statistics/normal.js'

describe('normalQuantile', () => {
  it.each([
    // R 4.2.2: qnorm(p)
    [0.975, 1.95996398454005],
    [0.995, 2.5758293035489],
    [0.6, 0.2533471031358],
    [0.025, -1.95996398454005],
    [0.0001, -3.71901648545568],
    [1e-10, -6.36134090240406],
    [1e-300, -37.0470962993612],
  ])('gives for %d what R gives', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12)
  })

  it('is 0 in the middle', () => {
    expect(normalQuantile(0.5)).toBe(0)
  })

  it('is the inverse of the two-sided tail', () => {
    for (const p of [1e-12, 0.001, 0.05, 0.3, 0.99]) {
      expect(twoSidedNormal(normalQuantile(p / 2)) / p).toBeCloseTo(1, 12)
    }
  })

  it('is needed because probit of simple-statistics is off by 2.8e-3 at 0.975', () => {
    expect(Math.abs(probit(0.975) - 1.95996398454005)).toBeGreaterThan(2e-3)
  })

  it('refuses 0, 1 and what is no number', () => {
    expect(() => normalQuantile(0)).toThrow(
      new RangeError('normalQuantile: found 0, expected a number between 0 and 1'),
    )
    expect(() => normalQuantile(1)).toThrow(RangeError)
    expect(() => normalQuantile(NaN)).toThrow(RangeError)
  })
})

describe('twoSidedNormal', () => {
  it.each([
    // R 4.2.2: 2 * pnorm(-z)
    [0, 1],
    [0.5, 0.617075077451974],
    [1.96, 0.0499957902964409],
    [5, 5.73303143758388e-7],
    [10, 1.52397060483211e-23],
    [37, 1.14511424450492e-299],
  ])('gives for %d what R gives, far out too', (z, p) => {
    expect(twoSidedNormal(z) / p).toBeCloseTo(1, 12)
    expect(twoSidedNormal(-z)).toBe(twoSidedNormal(z))
  })

  it('refuses what is not finite', () => {
    expect(() => twoSidedNormal(Infinity)).toThrow(
      new RangeError('twoSidedNormal: found Infinity, expected a finite number'),
    )
  })
})
