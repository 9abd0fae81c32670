import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jaccard, lift } from '../../src/statistics/overlap.js'
import { fixed } from './tables.js'

const sets = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50))

describe('jaccard', () => {
  it('is the shared part of all members, counted by hand', () => {
    // {1, 2, 3} and {2, 3, 4, 5}: 2 of 5.
    expect(jaccard(3, 4, 2)).toBe(2 / 5)
    expect(jaccard(3, 4, 0)).toBe(0)
    expect(jaccard(3, 3, 3)).toBe(1)
  })

  it('is not defined for two empty sets', () => {
    expect(jaccard(0, 0, 0)).toBeNull()
    expect(jaccard(0, 3, 0)).toBe(0)
  })

  it('lies from 0 to 1 and does not mind the order', () => {
    fc.assert(
      fc.property(sets, ([onlyA, onlyB, both]) => {
        const index = jaccard(onlyA + both, onlyB + both, both)
        expect(jaccard(onlyB + both, onlyA + both, both)).toBe(index)
        fc.pre(index !== null)
        expect(index).toBeGreaterThanOrEqual(0)
        expect(index).toBeLessThanOrEqual(1)
      }),
      fixed,
    )
  })

  it('refuses more shared members than a set has', () => {
    expect(() => jaccard(3, 4, 5)).toThrow(
      new RangeError('jaccard: found 5 in both of 3 and 4, expected no more than the smaller'),
    )
    expect(() => jaccard(3, -4, 1)).toThrow('jaccard: found -4, expected a whole number of at least 0')
  })
})

describe('lift', () => {
  it('is observed over expected by chance, counted by hand', () => {
    // 8 of 16 and 4 of 16 meet by chance in 2.
    expect(lift(8, 4, 2, 16)).toBe(1)
    expect(lift(8, 4, 4, 16)).toBe(2)
    expect(lift(8, 4, 0, 16)).toBe(0)
  })

  it('is not defined where one never occurs', () => {
    expect(lift(0, 4, 0, 16)).toBeNull()
    expect(lift(0, 0, 0, 0)).toBeNull()
  })

  it('times the expected count gives back the observed one', () => {
    fc.assert(
      fc.property(sets, fc.nat(100), ([onlyA, onlyB, both], neither) => {
        const [a, b, n] = [onlyA + both, onlyB + both, onlyA + onlyB + both + neither]
        const value = lift(a, b, both, n)
        fc.pre(value !== null)
        expect(((value ?? NaN) * a * b) / n).toBeCloseTo(both, 10)
      }),
      fixed,
    )
  })

  it('refuses fewer units than stand in the two sets', () => {
    expect(() => lift(8, 9, 1, 15)).toThrow(
      new RangeError('lift: found 15, expected a whole number of at least 16'),
    )
  })
})
