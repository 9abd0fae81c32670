import { InputError, type Issue } from '../base/issue.js'
import type { Sheet } from '../base/sheet.js'
import { planFields, type FieldMap } from '../read/fields/field-map.js'
import { mapRecord } from '../read/map/map-record.js'
import { addField, rawRecord } from '../read/raw-record.js'
import { fieldsByName } from '../read/recognise/guess-columns.js'
import type { BibRecord } from '../record/record.js'
import { hasCompanions, isCompanion } from './identify.js'

/** A table of which each row is a record, and which of its columns no field of a record takes. */
export interface TableRecords {
  records: BibRecord[]
  /** The columns that hold answers. */
  columns: string[]
  issues: Issue[]
}

/** Which column identifies a row, and which columns fill fields of the record under other names. */
export interface TableOptions {
  id?: string
  fields?: Readonly<Record<string, string>>
  /** Whether rows without an id of their own are kept with a note, as those of an export are; a project's table is refused. */
  keepOddIds?: boolean
}

/**
 * Takes a table row for row: columns whose names say so fill the fields of records, all others are variables. A row is known by the
 * column named, else by a column `id`, else by its number. Throws {@link InputError} where a column is not there or,
 * unless they are kept, where an id stands twice or is missing.
 */
export function tableRecords(sheet: Sheet, file: string, options: TableOptions = {}): TableRecords {
  refuseMissing(sheet, file, options)
  const id = options.id ?? sheet.columns.find((column) => column.toLowerCase() === 'id')
  const answers = new Set(sheet.columns.filter((column) => hasCompanions(column, sheet.columns)))
  const open = sheet.columns.filter(
    (column) => column !== id && !answers.has(column) && !isCompanion(column, sheet.columns),
  )
  const { map: guessed } = fieldsByName(open)
  const map: FieldMap = { ...guessed, ...namedFields(guessed, options.fields) }
  const plan = planFields(map)
  const issues: Issue[] = [...sheet.issues]
  const notes = {
    file,
    problem: ({ line, code, message }: { line: number; code: string; message: string }) =>
      void issues.push({ code, message, file, line }),
    unmapped: () => undefined,
  }
  const records = sheet.rows.map(({ line, cells }, place) => {
    const raw = rawRecord(line)
    for (const column of sheet.columns) if (column !== id) addField(raw, column, cells[column] ?? '')
    const record = mapRecord(raw, plan, notes)
    return { ...record, id: id === undefined ? (place + 1).toString() : (cells[id] ?? '').trim() }
  })
  const odd = oddIds(records, file, id)
  if (odd.length > 0 && !options.keepOddIds) throw new InputError(odd)
  issues.push(...odd)
  const taken = new Set(Object.values(map.fields).flat())
  const columns = sheet.columns.filter(
    (column) =>
      column !== id && column !== 'citation' && !taken.has(column) && !isCompanion(column, sheet.columns),
  )
  return { records, columns, issues }
}

function namedFields(map: FieldMap, fields: TableOptions['fields'] = {}): Pick<FieldMap, 'fields'> {
  const named = Object.values(fields)
  const rest = Object.entries(map.fields).map(([field, columns]) => [
    field,
    columns.filter((column) => !named.includes(column)),
  ])
  const own = Object.entries(fields).map(([field, column]) => [field, [column]])
  return { fields: Object.fromEntries([...rest, ...own]) as FieldMap['fields'] }
}

function refuseMissing({ columns }: Sheet, file: string, { id, fields = {} }: TableOptions): void {
  const missing = [...(id === undefined ? [] : [id]), ...Object.values(fields)].filter(
    (column) => !columns.includes(column),
  )
  if (missing.length > 0)
    throw new InputError(
      missing.map((column) => ({
        code: 'column-missing',
        message: `found no column '${column}', expected one of ${columns.join(', ')}`,
        file,
        line: 1,
      })),
    )
}

function oddIds(records: readonly BibRecord[], file: string, column: string | undefined): Issue[] {
  const first = new Map<string, number>()
  return records.flatMap(({ id, source }): Issue[] => {
    const place = { path: column ?? 'id', file, line: source?.line ?? 1 }
    if (id === '')
      return [{ code: 'id-missing', message: `${place.path}: found nothing, expected an id`, ...place }]
    const line = first.get(id)
    if (line === undefined) first.set(id, place.line)
    const message = `${place.path}: found '${id}', expected it once, but it also stands on line ${line}`
    return line === undefined ? [] : [{ code: 'id-twice', message, ...place }]
  })
}
