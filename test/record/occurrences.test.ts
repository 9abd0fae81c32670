import { describe, expect, it } from 'vitest'
import { isBasis } from '../../src/record/code.js'
import { occurrencesOf } from '../../src/record/corpus.js'
import { codeRows, keysAt, missingPlaces, spanOf } from '../../src/record/occurrences.js'
import { answersOf, corpusOf } from '../code/corpus.js'

const answers = answersOf(['b a', '', 'a', ''], { key: 'letter', several: true, categories: 'a b' })

describe('occurrences', () => {
  it('give the span and the keys of a unit, in the order stated', () => {
    expect([0, 1, 2, 3].map((place) => spanOf(answers, place))).toEqual([
      [0, 2],
      [2, 2],
      [2, 3],
      [3, 3],
    ])
    expect([0, 1, 2, 3].map((place) => keysAt(answers, place))).toEqual([['b', 'a'], [], ['a'], []])
  })

  it('give the places of units without a value', () => {
    expect(missingPlaces(answers)).toEqual([1, 3])
    expect(missingPlaces(answersOf([]))).toEqual([])
  })

  it('give every value as a row with what it rests on', () => {
    const detailed = { ...answers, details: new Map([[1, { basis: 'stated' as const, evidence: 'p. 2' }]]) }
    expect([...codeRows(detailed)]).toEqual([
      { record: '1', variable: 'letter', value: 'b', basis: 'coded' },
      { record: '1', variable: 'letter', value: 'a', basis: 'stated', evidence: 'p. 2' },
      { record: '3', variable: 'letter', value: 'a', basis: 'coded' },
    ])
  })
})

describe('occurrencesOf', () => {
  it('finds a variable of a corpus and refuses one that is not there', () => {
    expect(occurrencesOf(corpusOf([answers]), 'letter')).toBe(answers)
    expect(() => occurrencesOf(corpusOf([answers]), 'word')).toThrow(
      new RangeError("variable: found 'word', expected one of letter"),
    )
  })
})

describe('isBasis', () => {
  it('knows the five bases', () => {
    expect(['exported', 'stated', 'derived', 'coded', 'tagged'].every(isBasis)).toBe(true)
    expect(['', 'Stated', 'guessed'].some(isBasis)).toBe(false)
  })
})
