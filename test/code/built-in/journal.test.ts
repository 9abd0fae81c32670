import { describe, expect, it } from 'vitest'
import { journal, journalKey } from '../../../src/code/built-in/journal.js'
import { keysOf, tallyOf } from '../corpus.js'
import { ask } from './context.js'

describe('journalKey', () => {
  it('takes & for and, and no other word', () => {
    expect(journalKey('Computers & Education')).toBe(journalKey('COMPUTERS AND EDUCATION'))
    expect(journalKey('R&D Management')).toBe('r and d management')
    expect(journalKey('Brandy')).toBe('brandy')
  })
})

describe('journal', () => {
  it('is one where names differ in case, accents and signs only, under the name printed most often', () => {
    const names = [
      'Revista de Educacion',
      'Revista de Educación',
      'REVISTA DE EDUCACIÓN',
      'Revista de Educación',
    ]
    expect(
      tallyOf(
        ask(
          journal,
          names.map((name) => ({ journal: name })),
        ),
      ),
    ).toEqual([['revista de educacion', 'Revista de Educación', 4]])
  })

  it('is one where journals share an ISSN, print or electronic', () => {
    const asked = ask(journal, [
      { journal: 'Computers & Education', issn: ['0360-1315'] },
      { journal: 'Comput. Educ.', issn: ['1873-782X', '0360-1315'] },
      { journal: 'Computers and Education Journal', issn: ['1873-782X'] },
      { journal: 'Comput. Educ.' },
    ])
    expect(keysOf(asked)).toEqual(Array(4).fill('computers and education'))
  })

  it.each(['article-journal', 'review', 'article-magazine', undefined])(
    'joins by ISSN for the type %s',
    (type) => {
      const more = type === undefined ? {} : { type }
      const asked = ask(journal, [
        { journal: 'A', issn: ['1111-1111'], ...more },
        { journal: 'B', issn: ['1111-1111'], ...more },
      ])
      expect(keysOf(asked)).toEqual(['a', 'a'])
    },
  )

  it('does not join volumes of proceedings, which share the ISSN of their series', () => {
    const asked = ask(journal, [
      { journal: 'Proceedings 2019', issn: ['0302-9743'], type: 'paper-conference' },
      { journal: 'Proceedings 2020', issn: ['0302-9743'], type: 'paper-conference' },
    ])
    expect(keysOf(asked)).toEqual(['proceedings 2019', 'proceedings 2020'])
  })

  it('is missing where no journal is stated', () => {
    expect(keysOf(ask(journal, [{ issn: ['0360-1315'] }, { journal: 'A', issn: ['0360-1315'] }]))).toEqual([
      '',
      'a',
    ])
  })
})
