import { describe, expect, it } from 'vitest'
import { dedupe } from '../../src/match/dedupe.js'
import type { BibRecord } from '../../src/record/record.js'

const word = (n: number): string => `word${n % 97}x`

describe('dedupe on hostile input', () => {
  it('takes titles, names and fields of any length', () => {
    const long = Array.from({ length: 60_000 }, (_, n) => word(n)).join(' ')
    const brackets = '(erratum ['.repeat(20_000)
    const records: BibRecord[] = [
      { id: 'a', title: long, authors: [long], pages: long, journal: long, volume: long, abstract: long },
      { id: 'b', title: `${long} end`, authors: [long], pages: long, journal: `${long}:`, doi: long },
      { id: 'c', title: brackets, authors: [brackets], pages: brackets, journal: brackets, doi: brackets },
      { id: 'd', title: ' '.repeat(100_000), authors: ['', ',', ' , '], pages: '-', journal: '()' },
    ]
    expect(dedupe(records).unique.flatMap((one) => one.mergedFrom ?? [one])).toHaveLength(4)
  })

  it('takes papers with thousands of authors', () => {
    const authors = Array.from({ length: 4000 }, (_, n) => `${word(n * 31)}family${n}, A.`)
    const paper = {
      title: 'A measurement by very many people at once',
      authors,
      year: 2020,
      pages: '1-30',
      volume: '3',
    }
    const { merges } = dedupe([
      { ...paper, id: 'a' },
      { ...paper, id: 'b', authors: [...authors].reverse() },
    ])
    expect(merges).toHaveLength(1)
  })

  it('takes ids and fields named like parts of an object', () => {
    const record = {
      title: 'Badges in a library of invented things',
      authors: ['Arlow, Mina'],
      year: 2020,
      journal: 'constructor',
    }
    const { unique, merges } = dedupe([
      { ...record, id: '__proto__' },
      { ...record, id: 'constructor' },
      { ...record, id: 'toString', title: 'valueOf' },
    ])
    expect(merges[0]?.members).toEqual(['__proto__', 'constructor'])
    expect(unique).toHaveLength(2)
  })

  it('takes a thousand works under one title without comparing all with all', () => {
    const records = Array.from({ length: 1000 }, (_, n) => ({
      id: `e${n}`,
      title: 'Editorial',
      authors: [`${word(n)}name${n}, A.`],
      year: 1990 + (n % 30),
      pages: String(n),
    }))
    expect(dedupe(records).unique).toHaveLength(1000)
  })
})
