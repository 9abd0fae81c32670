import { describe, expect, it } from 'vitest'
import { resolvedAt, resolveDecisions } from '../../src/flow/resolve.js'
import { decisions } from './review.js'

describe('resolveDecisions', () => {
  it('decides where as many reviewers as asked for agree, and waits where one is missing', () => {
    const given = decisions(
      'r1,screening,ana,include,',
      'r1,screening,bo,include,',
      'r2,screening,ana,exclude,',
    )
    const two = resolveDecisions(given, [], 2)
    expect(resolvedAt(two, 'r1', 'screening')).toEqual({ decision: 'include', reason: '' })
    expect(resolvedAt(two, 'r2', 'screening')).toEqual({ awaiting: 'incomplete', reason: '' })
    expect(resolvedAt(two, 'r3', 'screening')).toEqual({ awaiting: 'undecided', reason: '' })
    expect(resolvedAt(resolveDecisions(given, [], 1), 'r2', 'screening').decision).toBe('exclude')
  })

  it('lists a conflict and never guesses its outcome; a third file settles it', () => {
    const given = decisions('r1,screening,ana,include,', 'r1,screening,bo,exclude,')
    const open = resolveDecisions(given, [], 2)
    expect(resolvedAt(open, 'r1', 'screening').awaiting).toBe('conflict')
    expect(open.conflicts).toEqual([
      {
        record: 'r1',
        stage: 'screening',
        views: [
          { reviewer: 'ana', decision: 'include', reason: '' },
          { reviewer: 'bo', decision: 'exclude', reason: '' },
        ],
      },
    ])
    const settled = resolveDecisions(given, decisions('r1,screening,cy,include,'), 2)
    expect(resolvedAt(settled, 'r1', 'screening').decision).toBe('include')
    expect(settled.conflicts[0]?.resolution).toEqual({ reviewer: 'cy', decision: 'include', reason: '' })
  })

  it('takes two reasons for exclusion at the full text for a conflict, at screening for none', () => {
    const given = decisions(
      'r1,full text,ana,exclude,No data',
      'r1,full text,bo,exclude,Wrong population',
      'r2,full text,ana,exclude,No data',
      'r2,full text,bo,exclude,no data.',
      'r3,screening,ana,exclude,Animals',
      'r3,screening,bo,exclude,',
    )
    const resolution = resolveDecisions(given, [], 2)
    expect(resolvedAt(resolution, 'r1', 'assessment').awaiting).toBe('conflict')
    expect(resolvedAt(resolution, 'r2', 'assessment')).toEqual({ decision: 'exclude', reason: 'No data' })
    expect(resolvedAt(resolution, 'r3', 'screening').decision).toBe('exclude')
  })

  it('lets a reviewer who contradicts an earlier row wait, and says so', () => {
    const given = decisions('r1,screening,ana,include,', 'r1,screening,ana,exclude,')
    const { issues, ...resolution } = resolveDecisions(given, [], 1)
    expect(resolvedAt({ ...resolution, issues }, 'r1', 'screening').awaiting).toBe('undecided')
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['decision-twice', 3]])
  })

  it('does not take the first of two resolutions', () => {
    const given = decisions('r1,screening,ana,include,', 'r1,screening,bo,exclude,')
    const both = decisions('r1,screening,cy,include,', 'r1,screening,di,exclude,')
    const resolution = resolveDecisions(given, both, 2)
    expect(resolvedAt(resolution, 'r1', 'screening').awaiting).toBe('conflict')
    expect(resolution.issues.map(({ code }) => code)).toEqual(['resolution-twice'])
  })

  it('takes the resolution of a record on which nobody decided, and waits where two contradict each other', () => {
    const one = resolveDecisions([], decisions('r1,full text,cy,exclude,No data'), 2)
    expect(resolvedAt(one, 'r1', 'assessment')).toEqual({ decision: 'exclude', reason: 'No data' })
    expect(one).toMatchObject({ conflicts: [], issues: [] })
    const two = resolveDecisions([], decisions('r1,screening,cy,include,', 'r1,screening,di,exclude,'), 2)
    expect(resolvedAt(two, 'r1', 'screening')).toEqual({ reason: '', awaiting: 'undecided' })
    expect(two.issues.map(({ code, line }) => [code, line])).toEqual([['resolution-twice', 3]])
  })

  it('asks one reviewer for removal and retrieval, and all for screening and the full text', () => {
    const STAGES = ['removal', 'screening', 'retrieval', 'full text']
    const resolution = resolveDecisions(
      decisions(...STAGES.map((stage) => `r1,${stage},ana,include,`)),
      [],
      2,
    )
    const states = (['removal', 'screening', 'retrieval', 'assessment'] as const).map(
      (stage) => resolvedAt(resolution, 'r1', stage).decision,
    )
    expect(states).toEqual(['include', undefined, 'include', undefined])
  })

  it('takes more reviewers than asked for, as long as they agree', () => {
    const three = decisions(
      'r1,screening,ana,include,',
      'r1,screening,bo,include,',
      'r1,screening,cy,include,',
    )
    expect(resolvedAt(resolveDecisions(three, [], 2), 'r1', 'screening').decision).toBe('include')
    const last = decisions('r1,screening,ana,include,', 'r1,screening,bo,include,', 'r1,screening,cy,unsure,')
    const { conflicts } = resolveDecisions(last, [], 2)
    expect(conflicts.map(({ views }) => views.map(({ decision }) => decision))).toEqual([
      ['include', 'include', 'unsure'],
    ])
  })

  it('reads reasons only of exclusions', () => {
    const given = decisions('r1,full text,ana,include,Good', 'r1,full text,bo,include,Very good')
    expect(resolveDecisions(given, [], 2)).toMatchObject({ conflicts: [], issues: [] })
  })

  it('lets a record wait on which all are unsure', () => {
    const unsure = decisions('r1,screening,ana,unsure,', 'r1,screening,bo,unsure,')
    const resolution = resolveDecisions(unsure, [], 2)
    expect(resolvedAt(resolution, 'r1', 'screening')).toEqual({ reason: '', awaiting: 'undecided' })
    expect(resolution.conflicts).toEqual([])
  })

  it('keeps the first of two rows by one reviewer that say the same', () => {
    const twice = decisions('r1,full text,ana,exclude,No data', 'r1,full text,ana,exclude,no data!')
    const resolution = resolveDecisions(twice, [], 1)
    expect(resolvedAt(resolution, 'r1', 'assessment')).toEqual({ decision: 'exclude', reason: 'No data' })
    expect(resolution.issues).toEqual([])
  })

  it('names a resolution against what the reviewers agreed on, which counts, and no other', () => {
    const agreed = decisions('r1,full text,ana,exclude,No data', 'r1,full text,bo,exclude,No data')
    const settle = (row: string) => resolveDecisions(agreed, decisions(row), 2)
    const against = settle('r1,full text,cy,include,')
    expect(resolvedAt(against, 'r1', 'assessment').decision).toBe('include')
    expect(against.issues).toEqual([
      {
        code: 'resolution-overrides',
        message:
          "found a resolution against what the reviewers agreed on 'r1' at assessment; the resolution counts",
        file: 'd.csv',
        line: 2,
      },
    ])
    expect(settle('r1,full text,cy,exclude,No data').issues).toEqual([])
    expect(settle('r1,full text,cy,exclude,Animals').issues).toHaveLength(1)
    const waiting = resolveDecisions(agreed.slice(1), decisions('r1,full text,cy,include,'), 2)
    expect(waiting.issues).toEqual([])
    expect(resolvedAt(waiting, 'r1', 'assessment').decision).toBe('include')
  })

  it('takes an unsure resolution for none', () => {
    const given = decisions('r1,screening,ana,include,', 'r1,screening,bo,exclude,')
    const resolution = resolveDecisions(given, decisions('r1,screening,cy,unsure,'), 2)
    expect(resolvedAt(resolution, 'r1', 'screening')).toEqual({ reason: '', awaiting: 'undecided' })
  })
})
