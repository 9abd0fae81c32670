import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../src/flow/boxes.js'
import { compareLedgers } from '../../src/flow/compare.js'
import { boxOf, type FlowStateName, type RecordState } from '../../src/flow/ledger.js'
import { ledgerFromTotals } from '../../src/flow/totals.js'
import type { FlowSource } from '../../src/flow/states.js'
import { noTotals, totals } from './review.js'

const sources: FlowSource[] = [
  { key: 'd1', label: 'Database one', kind: 'database' },
  { key: 'd2', label: 'Database two', kind: 'database' },
  { key: 'r', label: 'Register', kind: 'register' },
  { key: 'o', label: 'Citation searching', kind: 'other' },
]

const NAMES: FlowStateName[] = [
  'duplicate',
  'removed',
  'awaiting.screening',
  'excluded.screening',
  'notRetrieved',
  'awaiting.assessment',
  'excluded',
  'included',
]

const anyStates = fc
  .array(
    fc.record({
      source: fc.constantFrom('d1', 'd2', 'r', 'o'),
      state: fc.constantFrom(...NAMES),
      reason: fc.constantFrom('', 'No data', 'no data!', 'Screening', 'Wrong outcome', 'awaiting.x'),
    }),
    { maxLength: 60 },
  )
  .map((list): RecordState[] =>
    list.map((state, index) => ({ ...state, record: `${state.source}:${index}` })),
  )

function state(record: string, name: FlowStateName, reason?: string): RecordState {
  const source = record.split(':')[0] ?? ''
  return { record, source, state: name, ...(reason === undefined ? {} : { reason }) }
}

const small = [
  state('d1:1', 'included'),
  state('d1:2', 'excluded', 'Wrong outcome'),
  state('d1:3', 'excluded.screening'),
  state('d2:1', 'duplicate', 'd1:1'),
  state('r:1', 'notRetrieved'),
  state('o:1', 'included'),
]

describe('ledgerOf', () => {
  it('counts each record in every box that it passed, by source', () => {
    const { boxes } = ledgerOf({ sources, states: small })
    expect(boxes.map(({ id, n }) => [id, n])).toEqual([
      ['identified.databases', 4],
      ['identified.registers', 1],
      ['removed.duplicates', 1],
      ['removed.other', 0],
      ['screened', 4],
      ['excluded.screening', 1],
      ['sought', 3],
      ['notRetrieved', 1],
      ['assessed', 2],
      ['excluded.wrong-outcome', 1],
      ['identified.other', 1],
      ['other.removed.duplicates', 0],
      ['other.removed.other', 0],
      ['other.screened', 1],
      ['other.excluded.screening', 0],
      ['other.sought', 1],
      ['other.notRetrieved', 0],
      ['other.assessed', 1],
      ['included.studies', 2],
      ['included.reports', 2],
    ])
    expect(boxes[0]?.parts).toEqual([
      { key: 'd1', label: 'Database one', n: 3, records: ['d1:1', 'd1:2', 'd1:3'] },
      { key: 'd2', label: 'Database two', n: 1, records: ['d2:1'] },
    ])
  })

  it('states every sum in words', () => {
    const { checks } = ledgerOf({ sources: sources.slice(0, 3), states: small.slice(0, 5) })
    expect(checks.map(({ statement }) => statement)).toEqual([
      '4 records identified from databases + 1 records identified from registers = 1 duplicate records removed + 0 records removed for other reasons + 4 records screened',
      '4 records screened = 1 records excluded + 3 reports sought for retrieval',
      '3 reports sought for retrieval = 1 reports not retrieved + 2 reports assessed for eligibility',
      '2 reports assessed for eligibility = 1 wrong outcome + 1 reports of included studies'.replace(
        'Wrong',
        'wrong',
      ),
      '1 studies in 1 reports',
    ])
  })

  it('counts reports of one study as one study', () => {
    const studies = new Map([
      ['d1:1', 'Arlow 2019'],
      ['o:1', 'Arlow 2019'],
    ])
    const studyBox = boxOf(ledgerOf({ sources, states: small, studies }), 'included.studies')
    expect(studyBox).toMatchObject({
      n: 1,
      records: ['d1:1', 'o:1'],
      parts: [{ key: 'Arlow 2019', n: 2, records: ['d1:1', 'o:1'] }],
    })
  })

  it('shows waiting records in boxes of their own', () => {
    const states = [...small, state('d2:2', 'awaiting.screening'), state('d2:3', 'awaiting.assessment')]
    const ledger = ledgerOf({ sources, states })
    expect(boxOf(ledger, 'awaiting.screening')?.records).toEqual(['d2:2'])
    expect(boxOf(ledger, 'awaiting.assessment')?.records).toEqual(['d2:3'])
    expect(ledger.checks.every(({ holds }) => holds)).toBe(true)
  })

  it('has no side for other methods where no source is one', () => {
    const { boxes, checks } = ledgerOf({ sources: sources.slice(0, 3), states: small.slice(0, 5) })
    expect(boxes.map(({ id }) => id).filter((id) => /other\./.test(id))).toEqual([])
    expect(checks.map(({ id }) => id)).toEqual([
      'screening',
      'retrieval',
      'eligibility',
      'inclusion',
      'studies',
    ])
    const both = ledgerOf({ sources, states: [] })
    expect(both.checks.map(({ id }) => id)).toEqual([
      ...['screening', 'retrieval', 'eligibility'],
      ...['other.screening', 'other.retrieval', 'other.eligibility'],
      ...['inclusion', 'studies'],
    ])
    expect(both.checks.map(({ whole, parts }) => [whole, parts])[3]).toEqual([
      ['identified.other'],
      ['other.removed.duplicates', 'other.removed.other', 'other.screened'],
    ])
  })

  it('puts the reason that most bear first, those of one number by name, and each side by itself', () => {
    const states = [
      ...['Wrong outcome', 'animals', 'No data', 'no data!', ''].map((reason, at) =>
        state(`d1:${at}`, 'excluded', reason),
      ),
      state('o:7', 'excluded', 'No data'),
      state('d2:8', 'excluded.screening', 'Wrong outcome'),
    ]
    const { reasons, boxes, checks } = ledgerOf({ sources, states })
    expect(reasons.map(({ box, label, n, records }) => [box, label, n, records])).toEqual([
      ['excluded.no-data', 'No data', 2, ['d1:2', 'd1:3']],
      ['excluded.animals', 'animals', 1, ['d1:1']],
      ['excluded.no-reason', 'No reason given', 1, ['d1:4']],
      ['excluded.wrong-outcome', 'Wrong outcome', 1, ['d1:0']],
      ['other.excluded.no-data', 'No data', 1, ['o:7']],
    ])
    const sides = boxes.filter(({ id }) => reasons.some(({ box }) => box === id))
    expect(sides.map(({ column, unit }) => [column, unit])).toEqual([
      ...Array<string[]>(4).fill(['databases', 'reports']),
      ['other', 'reports'],
    ])
    expect(checks.every(({ holds }) => holds)).toBe(true)
  })

  it('adds up whatever the states: every sum holds, every box has its records, no id stands twice', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const { boxes, checks, reasons } = ledgerOf({ sources, states })
        expect(checks.filter(({ holds }) => !holds)).toEqual([])
        for (const { id, n, records, parts } of boxes) {
          expect([id, new Set(records).size]).toEqual([id, id === 'included.studies' ? records.length : n])
          if (parts) expect(parts.flatMap((part) => part.records).sort()).toEqual([...records].sort())
        }
        expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length)
        for (const { box, n } of reasons) expect(boxes.find(({ id }) => id === box)?.n).toBe(n)
        const ends = /(?:removed\.|awaiting\.|excluded\.|notRetrieved|included\.reports)/
        const ended = boxes.filter(({ id }) => ends.test(id)).flatMap(({ records }) => records)
        expect(ended.sort()).toEqual(states.map(({ record }) => record).sort())
      }),
      { seed: 42, numRuns: 200 },
    )
  })
})

describe('compareLedgers', () => {
  it('says which records are new, which moved and which boxes changed', () => {
    const later = [
      ...small.slice(0, 4),
      state('r:1', 'included'),
      state('o:1', 'included'),
      state('d2:9', 'included'),
    ]
    const changes = compareLedgers(ledgerOf({ sources, states: small }), ledgerOf({ sources, states: later }))
    expect(changes.added).toEqual(['d2:9'])
    expect(changes.dropped).toEqual([])
    expect(changes.moved).toEqual([{ record: 'r:1', from: 'notRetrieved', to: 'included' }])
    expect(changes.boxes.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['identified.databases', 4, 5],
      ['screened', 4, 5],
      ['sought', 3, 4],
      ['notRetrieved', 1, 0],
      ['assessed', 2, 4],
      ['included.studies', 2, 4],
      ['included.reports', 2, 4],
    ])
  })

  it('says which records are gone, which entered and left a box of the same number, and which box is gone', () => {
    const before = [
      state('d1:1', 'included'),
      state('d1:2', 'excluded', 'No data'),
      state('d1:3', 'excluded.screening'),
    ]
    const after = [state('d1:1', 'included'), state('d1:3', 'excluded', 'Animals')]
    const changes = compareLedgers(
      ledgerOf({ sources, states: before }),
      ledgerOf({ sources, states: after }),
    )
    expect(changes).toMatchObject({
      added: [],
      dropped: ['d1:2'],
      moved: [{ record: 'd1:3', from: 'excluded.screening', to: 'excluded' }],
    })
    expect(
      changes.boxes.map(({ id, before: was, after: is, entered, left }) => [id, was, is, entered, left]),
    ).toEqual([
      ['identified.databases', 3, 2, [], ['d1:2']],
      ['screened', 3, 2, [], ['d1:2']],
      ['excluded.screening', 1, 0, [], ['d1:3']],
      ['sought', 2, 2, ['d1:3'], ['d1:2']],
      ['assessed', 2, 2, ['d1:3'], ['d1:2']],
      ['excluded.animals', 0, 1, ['d1:3'], []],
      ['excluded.no-data', 1, 0, [], ['d1:2']],
    ])
  })

  it('compares typed ledgers by their numbers', () => {
    const changes = compareLedgers(ledgerFromTotals(totals), ledgerFromTotals({ ...totals, duplicates: 3 }))
    expect(changes.boxes).toEqual([
      {
        id: 'removed.duplicates',
        label: 'Duplicate records removed',
        before: 2,
        after: 3,
        entered: [],
        left: [],
      },
    ])
  })

  it('names a record that only entered, and one that only left', () => {
    const ledger = (...boxes: string[][]) => ({
      ...ledgerFromTotals(noTotals),
      boxes: boxes.map((records, at) => ({
        ...{ id: `b${at}`, label: 'B', unit: 'records' as const, column: 'both' as const, n: 1, records },
      })),
    })
    const boxes = compareLedgers(ledger(['a'], [], ['c']), ledger(['a', 'b'], [], [])).boxes
    expect(boxes.map(({ id, entered, left }) => [id, entered, left])).toEqual([
      ['b0', ['b'], []],
      ['b2', [], ['c']],
    ])
  })

  it('finds nothing between a ledger and itself', () => {
    const ledger = ledgerOf({ sources, states: small })
    expect(compareLedgers(ledger, ledger)).toEqual({ added: [], dropped: [], moved: [], boxes: [] })
  })
})
