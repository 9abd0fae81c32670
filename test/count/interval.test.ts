import { describe, expect, it } from 'vitest'
import { percentInterval } from '../../src/count/interval.js'

describe('percentInterval', () => {
  it('is that of Wilson in per cent: 15 of 32 (his formula by hand)', () => {
    const { low, high } = percentInterval(15, 32)
    expect(low).toBeCloseTo(30.87, 1)
    expect(high).toBeCloseTo(63.55, 1)
  })

  it('runs from 0 for none and to 100 for all: 0 of 10 ends at 27.75, 10 of 10 begins at 72.25 (z²/(n + z²))', () => {
    expect(percentInterval(0, 10).low).toBeCloseTo(0, 9)
    expect(percentInterval(0, 10).high).toBeCloseTo((100 * 3.8414588) / 13.8414588, 4)
    expect(percentInterval(10, 10).low).toBeCloseTo(1000 / 13.8414588, 4)
    expect(percentInterval(10, 10).high).toBeCloseTo(100, 9)
  })
})
