import { describe, expect, it } from 'vitest'
import { author } from '../../../src/code/built-in/author.js'
import { keysOf, tallyOf } from '../corpus.js'
import { ask } from './context.js'

describe('author', () => {
  it('has every author of a work, in order, each once', () => {
    const asked = ask(author, [
      { authors: ['Roe, Jane', 'Doe, John', 'roe, jane'] },
      { authors: ['Doe, John'] },
      {},
    ])
    expect(keysOf(asked)).toEqual(['roe jane doe john', 'doe john', ''])
    expect(tallyOf(asked)).toEqual([
      ['doe john', 'Doe, John', 2],
      ['roe jane', 'Roe, Jane', 1],
    ])
  })

  it('is one where names differ in case, accents, hyphens or punctuation only', () => {
    const names = [
      'García-Peñalvo, F. J.',
      'GARCIA PENALVO, F.J.',
      'Garcia-Penalvo, F. J',
      'García-Peñalvo, F. J.',
    ]
    expect(
      tallyOf(
        ask(
          author,
          names.map((name) => ({ authors: [name] })),
        ),
      ),
    ).toEqual([['garcia penalvo f j', 'García-Peñalvo, F. J.', 4]])
  })

  it('is two where both names stand at one work, in every work', () => {
    const asked = ask(author, [
      { authors: ['Lü, Y.', 'Lu, Y.'] },
      { authors: ['LU, Y.', 'Doe, J.'] },
      { authors: ['Lü, Y.', 'doe, j'] },
    ])
    expect(keysOf(asked)).toEqual(['lü, y. lu, y.', 'lu, y. doe j', 'lü, y. doe j'])
  })

  it('is one where a work has a name twice in other letters', () => {
    expect(
      keysOf(ask(author, [{ authors: ['Roe, Jane', 'ROE, JANE'] }, { authors: ['Roé, Jane'] }])),
    ).toEqual(['roe jane', 'roe jane'])
  })

  it('is not one where one name only shortens the other', () => {
    expect(keysOf(ask(author, [{ authors: ['Doe, J.'] }, { authors: ['Doe, John'] }]))).toEqual([
      'doe j',
      'doe john',
    ])
  })

  it('is one where names share an identifier, and only the names to which it belongs', () => {
    const id = 'orcid:0000-0001-2345-6789'
    const asked = ask(author, [
      { authors: ['Other, A.', 'Doe, J.'], authorIds: ['', id] },
      { authors: ['Doe, John', 'Other, B.'], authorIds: [id, ''] },
    ])
    expect(keysOf(asked)).toEqual(['other a doe j', 'doe j other b'])
  })

  it('takes no identifier without a name', () => {
    expect(
      keysOf(
        ask(author, [
          { authors: ['A, B.'], authorIds: ['x', 'y'] },
          { authors: ['C, D.'], authorIds: ['y'] },
        ]),
      ),
    ).toEqual(['a b', 'c d'])
  })

  it('keeps a name that has neither letters nor digits', () => {
    expect(keysOf(ask(author, [{ authors: ['***'] }]))).toEqual(['***'])
  })

  it('keeps names in other scripts apart', () => {
    expect(keysOf(ask(author, [{ authors: ['王, 伟', 'Иванов, И.'] }]))).toEqual(['王 伟 иванов и'])
  })
})
