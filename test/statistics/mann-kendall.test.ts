import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mannKendall } from '../../src/statistics/mann-kendall.js'
import { fixed } from './tables.js'

describe('mannKendall', () => {
  it.each<[string, number[], number, number, number]>([
    // R 4.2.2: cor.test(seq_along(v), v, method = 'kendall'), exact for fewer than 50 values without ties; s by hand from tau
    ['five values', [0, 2, 3, 8, 5], 8, 0.8, 0.0833333333333333],
    [
      'twelve values',
      [3.1, 2.7, 4.4, 5.0, 4.9, 6.2, 5.8, 7.7, 7.1, 6.9, 8.4, 9.0],
      54,
      0.818181818181818,
      4.41292889210576e-5,
    ],
    // v <- (1:49 * 37) %% 53, exact = TRUE
    [
      '49 values',
      Array.from({ length: 49 }, (_, i) => ((i + 1) * 37) % 53),
      -96,
      -0.0816326530612245,
      0.414858429941759,
    ],
    // Ties, R 4.2.2: S over all orders of v (a recursive permutation), mean(abs(S) >= abs(S(v))); cor(1:7, v, method = 'kendall')
    ['seven values with ties', [1, 0, 2, 3, 2, 5, 12], 16, 0.780720058358826, 0.0166666666666667],
    ['six values with many ties', [1, 1, 2, 2, 2, 3], 11, 0.856348838577675, 0.0333333333333333],
  ])('is exact for %s, as in R', (_, values, s, tau, p) => {
    const test = mannKendall(values)
    expect(test).toMatchObject({ s, method: 'exact' })
    expect(test.tau).toBeCloseTo(tau, 13)
    expect(test.p / p).toBeCloseTo(1, 11)
  })

  it.each<[string, number[], number, number, number]>([
    // R 4.2.2: cor.test(1:60, v, method = 'kendall', exact = FALSE, continuity = TRUE) with
    // v <- (1:60 * 37) %% 7 + 1:60 %/% 10 and v <- (1:60 * 37) %% 61 + 1:60 / 2
    [
      'with ties',
      Array.from({ length: 60 }, (_, i) => (((i + 1) * 37) % 7) + Math.floor((i + 1) / 10)),
      791,
      0.470770788223089,
      3.72402097252124e-7,
    ],
    [
      'without',
      Array.from({ length: 60 }, (_, i) => (((i + 1) * 37) % 61) + (i + 1) / 2),
      522,
      0.294915254237288,
      0.000890866818676679,
    ],
  ])('takes the normal approximation for sixty values %s, as in R', (_, values, s, tau, p) => {
    const test = mannKendall(values)
    expect(test).toMatchObject({ s, method: 'normal' })
    expect(test.tau).toBeCloseTo(tau, 13)
    expect(test.p / p).toBeCloseTo(1, 10)
  })

  it('is worked by hand for three values: two of six orders are as far out', () => {
    expect(mannKendall([1, 2, 3]).p).toBeCloseTo(2 / 6, 15)
    expect(mannKendall([1, 3, 2]).p).toBeCloseTo(1, 15)
    // 1 1 2 has three orders with S 2, 0, -2.
    expect(mannKendall([1, 1, 2]).p).toBeCloseTo(2 / 3, 15)
  })

  it('agrees with going through all orders, turns its sign with time and does not mind a rising scale', () => {
    const few = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(few, (values) => {
        const test = mannKendall(values)
        const all = orders(values).map((order) => Math.abs(mannKendall(order).s))
        expect(test.p).toBeCloseTo(all.filter((s) => s >= Math.abs(test.s)).length / all.length, 12)
        const back = mannKendall([...values].reverse())
        expect(back.s + test.s).toBe(0)
        expect(back.p).toBeCloseTo(test.p, 12)
        expect(mannKendall(values.map((value) => Math.exp(value))).s).toBe(test.s)
      }),
      fixed,
    )
  })

  it('has no tau and p 1 where all values are equal, 0 and -0 included', () => {
    expect(mannKendall([0, -0, 0])).toEqual({ s: 0, tau: null, p: 1, method: 'exact' })
    expect(mannKendall(new Array<number>(60).fill(2))).toEqual({ s: 0, tau: null, p: 1, method: 'normal' })
  })

  it('refuses fewer than two values and what is not finite', () => {
    expect(() => mannKendall([1])).toThrow(new RangeError('mannKendall: found 1 values, expected at least 2'))
    expect(() => mannKendall([1, NaN])).toThrow('mannKendall: found NaN, expected a finite number')
  })
})

function orders(values: readonly number[]): number[][] {
  return values.length < 2
    ? [[...values]]
    : values.flatMap((first, index) =>
        orders(values.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
      )
}
