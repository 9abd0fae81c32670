import { describe, expect, it } from 'vitest'
import { builtIns } from '../../src/code/built-ins.js'
import { recordsOf } from './corpus.js'

describe('builtIns', () => {
  it('have the keys under which they are reported, in order', () => {
    expect(builtIns.map(({ variable }) => variable.key)).toEqual([
      'year',
      'database',
      'country',
      'country.first',
      'country.corresponding',
      'institution',
      'journal',
      'author',
      'keyword',
      'index-term',
      'subject',
      'type',
      'language',
      'publisher',
      'citations',
      'doi-prefix',
    ])
  })

  it('answer for themselves, and have no value for a record that says nothing', () => {
    const records = recordsOf([{}, {}])
    for (const builtIn of builtIns) {
      const asked = builtIn.code({ unit: 'record', ids: ['1', '2'], records })
      expect(asked.variable).toBe(builtIn.variable)
      expect([...asked.starts]).toEqual([0, 0, 0])
    }
  })

  it('have no value for a unit whose record is not given', () => {
    for (const builtIn of builtIns)
      expect([...builtIn.code({ unit: 'record', ids: ['1'], records: [] }).starts]).toEqual([0, 0])
  })
})
