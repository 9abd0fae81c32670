import { describe, expect, it } from 'vitest'
import { parseSheet } from '../../src/base/sheet.js'
import { identifyingColumns, isCompanion } from '../../src/project/identify.js'
import { matchSheet } from '../../src/project/sheets.js'
import type { BibRecord } from '../../src/record/record.js'

const records: BibRecord[] = [
  { id: 'a:1', title: 'Badges at work', authors: [], year: 2019, doi: '10.1/x' },
  { id: 'a:2', title: 'Trust & certificates', authors: [], year: 2020 },
  { id: 'a:3', title: 'Trust & certificates', authors: [], year: 2021 },
]
const match = (text: string, more: Partial<Parameters<typeof matchSheet>[2]> = {}, id?: string) =>
  matchSheet(parseSheet(new TextEncoder().encode(text), 's.csv'), 's.csv', { records, ...more }, id)
const cells = (text: string, column: string, more = {}, id?: string) => {
  const matched = match(text, more, id)
  return records.map((_, place) => matched.rowOf(place)?.cells[column])
}

describe('identifyingColumns', () => {
  it('knows the columns that say which record a row is about, and those that only repeat something of it', () => {
    const { all, ...own } = identifyingColumns({
      columns: ['Record ID', 'DOI', 'Title', 'Publication year', 'Citation', 'Journal', 'design'],
    })
    expect(own).toEqual({ id: 'Record ID', doi: 'DOI', title: 'Title', year: 'Publication year' })
    expect([...all]).toEqual(['Record ID', 'DOI', 'Title', 'Citation', 'Journal'])
  })

  it('takes basis, evidence, confidence and coder for companions of a column that is there', () => {
    const columns = ['design', 'design_basis', 'design_by', 'evidence', 'outcome_basis']
    expect(columns.filter((column) => isCompanion(column, columns))).toEqual(['design_basis', 'design_by'])
  })
})

describe('matchSheet', () => {
  it('matches by id, by DOI however it is written, else by title and year', () => {
    expect(cells('id,design\na:3,x\na:1,y\n', 'design')).toEqual(['y', undefined, 'x'])
    expect(cells('doi,design\nhttps://doi.org/10.1/X,y\n', 'design')[0]).toBe('y')
    expect(cells('Title,Year,design\nTRUST — certificates.,2021,x\n', 'design')).toEqual([
      undefined,
      undefined,
      'x',
    ])
  })

  it('takes another column for the id where it is named', () => {
    expect(cells('key,design\na:2,x\n', 'design', {}, 'key')[1]).toBe('x')
    expect(() => match('key,design\na:2,x\n', {}, 'ref')).toThrow(
      "s.csv:1: found no column 'ref', expected one of key, design",
    )
  })

  it('follows a duplicate to the record that was kept, and leaves excluded records alone', () => {
    const known = { aliases: new Map([['b:7', 'a:2']]), others: new Set(['b:9']) }
    expect(cells('id,design\nb:7,x\nb:9,y\n', 'design', known)).toEqual([undefined, 'x', undefined])
    expect(match('id,design\nb:7,x\nb:9,y\n', known).issues).toEqual([])
  })

  it('says which rows are about no record, also where a title alone means two', () => {
    const { issues } = match('id,title,design\na:1,,x\na:9,,y\n,Trust & certificates,z\n')
    expect(issues.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      "3: id: found 'a:9', expected the id, DOI or title of a record, such as 'a:1'; row left out",
      "4: title: found 'Trust & certificates', expected the id, DOI or title of a record, such as 'a:1'; row left out",
    ])
  })

  it('refuses a sheet of which no row is about a record, and one without a column to match by', () => {
    expect(() => match('id,design\nx,1\ny,2\n')).toThrow(
      's.csv: found no row of 2 that is about a record, expected at least one',
    )
    expect(() => match('design\nx\n')).toThrow(
      's.csv:1: found no column id, doi or title, expected one: design',
    )
  })

  it('refuses two rows of one record that differ, and takes two that say the same for one', () => {
    expect(() => match('id,design,note\na:1,x,n\na:1,y,n\n')).toThrow(
      "s.csv:3: design: found 'y' for 'a:1', expected 'x' as on line 2",
    )
    expect(cells('id,design\na:1,x\na:1,x\n', 'design')[0]).toBe('x')
  })

  it('gives the columns that hold answers; years that only say again what the records say are none', () => {
    const columns = (text: string) => match(`id,title,year,design,design_basis,note\n${text}`).columns
    expect(columns('a:1,,2018,,,\n')).toEqual(['year', 'design', 'note'])
    expect(columns('a:1,,2019,,,\na:2,,,,,\n')).toEqual(['design', 'note'])
    expect(match('id,year,year_basis\na:1,2019,stated\n').columns).toEqual(['year'])
  })
})
