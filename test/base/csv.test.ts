import { describe, expect, it } from 'vitest'
import { formatCsv, parseCsv } from '../../src/base/csv.js'

describe('parseCsv', () => {
  it('gives each row with the line on which it begins, quoted line ends and blank lines counted', () => {
    const table = parseCsv('\uFEFFa,b\r\n1,"x\r\ny"\r\n\r\n2,z\r\n', 'f.csv')
    expect(table.columns).toEqual(['a', 'b'])
    expect(table.rows).toEqual([
      { line: 2, cells: { a: '1', b: 'x\ny' } },
      { line: 5, cells: { a: '2', b: 'z' } },
    ])
  })

  it('names the line of a row with too few cells', () => {
    expect(() => parseCsv('a,b\n1,2\n3\n', 'f.csv')).toThrow('f.csv:3: found 1 cells, expected 2')
  })

  it('refuses a quote that never closes', () => {
    expect(() => parseCsv('a,b\n1,"2\n', 'f.csv')).toThrow(/^f\.csv:\d: .*quote/)
  })

  it('refuses a column name that stands twice', () => {
    expect(() => parseCsv('a,a\n', 'f.csv')).toThrow("f.csv:1: found column 'a' twice")
  })

  it('refuses an empty file', () => {
    expect(() => parseCsv('', 'f.csv')).toThrow('f.csv:1: found no header')
  })
})

describe('formatCsv', () => {
  it('quotes what needs it, keeps the order of the columns and leaves null empty', () => {
    expect(
      formatCsv(
        ['b', 'a'],
        [
          { a: 1, b: 'x, "y"' },
          { a: null, b: 'z' },
        ],
      ),
    ).toBe('b,a\n"x, ""y""",1\nz,\n')
  })

  it('is read back the same', () => {
    const rows = [{ a: 'one\ntwo', b: '"' }]
    expect(parseCsv(formatCsv(['a', 'b'], rows), 'f.csv').rows.map((row) => row.cells)).toEqual(rows)
  })
})
