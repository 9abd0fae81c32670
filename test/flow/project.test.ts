import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boxOf } from '../../src/flow/ledger.js'
import { loadProject } from '../../src/project/load.js'
import { projectFlow } from '../../src/flow/project.js'
import type { ReviewProject } from '../../src/flow/review-project.js'
import { parseQuery } from '../../src/flow/query.js'
import { runQuery } from '../../src/flow/run-query.js'
import { readSettings } from '../../src/project/settings.js'
import { demonstration, readPlainExport } from './demonstration.js'

const project = await loadProject(demonstration, readPlainExport)
const flow = projectFlow(project)

describe('projectFlow on the demonstration project', () => {
  it('reads 60 records without an issue and adds up', () => {
    expect(project.records).toHaveLength(60)
    expect(flow.issues).toEqual([])
    expect(flow.ledger.checks.filter(({ holds }) => !holds)).toEqual([])
  })

  // Counted by hand from the lists from which the folder was made: 47 works, one withdrawn before screening.
  it('gives the numbers of the PRISMA 2020 diagram', () => {
    const numbers = Object.fromEntries(flow.ledger.boxes.map(({ id, n }) => [id, n]))
    expect(numbers).toEqual({
      'identified.databases': 46,
      'identified.registers': 0,
      'removed.duplicates': 10,
      'removed.other': 1,
      screened: 35,
      'excluded.screening': 21,
      sought: 14,
      notRetrieved: 1,
      assessed: 13,
      'excluded.wrong-population': 3,
      'excluded.no-outcome-data': 1,
      'excluded.not-an-empirical-study': 1,
      'identified.other': 14,
      'other.removed.duplicates': 3,
      'other.removed.other': 0,
      'other.screened': 11,
      'other.excluded.screening': 7,
      'other.sought': 4,
      'other.notRetrieved': 0,
      'other.assessed': 4,
      'other.excluded.no-outcome-data': 1,
      'other.excluded.not-an-empirical-study': 1,
      'included.studies': 9,
      'included.reports': 10,
    })
  })

  it('links the reports of one study and asks about nothing', () => {
    expect(flow.dedupe.links.map(({ a, b, kind }) => [a, b, kind])).toEqual([
      ['erudita:1', 'erudita:24', 'erratum'],
      ['erudita:3', 'erudita:22', 'preprint'],
      ['erudita:4', 'erudita:23', 'conference'],
    ])
    expect(flow.dedupe.queue).toEqual([])
  })

  it('lists every conflict with its resolution, and how far the two reviewers agree', () => {
    expect(
      flow.conflicts.map(({ record, stage, resolution }) => [record, stage, resolution?.decision]),
    ).toEqual([
      ['erudita:9', 'screening', 'include'],
      ['erudita:12', 'screening', 'exclude'],
      ['erudita:17', 'screening', 'include'],
      ['lumen:16', 'screening', 'exclude'],
      ['citations:9', 'screening', 'include'],
      ['erudita:5', 'assessment', 'exclude'],
      ['erudita:19', 'assessment', 'include'],
    ])
    const [screening, assessment] = flow.agreement
    expect(screening?.reviewers).toEqual(['reviewer-a', 'reviewer-b'])
    // 41 of 46 records and 16 of 17 reports (a different reason is no other decision).
    expect(screening?.agreement.percent?.value).toBeCloseTo(41 / 46, 12)
    expect(assessment?.agreement.percent?.value).toBeCloseTo(16 / 17, 12)
  })

  it('shows what waits when nobody resolves the conflicts', () => {
    const open = projectFlow({ ...project, resolutions: [] })
    expect(boxOf(open.ledger, 'awaiting.screening')?.records).toEqual([
      'erudita:9',
      'erudita:12',
      'erudita:17',
      'lumen:16',
    ])
    expect(boxOf(open.ledger, 'other.awaiting.screening')?.records).toEqual(['citations:9'])
    expect(boxOf(open.ledger, 'awaiting.assessment')?.records).toEqual(['erudita:5', 'erudita:19'])
    expect(open.ledger.checks.every(({ holds }) => holds)).toBe(true)
    // Decisions at the full text on records that now wait at screening count for nothing, and are named.
    expect(open.issues.map(({ code }) => code)).toEqual(Array(6).fill('decision-unused'))
  })

  it('re-applies the query of the review', () => {
    const all = project.records.map(({ record }) => record)
    const { matched, unmatched } = runQuery(parseQuery(project.settings.query ?? ''), all)
    expect(matched.length + unmatched.length).toBe(60)
    expect(unmatched).toContain('erudita:24')
    expect(matched).toContain('erudita:1')
  })
})

describe('projectFlow', () => {
  const record = (id: string, title: string) => ({ id, title, authors: ['Arlow, Mina'], year: 2020 })
  const base: ReviewProject = {
    settings: readSettings(
      'title: t\nsources:\n  - {key: d, label: D, kind: database, files: [d.ris]}\n  - {key: o, label: O, kind: other, files: [o.ris]}\n',
      'review.yaml',
    ),
    records: [
      { source: 'o', record: record('o:1', 'Badges in a library of invented things') },
      { source: 'd', record: record('d:1', 'Badges in a library of invented things') },
    ],
    receipts: [],
    decisions: [],
    resolutions: [],
    studies: new Map(),
    duplicates: [],
    issues: [],
  }

  it('counts a work that a database found there, wherever else it was found first', () => {
    const { ledger } = projectFlow(base)
    expect(boxOf(ledger, 'other.removed.duplicates')?.records).toEqual(['o:1'])
    expect(boxOf(ledger, 'awaiting.screening')?.records).toEqual(['d:1'])
  })

  it('takes a decision on a duplicate for one on the record that goes on', () => {
    const decision = {
      record: 'o:1',
      stage: 'screening',
      reviewer: 'ana',
      decision: 'exclude',
      reason: '',
    } as const
    const { ledger } = projectFlow({ ...base, decisions: [{ ...decision, file: 'd.csv', line: 2 }] })
    expect(boxOf(ledger, 'excluded.screening')?.records).toEqual(['d:1'])
  })

  it('names decisions on no record and exclusions without a reason', () => {
    const decision = {
      stage: 'assessment',
      reviewer: 'ana',
      decision: 'exclude',
      reason: '',
      file: 'd.csv',
    } as const
    const { issues } = projectFlow({
      ...base,
      decisions: [
        { ...decision, record: 'x:9', line: 2 },
        { ...decision, record: 'd:1', line: 3 },
      ],
    })
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['decision-without-record', 2],
      ['decision-unused', 3],
      ['exclusion-without-reason', 3],
    ])
  })
})

describe('loadProject', () => {
  it('compares what a database declared with what its export holds', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'project-'))
    try {
      const source = '{key: d, label: D, kind: database, files: [a.ris, b.ris], declared: 5}'
      await writeFile(join(folder, 'review.yaml'), `title: t\nsources:\n  - ${source}\n`)
      const read = await loadProject(folder, (_, shownAs) =>
        Promise.resolve({ records: [{ id: 'same', title: shownAs, authors: [] }], issues: [] }),
      )
      expect(read.records.map(({ record: { id, title } }) => [id, title])).toEqual([
        ['d:1', 'a.ris'],
        ['d:2', 'b.ris'],
      ])
      expect(read.issues[0]?.message).toBe("found 2 records from 'd', expected 5 as declared")
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('names a file that is not there', async () => {
    await expect(loadProject(join(tmpdir(), 'no-such-project'), readPlainExport)).rejects.toThrow(
      'review.yaml: no such file',
    )
  })
})

describe('readSettings', () => {
  it('names the line of what is not as it should be', () => {
    const text = 'title: t\nsources:\n  - {key: A b, label: D, kind: shelf, files: [../d.ris]}\ncolour: red\n'
    expect(() => readSettings(text, 'review.yaml')).toThrow(/review\.yaml:3: .*small letters/)
    expect(() => readSettings(text, 'review.yaml')).toThrow(
      /review\.yaml:3: sources\[0\]\.files\[0\]: found '\.\.\/d\.ris', expected a path inside the folder/,
    )
  })
})
