import { describe, expect, it } from 'vitest'
import { regularisedBeta } from '../../src/statistics/beta.js'
import { pValue } from '../../src/statistics/p-value.js'

describe('pValue', () => {
  it.each([
    ['2 * pt(-2.2, 28)', { statistic: 't', value: 2.2, df: [28] }, 0.0362254847788],
    ['2 * pt(-12, 200)', { statistic: 't', value: -12, df: [200] }, 2.42213600525e-25],
    ['2 * pt(-0.01, 3)', { statistic: 't', value: 0.01, df: [3] }, 0.992649111413],
    ['pf(4.5, 2, 45, lower = FALSE)', { statistic: 'F', value: 4.5, df: [2, 45] }, 0.0165356763728],
    ['pf(0.3, 1, 7, lower = FALSE)', { statistic: 'F', value: 0.3, df: [1, 7] }, 0.60090262797],
    ['pf(250, 3, 500, lower = FALSE)', { statistic: 'F', value: 250, df: [3, 500] }, 4.53653959795e-99],
    ['pchisq(5.43, 2, lower = FALSE)', { statistic: 'chi2', value: 5.43, df: [2] }, 0.0662049530071],
    ['2 * pnorm(-1.96)', { statistic: 'z', value: -1.96 }, 0.0499957902964],
    [
      '2 * pt(-r * sqrt(df / (1 - r^2)), df), r = 0.35, df = 30',
      { statistic: 'r', value: 0.35, df: [30] },
      0.0495602508062,
    ],
  ] as const)('agrees with R 4: %s', (_, test, expected) => {
    expect((pValue(test) ?? NaN) / expected).toBeCloseTo(1, 9)
  })

  it('is undefined where degrees of freedom are missing or the value is out of range', () => {
    expect(pValue({ statistic: 't', value: 2 })).toBeUndefined()
    expect(pValue({ statistic: 'F', value: 2, df: [3] })).toBeUndefined()
    expect(pValue({ statistic: 'chi2', value: -1, df: [3] })).toBeUndefined()
    expect(pValue({ statistic: 'r', value: 1.2, df: [3] })).toBeUndefined()
  })
})

describe('regularisedBeta', () => {
  it('agrees with R 4: pbeta(0.3, 2.5, 40), and is 0 and 1 at the ends', () => {
    expect(regularisedBeta(0.3, 2.5, 40)).toBeCloseTo(0.999977323117, 11)
    expect([regularisedBeta(0, 2, 3), regularisedBeta(1, 2, 3)]).toEqual([0, 1])
  })
})
