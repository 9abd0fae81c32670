import { describe, expect, it } from 'vitest'
import { readDecisions } from '../../src/flow/decision.js'
import { decisions } from './review.js'

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

  it('names each cell of a row that cannot be used, and takes no such row', () => {
    const rows = [
      ',screening,ana,yes,',
      'r1,screening,,yes,',
      'r1,,ana,yes,',
      'r1,screening,ana,perhaps,',
      ',,,,x',
    ]
    const { decisions: read, issues } = readDecisions(
      `record,stage,reviewer,decision,reason\n${rows.join('\n')}\n`,
      'd.csv',
    )
    expect(read).toEqual([])
    expect(issues.map(({ line, code }) => [line, code])).toEqual([
      [2, 'decision-record'],
      [3, 'decision-reviewer'],
      [4, 'decision-stage'],
      [5, 'decision-decision'],
      ...['record', 'reviewer', 'stage', 'decision'].map((name) => [6, `decision-${name}`]),
    ])
  })

  it('takes off the spaces round every cell and says where a row stands', () => {
    expect(decisions(' r1 , Full text , ana , No , No data ')).toEqual([
      {
        ...{ record: 'r1', stage: 'assessment', reviewer: 'ana', decision: 'exclude', reason: 'No data' },
        ...{ file: 'd.csv', line: 2 },
      },
    ])
  })

  it('names columns that are not there', () => {
    expect(() => readDecisions('record,stage\n', 'd.csv')).toThrow(
      "d.csv:1: found no column 'reviewer', 'decision', 'reason', expected record, stage, reviewer, decision, reason",
    )
  })
})
