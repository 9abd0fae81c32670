import type { CsvRow, CsvTable } from '../csv.js'
import type { Issue } from '../issue.js'
import { checkCell, type TableField } from './table-field.js'

// Own checks, since no package on npm fits: `tableschema` 1.12.6 and `datapackage` 1.1.10 check values but report neither
// file nor line, and bring axios 0.21, moment, lodash, tv4 and a second csv-parse; `frictionless.js` builds on the former.

/** A key that points to the rows of another table. */
export interface ForeignKey {
  fields: string | readonly string[]
  reference: { resource: string; fields: string | readonly string[] }
}

/** The schema of a table, by Table Schema of the Frictionless standards. */
export interface TableSchema {
  fields: readonly TableField[]
  primaryKey?: string | readonly string[]
  foreignKeys?: readonly ForeignKey[]
  /** Texts that stand for no value; the empty text where it is left out. */
  missingValues?: readonly string[]
}

/** A table with the name by which messages call its file. */
export interface NamedTable {
  file: string
  table: CsvTable
}

/**
 * What in a table breaks its schema: columns that are missing or unexpected, values that are missing, of another type,
 * outside the pattern, list or range, and keys that stand twice. Each issue has file, line, column, what was found and
 * what was expected; columns come first, then the rows in order.
 *
 * @example
 * const table = { columns: ['year'], rows: [{ line: 2, cells: { year: 'in press' } }] }
 * checkTable(table, { fields: [{ name: 'year', type: 'year' }] }, 'a.csv')[0].message // => "year: found 'in press', expected a year"
 */
export function checkTable(table: CsvTable, schema: TableSchema, file: string): Issue[] {
  const missing = new Set(schema.missingValues ?? [''])
  const present = schema.fields.filter((field) => table.columns.includes(field.name))
  const keys = [...uniqueFields(present), columnsOf(schema.primaryKey)].filter(
    (columns) => columns.length > 0 && columns.every((column) => table.columns.includes(column)),
  )
  const seen = unrepeated(keys).map((columns) => ({ columns, lines: new Map<string, number>() }))
  const rowIssues = table.rows.flatMap((row) => [
    ...present.flatMap((field) => checkValue(row, field, missing, columnsOf(schema.primaryKey), file)),
    ...seen.flatMap(({ columns, lines }) => checkRepeated(row, columns, lines, missing, file)),
  ])
  return [...checkColumns(table, schema, file), ...rowIssues]
}

/**
 * Rows whose foreign key has no row in the table that it points to. `tables` holds the tables of the package by the name
 * of their resource; a table or a column that is not there makes no issue here, since the check of that table reports it.
 *
 * @example
 * const schema = { fields: [], foreignKeys: [{ fields: 'a', reference: { resource: 'b', fields: 'id' } }] }
 * const tables = { b: { file: 'b.csv', table: { columns: ['id'], rows: [] } } }
 * checkForeignKeys({ columns: ['a'], rows: [{ line: 2, cells: { a: '7' } }] }, schema, 'a.csv', tables)[0].message // => "a: found '7', expected a value of id in b.csv"
 */
export function checkForeignKeys(
  table: CsvTable,
  schema: TableSchema,
  file: string,
  tables: Readonly<Record<string, NamedTable>>,
): Issue[] {
  const missing = new Set(schema.missingValues ?? [''])
  return (schema.foreignKeys ?? []).flatMap((key) => {
    const columns = columnsOf(key.fields)
    const others = columnsOf(key.reference.fields)
    // An empty name is the table's own, by the standard.
    const target = key.reference.resource === '' ? { file, table } : tables[key.reference.resource]
    if (!target || !hasColumns(table, columns) || !hasColumns(target.table, others)) return []
    const known = new Set(target.table.rows.map((row) => keyOf(row, others)))
    return table.rows
      .filter((row) => columns.every((column) => !missing.has(row.cells[column] ?? '')))
      .filter((row) => !known.has(keyOf(row, columns)))
      .map((row) =>
        rowIssue(
          row,
          file,
          columns,
          'foreign-key-unknown',
          `expected a value of ${others.join(', ')} in ${target.file}`,
        ),
      )
  })
}

function checkColumns(table: CsvTable, schema: TableSchema, file: string): Issue[] {
  const names = schema.fields.map((field) => field.name)
  const at = { file, line: 1 }
  return [
    ...names
      .filter((name) => !table.columns.includes(name))
      .map((name) => ({
        code: 'column-missing',
        message: `found no column '${name}', expected one`,
        path: name,
        ...at,
      })),
    ...table.columns
      .filter((name) => !names.includes(name))
      .map((name) => ({
        code: 'column-unexpected',
        message: `found column '${oneLine(name)}', expected only columns of the schema`,
        path: name,
        ...at,
      })),
  ]
}

function checkValue(
  row: CsvRow,
  field: TableField,
  missing: ReadonlySet<string>,
  primaryKey: readonly string[],
  file: string,
): Issue[] {
  const text = row.cells[field.name] ?? ''
  if (missing.has(text)) {
    const needed = field.constraints?.required === true || primaryKey.includes(field.name)
    return needed ? [rowIssue(row, file, [field.name], 'value-missing', 'expected a value')] : []
  }
  const fault = checkCell(text, field)
  return fault ? [rowIssue(row, file, [field.name], fault.code, `expected ${fault.expected}`)] : []
}

function checkRepeated(
  row: CsvRow,
  columns: readonly string[],
  lines: Map<string, number>,
  missing: ReadonlySet<string>,
  file: string,
): Issue[] {
  if (columns.some((column) => missing.has(row.cells[column] ?? ''))) return []
  const key = keyOf(row, columns)
  const first = lines.get(key)
  if (first === undefined) {
    lines.set(key, row.line)
    return []
  }
  return [
    rowIssue(row, file, columns, 'value-twice', `expected it once, but it also stands on line ${first}`),
  ]
}

function rowIssue(
  row: CsvRow,
  file: string,
  columns: readonly string[],
  code: string,
  expected: string,
): Issue {
  const texts = columns.map((column) => row.cells[column] ?? '')
  const found = texts.every((text) => text === '') ? 'nothing' : texts.map(quoted).join(', ')
  const path = columns.join(', ')
  return { code, message: `${path}: found ${found}, ${expected}`, path, file, line: row.line }
}

/** Text on one line, cut where it is long, for a message. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

function quoted(text: string): string {
  return `'${oneLine(text)}'`
}

function uniqueFields(fields: readonly TableField[]): string[][] {
  return fields.filter((field) => field.constraints?.unique === true).map((field) => [field.name])
}

/** The sets of columns without those that stand twice: a primary key may also be marked as unique. */
function unrepeated(keys: readonly (readonly string[])[]): (readonly string[])[] {
  return keys.filter((key, index) => keys.findIndex((other) => other.join('\n') === key.join('\n')) === index)
}

function hasColumns(table: CsvTable, columns: readonly string[]): boolean {
  return columns.every((column) => table.columns.includes(column))
}

function columnsOf(key: string | readonly string[] | undefined): readonly string[] {
  return key === undefined ? [] : typeof key === 'string' ? [key] : key
}

function keyOf(row: CsvRow, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => row.cells[column] ?? ''))
}
