import { describe, expect, it } from 'vitest'
import { boxOf } from '../../src/flow/ledger.js'
import { agreements, projectFlow } from '../../src/flow/project.js'
import { decision, found, review, sources, totals } from './review.js'

const n = (records: readonly string[]) => records.length

describe('projectFlow', () => {
  it('counts a work that a database found there, wherever else it was found first', () => {
    const { ledger } = projectFlow(review({ records: [found('o:1', 'x:1'), found('d:1', 'x:1')] }))
    expect(boxOf(ledger, 'other.removed.duplicates')?.records).toEqual(['o:1'])
    expect(boxOf(ledger, 'awaiting.screening')?.records).toEqual(['d:1'])
  })

  it('takes a decision on a duplicate for one on the record that goes on', () => {
    const records = [found('o:1', 'x:1'), found('d:1', 'x:1')]
    const decisions = [decision('o:1', 'screening', 'exclude')]
    const { ledger, issues } = projectFlow(review({ records, decisions }))
    expect(boxOf(ledger, 'excluded.screening')?.records).toEqual(['d:1'])
    expect(issues).toEqual([])
  })

  it('takes a resolution on a duplicate for one on the record that goes on', () => {
    const records = [found('d:1', 'x:1'), found('d:2', 'x:1')]
    const resolutions = [decision('d:2', 'screening', 'exclude')]
    const { ledger } = projectFlow(review({ records, resolutions }))
    expect(boxOf(ledger, 'excluded.screening')?.records).toEqual(['d:1'])
  })

  it('goes by the answers of people on duplicates', () => {
    const records = [found('d:1', 'x:1'), found('d:2', 'x:1')]
    const duplicates = [{ a: 'd:1', b: 'd:2', decision: 'different' as const }]
    expect(projectFlow(review({ records })).ledger.states.map(({ state }) => state)).toEqual([
      'awaiting.screening',
      'duplicate',
    ])
    const apart = projectFlow(review({ records, duplicates }))
    expect(apart.ledger.states.map(({ state }) => state)).toEqual([
      'awaiting.screening',
      'awaiting.screening',
    ])
  })

  it('counts one person under two spellings once, and names without letters by their signs', () => {
    const records = [found('d:1')]
    const both = (first: string, second: string) => {
      const decisions = [first, second].map((reviewer) =>
        decision('d:1', 'screening', 'exclude', { reviewer }),
      )
      return projectFlow(review({ records, decisions }, 2)).ledger.states[0]?.state
    }
    expect(both('Ana', 'ana')).toBe('awaiting.screening')
    expect(both('Ana', 'Bo')).toBe('excluded.screening')
    expect(both('?', '!')).toBe('excluded.screening')
  })

  it('shows the name that a reviewer used first', () => {
    const records = [found('d:1')]
    const decisions = [
      decision('d:1', 'screening', 'include', { reviewer: 'Ana' }),
      decision('d:1', 'screening', 'exclude', { reviewer: 'bo' }),
      decision('d:1', 'screening', 'include', { reviewer: 'ANA' }),
    ]
    const { conflicts } = projectFlow(review({ records, decisions }, 2))
    expect(conflicts.map(({ views }) => views.map(({ reviewer }) => reviewer))).toEqual([['Ana', 'bo']])
  })

  it('names decisions on no record and goes on without them', () => {
    const decisions = [
      decision('d:9', 'screening', 'include', { line: 4 }),
      decision('d:1', 'screening', 'exclude', { line: 5 }),
    ]
    const resolutions = [decision('d:8', 'screening', 'include', { line: 6 })]
    const { issues, ledger } = projectFlow(review({ records: [found('d:1')], decisions, resolutions }))
    expect(issues).toEqual(
      [
        ['d:9', 4],
        ['d:8', 6],
      ].map(([record, line]) => ({
        code: 'decision-without-record',
        message: `found a decision on '${record}', expected the id of a record`,
        path: 'record',
        file: 'd.csv',
        line,
      })),
    )
    expect(boxOf(ledger, 'excluded.screening')?.n).toBe(1)
  })

  it.each([
    ['assessment', 'exclude', '', 1],
    ['assessment', 'exclude', 'No data', 0],
    ['assessment', 'include', '', 0],
    ['screening', 'exclude', '', 0],
  ] as const)('asks for a reason: %s, %s, %j', (stage, verdict, reason, asked) => {
    const given = [decision('d:1', stage, verdict, { reason })]
    const before = stage === 'screening' ? [] : [decision('d:1', 'screening', 'include')]
    const missing = (flow: ReturnType<typeof projectFlow>) =>
      flow.issues.filter(({ code }) => code === 'exclusion-without-reason').map(({ message }) => message)
    const expected = Array<string>(asked).fill(
      "found no reason for excluding 'd:1' at the full text, expected one",
    )
    const records = [found('d:1')]
    expect(missing(projectFlow(review({ records, decisions: [...before, ...given] })))).toEqual(expected)
    expect(missing(projectFlow(review({ records, decisions: before, resolutions: given })))).toEqual(expected)
  })

  it('names resolutions at stages that a record did not reach', () => {
    const records = [found('d:1')]
    const decisions = [decision('d:1', 'screening', 'exclude')]
    const resolutions = [decision('d:1', 'retrieval', 'include', { line: 7 })]
    const { issues } = projectFlow(review({ records, decisions, resolutions }))
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['decision-unused', 7]])
  })

  it('says how many pairs of records may be duplicates', () => {
    // One title, authors and volume, but other pages: a person should look.
    const alike = (id: string, pages: string) => {
      const { source, record } = found(id, 'x:1')
      return { source, record: { ...record, pages, issue: pages.slice(0, 1) } }
    }
    const asked = (...pages: string[]) =>
      projectFlow(review({ records: pages.map((page, at) => alike(`d:${at}`, page)) })).issues
    expect(asked('11-19')).toEqual([])
    expect(asked('11-19', '31-39')).toEqual([
      {
        code: 'duplicates-undecided',
        message: 'found 1 pair of records that may be duplicates, counted as different until decided',
      },
    ])
    expect(asked('11-19', '31-39', '51-59').map(({ message }) => message)).toEqual([
      'found 3 pairs of records that may be duplicates, counted as different until decided',
    ])
  })

  it('takes typed totals before the records', () => {
    const settings = { reviewers: 1, sources, totals }
    expect(projectFlow(review({ settings, records: [found('d:1')] })).ledger).toMatchObject({
      basis: 'typed',
    })
    expect(projectFlow(review({ records: [found('d:1')] })).ledger.basis).toBe('records')
  })

  it('puts the issues of reading first, and counts the studies of reports', () => {
    const records = [found('d:1'), found('d:2')]
    const decisions = records.flatMap(({ record: { id } }) => [
      decision(id, 'screening', 'include'),
      decision(id, 'assessment', 'include'),
    ])
    const studies = new Map([
      ['d:1', 'A'],
      ['d:2', 'A'],
      ['d:7', 'B'],
    ])
    const issues = [{ code: 'read', message: 'of reading' }]
    const flow = projectFlow(review({ records, decisions, studies, issues }))
    expect(flow.issues.map(({ code }) => code)).toEqual(['read', 'study-without-record'])
    expect(boxOf(flow.ledger, 'included.studies')).toMatchObject({ n: 1, records: ['d:1', 'd:2'] })
  })

  it('lists conflicts', () => {
    const decisions = [
      decision('d:1', 'screening', 'include'),
      decision('d:1', 'screening', 'exclude', { reviewer: 'bo' }),
    ]
    const flow = projectFlow(review({ records: [found('d:1')], decisions }, 2))
    expect(flow.conflicts.map(({ record }) => record)).toEqual(['d:1'])
    expect(n(boxOf(flow.ledger, 'awaiting.screening')?.records ?? [])).toBe(1)
  })
})

describe('agreements', () => {
  const at = (reviewer: string, record: string, verdict: 'include' | 'exclude') =>
    decision(record, 'screening', verdict, { reviewer })

  it('compares every two reviewers on what both decided, in the order of their names', () => {
    const given = [
      at('cy', 'd:1', 'include'),
      at('ana', 'd:1', 'include'),
      at('ana', 'd:2', 'exclude'),
      at('bo', 'd:2', 'include'),
      at('bo', 'd:3', 'include'),
      at('cy', 'd:2', 'exclude'),
    ]
    const found = agreements(given)
    expect(found.map(({ stage, reviewers, agreement: { table } }) => [stage, reviewers, table])).toEqual([
      [
        'screening',
        ['ana', 'bo'],
        [
          [0, 1],
          [0, 0],
        ],
      ],
      // Both include d:1, both exclude d:2.
      [
        'screening',
        ['ana', 'cy'],
        [
          [1, 0],
          [0, 1],
        ],
      ],
      [
        'screening',
        ['bo', 'cy'],
        [
          [0, 0],
          [1, 0],
        ],
      ],
    ])
  })

  it('looks at screening and the full text each for itself, and at no other stage', () => {
    const given = (['removal', 'screening', 'retrieval', 'assessment'] as const).flatMap((stage) => [
      decision('d:1', stage, 'include'),
      decision('d:1', stage, 'include', { reviewer: 'bo' }),
    ])
    expect(agreements(given).map(({ stage, agreement }) => [stage, agreement.n])).toEqual([
      ['screening', 1],
      ['assessment', 1],
    ])
  })

  it('says nothing of reviewers who share no record', () => {
    expect(agreements([at('ana', 'd:1', 'include'), at('bo', 'd:2', 'include')])).toEqual([])
    expect(agreements([at('ana', 'd:1', 'include')])).toEqual([])
  })
})
