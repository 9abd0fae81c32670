import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cochranArmitageExact } from '../../src/statistics/cochran-armitage.js'
import { fixed } from './tables.js'

describe('cochranArmitageExact', () => {
  it.each<[number[], number[], number[], number, number, number]>([
    // Exact, R 4.2.2: g <- expand.grid(lapply(n, function(k) 0:k)); g <- g[rowSums(g) == sum(x), ];
    //   w <- apply(g, 1, function(r) prod(choose(n, r))); t <- as.matrix(g) %*% s; e <- sum(x) * sum(n * s) / sum(n);
    //   sum(w[abs(t - e) >= abs(sum(x * s) - e) - 1e-9]) / sum(w)
    // z squared and its p: prop.trend.test(x, n, s)
    [[0, 1, 3], [4, 4, 4], [1, 2, 3], 0.0686868686868687, 5.0625, 0.0244489453100896],
    [
      [0, 1, 3, 0, 4, 5, 3],
      [1, 2, 4, 1, 6, 11, 7],
      [2015, 2016, 2017, 2018, 2019, 2020, 2021],
      0.918628062379476,
      0.0450070323486829,
      0.831991098086607,
    ],
    [[1, 2, 5, 6], [8, 7, 9, 8], [0, 1, 2.5, 7], 0.0104168204522527, 6.53175450654008, 0.0105965384522228],
  ])('gives for %j of %j at %j what R gives', (counts, totals, scores, p, square, pAsymptotic) => {
    const test = cochranArmitageExact(counts, totals, scores)
    expect(test.p).toBeCloseTo(p, 12)
    expect((test.z ?? NaN) ** 2).toBeCloseTo(square, 11)
    expect(test.pAsymptotic).toBeCloseTo(pAsymptotic, 11)
  })

  it('gives the z of R for the smokers of Fleiss (1981)', () => {
    // R 4.2.2: prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82)), X-squared 8.2249, p 0.004132
    const test = cochranArmitageExact([83, 90, 129, 70], [86, 93, 136, 82], [1, 2, 3, 4])
    expect((test.z ?? NaN) ** 2).toBeCloseTo(8.22492228519771, 11)
    expect(test.z).toBeLessThan(0)
    expect(test.pAsymptotic).toBeCloseTo(0.00413189747764149, 12)
  })

  it('is worked by hand for two groups of two', () => {
    // 2 successes of 4: 0 2, 1 1, 2 0 in 1, 4, 1 of 6 ways; the statistic is the number in the second group.
    expect(cochranArmitageExact([0, 2], [2, 2], [0, 1])).toMatchObject({ statistic: 2, expected: 1 })
    expect(cochranArmitageExact([0, 2], [2, 2], [0, 1]).p).toBeCloseTo(2 / 6, 14)
    expect(cochranArmitageExact([1, 1], [2, 2], [0, 1]).p).toBeCloseTo(1, 14)
  })

  it('does not change when scores are moved, stretched or turned round', () => {
    const groups = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(20)), { minLength: 1, maxLength: 5 })
    const change = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom(-3, -1, -0.1, 0.5, 7))
    fc.assert(
      fc.property(groups, change, (rows, [shift, factor]) => {
        const counts = rows.map(([yes]) => yes)
        const totals = rows.map(([yes, no]) => yes + no)
        const scores = rows.map(([, , score]) => score)
        const one = cochranArmitageExact(counts, totals, scores)
        const other = cochranArmitageExact(
          counts,
          totals,
          scores.map((score) => shift + factor * score),
        )
        expect(other.p).toBeCloseTo(one.p ?? NaN, 10)
        expect(one.p).toBeGreaterThan(0)
        expect(one.p).toBeLessThanOrEqual(1)
        if (one.z === null) expect(other.z).toBeNull()
        else expect(other.z).toBeCloseTo(one.z * Math.sign(factor), 8)
      }),
      fixed,
    )
  })

  it('has p 1 and no z where nothing varies', () => {
    const nothing = { p: 1, z: null, pAsymptotic: null }
    expect(cochranArmitageExact([0, 0], [3, 4], [1, 2])).toMatchObject(nothing)
    expect(cochranArmitageExact([3, 4], [3, 4], [1, 2])).toMatchObject(nothing)
    expect(cochranArmitageExact([1, 2], [3, 4], [5, 5])).toMatchObject(nothing)
    expect(cochranArmitageExact([0, 0], [0, 0], [1, 2])).toEqual({ statistic: 0, expected: 0, ...nothing })
    expect(cochranArmitageExact([1, 0], [3, 0], [5, 9])).toMatchObject(nothing)
  })

  it('says why it gives no exact p where the table is too large, and still gives z', () => {
    const test = cochranArmitageExact([30, 40, 50], [100, 100, 100], [1, 2, 3], 1000)
    expect(test.p).toBeNull()
    expect(test.reason).toBe(
      'too large for an exact test: 300 observations in 3 groups need more than 1000 steps',
    )
    // By hand: T - E = 20, variance 0.4 * 0.6 * 200 = 48.
    expect(test.z).toBeCloseTo(20 / Math.sqrt(48), 12)
  })

  it('refuses lists that do not fit and what is no count', () => {
    expect(() => cochranArmitageExact([-1], [2], [1])).toThrow(
      new RangeError('cochranArmitageExact: found -1, expected a whole number of at least 0'),
    )
    expect(() => cochranArmitageExact([3], [2], [1])).toThrow(
      'cochranArmitageExact: found 3 of 2, expected no more than the total',
    )
    expect(() => cochranArmitageExact([1, 2], [2, 3], [1])).toThrow(
      'cochranArmitageExact: found lists of 2 and 1, expected the same length',
    )
    expect(() => cochranArmitageExact([1], [2], [NaN])).toThrow(
      'cochranArmitageExact: found NaN, expected a finite number',
    )
    expect(() => cochranArmitageExact([], [], [])).toThrow('cochranArmitageExact: found no groups')
  })
})
