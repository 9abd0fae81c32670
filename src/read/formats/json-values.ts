import { addField, rawRecord, type RawRecord } from '../raw-record.js'

/** A JSON object; its own properties only are looked at. */
export type JsonObject = Record<string, unknown>

/** Whether a JSON value is an object: no list, not null and no error of a parser. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error)
}

/** An own property of an object. */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** The own property at the end of a path of names. */
export function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isObject(inner) ? own(inner, name) : undefined), value)
}

/** Text of a JSON value, spaces for control characters: numbers and booleans as JSON writes them, nothing for null. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return control.test(value) ? value.split(control).join(' ') : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

// Without the flag g, so that the test has no memory of its own; a run becomes one space.
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b-\u001f\u007f]+/

/** A list for a value that can be one thing or several. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
}

/**
 * An object's properties as fields of a record: a list of plain values is a field more than once, everything else
 * nested stays as JSON text. Properties in `skip` are left to the caller.
 */
export function flatRecord(object: JsonObject, line: number, skip: ReadonlySet<string>): RawRecord {
  const raw = rawRecord(line)
  for (const [name, value] of Object.entries(object)) {
    if (skip.has(name)) continue
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
      for (const item of value) addField(raw, name, textOf(item))
    else addField(raw, name, textOf(value))
  }
  return raw
}
