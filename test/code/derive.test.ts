import { describe, expect, it } from 'vitest'
import { buildOccurrences } from '../../src/code/build.js'
import { countValues, deriveOccurrences } from '../../src/code/derive.js'
import type { Category } from '../../src/record/variable.js'
import { answersOf, keysOf, tallyOf, unitsOf, variableOf } from './corpus.js'

const vowels = { key: 'vowel', label: 'Vowel' }
const consonants = { key: 'consonant', label: 'Consonant' }
const kinds: Readonly<Record<string, Category>> = { a: vowels, e: vowels, b: consonants }
const kindOf = { of: ({ key }: Category) => kinds[key] }
const kind = variableOf({ key: 'kind', label: 'Kind', several: true })

describe('deriveOccurrences', () => {
  const from = answersOf(['a', 'a e b', '', 'x y', 'x b'], { several: true, label: 'Letter' })
  const derived = deriveOccurrences(kind, from, kindOf)

  it('answers its own variable about the same units', () => {
    expect(derived.variable).toBe(kind)
    expect(derived).toMatchObject({ unit: 'article', ids: ['1', '2', '3', '4', '5'], basis: 'derived' })
  })

  it('gives a unit each category once, however many of its values fall into it', () => {
    expect(keysOf(derived)).toEqual(['vowel', 'vowel consonant', '', '', 'consonant'])
    expect(tallyOf(derived)).toEqual([
      ['vowel', 'Vowel', 2],
      ['consonant', 'Consonant', 2],
    ])
  })

  it('names the value that each follows from', () => {
    expect([...derived.details.values()]).toEqual(
      ['A', 'A', 'B', 'B'].map((label) => ({ basis: 'derived', evidence: `Letter: ${label}` })),
    )
  })

  it('says which values no group has where a unit has no other, and why the other variable has none', () => {
    const reasoned = { ...from, reasons: new Map([[2, 'no address stated']]) }
    expect([...deriveOccurrences(kind, reasoned, kindOf).reasons]).toEqual([
      [2, 'no address stated'],
      [3, 'no group has X, Y'],
    ])
    expect([...derived.reasons.keys()]).toEqual([3])
  })

  it('has the categories that are given, in their order, also those that no unit has', () => {
    const categories = [{ key: 'digit', label: 'Digit' }, consonants, vowels]
    expect(tallyOf(deriveOccurrences(kind, from, { ...kindOf, categories }))).toEqual([
      ['digit', 'Digit', 0],
      ['consonant', 'Consonant', 2],
      ['vowel', 'Vowel', 2],
    ])
  })

  it('gives the rest to every unit that has no category by the table, and to no other', () => {
    const rest = { key: 'other', label: 'Other' }
    const all = deriveOccurrences(kind, from, { ...kindOf, rest })
    expect(keysOf(all)).toEqual(['vowel', 'vowel consonant', 'other', 'other', 'consonant'])
    expect(all.details.get(3)).toEqual({ basis: 'derived', evidence: 'none of the others' })
    expect(all.categories.at(-1)).toEqual(rest)
    expect(all.reasons.size).toBe(0)
  })
})

describe('countValues', () => {
  const from = answersOf(['a', 'a e b', '', 'x y'], { several: true })

  it('counts the values of each unit, those without any as 0', () => {
    expect(keysOf(countValues(variableOf({ key: 'number' }), from, 4))).toEqual(['1', '3', '0', '2'])
  })

  it('has every number up to the most that there can be', () => {
    expect(tallyOf(countValues(variableOf({ key: 'number' }), from, 4))).toEqual([
      ['0', '0', 1],
      ['1', '1', 1],
      ['2', '2', 1],
      ['3', '3', 1],
      ['4', '4', 0],
    ])
    expect(countValues(variableOf({ key: 'number' }), from, 4).basis).toBe('derived')
  })

  it('counts nothing without units', () => {
    const none = buildOccurrences(variableOf(), unitsOf(0), { basis: 'coded' }, () => undefined)
    expect(keysOf(countValues(variableOf(), none, 0))).toEqual([])
  })
})
