import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/base/csv.js'
import { formatQueue, readQueue } from '../../src/match/queue.js'

const queue = [{ a: '=1+1', b: 'r2', reason: 'one title', agreed: ['title', 'year'], score: 45 }]
const records = [
  { id: '=1+1', title: '=HYPERLINK("x")', authors: ['A, B', 'C, D'], year: 2020 },
  { id: 'r2', title: 'Two\nlines', authors: [] },
]

describe('formatQueue', () => {
  it('shows both records side by side and makes formulas harmless', () => {
    const [row] = parseCsv(formatQueue(queue, records), 'queue.csv').rows
    expect(row?.cells).toMatchObject({
      decision: '',
      a: "'=1+1",
      b: 'r2',
      agreed: 'title, year',
      title_a: `'=HYPERLINK("x")`,
      title_b: 'Two\nlines',
      authors_a: 'A, B; C, D',
      year_a: '2020',
      year_b: '',
    })
  })

  it('is read back with the ids as they were', () => {
    const answered = formatQueue(queue, records).replace("\n,'=1+1", "\nSame,'=1+1")
    expect(readQueue(answered, 'queue.csv')).toEqual({
      decisions: [{ a: '=1+1', b: 'r2', decision: 'same' }],
      issues: [],
    })
  })
})

describe('readQueue', () => {
  it('names the line of a word that is no decision, and reads on', () => {
    const { decisions, issues } = readQueue('a,b,decision\nx,y,maybe\nx,z,different\n', 'q.csv')
    expect(issues).toMatchObject([{ code: 'queue-decision', file: 'q.csv', line: 2 }])
    expect(decisions).toEqual([{ a: 'x', b: 'z', decision: 'different' }])
  })

  it('reads a queue that a spreadsheet saved with semicolons', () => {
    expect(readQueue('\uFEFFdecision;a;b;reason\nsame;x;y;"one; two, three"\n', 'q.csv')).toEqual({
      decisions: [{ a: 'x', b: 'y', decision: 'same' }],
      issues: [],
    })
  })

  it('names a column that is not there', () => {
    expect(() => readQueue('a,b\nx,y\n', 'q.csv')).toThrow("q.csv:1: found no column 'decision'")
  })
})
