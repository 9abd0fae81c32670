import { describe, expect, it } from 'vitest'
import { alphaUnits, krippendorffAlpha, masiDistance } from '../../../src/statistics/agreement/alpha.js'

describe('masiDistance', () => {
  it('follows Passonneau: subset two thirds, overlap one third, disjoint nothing', () => {
    expect(masiDistance(['a'], ['a', 'b'])).toBeCloseTo(1 - (1 / 2) * (2 / 3), 10)
    expect(masiDistance(['a', 'c'], ['a', 'b'])).toBeCloseTo(1 - (1 / 3) * (1 / 3), 10)
    expect(masiDistance(['a'], ['b'])).toBe(1)
    expect(masiDistance([], ['b'])).toBe(1)
  })
})

describe('krippendorffAlpha', () => {
  it('gives 0.095 for the two observers of binary data in Krippendorff (2011), Computing alpha-reliability, A', () => {
    const a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    const b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    const units = alphaUnits(a.map((value, unit) => [[String(value)], [String(b[unit])]]))
    expect(krippendorffAlpha(units)).toBeCloseTo(0.095, 3)
  })

  it('leaves out units with one coder only', () => {
    const pairs = [
      [['a'], ['a']],
      [['b'], ['b']],
      [['a'], ['b']],
    ]
    expect(krippendorffAlpha(alphaUnits([...pairs, [['c']]]))).toBeCloseTo(4 / 9, 10)
  })
})
