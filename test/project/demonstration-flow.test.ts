import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { boxOf } from '../../src/flow/ledger.js'
import { projectFlow } from '../../src/flow/project.js'
import { parseQuery } from '../../src/flow/query.js'
import { runQuery } from '../../src/flow/run-query.js'
import { loadFlow, type FlowOfProject } from '../../src/project/load.js'

const demonstration = fileURLToPath(new URL('../../data/demonstration', import.meta.url))

describe('loadFlow on the demonstration project', () => {
  let loaded: FlowOfProject
  beforeAll(async () => {
    loaded = await loadFlow(demonstration)
  })

  it('reads 60 records without an issue and adds up', () => {
    expect(loaded.review.records).toHaveLength(60)
    expect(loaded.flow.issues).toEqual([])
    expect(loaded.flow.ledger.checks.filter(({ holds }) => !holds)).toEqual([])
  })

  // Counted by hand from the lists from which the folder was made: 47 works, one withdrawn before screening.
  it('gives the numbers of the PRISMA 2020 diagram', () => {
    const numbers = Object.fromEntries(loaded.flow.ledger.boxes.map(({ id, n }) => [id, n]))
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
    expect(loaded.flow.dedupe.links.map(({ a, b, kind }) => [a, b, kind])).toEqual([
      ['erudita:1', 'erudita:24', 'erratum'],
      ['erudita:3', 'erudita:22', 'preprint'],
      ['erudita:4', 'erudita:23', 'conference'],
    ])
    expect(loaded.flow.dedupe.queue).toEqual([])
  })

  it('lists every conflict with its resolution, and how far the two reviewers agree', () => {
    expect(
      loaded.flow.conflicts.map(({ record, stage, resolution }) => [record, stage, resolution?.decision]),
    ).toEqual([
      ['erudita:9', 'screening', 'include'],
      ['erudita:12', 'screening', 'exclude'],
      ['erudita:17', 'screening', 'include'],
      ['lumen:16', 'screening', 'exclude'],
      ['citations:9', 'screening', 'include'],
      ['erudita:5', 'assessment', 'exclude'],
      ['erudita:19', 'assessment', 'include'],
    ])
    const [screening, assessment] = loaded.flow.agreement
    expect(screening?.reviewers).toEqual(['reviewer-a', 'reviewer-b'])
    // 41 of 46 records and 16 of 17 reports (a different reason is no other decision).
    expect(screening?.agreement.percent?.value).toBeCloseTo(41 / 46, 12)
    expect(assessment?.agreement.percent?.value).toBeCloseTo(16 / 17, 12)
  })

  it('shows what waits when nobody resolves the conflicts', () => {
    const open = projectFlow({ ...loaded.review, resolutions: [] })
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
    const all = loaded.review.records.map(({ record }) => record)
    const { matched, unmatched } = runQuery(parseQuery(loaded.settings.query ?? ''), all)
    expect(matched.length + unmatched.length).toBe(60)
    expect(unmatched).toContain('erudita:24')
    expect(matched).toContain('erudita:1')
  })
})
