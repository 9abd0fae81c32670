import { describe, expect, it } from 'vitest'
import { isCopy } from '../../src/match/copy.js'
import type { BibRecord } from '../../src/record/record.js'

const title = 'Six words make a title telling'
const copies = (a: Partial<BibRecord>, b: Partial<BibRecord> = a) =>
  isCopy({ id: '1', title, authors: [], ...a }, { id: '2', title, authors: [], ...b })

describe('isCopy', () => {
  it('looks at every field but those that change from one export to the next', () => {
    expect(copies({ year: 2019 })).toBe(true)
    expect(copies({ year: 2019 }, { year: 2018 })).toBe(false)
    expect(copies({ year: 2019 }, {})).toBe(false)
    expect(copies({}, { journal: 'X' })).toBe(false)
    expect(copies({ citedBy: 3, database: 'A', source: { file: 'a', line: 1 } }, { citedBy: 5 })).toBe(true)
    expect(copies({}, { journal: '' })).toBe(true)
    expect(copies({ issn: ['1234-5678'] }, {})).toBe(false)
  })

  it('does not mind the order of the fields', () => {
    expect(copies({ year: 2019, journal: 'X', volume: '3' }, { volume: '3', journal: 'X', year: 2019 })).toBe(
      true,
    )
  })

  it('asks for a title of six words, or for five fields that tell something of the work', () => {
    const short = { title: 'Five words make a title' }
    expect(copies(short)).toBe(false)
    // With the title, and without the authors, who are not known here.
    const four = { ...short, year: 2019, journal: 'X', volume: '3' }
    expect(copies(four)).toBe(false)
    expect(copies({ ...four, pages: '1-9' })).toBe(true)
    expect(copies({ ...four, publisher: 'P', language: 'en', issn: ['1234-5678'] })).toBe(false)
    expect(copies({ ...four, authors: ['Arlow, M.'] })).toBe(true)
  })
})
