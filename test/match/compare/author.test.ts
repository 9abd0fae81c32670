import { describe, expect, it } from 'vitest'
import { compareAuthors, profileAuthors } from '../../../src/match/compare/author.js'

const many = (n: number, sign = 'k') =>
  Array.from({ length: n }, (_, at) => `${sign.repeat(9)}${'xyz'.charAt(at % 3).repeat(3 + at)}, A.`)

describe('profileAuthors', () => {
  it('takes the family names, every longer part of a name and the first initial', () => {
    expect(profileAuthors(['Arlow, Mina K.', 'Tove Brandt', 'Cho, Jisoo'])).toEqual({
      families: ['arlow', 'tove brandt', 'cho'],
      ...{ count: 3, names: 'arlow mina tove brandt cho jisoo', initial: 'm', collective: false },
    })
    expect(profileAuthors(['Tove Brandt', 'Cho, Jisoo']).initial).toBe('')
    expect(profileAuthors(['王, 伟', 'Z, A']).names).toBe('王 伟')
    expect(profileAuthors([', Mina']).families).toEqual(['mina'])
  })

  it.each([
    [['et al.'], []],
    [['Arlow, Mina', 'others', ''], ['arlow']],
    [['Anonymous'], []],
    [['?'], []],
    [['Arlow, M.; Brandt, T.'], ['arlow', 'brandt']],
    [['Arlow, M. and Brandt, T.'], ['arlow', 'brandt']],
    [['Arlow K.Brandt G. F.'], ['arlow k', 'brandt g f']],
    [
      ['Arlow, M.; Brandt, T.', 'Cho, J.'],
      ['arlow', 'cho'],
    ],
    [
      ["O'Hara, K.", 'D’Arcy, L.'],
      ['ohara', 'darcy'],
    ],
    [[], []],
  ])('finds in %j the families %j', (authors, families) => {
    expect(profileAuthors(authors).families).toEqual(families)
  })

  it('compares 25 families and counts all authors', () => {
    expect(profileAuthors(many(25)).families).toHaveLength(25)
    const { families, count } = profileAuthors(many(26))
    expect([families.length, count]).toEqual([25, 26])
  })

  it('knows groups of people by their words', () => {
    const collective = (...authors: string[]) => profileAuthors(authors).collective
    expect(['Badge Study Group', 'Ministry of Badges', 'Badges Ltd'].map((name) => collective(name))).toEqual(
      [...[true, true, true]],
    )
    expect([collective('Arlow, Mina', 'Badge Study Group'), collective('Groups, Mina')]).toEqual([
      false,
      false,
    ])
    expect(collective()).toBe(false)
  })
})

describe('compareAuthors', () => {
  // No two of these names are slips of one another.
  const [A, B, C, D, X, Y, Z] = ['Arlow', 'Brandtner', 'Choudhury', 'Dahl', 'Xanthos', 'Yilmaz', 'Zuniga']

  it.each([
    [[A, B], [A, B], 'same'],
    [[A, B], [B, A], 'same'],
    [[A], [A, B], 'compatible'],
    [[A, B, C, D], [A, B], 'compatible'],
    [[B], [A, B], 'compatible'],
    // Half of the shorter list and one's first author in the other.
    [[A, B], [A, X], 'compatible'],
    [[A, B], [B, X], 'compatible'],
    // Three of four without the first.
    [[A, B, C, D], [X, B, C, D], 'compatible'],
    // Half without the first; the first, but less than half.
    [[A, B, C, D], [X, Y, C, D], 'partly'],
    [[A, B, C], [A, X, Y], 'partly'],
    [[A, B, C], [X, Y, C], 'partly'],
    [[A, B], [X, Y], 'different'],
    [[A], [X, Y, Z], 'different'],
    [[], [A], 'unknown'],
  ])('says of %j and %j: %s', (a, b, level) => {
    const [left, right] = [a, b].map((names) => profileAuthors(names.map((name) => `${name}, M.`)))
    expect(compareAuthors(left!, right!)).toBe(level)
    expect(compareAuthors(right!, left!)).toBe(level)
  })

  it.each([
    // One author only, of one family name, and another first name.
    [['Hall, Laura'], ['Hall, Gillian'], 'partly'],
    [['Hall, Laura'], ['Hall, Gillian', 'Novak, Jan'], 'partly'],
    [['Hall, Laura', 'Novak, Jan'], ['Hall, Gillian', 'Novak, Jan'], 'same'],
    [['Hall'], ['Hall, Gillian'], 'same'],
    [['Hall, Laura'], ['Hall, L.'], 'same'],
    [['Novak, Kim'], ['Hall, Gillian', 'Novak, Jan'], 'compatible'],
    // A slip of a longer name, and none of a short one.
    [['Smith, J.'], ['Smyth, J.'], 'same'],
    [['Chow, J.'], ['Chou, J.'], 'different'],
    // One of several parts of a family name.
    [['Garcia Lorca, F.'], ['Lorca, F.'], 'same'],
    [['de Wit, F.'], ['Wit, F.'], 'same'],
    [['X, F.'], ['X, F.'], 'different'],
    // A group is no person, and is compared with groups.
    [['Badge Study Group'], ['Badge Study Group'], 'same'],
    [['Badge Study Group'], ['Arlow, M.'], 'unknown'],
  ])('says of %j and %j: %s', (a, b, level) => {
    const [left, right] = [profileAuthors(a), profileAuthors(b)]
    expect(compareAuthors(left, right)).toBe(level)
    expect(compareAuthors(right, left)).toBe(level)
  })
})
