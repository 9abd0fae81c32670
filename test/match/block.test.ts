import { describe, expect, it } from 'vitest'
import { candidatePairs } from '../../src/match/block.js'
import { profileRecords } from '../../src/match/compare/profile.js'
import type { BibRecord } from '../../src/record/record.js'

type Fields = Partial<Omit<BibRecord, 'id'>>
const profilesOf = (records: readonly Fields[]) =>
  profileRecords(records.map((fields, at) => ({ title: '', authors: [], ...fields, id: String(at) })))

/** The pairs as places of records. */
function pairsOf(records: readonly Fields[]): [number, number][] {
  return Array.from(candidatePairs(profilesOf(records)), (code) => [
    Math.floor(code / records.length),
    code % records.length,
  ])
}

const together = (a: Fields, b: Fields) => pairsOf([{ title: 'Quiet' }, a, { title: 'Other' }, b]).length > 0

describe('candidatePairs', () => {
  it('gives each pair once, the earlier record first, in ascending order', () => {
    const one = {
      title: 'Badges for learning in schools',
      doi: '10.1234/a',
      authors: ['Arlow, M.'],
      year: 2019,
    }
    expect(pairsOf([one, { title: 'Soil' }, one, one])).toEqual([
      [0, 2],
      [0, 3],
      [2, 3],
    ])
    expect(pairsOf([])).toEqual([])
    expect(pairsOf([one])).toEqual([])
  })

  const arlow = ['Arlow, M.', 'Novak, J.']
  it.each<[string, Fields, Fields, boolean]>([
    ['one DOI', { doi: '10.1234/a' }, { doi: '10.1234/A' }, true],
    ['two DOIs', { doi: '10.1234/a' }, { doi: '10.1234/b' }, false],
    ['no DOI', {}, {}, false],
    ['the letters of a title', { title: 'Micro badge' }, { title: 'Microbadge' }, true],
    ['48 letters of a title', { title: `${'k'.repeat(48)}xx` }, { title: `${'k'.repeat(48)}yy` }, true],
    ['47 letters of a title', { title: `${'k'.repeat(47)}xx` }, { title: `${'k'.repeat(47)}yy` }, false],
    [
      'the first four long words',
      { title: 'An open bold case file in ink' },
      { title: 'Open bold the case file by law' },
      true,
    ],
    ['the first three long words', { title: 'Open bold case file' }, { title: 'Open bold case memo' }, false],
    ['words of three letters', { title: 'one two six ten' }, { title: 'one two six tin' }, false],
    [
      'the last four long words',
      { title: 'Ever open bold case file' },
      { title: 'Upon open bold case file' },
      true,
    ],
    [
      'one of two titles',
      { title: 'Insignias azul para ocho; Open bold case file' },
      { title: 'The open bold case file' },
      true,
    ],
    [
      'the four longest words in another order',
      { title: 'alpha bravo charly deltas echo' },
      { title: 'deltas fox alpha gas charly hat bravo' },
      true,
    ],
    [
      'three words of five letters',
      { title: 'alpha bravo delta echo' },
      { title: 'delta fox bravo gas alpha' },
      false,
    ],
    [
      'first author, year and page',
      { authors: arlow, year: 2019, pages: '11-19' },
      { authors: ['Arlow, M.'], year: 2019, pages: '11' },
      true,
    ],
    ['first author and year alone', { authors: arlow, year: 2019 }, { authors: arlow, year: 2019 }, false],
    [
      'first author, volume and page',
      { authors: arlow, volume: '3', pages: '11' },
      { authors: arlow, volume: '3', pages: '11' },
      true,
    ],
    ['first author and page alone', { authors: arlow, pages: '11' }, { authors: arlow, pages: '11' }, false],
    [
      'volume, page and year',
      { volume: '3', pages: '11', year: 2019 },
      { volume: '3', pages: '11', year: 2019 },
      true,
    ],
    ['volume and page alone', { volume: '3', pages: '11' }, { volume: '3', pages: '11' }, false],
    [
      'journal, volume and pages',
      { journal: 'Badge', volume: '3', pages: '11-19' },
      { journal: 'B. Studies', volume: '3', pages: '11-19' },
      true,
    ],
    [
      'journal, volume and one page',
      { journal: 'Badge', volume: '3', pages: '11' },
      { journal: 'Badge', volume: '3', pages: '11' },
      false,
    ],
    [
      'first author and first two long words',
      { authors: arlow, title: 'Open bold case' },
      { authors: arlow, title: 'Open bold memo' },
      true,
    ],
    [
      'first author, year and longest word',
      { authors: arlow, year: 2019, title: 'Some badgework here' },
      { authors: arlow, year: 2019, title: 'Then more badgework' },
      true,
    ],
    [
      'year and longest word',
      { year: 2019, title: 'Some badgework here' },
      { year: 2019, title: 'Then more badgework' },
      false,
    ],
    [
      'last author, their number and two longest words',
      { authors: ['Arlow, M.', 'Novak, J.'], title: 'Some badgework schooling here' },
      { authors: ['Marlow, M.', 'Novak, J.'], title: 'Schooling then badgework' },
      true,
    ],
    [
      'last author of another number',
      { authors: ['Arlow, M.', 'Novak, J.'], title: 'Some badgework schooling here' },
      { authors: ['Novak, J.'], title: 'Schooling then badgework' },
      false,
    ],
    ['years without a number', { authors: arlow, pages: '11' }, { authors: arlow, pages: '11' }, false],
  ])('brings records together by %s', (_, a, b, found) => {
    expect(together(a, b)).toBe(found)
    expect(together(b, a)).toBe(found)
  })

  /** So many records with one DOI and titles that share nothing, in an order that is not that of their titles. */
  const large = (n: number) =>
    Array.from({ length: n }, (_, at) => ({
      title: `x${String((at * 7) % n).padStart(3, '0')}`,
      doi: '10.1234/a',
    }))

  it('compares up to 40 records of one key all with all, of more each with its 20 neighbours by title', () => {
    expect(pairsOf(large(40))).toHaveLength((40 * 39) / 2)
    const records = large(41)
    const pairs = pairsOf(records)
    // Of 41 in a row 21 have 20 behind them, the last 20 have 19, 18, … 0.
    expect(pairs).toHaveLength(21 * 20 + (20 * 19) / 2)
    const place = (at: number) => (at * 7) % 41
    for (const [a, b] of pairs) expect(Math.abs(place(a) - place(b))).toBeLessThanOrEqual(20)
  })

  it('puts those with one title in the order of author, year and page, then of the input', () => {
    const same = (n: number, fields: (at: number) => Fields) =>
      pairsOf(Array.from({ length: n }, (_, at) => ({ doi: '10.1234/a', title: 'Same', ...fields(at) })))
    const far = (pairs: [number, number][], place: (at: number) => number) =>
      Math.max(...pairs.map(([a, b]) => Math.abs(place(a) - place(b))))
    const shuffled = (at: number) => (at * 7) % 41
    const text = (at: number) => String(100 + shuffled(at))
    expect(
      far(
        same(41, () => ({})),
        (at) => at,
      ),
    ).toBe(20)
    expect(
      far(
        same(41, (at) => ({ year: 1900 + shuffled(at) })),
        shuffled,
      ),
    ).toBe(20)
    expect(
      far(
        same(41, (at) => ({ pages: text(at) })),
        shuffled,
      ),
    ).toBe(20)
    expect(
      far(
        same(41, (at) => ({ authors: [`Arlow${text(at)}, M.`] })),
        shuffled,
      ),
    ).toBe(20)
  })
})
