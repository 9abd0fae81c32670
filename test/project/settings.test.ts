import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/base/issue.js'
import { filesNamed, readSettings } from '../../src/project/settings/settings.js'

/** The lines of the error with which settings are refused. */
function refusal(source: string): string[] {
  try {
    readSettings(source, 'review.yaml')
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n')
    throw error
  }
  return []
}

const source = '{ key: a, label: A, kind: database, files: [a.ris] }'

describe('readSettings', () => {
  it('fills in what is not said', () => {
    expect(readSettings('title: Badges\nrecords: articles.csv\n', 'review.yaml')).toEqual({
      title: 'Badges',
      reviewers: 1,
      sources: [],
      records: { file: 'articles.csv' },
      decisions: [],
      resolutions: [],
      duplicates: [],
      codes: [],
      codebooks: [],
      variants: [],
      variables: {},
    })
  })

  it('takes one file for a list of one, a day for a time, a year for a text', () => {
    const settings = readSettings(
      `title: T\nsources: [{ key: a, label: A, kind: register, files: a.ris }]\ndecisions: d.csv\nsearched: 2024-03-01\nperiod: { from: 2015, to: 2022-01-05 }\n`,
      'review.yaml',
    )
    expect(settings.sources[0]?.files).toEqual(['a.ris'])
    expect(settings.decisions).toEqual(['d.csv'])
    expect(settings.searched).toEqual({ from: '2024-03-01', to: '2024-03-01' })
    expect(settings.period).toEqual({ from: '2015', to: '2022-01-05' })
  })

  it('reads the short forms of report steps', () => {
    const { report } = readSettings(
      'title: T\nrecords: a.csv\nreport: [year, design × year, design x year, { network: keyword }, { show: flow }]\n',
      'review.yaml',
    )
    expect(report?.map(({ show, of }) => [show, ...of])).toEqual([
      ['distribution', 'year'],
      ['cross', 'design', 'year'],
      ['cross', 'design', 'year'],
      ['network', 'keyword'],
      ['flow'],
    ])
  })

  it('names every file of a project', () => {
    const settings = readSettings(
      `title: T\nsources: [${source}]\ndecisions: [d1.csv, d2.csv]\nresolutions: r.csv\nduplicates: q.csv\nstudies: s.csv\ncodes: [e.csv]\ncodebooks: [t.yaml]\nvariants: v.csv\npublished: p.yaml\n`,
      'review.yaml',
    )
    expect(filesNamed(settings).sort()).toEqual(
      ['a.ris', 'd1.csv', 'd2.csv', 'r.csv', 'q.csv', 's.csv', 'e.csv', 't.yaml', 'v.csv', 'p.yaml'].sort(),
    )
  })

  it.each([
    ['search: { from: 2020-01-01 }\n', 'search'],
    ['databases: []\n', 'databases'],
    ['flow: { identified: 3 }\n', 'flow'],
  ])('knows the form of version 0.1 by its key and says where the new one is described', (text, key) => {
    expect(refusal(`title: T\n${text}`)).toEqual([
      `review.yaml:2: found '${key}', which review.yaml had up to version 0.1, expected the form of docs/migration.md`,
    ])
  })

  it.each([
    ['records: a.csv\n', 'review.yaml:1: title: found nothing, expected a value'],
    ['title: T\n', 'review.yaml:1: found none of sources, records and totals, expected one of them'],
    [
      `title: T\nrecords: a.csv\nsources: [${source}]\n`,
      'review.yaml:2: found sources and records, expected one of them',
    ],
    [
      'title: T\nrecords: a.csv\ndecisions: d.csv\n',
      'review.yaml:3: found records and decisions, expected decisions beside sources only',
    ],
    ['title: T\nrecord: a.csv\n', 'review.yaml:2: record: found a key that is not known, expected none'],
    [
      'title: T\nrecords: ../a.csv\n',
      "review.yaml:2: records: found '../a.csv', expected a path inside the folder",
    ],
    ['title: T\nrecords: a.csv\nreviewers: 0\n', "review.yaml:3: reviewers: found '0', expected 1 or more"],
    [
      'title: T\nrecords: a.csv\nsearched: soon\n',
      "review.yaml:3: searched: found 'soon', expected a date such as '2024-03-01'",
    ],
    [
      `title: T\nsources:\n  - ${source}\n  - ${source}\n`,
      'review.yaml:3: sources: found a list, expected each key once',
    ],
    [
      `title: T\nsources:\n  - ${source.replace('database', 'archive')}\n`,
      "review.yaml:3: sources[0].kind: found 'archive', expected database or register or other",
    ],
    [`title: T\nquery: (a OR\nsources:\n  - ${source}\n`, 'review.yaml:2: query: '],
    [
      'title: T\nrecords: a.csv\nvariables:\n  design: { rule: guess }\n',
      "review.yaml:4: variables.design.rule: found 'guess', expected year or year-at-search",
    ],
    [
      'title: T\nrecords: a.csv\nreport:\n  - { show: pie, of: year }\n',
      "review.yaml:4: report[0].show: found 'pie', expected distribution or flow",
    ],
    [
      'title: T\nrecords: { file: a.csv, ids: x }\n',
      'review.yaml:2: records.ids: found a key that is not known, expected none',
    ],
    ['title: T\nrecords: 5\n', "review.yaml:2: records: found '5', expected text or a mapping"],
    ['title: [T\n', 'review.yaml:'],
  ])('refuses %j in one line with its place', (text, line) => {
    const lines = refusal(text)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.slice(0, line.length)).toBe(line)
  })
})
