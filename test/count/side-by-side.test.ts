import { describe, expect, it } from 'vitest'
import { countOccurrences, type Distribution } from '../../src/count/distribution.js'
import { sideBySide } from '../../src/count/side-by-side.js'
import { answersOf, corpusOf } from '../code/corpus.js'

const letters = { key: 'letter', categories: 'a b c d' }
/** a: 1 2 3, b: 4 5, c: 6, d: none; 7 without a value. */
const coded = answersOf(['a', 'a', 'a', 'b', 'b', 'c', ''], letters)

/** Totals as a paper may print them; null where it prints a percentage only. */
function published(totals: Readonly<Record<string, number | null>>): Distribution {
  const counted = countOccurrences(coded, 'articles')
  const rows = counted.rows
    .filter(({ key }) => Object.hasOwn(totals, key))
    .map((row) => ({ ...row, n: totals[row.key] ?? null, records: [] }))
  return { ...counted, rows }
}

/** The same answers, of which those at some places are stated by the paper. */
function stating(places: readonly number[]) {
  return { ...coded, details: new Map(places.map((at) => [at, { basis: 'stated' as const }])) }
}

describe('sideBySide', () => {
  const compared = sideBySide(corpusOf([stating([0])]), 'letter', published({ a: 1, b: 3, c: 1, d: null }))

  it('puts published and coded counts beside each other, with coded less published', () => {
    expect(
      compared.rows.map(({ key, label, published: n, coded: own, difference }) => [
        key,
        label,
        n,
        own,
        difference,
      ]),
    ).toEqual([
      ['a', 'A', 1, 3, 2],
      ['b', 'B', 3, 2, -1],
      ['c', 'C', 1, 1, 0],
      ['d', 'D', null, 0, null],
    ])
  })

  it('lists the coded records of a row, those that the paper states and those without a code', () => {
    expect(compared.rows[0]).toMatchObject({ records: ['1', '2', '3'], stated: ['1'] })
    expect(compared.rows[1]).toMatchObject({ records: ['4', '5'], stated: [] })
    expect(compared.uncoded).toEqual(['7'])
  })

  it('says how many would have to leave which row, and which records could: none that the paper states', () => {
    expect(compared.surplus).toEqual([{ key: 'a', label: 'A', leave: 2, candidates: ['2', '3'] }])
    expect(compared.wouldMove).toBe(2)
  })

  it('says how many are missing where', () => {
    expect(compared.shortfall).toEqual([{ key: 'b', label: 'B', enter: 1 }])
  })

  it('takes stated records as candidates where the others are too few', () => {
    const { surplus } = sideBySide(corpusOf([stating([0, 1])]), 'letter', published({ a: 1 }))
    expect(surplus).toEqual([{ key: 'a', label: 'A', leave: 2, candidates: ['1', '2', '3'] }])
  })

  it('adds up what would have to leave over all rows', () => {
    const { wouldMove, surplus } = sideBySide(corpusOf([coded]), 'letter', published({ a: 1, b: 1, c: 4 }))
    expect(wouldMove).toBe(3)
    expect(surplus.map(({ key, leave, candidates }) => [key, leave, candidates])).toEqual([
      ['a', 2, ['1', '2', '3']],
      ['b', 1, ['4', '5']],
    ])
  })

  it('takes a variable that the paper states as a whole as stated', () => {
    const stated = answersOf(['a', 'a', 'b'], { ...letters, basis: 'stated' })
    expect(sideBySide(corpusOf([stated]), 'letter', published({ a: 1 })).rows[0]?.stated).toEqual(['1', '2'])
  })

  it('takes no record as stated for a value of the next', () => {
    expect(sideBySide(corpusOf([stating([1])]), 'letter', published({})).rows[0]?.stated).toEqual(['2'])
  })

  it('takes a record as stated where any of its values is', () => {
    const several = { ...answersOf(['a b', 'a'], { ...letters, several: true }) }
    const stated = { ...several, details: new Map([[1, { basis: 'stated' as const }]]) }
    const { rows } = sideBySide(corpusOf([stated]), 'letter', published({}))
    expect(rows.map((row) => row.stated)).toEqual([['1'], ['1'], [], []])
  })

  it('has no printed count for a row that the paper does not have', () => {
    const { rows, surplus, shortfall } = sideBySide(corpusOf([coded]), 'letter', published({}))
    expect(rows.map((row) => row.published)).toEqual([null, null, null, null])
    expect([surplus, shortfall]).toEqual([[], []])
  })
})
