import type { FieldPlan } from '../fields/field-map.js'
import type { JsonObject } from '../formats/json-values.js'
import type { RawRecord } from '../raw-record.js'

/** A way in which a program writes records as JSON objects. */
export interface JsonShape {
  format: string
  dialect: string
  why: string
  plan: FieldPlan
  columns?: Readonly<Record<string, string>>
  /** Makes a raw record of an object. */
  raw(object: JsonObject, line: number): RawRecord
}
