import { describe, expect, it } from 'vitest'
import { database } from '../../../src/code/built-in/database.js'
import { keysOf, tallyOf } from '../corpus.js'
import { ask } from './context.js'

const from = (name?: string) => ({ file: 'f', line: 1, ...(name === undefined ? {} : { database: name }) })

describe('database', () => {
  it('is that of the record and those of all records that were merged into it, each once', () => {
    const asked = ask(database, [
      { database: 'Scopus', sources: [from('Scopus'), from('Web of Science')] },
      { database: 'Scopus' },
      { sources: [from('ERIC'), from()] },
    ])
    expect(keysOf(asked)).toEqual(['scopus web-of-science', 'scopus', 'eric'])
    expect(tallyOf(asked)).toEqual([
      ['scopus', 'Scopus', 2],
      ['eric', 'ERIC', 1],
      ['web-of-science', 'Web of Science', 1],
    ])
  })

  it('is one however its name is written', () => {
    expect(keysOf(ask(database, [{ database: 'Web of Science' }, { database: 'WEB OF SCIENCE ' }]))).toEqual([
      'web-of-science',
      'web-of-science',
    ])
  })

  it('is missing where nothing is stated', () => {
    expect(keysOf(ask(database, [{}]))).toEqual([''])
  })
})
