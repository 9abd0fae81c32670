import { describe, expect, it } from 'vitest'
import { basesText, basisCounts } from '../../src/count/bases.js'
import type { Basis } from '../../src/record/code.js'
import { answersOf, type AnswerOptions } from '../code/corpus.js'

const sheet: AnswerOptions = { origin: { kind: 'sheet', file: 'codes.csv', column: 'letter' }, several: true }

/** Answers of a sheet in which the values at some places rest on something else. */
function withBases(units: readonly string[], own: Readonly<Record<number, Basis>>, more: AnswerOptions = {}) {
  const details = new Map(Object.entries(own).map(([at, basis]) => [Number(at), { basis }]))
  return { ...answersOf(units, { ...sheet, ...more }), details }
}

describe('basisCounts', () => {
  it('counts values, not units, in the order in which bases are named', () => {
    const counts = basisCounts(withBases(['a b', 'a', ''], { 0: 'tagged', 2: 'exported' }))
    expect(Object.entries(counts ?? {})).toEqual([
      ['exported', 1],
      ['coded', 1],
      ['tagged', 1],
    ])
  })

  it('takes the usual basis where a value has no other', () => {
    expect(basisCounts(answersOf(['a', 'b'], { ...sheet, basis: 'stated' }))).toEqual({ stated: 2 })
  })

  it('says nothing where no sheet gives the values, or there are none', () => {
    expect(basisCounts(answersOf(['a', 'b']))).toBeUndefined()
    expect(basisCounts(answersOf(['', ''], sheet))).toBeUndefined()
  })
})

describe('basesText', () => {
  it('puts the counts in words, and nothing where there are none', () => {
    expect(basesText({ stated: 12, coded: 17 })).toBe(' (12 stated, 17 coded)')
    expect(basesText(undefined)).toBe('')
  })
})
