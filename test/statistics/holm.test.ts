import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holm } from '../../src/statistics/holm.js'
import { fixed } from './tables.js'

describe('holm', () => {
  it.each([
    // R 4.2.2: p.adjust(p, 'holm')
    [
      [0.01, 0.02, 0.03, 0.04, 0.05],
      [0.05, 0.08, 0.09, 0.09, 0.09],
    ],
    [
      [0.9, 0.001, 0.04, 0.04, 0.6],
      [1, 0.005, 0.16, 0.16, 1],
    ],
  ])('gives for %j what R gives, in the order given', (pValues, adjusted) => {
    for (const [index, p] of holm(pValues).entries()) expect(p).toBeCloseTo(adjusted[index] ?? NaN, 14)
  })

  it('leaves one value as it is and none as none', () => {
    expect(holm([0.04])).toEqual([0.04])
    expect(holm([])).toEqual([])
  })

  it('never lowers a value, never exceeds 1, keeps the order and does not change its input', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (pValues) => {
        const adjusted = holm(Object.freeze(pValues))
        for (const [i, p] of pValues.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p)
          expect(adjusted[i]).toBeLessThanOrEqual(1)
          for (const [j, other] of pValues.entries())
            if (p <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? NaN)
        }
      }),
      fixed,
    )
  })

  it('refuses what is no probability', () => {
    expect(() => holm([0.5, 1.2])).toThrow(new RangeError('holm: found 1.2, expected a number from 0 to 1'))
    expect(() => holm([NaN])).toThrow(RangeError)
  })
})
