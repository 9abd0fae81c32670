import { describe, expect, it } from 'vitest'
import { formatSheet, parseSheet } from '../../../src/base/sheet.js'
import { adjudicate, measureAgreement } from '../../../src/tag/evaluate/agreement.js'
import { makeCodingSheet, readCodingSheet } from '../../../src/tag/evaluate/sheet.js'

const topics = [
  { key: 'a', label: 'A' },
  { key: 'b', label: 'B' },
]
const evidence = [{ field: 'title', start: 0, end: 4, text: 'Work' }]
const tagged = [{ id: '1', tags: [{ topic: 'b', score: 0.8, evidence }], scores: {} }]

describe('makeCodingSheet', () => {
  it('has a blank column for each topic beside suggestion and evidence', () => {
    const sheet = makeCodingSheet([{ id: '1', title: 'Work', abstract: 'More.' }], tagged, topics)
    expect(sheet.columns).toEqual([
      'id',
      'text',
      'a',
      'suggested: a',
      'evidence: a',
      'b',
      'suggested: b',
      'evidence: b',
      'remarks',
    ])
    expect(sheet.rows[0]).toMatchObject({
      text: 'Work\nMore.',
      a: '',
      b: '',
      'suggested: b': 'yes (0.80)',
      'evidence: b': 'Work',
    })
  })

  it('keeps suggestions from a coder who shall code blind', () => {
    expect(makeCodingSheet([{ id: '1' }], tagged, topics, { blind: true }).columns).toEqual([
      'id',
      'text',
      'a',
      'b',
      'remarks',
    ])
  })

  it('is read back as not coded yet until someone answers', () => {
    const { columns, rows } = makeCodingSheet([{ id: '1', title: 'Work' }], tagged, topics)
    const { codings, issues } = readCodingSheet(
      parseSheet(formatSheet(columns, rows, 's.csv'), 's.csv'),
      's.csv',
    )
    expect([codings, issues.map(({ code }) => code)]).toEqual([[], ['sheet-uncoded']])
  })
})

describe('readCodingSheet', () => {
  it('reads answers, counts blanks beside them and leaves out rows it cannot read', () => {
    const text = 'id,a,b\n1,yes,0\n2,X,\n3,maybe,1\n1,0,0\n,1,1\n4,,\n,,\n'
    const { codings, issues } = readCodingSheet(parseSheet(text, 's.csv'), 's.csv')
    expect(codings).toEqual([
      { id: '1', topics: ['a'] },
      { id: '2', topics: ['a'] },
    ])
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['sheet-cell', 4],
      ['sheet-id', 5],
      ['sheet-id', 6],
      ['sheet-uncoded', 7],
      ['sheet-blank', undefined],
    ])
  })

  it('reads sheets that a spreadsheet program parted by semicolons', () => {
    const { codings } = readCodingSheet(parseSheet('id;a;b\r\n1;0;1\r\n', 's.csv'), 's.csv')
    expect(codings).toEqual([{ id: '1', topics: ['b'] }])
  })

  it('refuses what is no coding sheet', () => {
    const read = () => readCodingSheet(parseSheet('x,y\n1,2\n', 's.csv'), 's.csv')
    expect(read).toThrow(/^s\.csv:1: found columns x, y/)
  })
})

describe('measureAgreement and adjudicate', () => {
  const a = [
    { id: '1', topics: ['a'] },
    { id: '2', topics: ['a', 'b'] },
    { id: '3', topics: [] },
  ]
  const b = [
    { id: '1', topics: ['a'] },
    { id: '2', topics: ['b'] },
    { id: '4', topics: [] },
  ]

  it('queues each disagreement and names what only one has coded', () => {
    const { queue, onlyA, onlyB, evaluation } = measureAgreement(a, b, ['a', 'b'])
    expect(queue).toEqual([{ id: '2', topic: 'a', a: 1, b: 0, decision: '' }])
    expect([onlyA, onlyB, evaluation.documents]).toEqual([['3'], ['4'], 2])
  })

  it('makes gold of what is agreed or decided, and of nothing else', () => {
    expect(adjudicate(a, b, ['a', 'b'], [])).toMatchObject({
      gold: [{ id: '1', topics: ['a'] }],
      open: [{ id: '2' }],
    })
    const decisions = [
      { id: '2', topic: 'a', yes: false },
      { id: '1', topic: 'a', yes: false },
    ]
    expect(adjudicate(a, b, ['a', 'b'], decisions).gold).toEqual([
      { id: '1', topics: ['a'] },
      { id: '2', topics: ['b'] },
    ])
  })
})
