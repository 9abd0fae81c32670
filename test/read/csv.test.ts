import { describe, expect, it } from 'vitest'
import { readRecords } from '../../src/read/read-records.js'

describe('readRecords on tables', () => {
  it('guesses columns by their names and names them in the receipt', () => {
    const { records, receipt } = readRecords(
      'Paper Title;Author(s);Jahr;DOI;Mood\nOpen badges;Liu, A.; 2015;10.1/x;good\n',
    )
    expect(records[0]).toMatchObject({
      title: 'Open badges',
      year: 2015,
      doi: '10.1/x',
      extra: { Mood: 'good' },
    })
    expect(receipt).toMatchObject({
      format: 'csv',
      dialect: 'general',
      columns: { 'Paper Title': 'title', 'Author(s)': 'authors', Jahr: 'year', DOI: 'doi' },
      unmapped: { Mood: 1 },
    })
  })

  it('reads quoted cells with line ends, counts lines as the file has them and leaves empty rows out', () => {
    const { records } = readRecords('title,abstract\r\n"One","a\r\nb"\r\n,\r\n\r\nTwo,"say ""no"""\r\n')
    expect(records.map(({ title, abstract, source }) => [title, abstract, source?.line])).toEqual([
      ['One', 'a b', 2],
      ['Two', 'say "no"', 6],
    ])
  })

  it('loses only the row whose quote does not close', () => {
    const rows = ['a,2001,x', '"b,2002,y', '"c",2003,z', 'd,2004,"w"']
    const { records, receipt } = readRecords(`title,year,journal\n${rows.join('\n')}\n`)
    expect(records.map(({ title }) => title)).toEqual(['a', 'c', 'd'])
    expect(receipt.rejected).toMatchObject([{ line: 3, code: 'quote-not-closed' }])
  })

  it('keeps what there is of a row that the end of the file cuts', () => {
    const { records, issues } = readRecords('title,year,abstract\nOne,2001,"half a sent')
    expect(records).toMatchObject([{ title: 'One', year: 2001, abstract: 'half a sent' }])
    expect(issues).toMatchObject([{ code: 'row-cut', line: 2 }])
  })

  it('keeps a row with another number of cells and says so', () => {
    const { records, issues } = readRecords('title,year\nOne\nTwo,2002,more\n')
    expect(records.map(({ title, extra }) => [title, extra])).toEqual([
      ['One', undefined],
      ['Two', { 'column 3': 'more' }],
    ])
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['row-ragged', 2],
      ['row-ragged', 3],
    ])
  })

  it('reads a column named __proto__ or constructor as a column', () => {
    const { records, receipt } = readRecords('title,__proto__,constructor\nOne,a,b\n')
    expect(Object.entries(records[0]!.extra!)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ])
    expect(Object.entries(receipt.unmapped)).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
    ])
    expect(({} as Record<string, unknown>).a).toBeUndefined()
  })

  it('does not take a table about something else for records', () => {
    expect(readRecords('node,box,n\n1,2,3\n').receipt).toMatchObject({ format: 'unknown', parsed: 0 })
  })
})
