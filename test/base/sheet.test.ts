import { createRequire } from 'node:module'
import type * as SheetJs from '@e965/xlsx'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../src/base/issue.js'
import { formatSheet, parseSheet, type Sheet } from '../../src/base/sheet.js'

const { utils, write } = createRequire(import.meta.url)('@e965/xlsx') as typeof SheetJs

const cellsOf = (sheet: Sheet) => sheet.rows.map(({ cells }) => cells)
const issuesOf = (sheet: Sheet) => sheet.issues.map(formatIssue)

/** A workbook as another program makes it: sheets of values, cells set one by one. */
function workbook(
  sheets: Record<string, unknown[][]>,
  cells: Record<string, Partial<SheetJs.CellObject>> = {},
) {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name)
  for (const [at, cell] of Object.entries(cells)) {
    const page = book.Sheets[book.SheetNames[0]!]!
    page[at] = cell
    const whole = utils.decode_range(page['!ref']!)
    const { r, c } = utils.decode_cell(at)
    page['!ref'] = utils.encode_range({
      s: whole.s,
      e: { r: Math.max(whole.e.r, r), c: Math.max(whole.e.c, c) },
    })
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer)
}

describe('parseSheet', () => {
  const text = 'Record ID,note\na,"café; ""x"",\nnext"\nb,\n'
  const forms: [string, string | Uint8Array][] = [
    ['text', text],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16 with line ends of Windows', Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le')],
    ['UTF-16, most significant byte first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['semicolons', 'Record ID;note\na;"café; ""x"",\nnext"\nb;\n'],
    ['semicolons as Excel tells of them', 'sep=;\nRecord ID;note\na;"café; ""x"",\nnext"\nb;\n'],
    ['tabs', 'Record ID\tnote\na\t"café; ""x"",\nnext"\nb\t\n'],
    ['empty columns and rows at the end', 'Record ID,note,,\na,"café; ""x"",\nnext",,\nb,,,\n,,,\n\n'],
    ['a workbook', workbook({ s: [['Record ID', 'note'], ['a', 'café; "x",\r\nnext'], ['b']] })],
    [
      'a workbook with empty rows',
      workbook(
        { s: [[], [' record id '], ['a'], [], ['b']] },
        { B2: { t: 's', v: 'note' }, B3: { t: 's', v: 'café; "x",\nnext' } },
      ),
    ],
  ]
  it.each(forms)('reads %s', (_, content) => {
    const sheet = parseSheet(content, 's', { columns: ['record id'] })
    expect(sheet.columns).toEqual(['record id', 'note'])
    expect(cellsOf(sheet)).toEqual([
      { 'record id': 'a', note: 'café; "x",\nnext' },
      { 'record id': 'b', note: '' },
    ])
    expect(sheet.issues).toEqual([])
  })

  it('takes the separator that stands most often in the header outside quotes', () => {
    expect(cellsOf(parseSheet('"a, b";c\n1;2,5\n', 's.csv'))).toEqual([{ 'a, b': '1', c: '2,5' }])
    expect(cellsOf(parseSheet('id;region, country;year\n1;2;3\n', 's.csv'))).toEqual([
      { id: '1', 'region, country': '2', year: '3' },
    ])
    expect(cellsOf(parseSheet('"a\n;;b",c\n1,2\n', 's.csv'))).toEqual([{ 'a\n;;b': '1', c: '2' }])
  })

  it('gives the line of each row, in a workbook its number', () => {
    const lines = (sheet: Sheet) => sheet.rows.map(({ line }) => line)
    expect(lines(parseSheet('a,b\n\n1,"x\ny"\n2,z\n', 's.csv'))).toEqual([3, 5])
    expect(lines(parseSheet(workbook({ s: [['a'], ['1'], [], ['2']] }), 's.xlsx'))).toEqual([2, 4])
  })

  it('fills up a short row and says so', () => {
    const sheet = parseSheet('a,b,c\n1\n1,2,3\n', 's.csv')
    expect(cellsOf(sheet)[0]).toEqual({ a: '1', b: '', c: '' })
    expect(issuesOf(sheet)).toEqual(['s.csv:2: found 1 cells, expected 3: the others are read as empty'])
  })

  it('refuses rows with values beyond the last column, all at once', () => {
    const refused = () => parseSheet('a,b\n1,2,,x\n1,2,,\n1,2,3\n', 's.csv')
    expect(refused).toThrow('s.csv:2: found 4 cells, expected 2\ns.csv:4: found 3 cells, expected 2')
    expect(() => parseSheet(workbook({ s: [['a'], ['1', 'x']] }), 's.xlsx')).toThrow(
      's.xlsx:2: found 2 cells, expected 1',
    )
  })

  it('names a column that stands twice, has no name or is not there', () => {
    expect(() => parseSheet('a,b, a,b\n', 's.csv')).toThrow(
      "s.csv:1: found column 'a' twice, expected each name once\ns.csv:1: found column 'b' twice",
    )
    expect(() => parseSheet('Record,record\n', 's.csv', { columns: ['record'] })).toThrow(
      "found column 'record' twice",
    )
    expect(() => parseSheet('a,b\n', 's.csv', { columns: ['a', 'c', 'd'] })).toThrow(
      "s.csv:1: found no column 'c', 'd', expected a, c, d",
    )
    const sheet = parseSheet('a,,b\n1,x,2\n', 's.csv')
    expect(cellsOf(sheet)).toEqual([{ a: '1', 'column 2': 'x', b: '2' }])
    expect(issuesOf(sheet)).toEqual([
      "s.csv:1: found no name for column 2, which has values, expected one: it is read as 'column 2'",
    ])
  })

  it('takes the first sheet with the columns and names the others', () => {
    const sheets = {
      about: [['How to fill this in']],
      codes: [
        ['id', 'x'],
        ['1', '2'],
      ],
      empty: [],
    }
    const sheet = parseSheet(workbook(sheets), 's.xlsx', { columns: ['id'] })
    expect(cellsOf(sheet)).toEqual([{ id: '1', x: '2' }])
    expect(issuesOf(sheet)).toEqual([
      "s.xlsx: found other sheets with values than 'codes', expected one: 'about' not read",
    ])
  })

  it('reads numbers, dates, answers and errors of a workbook by value, however they are shown', () => {
    const bytes = workbook(
      { s: [['n', 'share', 'day', 'time', 'yes', 'error']] },
      {
        A2: { t: 'n', v: 1234.5, z: '#,##0' },
        B2: { t: 'n', v: 0.125, z: '0%' },
        C2: { t: 'n', v: 43831, z: 'yyyy-mm-dd' },
        D2: { t: 'n', v: 43831.25, z: 'yyyy-mm-dd hh:mm' },
        E2: { t: 'b', v: true },
        F2: { t: 'e', v: 0x2a },
      },
    )
    // 43831 is the number of 1 January 2020 in Excel.
    expect(cellsOf(parseSheet(bytes, 's.xlsx'))).toEqual([
      {
        n: '1234.5',
        share: '0.125',
        day: '2020-01-01',
        time: '2020-01-01T06:00:00',
        yes: 'TRUE',
        error: '#N/A',
      },
    ])
  })

  it('names a formula that was saved without its value', () => {
    const sheet = parseSheet(workbook({ s: [['a', 'b'], ['1']] }, { B2: { t: 'n', f: 'A2+1' } }), 's.xlsx')
    expect(issuesOf(sheet)).toEqual([
      "s.xlsx:2: found the formula 'A2+1' without a value, expected the workbook as a spreadsheet program saves it",
    ])
  })

  it('refuses what is no sheet in one line', () => {
    for (const content of ['', '\n\n', workbook({ s: [] })])
      expect(() => parseSheet(content, 's')).toThrow('s:1: found no header, expected a row of column names')
    expect(() => parseSheet('a,b\n1,"2\n', 's.csv')).toThrow(/^s\.csv:\d: .*quote/)
    expect(() => parseSheet(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 's.xls')).toThrow(
      's.xls: found no text, expected CSV or an .xlsx workbook',
    )
    expect(() => parseSheet(zipSync({ 'a.txt': new Uint8Array(3) }), 's.xlsx')).toThrow(
      's.xlsx: found no workbook, expected an .xlsx file',
    )
  })
})

describe('a small workbook that says it is large', () => {
  it('is refused before it is unpacked', () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(() => parseSheet(bomb, 's.xlsx')).toThrow(/found 83886080 bytes when unpacked, expected at most/)
  })

  it('is refused where its two headers differ on how it is packed', () => {
    const bytes = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(1024) })
    const directory = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02'))
    // Stored by the directory, so that it seems to hold no more than its packed bytes.
    bytes[directory + 10] = 0
    expect(() => parseSheet(bytes, 's.xlsx')).toThrow(/sheet1\.xml damaged or larger than said/)
  })

  it('by one cell in the far corner costs no more than that cell', () => {
    const far = workbook({ s: [['a'], ['1']] }, { A1048576: { t: 's', v: 'end' } })
    expect(parseSheet(far, 's.xlsx').rows.map(({ line }) => line)).toEqual([2, 1048576])
  })
})

describe('formatSheet', () => {
  const columns = ['id', '=b']
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '=1',
      "'=1",
      "''+1",
      '-',
      '@a',
      '\ta',
      '_x0041_',
      '__x0041__',
      ' a ',
      'a\nb',
      '"',
      "'",
      '007',
    ),
  )
  // A sheet reads line ends as LF; other control characters have no place in it.
  // eslint-disable-next-line no-control-regex
  const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, '')

  it.each(['s.csv', 's.xlsx'])('writes %s that reads back as it was', (path) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 5 }), (pairs) => {
        const rows = pairs.map(([a, b]) => ({ id: `r${clean(a)}`, '=b': clean(b) }))
        const sheet = parseSheet(formatSheet(columns, rows, path), path)
        expect({ columns: sheet.columns, cells: cellsOf(sheet), issues: sheet.issues }).toEqual({
          columns,
          cells: rows,
          issues: [],
        })
      }),
      { numRuns: 60 },
    )
  })

  it('writes numbers as numbers, answers as words and nothing for what is not there', () => {
    const rows = [{ a: -1.5, b: true, c: null, d: '-1.5' }]
    expect(formatSheet(['a', 'b', 'c', 'd', 'e'], rows, 's.csv')).toBe("a,b,c,d,e\n-1.5,TRUE,,'-1.5,\n")
  })

  it('cuts what no cell of a workbook can hold and says so in the cell', () => {
    const bytes = formatSheet(['a'], [{ a: 'x'.repeat(40_000) }], 's.xlsx')
    const [row] = cellsOf(parseSheet(bytes, 's.xlsx'))
    expect(row?.['a']).toHaveLength(32_767)
    expect(row?.['a']?.slice(-30)).toBe('xxx [cut: a cell holds no more]'.slice(-30))
  })
})
