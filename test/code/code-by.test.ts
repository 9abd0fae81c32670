import { describe, expect, it } from 'vitest'
import { codeBy } from '../../src/code/code-by.js'
import { narrow } from '../../src/code/where.js'
import { distribute } from '../../src/count/distribution.js'
import type { Corpus } from '../../src/record/corpus.js'
import type { BibRecord } from '../../src/record/record.js'

// Invented records.
const records: BibRecord[] = [
  { id: 'a', title: 'Badges at work', authors: ['Ada, A.'], year: 2019 },
  { id: 'b', title: 'Work and badges', authors: ['Ada, A.', 'Ben, B.', 'Cai, C.'], year: 2021 },
  { id: 'c', title: 'Courses', authors: [], year: 2021 },
].map((record) => ({ ...record, source: { file: 'invented.csv', line: 1 } }))

const corpus: Corpus = {
  title: 'Invented',
  unit: 'record',
  of: 'records',
  records,
  names: new Map(),
  variables: [],
  occurrences: new Map(),
}

const words = { key: 'word', label: 'Word', by: 'word of the title' }
const counts = (coded: Corpus, key: string) =>
  distribute(coded, key).rows.map(({ key: value, n, records: ids }) => [value, n, ids])

describe('codeBy', () => {
  it('counts what a function gives, and lists the records for which it gives nothing', () => {
    const coded = codeBy(corpus, words, ({ title }) => (title.includes('adges') ? 'badges' : undefined))
    expect(counts(coded, 'word')).toEqual([['badges', 2, ['a', 'b']]])
    expect(distribute(coded, 'word').missing).toEqual(['c'])
    expect(distribute(coded, 'word').rule).toMatchObject({ by: 'word of the title', severalRows: false })
  })

  it('takes several values of a record, each once', () => {
    const coded = codeBy(corpus, words, ({ title }) => title.toLowerCase().split(' ').concat('badges'))
    expect(counts(coded, 'word').slice(0, 2)).toEqual([
      ['badges', 3, ['a', 'b', 'c']],
      ['work', 2, ['a', 'b']],
    ])
    expect(distribute(coded, 'word').rule.severalRows).toBe(true)
  })

  it('puts numbers in their order, with those between', () => {
    const team = codeBy(corpus, { ...words, key: 'team' }, ({ authors }) => authors.length)
    expect(counts(team, 'team').map(([value, n]) => [value, n])).toEqual([
      ['0', 1],
      ['1', 1],
      ['2', 0],
      ['3', 1],
    ])
  })

  it('takes no value from empty text and no number that is none', () => {
    const coded = codeBy(corpus, words, ({ id }) => (id === 'a' ? '' : id === 'b' ? Number('x') : null))
    expect(distribute(coded, 'word').missing).toEqual(['a', 'b', 'c'])
  })

  it('goes on from other variables and says from which', () => {
    const first = codeBy(corpus, { ...words, key: 'team' }, ({ authors }) => authors.length)
    const coded = codeBy(first, words, (_, valuesOf) => (Number(valuesOf('team')[0]) > 1 ? 'many' : 'few'))
    expect(counts(coded, 'word')).toEqual([
      ['few', 2, ['a', 'c']],
      ['many', 1, ['b']],
    ])
    expect(coded.variables.at(-1)?.origin).toMatchObject({ kind: 'variable', of: ['team'] })
    expect(corpus.variables).toEqual([])
    expect(counts(narrow(coded, { team: { from: 1 } }), 'word').map(([, n]) => n)).toEqual([1, 1])
  })

  it('keeps given categories in order and refuses another value with its record', () => {
    const categories = ['few', 'many'].map((key) => ({ key, label: key }))
    const few = codeBy(corpus, { ...words, categories }, () => 'many')
    expect(counts(few, 'word').map(([, n]) => n)).toEqual([0, 3])
    expect(() => codeBy(corpus, { ...words, categories }, ({ id }) => (id === 'b' ? 'none' : 'few'))).toThrow(
      "codeBy: found word 'none' for record 'b', expected one of few, many",
    )
  })

  it('refuses the key of a variable that is there, and asks for none that is not', () => {
    const coded = codeBy(corpus, words, () => 'x')
    expect(() => codeBy(coded, words, () => 'y')).toThrow("found variable 'word', which the corpus has")
    expect(() => codeBy(coded, { ...words, key: 'other' }, (_, valuesOf) => valuesOf('years'))).toThrow(
      "variable: found 'years', expected one of word",
    )
  })
})
