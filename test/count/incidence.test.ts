import { describe, expect, it } from 'vitest'
import { countingMethods, incidence } from '../../src/count/incidence.js'
import { answersOf } from '../code/corpus.js'

const answers = answersOf(['c a', '', 'a', 'b a c'], { categories: 'a b c d', several: true })
const unitsOf = (method: 'full' | 'fractional' | 'first') => {
  const { units } = incidence(answers, method)
  return [0, 1, 2, 3].map((category) => [...units(category)])
}

describe('incidence', () => {
  it('turns the categories of units into the units of categories', () => {
    expect(incidence(answers, 'full')).toMatchObject({ counts: [3, 1, 2, 0], total: 6 })
    expect(unitsOf('full')).toEqual([[0, 2, 3], [3], [0, 3], []])
  })

  it('shares a unit out equally: 1/2 + 1 + 1/3, 1/3 and 1/2 + 1/3', () => {
    const { counts, total } = incidence(answers, 'fractional')
    expect(counts[0]).toBeCloseTo(11 / 6, 12)
    expect(counts[1]).toBeCloseTo(1 / 3, 12)
    expect(counts[2]).toBeCloseTo(5 / 6, 12)
    expect(counts[3]).toBe(0)
    expect(total).toBe(3)
    expect(unitsOf('fractional')).toEqual(unitsOf('full'))
  })

  it('gives a unit to the first of its categories as stated, whatever the order of categories', () => {
    expect(incidence(answers, 'first')).toMatchObject({ counts: [1, 1, 1, 0], total: 3 })
    expect(unitsOf('first')).toEqual([[2], [3], [0], []])
  })

  it('adds thirds up to whole numbers exactly, however they are mixed with halves', () => {
    const units = ['a b c', 'a b', 'b c', 'a b c', 'a b', 'a b c', 'a']
    const forth = incidence(answersOf(units, { categories: 'a b c', several: true }), 'fractional')
    // a: 1/3 + 1/2 + 1/3 + 1/2 + 1/3 + 1 = 3
    expect(forth.counts[0]).toBe(3)
    const back = incidence(
      answersOf(units.toReversed(), { categories: 'a b c', several: true }),
      'fractional',
    )
    expect(back.counts).toEqual(forth.counts)
    expect(forth.total).toBe(7)
  })

  it('is empty without units or categories', () => {
    expect(incidence(answersOf([]), 'full')).toMatchObject({ counts: [], total: 0 })
    expect(incidence(answersOf(['', '']), 'fractional')).toMatchObject({ counts: [], total: 0 })
  })

  it('knows three methods', () => {
    expect(countingMethods).toEqual(['full', 'fractional', 'first'])
  })
})
