import { describe, expect, it } from 'vitest'
import { readStudies, studiesOf } from '../../src/flow/studies.js'
import { sources } from './review.js'

describe('readStudies', () => {
  it('gives the study of each record and the line on which it stands', () => {
    const { studies, lines, issues } = readStudies(
      'record,study\nd:1, Arlow 2019 \nd:2,Arlow 2019\nd:1,Arlow 2019\n',
      's.csv',
    )
    expect([...studies]).toEqual([
      ['d:1', 'Arlow 2019'],
      ['d:2', 'Arlow 2019'],
    ])
    expect(lines.get('d:2')).toBe(3)
    expect(issues).toEqual([])
  })

  it('names a row without a record or a study, and one that says otherwise than an earlier', () => {
    const { studies, issues } = readStudies('record,study\n,A\nd:1,\nd:2,A\nd:2,B\nd:3,C\n', 's.csv')
    expect(issues.map(({ code, line, message }) => [code, line, message])).toEqual([
      ['study-empty', 2, "found record '' and study 'A', expected both"],
      ['study-empty', 3, "found record 'd:1' and study '', expected both"],
      ['study-twice', 5, "found 'd:2' in the studies 'A' and 'B', expected one"],
    ])
    expect([...studies]).toEqual([
      ['d:2', 'A'],
      ['d:3', 'C'],
    ])
  })
})

describe('studiesOf', () => {
  const known = new Set(['d:1', 'd:2', 'd:3'])
  const carriers = new Map([
    ['d:1', 'd:1'],
    ['d:2', 'd:1'],
  ])
  const settings = { reviewers: 1, sources, studies: 's.csv' }
  const of = (...studies: [string, string][]) =>
    studiesOf({ studies: new Map(studies), studyLines: new Map([['d:2', 3]]), settings }, known, carriers)

  it('gives the study of a duplicate to the record that goes on', () => {
    expect([...of(['d:2', 'A'], ['d:3', 'B']).studies]).toEqual([
      ['d:1', 'A'],
      ['d:3', 'B'],
    ])
    expect(of(['d:1', 'A'], ['d:2', 'A']).issues).toEqual([])
  })

  it('names a duplicate in another study and a record that is not there', () => {
    const { studies, issues } = of(['d:1', 'A'], ['d:2', 'B'], ['d:9', 'C'])
    expect([...studies]).toEqual([['d:1', 'A']])
    expect(issues).toStrictEqual([
      {
        code: 'study-twice',
        message: "found 'd:2' in the study 'B', expected 'A', as its duplicate is in",
        file: 's.csv',
        line: 3,
      },
      {
        code: 'study-without-record',
        message: "found 'd:9' in the study 'C', expected the id of a record",
        file: 's.csv',
      },
    ])
  })

  it('names no file where none is known', () => {
    const given = { studies: new Map([['d:9', 'C']]), settings: { reviewers: 1, sources } }
    expect(studiesOf(given, known, carriers).issues.map(({ file }) => file)).toEqual(['studies'])
  })
})
