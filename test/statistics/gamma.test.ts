import { describe, expect, it } from 'vitest'
import { logChoose, logFactorial, upperGamma } from '../../src/statistics/gamma.js'

describe('upperGamma', () => {
  it.each([
    // R 4.2.2: pchisq(x, df, lower.tail = FALSE), that is Q(df / 2, x / 2)
    [1, 0.5, 0.479500122186953],
    [1, 3.84, 0.0500435212487052],
    [4, 10, 0.0404276819945128],
    [7, 30, 9.49597250813418e-5],
    [40, 60, 0.0218734684413909],
    [3, 200, 4.21854110719204e-43],
    // R 4.2.2: pgamma(480, 500, lower.tail = FALSE), pgamma(50100, 50000, lower.tail = FALSE)
    [1000, 960, 0.813718026809675],
    [100_000, 100_200, 0.326930010623805],
  ])(
    'gives with %i degrees of freedom at %d the tail of the chi-squared distribution that R gives',
    (df, x, p) => {
      expect(upperGamma(df / 2, x / 2) / p).toBeCloseTo(1, 10)
    },
  )

  it('is 1 at 0 and exp(-x) for a = 1, by hand from the integral', () => {
    expect(upperGamma(3.5, 0)).toBe(1)
    for (const x of [0.1, 1.9, 2.1, 30]) expect(upperGamma(1, x) / Math.exp(-x)).toBeCloseTo(1, 13)
  })

  it('meets itself where the series hands over to the continued fraction', () => {
    for (const a of [0.5, 3, 20]) {
      const [before, after] = [upperGamma(a, (a + 1) * (1 - 1e-12)), upperGamma(a, a + 1)]
      expect(before / after).toBeCloseTo(1, 10)
    }
  })
})

describe('logFactorial and logChoose', () => {
  it('give what R gives', () => {
    // R 4.2.2: lfactorial(c(0, 1, 2, 20, 1000)), lchoose(32, 3)
    expect([0, 1].map(logFactorial)).toEqual([0, 0])
    expect(logFactorial(2)).toBeCloseTo(0.693147180559945, 14)
    expect(logFactorial(20)).toBeCloseTo(42.3356164607535, 12)
    expect(logFactorial(1000) / 5912.12817848816).toBeCloseTo(1, 13)
    expect(logChoose(32, 3)).toBeCloseTo(8.50916101971897, 12)
  })
})
