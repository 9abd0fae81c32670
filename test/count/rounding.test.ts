import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundPercentages, type RoundingRule } from '../../src/count/rounding.js'

const whole = (rule: RoundingRule) => ({ rule, decimals: 0 })

describe('roundPercentages', () => {
  it('prints Table 3 of Tamoliune et al. (2023) by largest remainder and by half-even, and 13 for 4 of 32 by half-up', () => {
    const counts = [15, 5, 3, 5, 4]
    expect(roundPercentages(counts, 32, whole('largest-remainder'))).toEqual([47, 16, 9, 16, 12])
    expect(roundPercentages(counts, 32, whole('half-even'))).toEqual([47, 16, 9, 16, 12])
    expect(roundPercentages(counts, 32, whole('half-up'))).toEqual([47, 16, 9, 16, 13])
  })

  it('prints Tables 2 and 4 of the same paper', () => {
    expect(roundPercentages([7, 10, 15], 32, whole('largest-remainder'))).toEqual([22, 31, 47])
    expect(roundPercentages([6, 5, 3, 3, 15], 32, whole('largest-remainder'))).toEqual([19, 16, 9, 9, 47])
  })

  it('truncates, and rounds a half to the even neighbour either way', () => {
    expect(roundPercentages([1, 3, 5], 8, { rule: 'half-even', decimals: 0 })).toEqual([12, 38, 62])
    expect(roundPercentages([1, 3, 5], 8, { rule: 'truncate', decimals: 0 })).toEqual([12, 37, 62])
    expect(roundPercentages([1, 3, 5], 8, { rule: 'half-up', decimals: 1 })).toEqual([12.5, 37.5, 62.5])
  })

  it('serves equal remainders in the order given: 33.3 three times is 34, 33, 33', () => {
    expect(roundPercentages([1, 1, 1], 3, whole('largest-remainder'))).toEqual([34, 33, 33])
  })

  it('gives zeros for a base of 0 and nothing for no counts', () => {
    expect(roundPercentages([0, 0], 0, whole('half-up'))).toEqual([0, 0])
    expect(roundPercentages([], 32, whole('largest-remainder'))).toEqual([])
  })

  it('treats fractional counts whose sum carries a rounding error as what they are', () => {
    expect(roundPercentages([1 / 3 + 1 / 3 + 1 / 3, 1], 2, whole('half-up'))).toEqual([50, 50])
    expect(roundPercentages([0.1 + 0.2, 0.7], 1, whole('truncate'))).toEqual([30, 70])
  })

  it('serves remainders that are equal but for a rounding error in the order given: 37.5, 37.5 and 25', () => {
    expect(roundPercentages([0.3, 0.1 + 0.2, 0.2], 0.8, whole('largest-remainder'))).toEqual([38, 37, 25])
    expect(roundPercentages([0.1 + 0.2, 0.3, 0.2], 0.8, whole('largest-remainder'))).toEqual([38, 37, 25])
  })

  it('adds up to 100 by largest remainder whenever the counts add up to the base', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 2 }),
        (counts, decimals) => {
          const base = counts.reduce((sum, n) => sum + n, 0)
          fc.pre(base > 0)
          const rounded = roundPercentages(counts, base, { rule: 'largest-remainder', decimals })
          const units = rounded
            .map((value) => Math.round(value * 10 ** decimals))
            .reduce((sum, value) => sum + value, 0)
          expect(units).toBe(100 * 10 ** decimals)
        },
      ),
      { seed: 7 },
    )
  })

  it('never moves a share by a whole unit, whatever the rule', () => {
    const rules: RoundingRule[] = ['half-up', 'half-even', 'truncate', 'largest-remainder']
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...rules),
        (counts, rule) => {
          const base = counts.reduce((sum, n) => sum + n, 0)
          fc.pre(base > 0)
          roundPercentages(counts, base, whole(rule)).forEach((value, index) =>
            expect(Math.abs(value - ((counts[index] ?? 0) * 100) / base)).toBeLessThan(1),
          )
        },
      ),
      { seed: 7 },
    )
  })
})
