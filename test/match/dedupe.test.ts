import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dedupe } from '../../src/match/dedupe.js'
import type { BibRecord } from '../../src/record/record.js'
import { syntheticSet } from './synthetic.js'

// Invented works; each test says what differs from this one.
const work: BibRecord = {
  id: 'a',
  title: 'Digital badges and the transfer of learning in nursing education: a phase 2 study',
  authors: ['Arlow, Mina', 'Brandt, Tove K.', 'Cho, Jisoo'],
  year: 2019,
  journal: 'Journal of Invented Learning Studies',
  volume: '12',
  issue: '3',
  pages: '221-228',
  doi: '10.5555/jils.2019.12',
}

function record(id: string, changes: Partial<BibRecord> = {}, without: (keyof BibRecord)[] = []): BibRecord {
  const copy: BibRecord = { ...work, ...changes, id }
  for (const field of without) delete copy[field]
  return copy
}

function outcome(a: BibRecord, b: BibRecord): string {
  const { merges, queue, links } = dedupe([a, b])
  return merges.length
    ? 'same'
    : queue.length
      ? 'ask'
      : links.length
        ? `link: ${links[0]?.kind}`
        : 'different'
}

describe('dedupe', () => {
  it('merges a record with itself in another dress: case, initials, abbreviated journal, shortened pages', () => {
    const dressed = record(
      'b',
      {
        title:
          'DIGITAL BADGES AND THE TRANSFER OF LEARNING IN NURSING EDUCATION: A PHASE II STUDY. [Review] [45 refs]',
        authors: ['Arlow, M.', 'Brandt, T. K.', 'Cho, J.'],
        journal: 'J Invent Learn Stud',
        pages: '221-8',
      },
      ['doi'],
    )
    const { unique, merges } = dedupe([work, dressed])
    expect(unique).toHaveLength(1)
    expect(merges[0]).toMatchObject({
      kept: 'a',
      members: ['a', 'b'],
      reason: 'one title and authors, one place in print',
      agreed: ['title', 'authors', 'year', 'journal', 'volume', 'issue', 'pages'],
    })
  })

  it('keeps every source whole and says which field came from whom', () => {
    const bare = record('a', { source: { file: 'one.ris', line: 1 } }, ['doi', 'issue'])
    const full = record('b', { abstract: 'Badges were given.', source: { file: 'two.csv', line: 7 } }, [
      'journal',
    ])
    const { unique, merges } = dedupe([bare, full])
    expect(unique[0]).toMatchObject({
      id: 'b',
      doi: '10.5555/jils.2019.12',
      journal: 'Journal of Invented Learning Studies',
      abstract: 'Badges were given.',
      sources: [
        { file: 'two.csv', line: 7 },
        { file: 'one.ris', line: 1 },
      ],
      mergedFrom: [bare, full],
    })
    expect(merges[0]?.from).toEqual({ journal: 'a' })
  })

  it.each([
    ['a phase', { title: work.title.replace('phase 2', 'phase 3') }],
    ['a phase in Roman numerals', { title: work.title.replace('phase 2', 'phase III') }],
    ['a phase in words', { title: work.title.replace('phase 2', 'phase three') }],
    ['a year in the title', { title: work.title.replace('phase 2', 'report of 2018') }],
    ['a letter', { title: work.title.replace('phase 2', 'group B') }],
    ['a decimal', { title: work.title.replace('phase 2', 'phase 2.5') }],
  ])('never merges titles that differ in %s, even with one DOI', (_, changes) => {
    const base = { phase: 'phase 2', year: 'report of 2019', letter: 'group A' }
    const title = changes.title.includes('report')
      ? work.title.replace('phase 2', base.year)
      : changes.title.includes('group')
        ? work.title.replace('phase 2', base.letter)
        : work.title
    expect(outcome(record('a', { title }), record('b', changes))).toBe('ask')
    expect(outcome(record('a', { title }, ['doi', 'pages']), record('b', changes, ['doi', 'pages']))).toBe(
      'different',
    )
  })

  it('reads a numeral and a digit as one number', () => {
    expect(outcome(work, record('b', { title: work.title.replace('2', 'II') }, ['doi']))).toBe('same')
  })

  it('merges copies of a record that bears no title or one that many works bear, and asks where copies differ', () => {
    const editorial = record('a', { title: 'Editorial' }, ['doi', 'pages'])
    expect(outcome(editorial, { ...editorial, id: 'b' })).toBe('same')
    expect(outcome(editorial, { ...editorial, id: 'b', issue: '4' })).toBe('ask')
    expect(outcome(record('a', { title: '' }), record('b', { title: '' }))).toBe('same')
    expect(outcome(work, record('b', { title: '' }))).toBe('ask')
  })

  it('never takes a part for the whole', () => {
    const part = record('b', { title: `${work.title}. Part 2`, pages: '301-309' }, ['doi'])
    expect(outcome(work, part)).not.toBe('same')
  })

  it('takes an empty, missing or placeholder DOI for no DOI', () => {
    const other = {
      title: 'Water use of alpine meadows under drought',
      authors: ['Dahl, Eva'],
      pages: '1-9',
      journal: 'Meadow Letters',
    }
    expect(outcome(record('a', { doi: '' }), record('b', { ...other, doi: '' }))).toBe('different')
    expect(outcome(record('a', { doi: 'NA' }), record('b', { ...other, doi: 'NA' }))).toBe('different')
  })

  it('does not merge works that one DOI was given to by mistake', () => {
    const wrong = {
      title: 'Water use of alpine meadows under drought',
      authors: ['Dahl, Eva'],
      pages: '9-14',
    }
    expect(outcome(work, record('b', wrong))).toBe('different')
    expect(outcome(work, record('b', { title: 'Water use of alpine meadows under drought' }))).toBe('ask')
  })

  it('asks a person where pages, issue or authors speak against one title', () => {
    expect(outcome(work, record('b', { pages: '401-409', issue: '4' }, ['doi']))).toBe('ask')
    expect(outcome(work, record('b', { year: 2018 }, ['doi', 'volume', 'issue', 'pages']))).toBe('ask')
  })

  it('links reports of one study and keeps both', () => {
    const preprint = record('b', { journal: 'medRxiv', doi: '10.1101/2018.05.05.555555', year: 2018 }, [
      'volume',
      'issue',
      'pages',
    ])
    expect(outcome(work, preprint)).toBe('link: preprint')
    const talk = record('b', { journal: 'Conference on Invented Learning', year: 2018, pages: '14' }, [
      'doi',
      'volume',
      'issue',
    ])
    expect(outcome(work, talk)).toBe('link: conference')
    expect(outcome(work, record('b', { title: `Erratum: ${work.title}`, pages: '402' }, ['doi']))).toBe(
      'link: erratum',
    )
    expect(
      outcome(work, record('b', { title: `Comment on: ${work.title}`, authors: ['Eide, P.'] }, ['doi'])),
    ).toBe('link: comment')
    expect(outcome(work, record('b', { title: `${work.title} - Reply`, pages: '230' }, ['doi']))).toBe(
      'link: reply',
    )
  })

  it('does not chain: that A is B and B is C does not make A the same as C', () => {
    const a = record('a', { doi: '10.5555/one' }, ['volume', 'issue', 'pages'])
    const b = record('b', {}, ['doi', 'volume', 'issue', 'pages'])
    const c = record('c', { doi: '10.5555/two' }, ['volume', 'issue', 'pages'])
    const { unique, merges, queue } = dedupe([a, b, c])
    expect(unique).toHaveLength(2)
    expect(merges[0]?.members).toEqual(['a', 'b'])
    expect(queue[0]?.reason).toBe(
      'one title, authors, year and journal, but another record of the group contradicts',
    )
  })

  it('follows what people decided, whatever the rules say', () => {
    const b = record('b', { title: work.title.replace('2', '3') })
    expect(dedupe([work, b]).queue).toHaveLength(1)
    const same = dedupe([work, b], { decisions: [{ a: 'b', b: 'a', decision: 'same' }] })
    expect(same).toMatchObject({
      queue: [],
      merges: [{ members: ['a', 'b'], reason: 'decided by a person' }],
    })
    const copy = record('c')
    const different = dedupe([work, copy], { decisions: [{ a: 'a', b: 'c', decision: 'different' }] })
    expect(different).toMatchObject({ queue: [], merges: [] })
  })

  it('names decisions that contradict each other or no record', () => {
    const { issues } = dedupe([work, record('b'), record('c')], {
      decisions: [
        { a: 'a', b: 'b', decision: 'same' },
        { a: 'b', b: 'c', decision: 'same' },
        { a: 'a', b: 'c', decision: 'different' },
        { a: 'a', b: 'z', decision: 'same' },
      ],
    })
    expect(issues.map(({ code }) => code)).toEqual(['decision-without-record', 'decisions-contradict'])
  })

  it('takes records of several files of which two have one id, and says which it renamed', () => {
    const other = {
      ...work,
      title: 'Another work of which nothing else is known',
      source: { file: 'b.ris', line: 4 },
    }
    const { unique, issues } = dedupe([work, record('a-2', { title: 'A third one', year: 1999 }), other])
    expect(unique.map(({ id }) => id)).toEqual(['a', 'a-2', 'a-3'])
    expect(issues).toEqual([
      {
        code: 'id-renamed',
        message: "found the id 'a' again, expected each record to have its own; renamed to 'a-3'",
        file: 'b.ris',
        line: 4,
      },
    ])
  })

  it('keeps every database and citation count, the highest count and the longest list of references', () => {
    const scopus = record('s', {
      database: 'Scopus',
      citedBy: 12,
      references: ['A, 2001', 'B, 2002'],
      documentTypes: ['Article'],
      source: { file: 'scopus.csv', line: 2 },
    })
    const wos = record('w', {
      database: 'Web of Science',
      citedBy: 9,
      references: ['A, 2001, J X', 'B, 2002, J Y', 'C, 2003, J Z'],
      documentTypes: ['Proceedings Paper'],
      abstract: 'Badges were given.',
      source: { file: 'wos.txt', line: 3 },
    })
    expect(dedupe([scopus, wos]).unique).toMatchObject([
      {
        id: 'w',
        citedBy: 12,
        references: wos.references,
        documentTypes: ['Proceedings Paper', 'Article'],
        sources: [
          { file: 'wos.txt', line: 3, database: 'Web of Science', citedBy: 9 },
          { file: 'scopus.csv', line: 2, database: 'Scopus', citedBy: 12 },
        ],
      },
    ])
  })

  it('names those whose an address is as the merged record has them', () => {
    const short = record('s', {
      authors: ['Arlow, M.', 'Brandt, T.'],
      addresses: [{ text: 'Univ X, Spain', authors: ['Arlow, M.'] }],
      authorIds: ['orcid:0000-0001-2345-6789', ''],
    })
    const full = record('f', { authors: ['Arlow, Mina', 'Brandt, Tove'], abstract: 'Badges were given.' })
    expect(dedupe([short, full]).unique).toMatchObject([
      {
        authors: ['Arlow, Mina', 'Brandt, Tove'],
        addresses: [{ text: 'Univ X, Spain', authors: ['Arlow, Mina'] }],
        authorIds: ['orcid:0000-0001-2345-6789', ''],
      },
    ])
  })

  it('gives nothing for nothing', () => {
    expect(dedupe([])).toEqual({ unique: [], merges: [], queue: [], links: [], issues: [] })
  })

  it('loses no record and invents none: unique records and merged members are the input, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 99 }), (n, seed) => {
        const { records, works } = syntheticSet(n, seed)
        const { unique, merges } = dedupe(records)
        const kept = unique.flatMap((one) => one.mergedFrom ?? [one])
        expect(kept.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort())
        expect(records.length - unique.length).toBe(
          merges.reduce((sum, { members }) => sum + members.length - 1, 0),
        )
        const workOf = new Map(records.map(({ id }, index) => [id, works[index]]))
        for (const { members } of merges) expect(new Set(members.map((id) => workOf.get(id))).size).toBe(1)
      }),
      { seed: 42, numRuns: 25 },
    )
  })

  it('gives the same groups whatever the order of the records', () => {
    const { records } = syntheticSet(200, 7)
    const groups = (set: readonly BibRecord[]): string[] =>
      dedupe(set)
        .merges.map(({ members }) => [...members].sort().join(' '))
        .sort()
    expect(groups([...records].reverse())).toEqual(groups(records))
  })
})
