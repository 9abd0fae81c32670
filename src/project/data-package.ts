import * as v from 'valibot'
import { InputError, type Issue } from '../base/issue.js'
import { parseYaml, type YamlDocument } from '../base/yaml.js'
import { checkShape } from '../base/shape.js'
import { type FieldConstraints, type TableField, wholePattern } from '../base/table/table-field.js'
import type { TableSchema } from '../base/table/table-schema.js'

/** A file of a data package and, for a table, the schema of its columns. */
export interface PackageResource {
  name: string
  path: string
  schema?: TableSchema
}

const columns = v.union([v.string(), v.array(v.string())])

const constraints: v.GenericSchema<unknown, FieldConstraints> = v.strictObject({
  required: v.exactOptional(v.boolean()),
  unique: v.exactOptional(v.boolean()),
  pattern: v.exactOptional(v.pipe(v.string(), v.check(isPattern, 'a regular expression'))),
  enum: v.exactOptional(v.array(v.union([v.string(), v.number()]))),
  minimum: v.exactOptional(v.union([v.string(), v.number()])),
  maximum: v.exactOptional(v.union([v.string(), v.number()])),
  minLength: v.exactOptional(v.number()),
  maxLength: v.exactOptional(v.number()),
})

const field: v.GenericSchema<unknown, TableField> = v.looseObject({
  name: v.string(),
  type: v.exactOptional(
    v.picklist(['string', 'integer', 'number', 'boolean', 'year', 'yearmonth', 'date', 'any']),
  ),
  constraints: v.exactOptional(constraints),
})

const schema: v.GenericSchema<unknown, TableSchema> = v.looseObject({
  fields: v.pipe(v.array(field), v.minLength(1, 'one field or more')),
  primaryKey: v.exactOptional(columns),
  foreignKeys: v.exactOptional(
    v.array(
      v.looseObject({ fields: columns, reference: v.object({ resource: v.string(), fields: columns }) }),
    ),
  ),
  missingValues: v.exactOptional(v.array(v.string())),
})

const descriptor: v.GenericSchema<unknown, { resources: PackageResource[] }> = v.looseObject({
  resources: v.array(
    v.looseObject({
      name: v.string(),
      path: v.pipe(v.string(), v.check(isInside, 'a path below the folder of the package')),
      schema: v.exactOptional(schema),
    }),
  ),
})

/**
 * The resources that a `datapackage.json` lists, by name. Throws {@link InputError} where it is no JSON or lacks what the
 * Data Package standard asks for.
 *
 * @example
 * parsePackage('{"resources": [{"name": "a", "path": "a.csv"}]}', 'datapackage.json').get('a') // => { name: 'a', path: 'a.csv' }
 */
export function parsePackage(text: string, file: string): Map<string, PackageResource> {
  const shaped = checkShape(jsonDocument(text, file), descriptor, file)
  if (!shaped.ok) throw new InputError(shaped.issues)
  const { resources } = shaped.value
  const twice = resources.find(({ name }, index) => resources.findIndex((one) => one.name === name) !== index)
  if (twice)
    throw new InputError([packageIssue(`found resource '${twice.name}' twice, expected it once`, file)])
  return new Map(resources.map((resource) => [resource.name, resource]))
}

/** An issue about a package as a whole. */
export function packageIssue(message: string, file: string): Issue {
  return { code: 'package', message, file }
}

function jsonDocument(text: string, file: string): YamlDocument {
  const json = text.replace(/^\uFEFF/, '')
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const { message } = error as SyntaxError
    const position = /position (\d+)/.exec(message)?.[1]
    // Text that breaks off has no position in its message: it breaks off at its end.
    const line = json.slice(0, position === undefined ? json.length : Number(position)).split('\n').length
    const found = `found no valid JSON, expected it: ${message.replace(/\s+/g, ' ').toLowerCase()}`
    throw new InputError([{ code: 'json-syntax', message: found, file, line }])
  }
  // JSON is YAML, so that the YAML reader knows the line of each value; only tabs in odd places are not.
  try {
    const lines = parseYaml(json, file)
    return { value, lineAt: (path) => lines.lineAt(path) }
  } catch {
    return { value, lineAt: () => 1 }
  }
}

function isPattern(text: string): boolean {
  try {
    wholePattern(text)
    return true
  } catch {
    return false
  }
}

function isInside(path: string): boolean {
  return !/^([/\\~]|[a-z][a-z0-9+.-]*:)/i.test(path) && !path.split(/[/\\]/).includes('..') && path !== ''
}
