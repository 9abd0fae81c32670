import { describe, expect, it } from 'vitest'
import type { CsvTable } from '../../../src/base/csv.js'
import { parseCsv } from '../../../src/base/csv.js'
import { formatIssue, type Issue } from '../../../src/base/issue.js'
import type { TableField } from '../../../src/base/table/table-field.js'
import { checkForeignKeys, checkTable } from '../../../src/base/table/table-schema.js'

const lines = (issues: readonly Issue[]) => issues.map((issue) => `${issue.code} ${formatIssue(issue)}`)
const table = (text: string): CsvTable => parseCsv(text, 'a.csv')
const check = (text: string, ...fields: TableField[]) => lines(checkTable(table(text), { fields }, 'a.csv'))

describe('checkTable', () => {
  it('finds nothing wrong with a table that keeps its schema, empty cells included', () => {
    expect(
      check(
        'id,year\na,2021\nb,\n',
        { name: 'id', constraints: { required: true } },
        { name: 'year', type: 'year' },
      ),
    ).toEqual([])
  })

  it('names columns that are missing and columns that are not expected', () => {
    expect(check('id,yaer\na,1\n', { name: 'id' }, { name: 'year' })).toEqual([
      "column-missing a.csv:1: found no column 'year', expected one",
      "column-unexpected a.csv:1: found column 'yaer', expected only columns of the schema",
    ])
  })

  it.each([
    [{ type: 'integer' }, '1.5', 'a whole number'],
    [{ type: 'number' }, '1e', 'a number'],
    [{ type: 'boolean' }, 'yes', 'true or false'],
    [{ type: 'year' }, '21', 'a year'],
    [{ type: 'yearmonth' }, '2021-13', 'a month such as 2021-12'],
    [{ type: 'date' }, '2021-02-29', 'a date such as 2021-12-20'],
  ] as const)('refuses a value of another type than %o', (field, value, expected) => {
    expect(check(`x,y\n${value},1\n`, { name: 'x', ...field }, { name: 'y' })).toEqual([
      `value-type a.csv:2: x: found '${value}', expected ${expected}`,
    ])
  })

  it.each([
    ['integer', '-12'],
    ['number', '1.5e3'],
    ['boolean', 'TRUE'],
    ['year', '2021'],
    ['yearmonth', '2021-12'],
    ['date', '2020-02-29'],
    ['any', '?'],
  ] as const)('takes a value of the type %s', (type, value) => {
    expect(check(`x\n${value}\n`, { name: 'x', type })).toEqual([])
  })

  it.each([
    [{ constraints: { pattern: 'a|b' } }, 'ab', 'value-pattern', 'the pattern a|b'],
    [{ constraints: { enum: ['a', 'b'] } }, 'c', 'value-unknown', 'one of a, b'],
    [{ type: 'integer', constraints: { minimum: 10 } }, '9', 'value-range', '10 or more'],
    [{ type: 'year', constraints: { maximum: '2022' } }, '2023', 'value-range', '2022 or less'],
    [
      { type: 'date', constraints: { minimum: '2021-12-20' } },
      '2021-03-31',
      'value-range',
      '2021-12-20 or more',
    ],
    [{ constraints: { minLength: 2 } }, 'é', 'value-range', '2 characters or more'],
    [{ constraints: { maxLength: 1 } }, 'ab', 'value-range', '1 characters or fewer'],
  ] as const)('refuses a value that breaks %o', (field, value, code, expected) => {
    expect(check(`x,y\n${value},1\n`, { name: 'x', ...field }, { name: 'y' })).toEqual([
      `${code} a.csv:2: x: found '${value}', expected ${expected}`,
    ])
  })

  it('refuses a missing value where one is required, by the missing values of the schema', () => {
    const schema = { fields: [{ name: 'x', constraints: { required: true } }], missingValues: ['', 'NA'] }
    expect(lines(checkTable(table('x,y\nNA,1\n'), schema, 'a.csv'))).toContain(
      "value-missing a.csv:2: x: found 'NA', expected a value",
    )
  })

  it('refuses a unique value that stands twice, but not two missing ones', () => {
    expect(
      check('x,y\na,1\n,2\na,3\n,4\n', { name: 'x', constraints: { unique: true } }, { name: 'y' }),
    ).toEqual(["value-twice a.csv:4: x: found 'a', expected it once, but it also stands on line 2"])
  })

  it('takes a primary key of several columns as one, and needs all of them', () => {
    const schema = { fields: [{ name: 'x' }, { name: 'y' }], primaryKey: ['x', 'y'] }
    expect(lines(checkTable(table('x,y\na,1\na,2\na,1\n,1\n'), schema, 'a.csv'))).toEqual([
      "value-twice a.csv:4: x, y: found 'a', '1', expected it once, but it also stands on line 2",
      'value-missing a.csv:5: x: found nothing, expected a value',
    ])
  })

  it('says once that a primary key stands twice, though the column is also marked as unique', () => {
    const schema = { fields: [{ name: 'x', constraints: { unique: true } }], primaryKey: 'x' }
    expect(checkTable(table('x\na\na\n'), schema, 'a.csv')).toHaveLength(1)
  })

  it('keeps a message on one line and short, whatever the cell holds', () => {
    const [issue] = checkTable(
      table(`x\n"a\nb${'c'.repeat(200)}"\n`),
      { fields: [{ name: 'x', type: 'year' }] },
      'a.csv',
    )
    expect(issue?.message).toMatch(/^x: found 'a bc+…', expected a year$/)
    expect(issue?.message.length).toBeLessThan(120)
  })
})

describe('checkForeignKeys', () => {
  const schema = {
    fields: [{ name: 'article' }, { name: 'also' }],
    foreignKeys: [{ fields: 'article', reference: { resource: 'articles', fields: 'id' } }],
  }
  const articles = { file: 'b.csv', table: parseCsv('id\n1\n2\n', 'b.csv') }

  it('names each row whose key the other table lacks; a missing key points nowhere', () => {
    expect(
      lines(checkForeignKeys(table('article,also\n1,x\n9,x\n,x\n'), schema, 'a.csv', { articles })),
    ).toEqual(["foreign-key-unknown a.csv:3: article: found '9', expected a value of id in b.csv"])
  })

  it('looks into the table itself where the resource has no name', () => {
    const own = {
      fields: [],
      foreignKeys: [{ fields: 'also', reference: { resource: '', fields: 'article' } }],
    }
    expect(lines(checkForeignKeys(table('article,also\n1,2\n2,3\n'), own, 'a.csv', {}))).toEqual([
      "foreign-key-unknown a.csv:3: also: found '3', expected a value of article in a.csv",
    ])
  })

  it('leaves it to other checks that a table or a column is not there', () => {
    expect(checkForeignKeys(table('article,also\n9,x\n'), schema, 'a.csv', {})).toEqual([])
    expect(checkForeignKeys(table('other\n9\n'), schema, 'a.csv', { articles })).toEqual([])
  })
})
