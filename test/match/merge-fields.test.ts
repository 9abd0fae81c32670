import { describe, expect, it } from 'vitest'
import { completed, fullness, sourcesOf } from '../../src/match/merge-fields.js'
import type { BibRecord } from '../../src/record/record.js'

type Fields = Partial<Omit<BibRecord, 'id'>>
const record = (id: string, fields: Fields = {}): BibRecord => ({
  title: 'Badges',
  authors: [],
  ...fields,
  id,
})

describe('fullness', () => {
  it('counts the fields that have a value and that merging completes', () => {
    expect(fullness(record('a'))).toBe(1)
    expect(fullness(record('a', { title: '' }))).toBe(0)
    expect(
      fullness(record('a', { year: 2019, authors: ['Arlow, M.'], keywords: [], journal: '', doi: '10.1/a' })),
    ).toBe(4)
    expect(fullness(record('a', { citedBy: 0 }))).toBe(2)
    expect(
      fullness(record('a', { source: { file: 'a', line: 1 }, extra: { x: 'y' }, authorIds: ['x'] })),
    ).toBe(1)
  })
})

describe('completed', () => {
  const merged = (kept: Fields, ...others: Fields[]) =>
    completed(
      record('k', kept),
      others.map((fields, at) => record(`o${at}`, fields)),
    )

  it.each<[string, Fields, Fields[], Fields, Record<string, string>]>([
    ['keeps what it has of its own', { journal: 'A' }, [{ journal: 'A longer name' }], {}, {}],
    ['takes what it does not have', {}, [{ journal: 'A' }], { journal: 'A' }, { journal: 'o0' }],
    ['takes nothing that is empty', {}, [{ journal: '' }], {}, {}],
    [
      'takes the longest of the others',
      {},
      [{ journal: 'A' }, { journal: 'A B' }, { journal: 'C D' }],
      { journal: 'A B' },
      { journal: 'o1' },
    ],
    [
      'takes the longest abstract of all',
      { abstract: 'Short.' },
      [{ abstract: 'Longer one.' }],
      { abstract: 'Longer one.' },
      { abstract: 'o0' },
    ],
    ['keeps its abstract of one length', { abstract: 'One.' }, [{ abstract: 'Two.' }], {}, {}],
    [
      'takes the longest keywords',
      { keywords: ['a'] },
      [{ keywords: ['a', 'b'] }],
      { keywords: ['a', 'b'] },
      { keywords: 'o0' },
    ],
    ['keeps its keywords', { keywords: ['a', 'b'] }, [{ keywords: ['a'] }], {}, {}],
    [
      'takes references by their number',
      { references: ['a very long reference'] },
      [{ references: ['a', 'b'] }],
      { references: ['a', 'b'] },
      { references: 'o0' },
    ],
    [
      'keeps more references',
      { references: ['a', 'b'] },
      [{ references: ['a very long reference'] }],
      {},
      {},
    ],
    [
      'takes the highest count of citations',
      { citedBy: 9 },
      [{ citedBy: 12 }, { citedBy: 10 }],
      { citedBy: 12 },
      { citedBy: 'o0' },
    ],
    ['compares counts as numbers', { citedBy: 9 }, [{ citedBy: 10 }], { citedBy: 10 }, { citedBy: 'o0' }],
    ['keeps the highest count', { citedBy: 12 }, [{ citedBy: 9 }, {}], {}, {}],
    ['takes a count of 0 for more than none', {}, [{ citedBy: 0 }], { citedBy: 0 }, { citedBy: 'o0' }],
    ['takes the first of equal counts', { citedBy: 0 }, [{ citedBy: 0 }], {}, {}],
    [
      'takes document types of all',
      { documentTypes: ['A'] },
      [{ documentTypes: ['B', 'A'] }, { documentTypes: ['C'] }],
      { documentTypes: ['A', 'B', 'C'] },
      {},
    ],
    [
      'names whom the only document types are from',
      {},
      [{ documentTypes: ['B'] }],
      { documentTypes: ['B'] },
      { documentTypes: 'o0' },
    ],
    ['says nothing of equal document types', { documentTypes: ['A'] }, [{ documentTypes: ['A'] }], {}, {}],
    ['takes ISSNs of all', { issn: ['1'] }, [{ issn: ['2'] }, {}], { issn: ['1', '2'] }, {}],
    ['never takes id, source or extra', {}, [{ source: { file: 'a', line: 1 }, extra: { x: 'y' } }], {}, {}],
    ['takes a year', {}, [{ year: 2019 }], { year: 2019 }, { year: 'o0' }],
  ])('%s', (_, kept, others, fields, from) => {
    expect(merged(kept, ...others)).toEqual({ fields, from })
  })

  it('names the authors of addresses as the merged record does, and others as they are', () => {
    const authors = ['Arlow, Mina', 'Brandt, Tove']
    const address = (...names: string[]): Fields => ({ addresses: [{ text: 'Univ X', authors: names }] })
    expect(merged({ authors, ...address('Arlow, M.', 'Eide, P.') }).fields.addresses).toEqual([
      { text: 'Univ X', authors: ['Arlow, Mina', 'Eide, P.'] },
    ])
    expect(merged({ authors, addresses: [{ text: 'Univ Y' }] }).fields.addresses).toEqual([
      { text: 'Univ Y' },
    ])
    expect(merged({ authors }).fields).toEqual({})
  })

  describe('gives identifiers to the authors', () => {
    const authors = ['Arlow, Mina', 'Brandt, Tove']
    const ids = (kept: readonly string[], ...others: [readonly string[], readonly string[]][]) =>
      merged(
        { authors, ...(kept.length > 0 ? { authorIds: kept } : {}) },
        ...others.map(([names, authorIds]) => ({ authors: names, authorIds })),
      ).fields.authorIds

    it('of any record, by their names', () => {
      expect(ids([], [['Brandt, T.'], ['orcid:2']])).toEqual(['', 'orcid:2'])
      expect(ids(['scopus:1'], [['Brandt, T.'], ['scopus:2']])).toEqual(['scopus:1', 'scopus:2'])
      expect(ids([], [['Eide, P.'], ['orcid:3']])).toBeUndefined()
      expect(ids([], [['Arlow, M.'], ['']])).toBeUndefined()
      expect(ids([])).toBeUndefined()
    })

    it('an ORCID before any other, and the first of two', () => {
      expect(ids(['scopus:1'], [['Arlow, M.'], ['orcid:1']])).toEqual(['orcid:1', ''])
      expect(ids(['orcid:1'], [['Arlow, M.'], ['scopus:1']])).toEqual(['orcid:1', ''])
      expect(ids(['orcid:1'], [['Arlow, M.'], ['orcid:9']])).toEqual(['orcid:1', ''])
      expect(ids(['scopus:1'], [['Arlow, M.'], ['scopus:9']])).toEqual(['scopus:1', ''])
    })
  })
})

describe('sourcesOf', () => {
  it.each<[Fields, object[]]>([
    [{}, []],
    [{ source: { file: 'a', line: 1 } }, [{ file: 'a', line: 1 }]],
    [
      { source: { file: 'a', line: 1 }, database: 'D', citedBy: 0 },
      [{ file: 'a', line: 1, database: 'D', citedBy: 0 }],
    ],
    [
      { source: { file: 'a', line: 1, database: 'E' }, database: 'D' },
      [{ file: 'a', line: 1, database: 'E' }],
    ],
    // Without a file, what the database says is not lost.
    [{ database: 'D' }, [{ file: '', line: 0, database: 'D' }]],
    [{ citedBy: 3 }, [{ file: '', line: 0, citedBy: 3 }]],
    // A record that was merged before brings all of its places.
    [
      {
        sources: [
          { file: 'a', line: 1 },
          { file: 'b', line: 2 },
        ],
        source: { file: 'c', line: 3 },
        database: 'D',
      },
      [
        { file: 'a', line: 1 },
        { file: 'b', line: 2 },
      ],
    ],
  ])('are, of %j: %j', (fields, sources) => {
    expect(sourcesOf([record('a', fields)])).toStrictEqual(sources)
  })
})
