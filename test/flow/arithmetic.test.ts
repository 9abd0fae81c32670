import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOf } from '../../src/flow/ledger.js'
import { projectFlow } from '../../src/flow/project.js'
import { review } from './review.js'

// Few titles, so that many records are duplicates of one another, across sources too.
const anyRecords = fc
  .array(fc.record({ source: fc.constantFrom('d', 'r', 'o'), work: fc.nat(14) }), {
    maxLength: 30,
    size: 'max',
  })
  .map((list) =>
    list.map(({ source: key, work }, index) => ({
      source: key,
      record: {
        id: `${key}:${index}`,
        title: `Badges in the library number ${work} of an invented town`,
        authors: ['Arlow, Mina', 'Novak, Jan'],
        ...{ year: 2000 + work, journal: 'Invented Journal', volume: `${work}`, pages: `${work}1-${work}9` },
      },
    })),
  )

// On records that are there and that are not, at any stage, by few reviewers, so that many contradict each other.
const anyDecisions = fc.array(
  fc.record({
    record: fc.tuple(fc.constantFrom('d', 'd', 'o', 'x'), fc.nat(7)).map(([key, index]) => `${key}:${index}`),
    stage: fc.constantFrom('removal', 'screening', 'screening', 'retrieval', 'assessment', 'assessment'),
    reviewer: fc.constantFrom('ana', 'Ana', 'bo', 'cy'),
    decision: fc.constantFrom('include', 'include', 'include', 'exclude', 'unsure'),
    reason: fc.constantFrom('', 'No data', 'no data!', 'Screening', 'Wrong outcome'),
    file: fc.constant('decisions.csv'),
    line: fc.nat(),
  }),
  { minLength: 20, maxLength: 120, size: 'max' },
)

const ENDS = [
  'removed.duplicates',
  'removed.other',
  'awaiting.screening',
  'excluded.screening',
  'notRetrieved',
]

describe('the arithmetic of a flow', () => {
  it('holds whatever was decided: every sum, and one end for every record', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        anyRecords,
        anyDecisions,
        anyDecisions,
        fc.integer({ min: 1, max: 3 }),
        fc.dictionary(fc.constantFrom('d:0', 'd:1', 'o:2', 'r:3', 'x:4'), fc.constantFrom('A', 'B')),
        (records, decisions, resolutions, reviewers, studies) => {
          const known = { records, decisions, resolutions, studies: new Map(Object.entries(studies)) }
          const { ledger } = projectFlow(review(known, reviewers))
          for (const { state } of ledger.states) seen.add(state)
          expect(ledger.checks.filter(({ holds }) => !holds)).toEqual([])
          const ids = records.map(({ record }) => record.id)
          expect(ledger.states.map(({ record }) => record)).toEqual(ids)
          const n = (id: string): number => boxOf(ledger, id)?.n ?? 0
          const identified = ['databases', 'registers', 'other'].map((key) => n(`identified.${key}`))
          expect(identified.reduce((sum, part) => sum + part, 0)).toBe(ids.length)
          const ends = [...ENDS, 'awaiting.assessment'].flatMap((id) => [id, `other.${id}`])
          const ended = [...ends, ...ledger.reasons.map(({ box }) => box), 'included.reports'].flatMap(
            (id) => boxOf(ledger, id)?.records ?? [],
          )
          expect([...ended].sort()).toEqual([...ids].sort())
          // PRISMA 2020, written out once more for each side.
          for (const side of ['', 'other.']) {
            const at = (id: string): number => n(side + id)
            const whole =
              side === '' ? n('identified.databases') + n('identified.registers') : n('identified.other')
            const removed = at('removed.duplicates') + at('removed.other')
            expect(whole).toBe(removed + at('awaiting.screening') + at('screened'))
            expect(at('screened')).toBe(at('excluded.screening') + at('sought'))
            expect(at('sought')).toBe(at('notRetrieved') + at('awaiting.assessment') + at('assessed'))
          }
          const excluded = ledger.reasons.reduce((sum, reason) => sum + reason.n, 0)
          expect(n('assessed') + n('other.assessed')).toBe(excluded + n('included.reports'))
          expect(n('included.studies')).toBeLessThanOrEqual(n('included.reports'))
        },
      ),
      { seed: 2020, numRuns: 60 },
    )
    expect([...seen].sort()).toEqual([
      'awaiting.assessment',
      'awaiting.screening',
      'duplicate',
      'excluded',
      'excluded.screening',
      'included',
      'notRetrieved',
      'removed',
    ])
  })
})
