import * as v from 'valibot'
import { isScalar, parseDocument } from 'yaml'
import { InputError, type Issue } from '../base/issue.js'
import { parseYaml, type YamlDocument } from '../base/yaml.js'
import { checkShape, pathText } from '../base/shape.js'
import type { Claim, Claims, Relation } from './claim.js'

const text = v.pipe(v.string(), v.minLength(1, 'text'))
const numberOrId = v.union([v.number(), text])
const ids = v.pipe(v.array(text), v.minLength(1, 'one id or more'))

const common = {
  id: text,
  printed: v.pipe(v.string(), v.regex(/\d/, 'a number in digits')),
  unit: text,
  where: v.strictObject({
    in: text,
    row: v.exactOptional(text),
    column: v.exactOptional(text),
    quote: v.exactOptional(text),
  }),
  counts: text,
  target: v.exactOptional(v.strictObject({ distribution: text, key: v.exactOptional(text) })),
  note: v.exactOptional(text),
}

const claim: v.GenericSchema<unknown, Claim> = v.variant('kind', [
  v.strictObject({ ...common, kind: v.picklist(['count', 'total']) }),
  v.strictObject({
    ...common,
    kind: v.literal('share'),
    part: v.exactOptional(numberOrId),
    of: v.exactOptional(numberOrId),
  }),
  v.strictObject({ ...common, kind: v.literal('list'), items: v.array(text) }),
  v.strictObject({ ...common, kind: v.literal('mean'), n: v.exactOptional(numberOrId) }),
  v.strictObject({ ...common, kind: v.literal('range'), from: v.number(), to: v.number() }),
  v.strictObject({
    ...common,
    kind: v.literal('p-value'),
    test: v.strictObject({
      statistic: v.picklist(['z', 't', 'chi2', 'F', 'r']),
      value: v.number(),
      df: v.exactOptional(v.array(v.number())),
    }),
  }),
])

const named = { id: text, note: v.exactOptional(text) }

const relation: v.GenericSchema<unknown, Relation> = v.variant('kind', [
  v.strictObject({ ...named, kind: v.literal('sum'), parts: ids, total: text }),
  v.strictObject({ ...named, kind: v.literal('percentages'), parts: ids }),
  v.strictObject({ ...named, kind: v.literal('same'), claims: ids }),
  v.strictObject({ ...named, kind: v.literal('difference'), from: text, less: ids, gives: text }),
  v.strictObject({ ...named, kind: v.literal('subset'), part: text, whole: text }),
])

const file: v.GenericSchema<unknown, Claims> = v.strictObject({
  title: text,
  claims: v.array(claim),
  relations: v.optional(v.array(relation), []),
})

/**
 * Claims from YAML. Throws one {@link InputError} with every fault: a key that is missing or not known, a printed value
 * without a digit, an id that stands twice, a relation or a share that points to a claim that does not exist.
 *
 * @example
 * parseClaims('{title: t, claims: [{id: a, kind: count, printed: "1,395", unit: records, where: {in: section 3.1}, counts: records}]}', 'c.yaml').claims[0].printed // => '1,395'
 */
export function parseClaims(source: string, name: string): Claims {
  const document = withPrintedText(parseYaml(source, name), source)
  const shaped = checkShape(document, file, name)
  if (!shaped.ok) throw new InputError(shaped.issues)
  const { claims, relations } = shaped.value
  const issues = [
    ...repeatedIds(claims, 'claims', document, name),
    ...repeatedIds(relations, 'relations', document, name),
    ...unknownIds(shaped.value, document, name),
  ]
  if (issues.length > 0) throw new InputError(issues)
  return shaped.value
}

/** The document with each `printed` as it was typed: read as a number, 12.50 would have lost a decimal. */
function withPrintedText(document: YamlDocument, source: string): YamlDocument {
  const { claims } = (document.value ?? {}) as { claims?: unknown }
  const isTyped = (entry: unknown) => typeof (entry as { printed?: unknown } | null)?.printed === 'number'
  if (!Array.isArray(claims) || !claims.some(isTyped)) return document
  const nodes = parseDocument(source)
  const texts = claims.map((entry: unknown, index) => {
    const node = nodes.getIn(['claims', index, 'printed'], true)
    return isTyped(entry) && isScalar(node) && node.source !== undefined
      ? { ...(entry as object), printed: node.source }
      : entry
  })
  return { value: { ...(document.value as object), claims: texts }, lineAt: (path) => document.lineAt(path) }
}

function repeatedIds(
  list: readonly { id: string }[],
  name: string,
  document: YamlDocument,
  file: string,
): Issue[] {
  const first = new Map<string, number>()
  return list.flatMap(({ id }, index) => {
    const path = [name, index, 'id']
    const line = first.get(id)
    if (line === undefined) {
      first.set(id, document.lineAt(path))
      return []
    }
    const message = `${pathText(path)}: found id '${id}' twice, expected it once, but it also stands on line ${line}`
    return [{ code: 'claim-id-twice', message, path: pathText(path), file, line: document.lineAt(path) }]
  })
}

function unknownIds({ claims, relations }: Claims, document: YamlDocument, file: string): Issue[] {
  const known = new Set(claims.map(({ id }) => id))
  const references = [
    ...claims.flatMap((one, index) => idsIn(['claims', index], claimReferences(one))),
    ...relations.flatMap((one, index) => idsIn(['relations', index], relationReferences(one))),
  ]
  return references
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({
      code: 'claim-unknown',
      message: `${pathText(path)}: found '${id}', expected the id of a claim`,
      path: pathText(path),
      file,
      line: document.lineAt(path),
    }))
}

interface Reference {
  id: string
  path: readonly (string | number)[]
}

function idsIn(base: readonly (string | number)[], fields: Readonly<Record<string, unknown>>): Reference[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (typeof value === 'string') return [{ id: value, path: [...base, key] }]
    if (!Array.isArray(value)) return []
    return (value as string[]).map((id, index) => ({ id, path: [...base, key, index] }))
  })
}

function claimReferences(one: Claim): Readonly<Record<string, unknown>> {
  if (one.kind === 'share') return { part: one.part, of: one.of }
  return one.kind === 'mean' ? { n: one.n } : {}
}

function relationReferences(one: Relation): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(one).filter(([key]) => !['id', 'kind', 'note'].includes(key)))
}
