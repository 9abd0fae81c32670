import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countText, wholeTicks } from '../../src/figure/bars.js'

describe('wholeTicks', () => {
  it('gives about six whole-numbered ticks from 0 up to the largest value', () => {
    expect(wholeTicks(0)).toEqual([0])
    expect(wholeTicks(3)).toEqual([0, 1, 2, 3])
    expect(wholeTicks(27.6)).toEqual([0, 5, 10, 15, 20, 25])
    expect(wholeTicks(1395)).toEqual([0, 500, 1000])
  })

  it('never gives more than seven ticks, nor one above the largest value', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (largest) => {
        const ticks = wholeTicks(largest)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(ticks.every((tick) => Number.isInteger(tick) && tick <= largest)).toBe(true)
      }),
      { seed: 7 },
    )
  })
})

describe('countText', () => {
  it('prints count and percentage, or only the percentage where no count was published', () => {
    expect(countText({ n: 15, percent: 47 })).toBe('15 (47 %)')
    expect(countText({ n: null, percent: 70 })).toBe('70 %')
  })
})
