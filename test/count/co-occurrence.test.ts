import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coOccurrences } from '../../src/count/co-occurrence.js'
import { cross } from '../../src/count/cross-tab.js'
import { answersOf, corpusOf } from '../code/corpus.js'

const topics = { key: 'topic', categories: 'a b c', several: true }

describe('coOccurrences', () => {
  // a: 1 2 3 4, b: 1 2 3 5, c: none; 8 units.
  const corpus = corpusOf([answersOf(['a b', 'b a', 'a b', 'a', 'b', '', '', ''], topics)])
  const pairs = coOccurrences(corpus, 'topic')

  it('has every pair once, in the order of the categories', () => {
    expect(pairs.map(({ a, b, n }) => [a.key, b.key, n])).toEqual([
      ['a', 'b', 3],
      ['a', 'c', 0],
      ['b', 'c', 0],
    ])
  })

  it('lists the units in which both stand, in whatever order they state them', () => {
    expect(pairs[0]?.records).toEqual(['1', '2', '3'])
    expect(pairs[1]?.records).toEqual([])
  })

  it('measures the pair 3 1 / 1 3: Jaccard 3/5, phi 1/2, Fisher 34 of 70 (tea tasting, counted by hand)', () => {
    expect(pairs[0]?.jaccard).toBe(0.6)
    expect(pairs[0]?.phi).toBeCloseTo(0.5, 12)
    expect(pairs[0]?.p).toBeCloseTo(0.485714, 6)
  })

  it('has nothing to measure where one of the two never occurs', () => {
    expect(pairs[1]).toMatchObject({ jaccard: 0, phi: null, p: 1 })
  })

  it('adjusts by Holm over all pairs: three times the least of them', () => {
    expect(pairs[0]?.pAdjusted).toBe(1)
    // 4 units with a and b, 4 with c alone: a and b p = 2/70, the two extreme tables of 70, twice more with c.
    const clear = coOccurrences(
      corpusOf([answersOf(['a b', 'a b', 'a b', 'a b', 'c', 'c', 'c', 'c'], topics)]),
      'topic',
    )
    expect(clear.map(({ p }) => Number(p.toFixed(6)))).toEqual([0.028571, 0.028571, 0.028571])
    expect(clear.map(({ pAdjusted }) => Number(pAdjusted.toFixed(6)))).toEqual([0.085714, 0.085714, 0.085714])
    expect(clear.map(({ phi }) => phi)).toEqual([1, -1, -1])
  })

  it('pairs the first categories only where it is told how many', () => {
    const few = coOccurrences(corpusOf([answersOf(['a b c', 'c b', 'a c'], topics)]), 'topic', 2)
    expect(few.map(({ a, b, n, records }) => [a.key, b.key, n, records])).toEqual([['a', 'b', 1, ['1']]])
  })

  it('takes no unit of a category beyond those for one of a pair of the first', () => {
    const wide = { ...topics, categories: 'a b c d e f' }
    const few = coOccurrences(corpusOf([answersOf(['a f', 'a d', 'b d', 'c f', 'b e'], wide)]), 'topic', 3)
    expect(few.map(({ a, b, n }) => [a.key, b.key, n])).toEqual([
      ['a', 'b', 0],
      ['a', 'c', 0],
      ['b', 'c', 0],
    ])
  })

  it('is the cross-tab of a variable with itself, above its diagonal', () => {
    const some = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
      .map((keys) => keys.join(' '))
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 20 }), (units) => {
        const any = corpusOf([answersOf(units, topics)])
        const table = cross(any, 'topic', 'topic')
        const cells = coOccurrences(any, 'topic').map(({ records }) => records)
        expect(cells).toEqual([
          table.cells[0]?.[1]?.records,
          table.cells[0]?.[2]?.records,
          table.cells[1]?.[2]?.records,
        ])
      }),
      { seed: 7 },
    )
  })
})
