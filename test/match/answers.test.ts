import { describe, expect, it } from 'vitest'
import { dedupe, type PairDecision } from '../../src/match/dedupe.js'
import { withOwnIds } from '../../src/match/own-ids.js'
import { formatQueue, readQueue } from '../../src/match/queue.js'
import { parseCsv } from '../../src/base/csv.js'
import type { BibRecord } from '../../src/record/record.js'

const title = 'Effects of digital badges on learning in small schools'
const record = (id: string, more: Partial<BibRecord> = {}): BibRecord => ({
  ...{ title, authors: ['Arlow, M.', 'Novak, J.'], year: 2019, journal: 'Invented Studies', volume: '3' },
  ...more,
  id,
})
const other = (id: string): BibRecord => ({
  id,
  title: `Soil water under ${id} meadows`,
  authors: ['Dahl, E.'],
})
/** Of one work, on pages of which each pair is for a person to decide. */
const onPages = (id: string, start: number, more: Partial<BibRecord> = {}) =>
  record(id, { pages: `${start}-${start + 8}`, issue: String(start), ...more })
const decision = (a: string, b: string, verdict: PairDecision['decision']): PairDecision => ({
  a,
  b,
  decision: verdict,
})

describe('decisions on pairs', () => {
  it.each([
    ['x', 'b', "found a decision on 'x', expected the id of a record"],
    ['a', 'x', "found a decision on 'x', expected the id of a record"],
    ['x', 'y', "found a decision on 'x', expected the id of a record"],
    ['x', 'x', "found a decision on 'x', expected the id of a record"],
    ['a', 'a', "found a decision on 'a' and itself, expected two records"],
  ])('on %s and %s are named: %s', (a, b, message) => {
    const { issues, merges } = dedupe([record('a'), other('b')], { decisions: [decision(a, b, 'same')] })
    expect(issues).toEqual([{ code: 'decision-without-record', message }])
    expect(merges).toEqual([])
  })

  it('that contradict each other are named, and no others', () => {
    const records = ['a', 'b', 'c', 'd'].map((id) => other(id))
    const same = [decision('a', 'b', 'same'), decision('b', 'c', 'same')]
    expect(dedupe(records, { decisions: [...same, decision('c', 'a', 'different')] }).issues).toEqual([
      {
        code: 'decisions-contradict',
        message: "found 'c' and 'a' called different, but other decisions make them the same",
      },
    ])
    expect(dedupe(records, { decisions: [...same, decision('a', 'd', 'different')] }).issues).toEqual([])
    expect(dedupe(records, { decisions: [decision('a', 'd', 'different')] }).issues).toEqual([])
    // Of two groups the members are no contradiction.
    const two = [decision('a', 'b', 'same'), decision('c', 'd', 'same'), decision('a', 'c', 'different')]
    expect(dedupe(records, { decisions: two }).issues).toEqual([])
  })

  it('answer for a pair and for all of its duplicates', () => {
    const records = [onPages('a', 11), onPages('b', 31), onPages('c', 31)]
    const asked = (...decisions: PairDecision[]) =>
      dedupe(records, { decisions }).queue.map(({ a, b }) => `${a}-${b}`)
    expect(asked()).toEqual(['a-b'])
    expect(asked(decision('a', 'b', 'different'))).toEqual([])
    expect(asked(decision('c', 'a', 'different'))).toEqual([])
  })

  it('that two are different leave no link either', () => {
    const records = [record('a'), record('b', { title: `Erratum: ${title}` })]
    expect(dedupe(records).links).toHaveLength(1)
    expect(dedupe(records, { decisions: [decision('a', 'b', 'different')] }).links).toEqual([])
  })
})

describe('what dedupe gives', () => {
  it('asks once for each two works, by the ids that stand for them, what agrees most first', () => {
    const records = [
      onPages('a', 11),
      onPages('b', 31, { issue: '2', doi: '10.1234/b' }),
      onPages('c', 31, { issue: '2' }),
      onPages('d', 51, { year: 2018 }),
    ]
    const { queue, unique } = dedupe(records)
    expect(unique.map(({ id }) => id)).toEqual(['a', 'b', 'd'])
    expect(queue.map(({ a, b, score }) => [a, b, score])).toEqual([
      ['a', 'b', 75],
      ['a', 'd', 72],
      ['b', 'd', 72],
    ])
    expect(queue[0]).toMatchObject({
      reason: 'one title, authors and volume, but other pages',
      agreed: ['title', 'authors', 'year', 'journal', 'volume'],
    })
  })

  it('links each two works once, with the kind of the link', () => {
    const erratum = record('c', { title: `Erratum: ${title}` })
    const { links, merges } = dedupe([onPages('a', 11), onPages('b', 11), erratum])
    expect(merges.map(({ members }) => members)).toEqual([['a', 'b']])
    expect(links.map(({ a, b, kind, reason }) => [a, b, kind, reason])).toEqual([
      ['a', 'c', 'erratum', 'one title, one is an erratum'],
    ])
  })

  it('puts each work in the place of its first record, whichever record stands for it', () => {
    const records = [
      other('x'),
      record('a'),
      other('y'),
      record('b', { abstract: 'Badges were given.' }),
      other('z'),
    ]
    const { unique } = dedupe(records)
    expect(unique.map(({ id }) => id)).toEqual(['x', 'b', 'y', 'z'])
    expect(unique.map(({ mergedFrom }) => mergedFrom?.length)).toEqual([undefined, 2, undefined, undefined])
  })

  it('does not ask about records that came together', () => {
    const records = [onPages('a', 11), onPages('b', 31)]
    const { queue, merges } = dedupe(records, { decisions: [decision('a', 'b', 'same')] })
    expect([queue, merges.map(({ reason }) => reason)]).toEqual([[], ['decided by a person']])
  })
})

describe('withOwnIds', () => {
  it('gives back what has ids of its own', () => {
    const records = [other('a'), other('b')]
    expect(withOwnIds(records)).toEqual({ records, issues: [] })
    expect(withOwnIds([])).toEqual({ records: [], issues: [] })
  })

  it('renames the later of those with one id, around ids that are taken', () => {
    const { records, issues } = withOwnIds([other('a'), other('a'), other('a-2'), other('a'), other('b')])
    expect(records.map(({ id }) => id)).toEqual(['a', 'a-3', 'a-2', 'a-4', 'b'])
    expect(issues).toStrictEqual(
      ['a-3', 'a-4'].map((id) => ({
        code: 'id-renamed',
        message: `found the id 'a' again, expected each record to have its own; renamed to '${id}'`,
      })),
    )
  })
})

describe('the queue as a sheet', () => {
  const pair = { a: 'a', b: 'b', reason: 'one title', agreed: ['title', 'year'], score: 45 }

  it('shows the fields of both, and nothing of a record that is not there', () => {
    const [row] = parseCsv(
      formatQueue([pair], [record('a', { pages: '1-9', doi: '10.1234/a' })]),
      'q.csv',
    ).rows
    expect(row?.cells).toEqual({
      ...{ decision: '', a: 'a', b: 'b', reason: 'one title', agreed: 'title, year', score: '45' },
      ...{ title_a: title, authors_a: 'Arlow, M.; Novak, J.', year_a: '2019', journal_a: 'Invented Studies' },
      ...{ volume_a: '3', issue_a: '', pages_a: '1-9', doi_a: '10.1234/a' },
      ...Object.fromEntries(
        ['title', 'authors', 'year', 'journal', 'volume', 'issue', 'pages', 'doi'].map((name) => [
          `${name}_b`,
          '',
        ]),
      ),
    })
  })

  it('is read whatever the case and spaces of the answers, and without those that are empty', () => {
    const { decisions, issues } = readQueue(
      'decision,a,b\n SAME ,r1,r2\n  ,r3,r4\nDifferent,r5,r6\nyes,r7,r8\n',
      'q.csv',
    )
    expect(decisions).toEqual([decision('r1', 'r2', 'same'), decision('r5', 'r6', 'different')])
    expect(issues).toEqual([
      {
        code: 'queue-decision',
        message: "found 'yes', expected 'same', 'different' or nothing",
        ...{ path: 'decision', file: 'q.csv', line: 5 },
      },
    ])
  })
})
