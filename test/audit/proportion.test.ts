import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  percentBounds,
  possibleCounts,
  roundings,
  rulesThatPrint,
  smallestDenominators,
} from '../../src/audit/proportion.js'

describe('roundings', () => {
  it('separates the four rules on 4 of 32, which is 12.5 per cent', () => {
    expect(roundings(4, 32, 0)).toEqual({
      'half-up': ['13'],
      'half-even': ['12'],
      truncate: ['12'],
      'largest-remainder': ['12', '13'],
    })
  })

  it('prints decimals as asked, and one value only where nothing is left over', () => {
    expect(roundings(1, 8, 2)['largest-remainder']).toEqual(['12.50'])
    expect(roundings(2, 3, 1)).toMatchObject({ 'half-up': ['66.7'], truncate: ['66.6'] })
  })

  it('stays exact beyond the safe integers', () => {
    expect(percentBounds(9_007_199_254_740_991, 9_007_199_254_740_991, 2)).toMatchObject({
      down: 10000,
      up: 10000,
    })
  })
})

describe('rulesThatPrint', () => {
  it('names the rules behind the 12 of Table 3 in Tamoliune et al. (2023)', () => {
    expect(rulesThatPrint('12', 4, 32)).toEqual(['half-even', 'truncate', 'largest-remainder'])
  })

  it('finds none for a share of another count', () => {
    expect(rulesThatPrint('61.2', 1326, 2021)).toEqual([])
    expect(rulesThatPrint('61.2', 1236, 2021)).toEqual(['half-up', 'half-even', 'largest-remainder'])
  })

  it('finds none without a denominator or for text that is no number', () => {
    expect(rulesThatPrint('10', 1, 0)).toEqual([])
    expect(rulesThatPrint('about 10', 1, 10)).toEqual([])
  })
})

describe('possibleCounts', () => {
  it('finds no count of 32 articles that prints as 70 or 5 per cent, under any rule, nor as 18 or 7 rounded half up', () => {
    expect(['70', '5'].map((printed) => possibleCounts(printed, 32))).toEqual([[], []])
    expect(['18', '7'].map((printed) => possibleCounts(printed, 32, 'half-up'))).toEqual([[], []])
    expect(['18', '7'].map((printed) => possibleCounts(printed, 32))).toEqual([[6], [2]])
  })

  it('keeps to one rule where one is named', () => {
    expect(possibleCounts('12', 32, 'half-up')).toEqual([])
    expect(possibleCounts('12', 32)).toEqual([4])
  })

  it('always holds the count from which the percentage was printed', () => {
    const share = fc
      .integer({ min: 1, max: 5000 })
      .chain((of) =>
        fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of), fc.integer({ min: 0, max: 3 })),
      )
    fc.assert(
      fc.property(share, ([n, of, decimals]) => {
        for (const [rule, printed] of Object.entries(roundings(n, of, decimals)))
          for (const text of printed) {
            expect(possibleCounts(text, of)).toContain(n)
            expect(rulesThatPrint(text, n, of)).toContain(rule)
          }
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})

describe('smallestDenominators', () => {
  it('gives 44 for 70, 18, 7 and 5 per cent (Tamoliune et al., 2023), and 40 where the one tie goes to 17.5', () => {
    expect(smallestDenominators(['70', '18', '7', '5'], 200)).toEqual([
      { rule: 'half-up', of: 44, counts: [31, 8, 3, 2] },
      { rule: 'half-even', of: 44, counts: [31, 8, 3, 2] },
      { rule: 'truncate', of: 100, counts: [70, 18, 7, 5] },
      { rule: 'largest-remainder', of: 40, counts: [28, 7, 3, 2] },
    ])
  })

  it('gives 3 for thirds, and asks for counts that add up where the percentages are a whole', () => {
    expect(smallestDenominators(['33.3', '66.7'])[0]).toEqual({ rule: 'half-up', of: 3, counts: [1, 2] })
    expect(smallestDenominators(['33', '33'])[0]).toEqual({ rule: 'half-up', of: 3, counts: [1, 1] })
  })

  it('is empty where nothing up to the limit fits', () => {
    expect(smallestDenominators(['0.1'], 100)).toEqual([])
    expect(smallestDenominators([])).toEqual([])
  })
})
