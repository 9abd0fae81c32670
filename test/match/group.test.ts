import { describe, expect, it } from 'vitest'
import { profileRecords } from '../../src/match/compare/profile.js'
import { groupPairs, pairKey, type Settled } from '../../src/match/group.js'
import { comparePair } from '../../src/match/pair.js'
import type { BibRecord } from '../../src/record/record.js'

// One title and authors; the DOI tells who contradicts whom, and records without one contradict nobody.
const title = 'Effects of digital badges on learning in small schools'
const record = (id: string, doi = '', more: Partial<BibRecord> = {}): BibRecord => ({
  ...{ title, authors: ['Arlow, M.', 'Novak, J.'], year: 2019, journal: 'Invented Studies' },
  ...(doi === '' ? {} : { doi: `10.1234/${doi}` }),
  ...more,
  id,
})

function group(records: readonly BibRecord[], pairs: [number, number, number?][], settled?: Settled) {
  const profiles = profileRecords(records)
  const compared = pairs.map(([a, b, score]) => {
    const pair = comparePair(profiles, a, b)
    return score === undefined ? pair : { ...pair, score }
  })
  const { groups, groupOf, refused } = groupPairs(profiles, compared, settled)
  return {
    groups: groups.map(({ members }) => members.join(' ')),
    pairs: groups.map((one) => one.pairs.map(({ a, b }) => `${a}-${b}`)),
    groupOf: [...groupOf],
    refused: refused.map(({ a, b }) => `${a}-${b}`),
  }
}

describe('groupPairs', () => {
  const plain = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => record(id))

  it('brings pairs together, members and groups in the order of the input', () => {
    expect(
      group(plain, [
        [4, 5],
        [2, 3],
        [0, 3],
      ]),
    ).toEqual({
      groups: ['0 2 3', '4 5'],
      pairs: [['0-3', '2-3'], ['4-5']],
      groupOf: [0, -1, 0, 0, 1, 1],
      refused: [],
    })
    expect(group(plain, [])).toEqual({ groups: [], pairs: [], groupOf: Array(6).fill(-1), refused: [] })
  })

  it('keeps each pair of a group, also one within it', () => {
    expect(
      group(plain, [
        [0, 1],
        [1, 2],
        [0, 2],
      ]),
    ).toMatchObject({
      groups: ['0 1 2'],
      pairs: [['0-1', '0-2', '1-2']],
    })
    expect(
      group(plain, [
        [0, 1],
        [2, 3],
        [1, 2, 1],
      ]),
    ).toMatchObject({
      groups: ['0 1 2 3'],
      pairs: [['0-1', '2-3', '1-2']],
    })
  })

  it('takes the pairs that agree most first, those that agree as much in the order of the input', () => {
    const records = [record('a', 'one'), record('b'), record('c', 'two')]
    expect(
      group(records, [
        [0, 1, 10],
        [1, 2, 20],
      ]),
    ).toMatchObject({ groups: ['1 2'], refused: ['0-1'] })
    expect(
      group(records, [
        [1, 2, 10],
        [0, 1, 10],
      ]),
    ).toMatchObject({ groups: ['0 1'], refused: ['1-2'] })
    const others = [record('a'), record('b', 'one'), record('c', 'two')]
    expect(
      group(others, [
        [0, 2, 10],
        [0, 1, 10],
      ]),
    ).toMatchObject({ groups: ['0 1'], refused: ['0-2'] })
  })

  it('joins no two groups of which a member contradicts one of the other', () => {
    const records = [record('a', 'one'), record('b'), record('c'), record('d', 'two')]
    expect(
      group(records, [
        [0, 1, 30],
        [2, 3, 20],
        [1, 2, 10],
      ]),
    ).toMatchObject({
      groups: ['0 1', '2 3'],
      refused: ['1-2'],
    })
  })

  it('holds 20 members of each group against each other', () => {
    const chain = (n: number) =>
      Array.from({ length: n }, (_, at): [number, number, number] => [at, at + 1, 100 - at])
    const of = (n: number) => [
      ...Array.from({ length: n }, (_, at) => record(`r${at}`)),
      record('x', 'one'),
      record('y'),
      record('z', 'two'),
    ]
    // The record with the one DOI is the 20th of its group, then the 21st.
    expect(group(of(19), [...chain(19), [20, 21, 50], [0, 20, 1]]).refused).toEqual(['0-20'])
    expect(group(of(20), [...chain(20), [21, 22, 50], [0, 21, 1]]).refused).toEqual([])
    const mirrored = (n: number) => [
      record('z', 'two'),
      record('y'),
      ...Array.from({ length: n }, (_, at) => record(`r${at}`)),
      record('x', 'one'),
    ]
    const later = (n: number) =>
      chain(n).map(([a, b, score]): [number, number, number] => [a + 2, b + 2, score])
    expect(group(mirrored(19), [...later(19), [0, 1, 50], [1, 2, 1]]).refused).toEqual(['1-2'])
    expect(group(mirrored(20), [...later(20), [0, 1, 50], [1, 2, 1]]).refused).toEqual([])
  })

  it('does first what people decided, and against them nothing', () => {
    const apart = [record('a', 'one'), record('b', 'two'), record('c'), record('d')]
    expect(group(apart, [], { same: [[1, 0]], different: [] })).toMatchObject({
      groups: ['0 1'],
      pairs: [['1-0']],
    })
    expect(group(plain, [[0, 1]], { same: [], different: [[1, 0]] })).toMatchObject({
      groups: [],
      refused: ['0-1'],
    })
    expect(
      group(
        plain,
        [
          [0, 1],
          [2, 3],
        ],
        { same: [], different: [[1, 0]] },
      ),
    ).toMatchObject({ groups: ['2 3'] })
    // Two that are called different do not come together through others.
    expect(
      group(
        plain,
        [
          [0, 1, 30],
          [2, 3, 20],
          [1, 2, 10],
        ],
        { same: [], different: [[3, 0]] },
      ),
    ).toMatchObject({
      groups: ['0 1', '2 3'],
      refused: ['1-2'],
    })
    // Decisions join groups whole, whichever comes first.
    expect(
      group(plain, [], {
        same: [
          [0, 1],
          [2, 3],
          [3, 0],
          [5, 4],
          [4, 5],
        ],
        different: [],
      }),
    ).toMatchObject({
      groups: ['0 1 2 3', '4 5'],
    })
  })
})

describe('pairKey', () => {
  it('is one number for two places, whichever comes first', () => {
    expect([pairKey(10, 2, 7), pairKey(10, 7, 2), pairKey(10, 0, 1), pairKey(10, 3, 3)]).toEqual([
      27, 27, 1, 33,
    ])
  })
})

describe('comparePair', () => {
  it('is not asked about records that are not there', () => {
    const profiles = profileRecords([record('a')])
    expect(() => comparePair(profiles, 0, 4)).toThrow('no profile 4')
    expect(() => comparePair(profiles, 3, 0)).toThrow('no profile 3')
  })

  it('gives verdict, agreement and score of the two', () => {
    const pair = comparePair(profileRecords([record('a'), record('b')]), 1, 0)
    expect(pair).toMatchObject({
      a: 1,
      b: 0,
      verdict: { outcome: 'same' },
      agreed: ['title', 'authors', 'year', 'journal'],
    })
    expect(pair.score).toBe(40 + 15 + 5 + 10)
  })
})
