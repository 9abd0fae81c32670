import { describe, expect, it } from 'vitest'
import { doiPrefix } from '../../../src/code/built-in/doi-prefix.js'
import { language } from '../../../src/code/built-in/language.js'
import { missingPlaces } from '../../../src/record/occurrences.js'
import { keysOf, tallyOf } from '../corpus.js'
import { ask } from './context.js'

describe('language', () => {
  it('has every language of a work under its English name', () => {
    expect(tallyOf(ask(language, [{ language: 'en; es' }, { language: 'es' }, {}]))).toEqual([
      ['es', 'Spanish', 2],
      ['en', 'English', 1],
    ])
  })

  it('keeps a language that is not known as the source states it, and an empty one as none', () => {
    const asked = ask(language, [{ language: 'Klingon' }, { language: '' }])
    expect(keysOf(asked)).toEqual(['Klingon', ''])
    expect(missingPlaces(asked)).toEqual([1])
  })
})

describe('doiPrefix', () => {
  it('is what stands before the first slash', () => {
    const asked = ask(doiPrefix, [{ doi: '10.1007/s11423-015-9388-3' }, { doi: '10.1007/a/b' }, {}])
    expect(keysOf(asked)).toEqual(['10.1007', '10.1007', ''])
    expect([...asked.reasons]).toEqual([[2, 'no DOI']])
  })

  it('is asked only where it is named', () => {
    expect(doiPrefix.onlyNamed).toBe(true)
  })
})
