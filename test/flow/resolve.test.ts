import { describe, expect, it } from 'vitest'
import { type Decision, readDecisions } from '../../src/flow/decision.js'
import { resolvedAt, resolveDecisions } from '../../src/flow/resolve.js'

function decisions(...rows: string[]): Decision[] {
  const { decisions: read, issues } = readDecisions(
    `record,stage,reviewer,decision,reason\n${rows.join('\n')}\n`,
    'd.csv',
  )
  expect(issues).toEqual([])
  return read
}

describe('readDecisions', () => {
  it('takes the usual names of stages and decisions', () => {
    const read = decisions(
      'r1,Title/abstract,ana,Included,',
      'r1,Full-text,ana,no,No data',
      'r2,screening,bo,maybe,',
    )
    expect(read.map(({ stage, decision }) => [stage, decision])).toEqual([
      ['screening', 'include'],
      ['assessment', 'exclude'],
      ['screening', 'unsure'],
    ])
  })

  it('names what it does not understand by line and column, and reads the other rows', () => {
    const text =
      'record,stage,reviewer,decision,reason\nr1,third,ana,include,\nr2,screening,,yes,\nr3,screening,bo,yes,\n'
    const { decisions: read, issues } = readDecisions(text, 'd.csv')
    expect(read.map(({ record }) => record)).toEqual(['r3'])
    expect(issues.map(({ line, path, message }) => [line, path, message])).toEqual([
      [2, 'stage', "found 'third', expected removal, screening, retrieval or full text"],
      [3, 'reviewer', "found '', expected a name"],
    ])
  })

  it('names columns that are not there', () => {
    expect(() => readDecisions('record,stage\n', 'd.csv')).toThrow(
      "d.csv:1: found no column 'reviewer', 'decision', 'reason', expected record, stage, reviewer, decision, reason",
    )
  })
})

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
})
