import { describe, expect, it } from 'vitest'
import { narrow, placesWhere, restrict, whereText, type Where } from '../../src/code/where.js'
import { buildOccurrences } from '../../src/code/build.js'
import { cross } from '../../src/count/cross-tab.js'
import { distribute } from '../../src/count/distribution.js'
import { answersOf, corpusOf, keysOf, tallyOf, unitsOf, variableOf } from './corpus.js'

const years = answersOf(['2015', '2016', '2018', '', '2018'], { key: 'year', order: 'number' })
const kinds = answersOf(['a b', 'a', 'c', 'b', 'c b'], {
  key: 'kind',
  categories: 'a b c',
  several: true,
  closed: true,
})
const words = answersOf(['x', 'x', 'y', 'x', 'y z'], { key: 'word', order: 'frequency', several: true })
const corpus = corpusOf([years, kinds, words])
const idsWhere = (where: Where) => placesWhere(corpus, where).map((place) => corpus.records[place]?.id)

describe('placesWhere', () => {
  it('takes records with a category, by key or label, also one of several', () => {
    expect(idsWhere({ kind: 'b' })).toEqual(['1', '4', '5'])
    expect(idsWhere({ kind: 'B' })).toEqual(['1', '4', '5'])
    expect(idsWhere({ kind: ['a', 'C'] })).toEqual(['1', '2', '3', '5'])
    expect(idsWhere({ kind: 'none' })).toEqual([])
  })

  it('takes a number as the category of that name', () => {
    expect(idsWhere({ year: 2018 })).toEqual(['3', '5'])
    expect(idsWhere({ year: [2015, '2016'] })).toEqual(['1', '2'])
  })

  it('takes numbers within bounds, both included, and no record without one', () => {
    expect(idsWhere({ year: { from: 2016 } })).toEqual(['2', '3', '5'])
    expect(idsWhere({ year: { to: 2016 } })).toEqual(['1', '2'])
    expect(idsWhere({ year: { from: 2016, to: 2017 } })).toEqual(['2'])
    expect(idsWhere({ year: {} })).toEqual(['1', '2', '3', '5'])
  })

  it('needs all conditions to hold', () => {
    expect(idsWhere({ year: { from: 2016 }, kind: 'b' })).toEqual(['5'])
    expect(idsWhere({})).toEqual(['1', '2', '3', '4', '5'])
  })

  it('refuses a variable that is not there, naming those that are', () => {
    expect(() => idsWhere({ colour: 'red' })).toThrow(
      new RangeError("where: found variable 'colour', expected one of year, kind, word"),
    )
  })
})

describe('narrow', () => {
  const part = narrow(corpus, { kind: 'c' })
  const answersIn = (key: string) => part.occurrences.get(key) ?? kinds

  it('keeps the records for which the conditions hold, and their answers under their ids', () => {
    expect(part.records.map(({ id }) => id)).toEqual(['3', '5'])
    for (const own of part.occurrences.values()) expect(own.ids).toEqual(['3', '5'])
    expect(keysOf(answersIn('kind'))).toEqual(['c', 'c b'])
    expect(distribute(part, 'kind').rows.map(({ n, records }) => [n, records])).toEqual([
      [0, []],
      [1, ['5']],
      [2, ['3', '5']],
    ])
  })

  it('says what its records are', () => {
    expect(part.of).toBe('articles invented with kind c')
    expect(distribute(part, 'kind').rule.base).toEqual({ n: 2, of: 'articles invented with kind c' })
    expect(part.variables).toEqual(corpus.variables)
  })

  it('keeps every category of a closed list and every year', () => {
    expect(tallyOf(answersIn('kind')).map(([key]) => key)).toEqual(['a', 'b', 'c'])
    expect(tallyOf(answersIn('year')).map(([key, , n]) => [key, n])).toEqual([
      ['2015', 0],
      ['2016', 0],
      ['2017', 0],
      ['2018', 2],
    ])
  })

  it('puts the most frequent categories of the part first where order is by frequency, none that it does not have', () => {
    expect(tallyOf(words).map(([key, , n]) => [key, n])).toEqual([
      ['x', 3],
      ['y', 2],
      ['z', 1],
    ])
    expect(tallyOf(answersIn('word')).map(([key, , n]) => [key, n])).toEqual([
      ['y', 2],
      ['z', 1],
    ])
    expect(cross(part, 'word', 'kind', { rows: 1 }).rowTotals).toEqual([{ n: 2, records: ['3', '5'] }])
  })

  it('keeps what values rest on, why there are none, and how they are printed', () => {
    const answers = buildOccurrences(
      variableOf({ key: 'own', order: 'frequency', several: true }),
      unitsOf(5),
      { basis: 'coded' },
      (place, answer) => {
        if (place === 1) return answer.because('no text')
        answer.add('k', place === 0 ? 'K' : 'k', { basis: 'stated', evidence: `p. ${place}` })
        if (place === 4) answer.add('j', 'J')
        if (place === 2) answer.add('i', 'I')
        if (place === 2) answer.add('i', 'I')
      },
    )
    const own = narrow(corpusOf([answers, kinds]), { kind: ['a', 'b'] }).occurrences.get('own') ?? answers
    expect(own.ids).toEqual(['1', '2', '4', '5'])
    expect([...own.reasons]).toEqual([[1, 'no text']])
    expect([...own.details].map(([at, { evidence }]) => [at, evidence])).toEqual([
      [0, 'p. 0'],
      [1, 'p. 3'],
      [2, 'p. 4'],
    ])
    expect(own.basis).toBe('coded')
    expect(own.categories.map(({ label }) => label)).toEqual(['k', 'J'])
    expect([...own.forms].map(([place, forms]) => [place, Object.fromEntries(forms)])).toEqual([
      [0, { K: 1, k: 3 }],
    ])
  })

  it('leaves the corpus as it was', () => {
    expect(corpus.records).toHaveLength(5)
    expect(keysOf(corpus.occurrences.get('kind') ?? kinds)).toEqual(['a b', 'a', 'c', 'b', 'c b'])
  })
})

describe('restrict', () => {
  const others = new Map([
    ['year', years],
    ['kind', kinds],
  ])
  const asked = restrict(words, others, { kind: ['a', 'c'] })

  it('keeps all units but asks those only for which the conditions hold, and says so of the others', () => {
    expect(asked.ids).toEqual(words.ids)
    expect(keysOf(asked)).toEqual(['x', 'x', 'y', '', 'y z'])
    expect([...asked.reasons]).toEqual([[3, 'not asked: only where kind a or c']])
  })

  it('keeps the reasons of units that were asked', () => {
    const reasoned = { ...years, reasons: new Map([[3, 'early access only']]) }
    expect([...restrict(reasoned, others, { kind: 'b' }).reasons]).toEqual([
      [1, 'not asked: only where kind b'],
      [2, 'not asked: only where kind b'],
      [3, 'early access only'],
    ])
  })

  it('puts the most frequent of what is left first', () => {
    expect(tallyOf(restrict(words, others, { kind: 'c' })).map(([key]) => key)).toEqual(['y', 'z'])
    expect(tallyOf(restrict(kinds, others, { year: 2016 })).map(([key]) => key)).toEqual(['a', 'b', 'c'])
  })

  it('refuses a variable that is not there', () => {
    expect(() => restrict(words, others, { colour: 'red' })).toThrow(
      "where: found variable 'colour', expected one of year, kind",
    )
  })
})

describe('whereText', () => {
  it('puts conditions in words', () => {
    expect(whereText({ year: { from: 2015, to: 2020 }, kind: ['a', 'b'], type: 'article' })).toBe(
      'year from 2015 to 2020, kind a or b, type article',
    )
    expect(whereText({ year: { from: 2015 } })).toBe('year from 2015')
    expect(whereText({ year: { to: 0 } })).toBe('year to 0')
    expect(whereText({ year: 2015 })).toBe('year 2015')
  })
})
