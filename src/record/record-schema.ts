import * as v from 'valibot'
import { recordFields, type FieldKind, type FieldName } from './fields.js'

const source = v.looseObject({
  file: v.string(),
  line: v.number(),
  database: v.optional(v.string()),
  citedBy: v.optional(v.number()),
})

const address = v.looseObject({
  text: v.string(),
  authors: v.optional(v.array(v.string())),
  corresponding: v.optional(v.boolean()),
})

const schemas = {
  text: v.string(),
  number: v.number(),
  texts: v.array(v.string()),
  addresses: v.array(address),
  source,
  sources: v.array(source),
  extra: v.record(v.string(), v.union([v.string(), v.array(v.string())])),
} as const satisfies Readonly<Record<FieldKind, v.GenericSchema>>

/** The validator of a field's values. */
export function fieldSchema(name: FieldName): v.GenericSchema {
  return name === 'id' ? v.pipe(v.string(), v.minLength(1)) : schemas[recordFields[name].kind]
}

/** The validator of records: each field has its type; what is no field of ours passes as it is. */
export const recordSchema = v.looseObject(
  Object.fromEntries(
    Object.entries(recordFields).map(([name, field]) => {
      const schema = fieldSchema(name as FieldName)
      return [name, 'required' in field ? schema : v.optional(schema)]
    }),
  ),
)
