import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/flow/decision.js'
import type { FlowStateName } from '../../src/flow/ledger.js'
import { resolveDecisions } from '../../src/flow/resolve.js'
import { carriersOf, statesOf, unusedDecisions } from '../../src/flow/states.js'
import { decision, sources } from './review.js'

type Given = readonly [Decision['stage'], Decision['decision'], string?]

describe('carriersOf', () => {
  const identified = ['d:1', 'd:2', 'r:1', 'o:1', 'o:2'].map((record) => ({
    record,
    source: record.charAt(0),
  }))
  const carriers = (kept: string, ...members: string[]) =>
    Object.fromEntries(carriersOf(identified, [{ kept, members }], sources))

  it('lets the kept record go on', () => {
    expect(carriers('d:2', 'd:1', 'd:2')).toEqual({ 'd:1': 'd:2', 'd:2': 'd:2' })
    expect(carriers('d:2', 'o:1', 'd:1', 'd:2')).toMatchObject({ 'o:1': 'd:2', 'd:1': 'd:2' })
    expect(carriers('o:2', 'o:1', 'o:2')).toEqual({ 'o:1': 'o:2', 'o:2': 'o:2' })
  })

  it('lets the first that a database or register found go on instead of one found otherwise', () => {
    expect(carriers('o:1', 'o:1', 'r:1', 'd:1')).toEqual({ 'o:1': 'r:1', 'r:1': 'r:1', 'd:1': 'r:1' })
  })

  it('says nothing of records that were not identified, nor of those without duplicates', () => {
    expect(carriers('d:1', 'd:1', 'x:1')).toEqual({ 'd:1': 'd:1' })
    expect(carriersOf(identified, [], sources).size).toBe(0)
  })
})

describe('statesOf', () => {
  const after = (...given: readonly Given[]) => {
    const decisions = given.map(([stage, verdict, reason = '']) =>
      decision('d:1', stage, verdict, { reason }),
    )
    const resolution = resolveDecisions(decisions, [], 1)
    const [state] = statesOf([{ record: 'd:1', source: 'd' }], new Map([['d:1', 'd:1']]), resolution)
    return state
  }
  const at = { record: 'd:1', source: 'd' }
  const included = ['screening', 'include'] as const

  it.each<[readonly Given[], object]>([
    [[], { state: 'awaiting.screening', awaiting: 'undecided' }],
    [[['removal', 'exclude']], { state: 'removed' }],
    [[['removal', 'exclude', 'Retracted'], included], { state: 'removed', reason: 'Retracted' }],
    [[['removal', 'include'], included], { state: 'awaiting.assessment', awaiting: 'undecided' }],
    [[['screening', 'exclude', 'Animals']], { state: 'excluded.screening', reason: 'Animals' }],
    [[['screening', 'unsure']], { state: 'awaiting.screening', awaiting: 'undecided' }],
    [[included, ['retrieval', 'exclude', 'Lost']], { state: 'notRetrieved', reason: 'Lost' }],
    [[included, ['retrieval', 'include']], { state: 'awaiting.assessment', awaiting: 'undecided' }],
    [[included, ['assessment', 'exclude', 'No data']], { state: 'excluded', reason: 'No data' }],
    [[included, ['assessment', 'include']], { state: 'included' }],
    [[included, ['assessment', 'unsure']], { state: 'awaiting.assessment', awaiting: 'undecided' }],
    [[included, ['retrieval', 'exclude'], ['assessment', 'include']], { state: 'notRetrieved' }],
  ])('makes of %j: %j', (given, state) => {
    expect(after(...given)).toEqual({ ...at, ...state })
  })

  it('says why a record waits', () => {
    const given = (stage: Decision['stage'], ...rest: Decision[]) =>
      statesOf(
        [{ record: 'd:1', source: 'd' }],
        new Map(),
        resolveDecisions([decision('d:1', stage, 'include'), ...rest], [], 2),
      )[0]
    const both = [
      decision('d:1', 'screening', 'include'),
      decision('d:1', 'screening', 'include', { reviewer: 'bo' }),
    ]
    const other = decision('d:1', 'screening', 'exclude', { reviewer: 'bo' })
    expect(given('screening')).toMatchObject({ state: 'awaiting.screening', awaiting: 'incomplete' })
    expect(given('screening', other)).toMatchObject({ state: 'awaiting.screening', awaiting: 'conflict' })
    expect(given('assessment', ...both)).toMatchObject({
      state: 'awaiting.assessment',
      awaiting: 'incomplete',
    })
  })

  it('calls a record whose duplicate goes on a duplicate, whatever was decided on it', () => {
    const resolution = resolveDecisions([decision('d:2', 'screening', 'exclude')], [], 1)
    const identified = [at, { record: 'd:2', source: 'd' }]
    const carriers = new Map([
      ['d:1', 'd:1'],
      ['d:2', 'd:1'],
    ])
    expect(statesOf(identified, carriers, resolution)[1]).toEqual({
      ...{ record: 'd:2', source: 'd', state: 'duplicate', reason: 'd:1' },
    })
  })
})

describe('unusedDecisions', () => {
  const STAGES = ['removal', 'screening', 'retrieval', 'assessment'] as const

  // A stage counts up to the one that ended the record's way.
  it.each<[FlowStateName, readonly string[]]>([
    ['removed', ['screening', 'retrieval', 'assessment']],
    ['awaiting.screening', ['retrieval', 'assessment']],
    ['excluded.screening', ['retrieval', 'assessment']],
    ['notRetrieved', ['assessment']],
    ['awaiting.assessment', []],
    ['excluded', []],
    ['included', []],
  ])('of a record that is %s are those at %j', (state, unused) => {
    const states = [{ record: 'd:1', source: 'd', state }]
    const issues = unusedDecisions(
      STAGES.map((stage, at) => decision('d:1', stage, 'include', { line: at + 2 })),
      states,
    )
    expect(issues).toEqual(
      unused.map((stage) => ({
        code: 'decision-unused',
        message: `found a decision at ${stage} on 'd:1', which is at ${state}`,
        file: 'd.csv',
        line: STAGES.findIndex((name) => name === stage) + 2,
      })),
    )
  })
})
