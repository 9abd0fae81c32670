import type { Address, BibRecord, RecordSource } from '../../record/record.js'
import { recordFields, type FieldKind, type FieldName } from '../../record/fields.js'
import { isObject, listOf, own, type JsonObject } from '../formats/json-values.js'
import { addProblem, rawRecord, type RawRecord } from '../raw-record.js'

/** Whether an object is a record as this package writes it: an id, a title and authors as a list of texts. */
export function isOwnRecord(object: JsonObject): boolean {
  const authors = own(object, 'authors')
  const identified = typeof own(object, 'id') === 'string' && typeof own(object, 'title') === 'string'
  return identified && Array.isArray(authors) && authors.every(isText)
}

/** A record of our own as it is; a property that is none of ours, or of another kind, goes to its extra fields. */
export function ownRecord(object: JsonObject, line: number): RawRecord {
  const raw = rawRecord(line)
  const record: Record<string, unknown> = { id: '', title: '', authors: [] }
  const extra: [string, string | string[]][] = extraOf(own(object, 'extra'))
  for (const [name, value] of Object.entries(object)) {
    if (name === 'extra' || value === undefined) continue
    if (!isFieldName(name)) {
      extra.push([name, asText(value)])
      continue
    }
    const { kind } = recordFields[name]
    const fitting = forms[kind](value)
    if (fitting === undefined) {
      addProblem(raw, 'field-form', `found ${name} of another kind than a record has; kept in extra`)
      extra.push([name, asText(value)])
    } else if (!isEmpty(fitting)) record[name] = fitting
  }
  if (extra.length > 0) record.extra = Object.fromEntries(extra)
  raw.own = record as unknown as BibRecord
  return raw
}

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(recordFields, name)
}

/** For each kind of field: the value itself where it is of that kind, undefined where it is not. */
const forms: Readonly<Record<FieldKind, (value: unknown) => unknown>> = {
  text: (value) => (isText(value) ? value : undefined),
  number: (value) => (Number.isInteger(value) ? value : undefined),
  texts: (value) => (Array.isArray(value) && value.every(isText) ? value : undefined),
  addresses: (value) => (Array.isArray(value) && value.every(isAddress) ? value : undefined),
  source: (value) => (isSource(value) ? value : undefined),
  sources: (value) => (Array.isArray(value) && value.every(isSource) ? value : undefined),
  extra: (value) => (isObject(value) ? value : undefined),
}

function isAddress(value: unknown): value is Address {
  return isObject(value) && isText(own(value, 'text')) && listOf(own(value, 'authors')).every(isText)
}

function isSource(value: unknown): value is RecordSource {
  return isObject(value) && isText(own(value, 'file')) && Number.isInteger(own(value, 'line'))
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0)
}

function asText(value: unknown): string {
  return isText(value) ? value : JSON.stringify(value)
}

function extraOf(value: unknown): [string, string | string[]][] {
  if (!isObject(value)) return []
  return Object.entries(value).map(([name, item]): [string, string | string[]] => [
    name,
    Array.isArray(item) && item.every(isText) ? item : asText(item),
  ])
}
