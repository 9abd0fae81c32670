import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonTrend } from '../../src/statistics/poisson-trend.js'
import { fixed } from './tables.js'

const fourteen = Array.from({ length: 14 }, (_, index) => index + 1)

describe('poissonTrend', () => {
  it.each<[string, number[], number[], [number, number, number, number, number]]>([
    // R 4.2.2: g <- glm(y ~ x, poisson, control = list(epsilon = 1e-15, maxit = 100)); exp(coef(g)[2]);
    // exp(confint.default(g)[2, ]); summary(g)$coefficients[2, 4]; sum(residuals(g, 'pearson')^2) / g$df.residual
    [
      'seven years',
      [0, 1, 2, 3, 5, 12, 9],
      [2015, 2016, 2017, 2018, 2019, 2020, 2021],
      [1.61360957426252, 1.29248566521216, 2.0145181708644, 2.37812301854375e-5, 0.804927825515394],
    ],
    // The example of Poisson regression in Dobson, An Introduction to Generalized Linear Models
    [
      'the example of Dobson',
      [2, 3, 6, 7, 8, 9, 10, 12, 15],
      [-1, -1, 0, 0, 0, 0, 1, 1, 1],
      [1.95381838351083, 1.3765305184121, 2.7732086028492, 0.000177979820339129, 0.414555964395652],
    ],
    // AIDS deaths in Australia by quarter, 1983 to 1986: Whyte et al. (1987)
    [
      'AIDS deaths, overdispersed',
      [0, 1, 2, 3, 1, 4, 9, 18, 23, 31, 20, 25, 37, 45],
      fourteen,
      [1.29242925865131, 1.23779024017973, 1.34948017393919, 2.59624437104165e-31, 2.40394208289675],
    ],
  ])('gives for %s what R gives', (_, counts, xs, [rate, low, high, p, dispersion]) => {
    const trend = poissonTrend(counts, xs)
    expect(trend.rate).toBeCloseTo(rate, 10)
    expect(trend.low).toBeCloseTo(low, 10)
    expect(trend.high).toBeCloseTo(high, 10)
    expect((trend.p ?? NaN) / p).toBeCloseTo(1, 8)
    expect(trend.dispersion).toBeCloseTo(dispersion, 9)
  })

  it('finds doubling again, with the standard error worked by hand', () => {
    // 1 2 4: mean of x under the fit 10 / 7, variance 18 / 7 - 100 / 49 = 26 / 49, information 7 * 26 / 49 = 26 / 7.
    const trend = poissonTrend([1, 2, 4], [0, 1, 2])
    expect(trend.rate).toBeCloseTo(2, 12)
    expect(trend.high).toBeCloseTo(2 * Math.exp(1.959963984540054 * Math.sqrt(7 / 26)), 11)
    expect(trend.dispersion).toBeCloseTo(0, 12)
  })

  it('solves the likelihood equations: fitted counts have the total and the weighted total of the observed ones', () => {
    const points = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1990, max: 2030 })), {
      minLength: 2,
      maxLength: 12,
    })
    fc.assert(
      fc.property(points, (pairs) => {
        const [counts, xs] = [pairs.map(([count]) => count), pairs.map(([, x]) => x)]
        const { rate, low, high } = poissonTrend(counts, xs)
        fc.pre(rate !== null && low !== null && high !== null)
        const slope = Math.log(rate ?? NaN)
        const weights = xs.map((x) => Math.exp(slope * (x - 2010)))
        const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
        const scale = total(counts) / total(weights)
        const moment = (list: readonly number[]) =>
          total(list.map((n, index) => n * ((xs[index] ?? 0) - 2010)))
        expect(moment(weights.map((weight) => weight * scale))).toBeCloseTo(moment(counts), 6)
        expect(low).toBeLessThanOrEqual(rate ?? NaN)
        expect(high).toBeGreaterThanOrEqual(rate ?? NaN)
        const moved = poissonTrend(
          counts,
          xs.map((x) => x - 2000),
        )
        expect(moved.rate).toBeCloseTo(rate ?? NaN, 9)
      }),
      fixed,
    )
  })

  it('has a flat trend with p 1 for equal counts, and no dispersion for two points', () => {
    const trend = poissonTrend([5, 5], [0, 1])
    expect(trend.rate).toBeCloseTo(1, 14)
    expect(trend.p).toBeCloseTo(1, 10)
    expect(trend.dispersion).toBeNull()
  })

  it('says why it gives no rate where none fits best', () => {
    const none = { rate: null, low: null, high: null, p: null, dispersion: null }
    expect(poissonTrend([0, 0, 4], [2019, 2020, 2021])).toEqual({
      ...none,
      reason: 'no finite trend: all counts are at 2021, one end of the series',
    })
    expect(poissonTrend([0, 0], [1, 2])).toEqual({ ...none, reason: 'no trend: all counts are 0' })
    expect(poissonTrend([3, 4], [1, 1])).toEqual({ ...none, reason: 'no trend: fewer than two different x' })
    expect(poissonTrend([], [])).toEqual({ ...none, reason: 'no trend: fewer than two different x' })
    expect(poissonTrend([0, 4, 0], [2019, 2020, 2021]).rate).toBeCloseTo(1, 12)
  })

  it('refuses lists that do not fit and what is no count', () => {
    expect(() => poissonTrend([1.5, 2], [1, 2])).toThrow(
      new RangeError('poissonTrend: found 1.5, expected a whole number of at least 0'),
    )
    expect(() => poissonTrend([1, 2], [1])).toThrow(
      'poissonTrend: found lists of 2 and 1, expected the same length',
    )
    expect(() => poissonTrend([1, 2], [1, NaN])).toThrow('poissonTrend: found NaN, expected a finite number')
  })
})
