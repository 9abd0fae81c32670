import { describe, expect, it } from 'vitest'
import { documentType, indexTerm, keyword, publisher, subject } from '../../../src/code/built-in/lists.js'
import { keysOf, tallyOf } from '../corpus.js'
import { ask } from './context.js'

describe('keyword', () => {
  it('counts keywords that differ in case, accents or punctuation only as one, once for a work', () => {
    const asked = ask(keyword, [
      { keywords: ['Micro-credentials', 'micro credentials', 'MOOC'] },
      { keywords: ['mooc', '--'] },
      {},
    ])
    expect(keysOf(asked)).toEqual(['micro credentials mooc', 'mooc', ''])
    expect(tallyOf(asked)).toEqual([
      ['mooc', 'MOOC', 2],
      ['micro credentials', 'Micro-credentials', 1],
    ])
    expect(asked.basis).toBe('exported')
  })

  it('has none of the terms of the database', () => {
    expect(keysOf(ask(keyword, [{ keywords: ['a'], indexTerms: ['b'], subjects: ['c'] }]))).toEqual(['a'])
  })
})

describe('indexTerm and subject', () => {
  it('have the terms and the subjects of the database', () => {
    const record = { keywords: ['a'], indexTerms: ['Humans', 'humans'], subjects: ['Education'] }
    expect(keysOf(ask(indexTerm, [record, {}]))).toEqual(['humans', ''])
    expect(keysOf(ask(subject, [record, {}]))).toEqual(['education', ''])
  })
})

describe('documentType', () => {
  it('has every type that the source states', () => {
    const asked = ask(documentType, [
      { documentTypes: ['Journal Article', 'Review'], type: 'article-journal' },
    ])
    expect(keysOf(asked)).toEqual(['journal article review'])
  })

  it("is in CSL's terms where the source's own are not known", () => {
    expect(tallyOf(ask(documentType, [{ type: 'paper-conference' }, {}]))).toEqual([
      ['paper conference', 'paper conference', 1],
    ])
  })
})

describe('publisher', () => {
  it('is as stated, one where it differs in case or punctuation only', () => {
    expect(
      keysOf(ask(publisher, [{ publisher: 'Elsevier B.V.' }, { publisher: 'ELSEVIER B.V' }, {}])),
    ).toEqual(['elsevier b v', 'elsevier b v', ''])
  })
})

describe('the lists', () => {
  it('are named in the terms of the field', () => {
    expect(
      [keyword, indexTerm, subject, documentType, publisher].map(({ variable }) => [
        variable.key,
        variable.several,
      ]),
    ).toEqual([
      ['keyword', true],
      ['index-term', true],
      ['subject', true],
      ['type', true],
      ['publisher', false],
    ])
  })
})
