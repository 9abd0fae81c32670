import * as v from 'valibot'
import type { Issue } from './issue.js'
import type { YamlDocument } from './yaml.js'

/** Data of the shape that was asked for, or what is wrong with it. */
export type Shaped<T> = { ok: true; value: T } | { ok: false; issues: Issue[] }

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a mapping',
}

/**
 * Holds a document against a schema; each fault becomes an issue with its line, its path, what was found and what was
 * expected. The message of a check in a schema says what was expected.
 */
export function checkShape<T>(
  document: YamlDocument,
  schema: v.GenericSchema<unknown, T>,
  file: string,
): Shaped<T> {
  // To valibot a list is an object too; every document here is a mapping.
  if (Array.isArray(document.value))
    return {
      ok: false,
      issues: [{ code: 'yaml-shape', message: 'found a list, expected a mapping', file, line: 1 }],
    }
  const result = v.safeParse(schema, document.value)
  if (result.success) return { ok: true, value: result.output }
  return {
    ok: false,
    issues: result.issues.flatMap(inside).map((issue) => shapeIssue(issue, document, file)),
  }
}

/**
 * Of a value that may have several forms, the faults in the form that it has: a text that breaks a rule for texts is no fault of form.
 * Each form must be of another kind (text, list, mapping), or more than one would seem to be meant.
 */
function inside(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  if (issue.type !== 'union') return [issue]
  const own = (issue.issues ?? []).filter(({ kind, path }) => kind === 'validation' || path !== undefined)
  if (own.length === 0) return [issue]
  return own.flatMap((each) => {
    const path = [...(issue.path ?? []), ...(each.path ?? [])]
    const [first, ...rest] = path
    return inside({ ...each, ...(first ? { path: [first, ...rest] } : {}) })
  })
}

function shapeIssue(issue: v.BaseIssue<unknown>, document: YamlDocument, file: string): Issue {
  const path = pathOf(issue)
  const name = pathText(path)
  const where = { ...(name === '' ? {} : { path: name }), file, line: document.lineAt(path) }
  return { code: 'yaml-shape', message: shapeFault(issue), ...where }
}

/** One fault that valibot found, in the words of the project: where, what was found and what was expected. */
export function shapeFault(issue: v.BaseIssue<unknown>, path = pathOf(issue)): string {
  const name = pathText(path)
  const where = name === '' ? '' : `${name}: `
  // A strict mapping's fault for a key that it does not know.
  if (issue.expected === 'never') return `${where}found a key that is not known, expected none`
  const missing = issue.input === undefined && issue.type.endsWith('object')
  const expected = missing ? 'a value' : issue.kind === 'validation' ? issue.message : inWords(issue.expected)
  return `${where}found ${foundText(issue)}, expected ${expected}`
}

/** Where in the data valibot found a fault. */
export function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => item.key) as (string | number)[]
}

function inWords(expected: string | null): string {
  if (expected === null) return 'another value'
  const known = EXPECTED[expected]
  if (known !== undefined) return known
  // valibot writes a list of choices as ("a" | "b"), one in another too, and the name of a missing key as "a".
  const choices = expected.replace(/\(|\)/g, '').split(' | ')
  return choices.map((choice) => EXPECTED[choice] ?? choice.replace(/^"(.*)"$/, '$1')).join(' or ')
}

function foundText(issue: v.BaseIssue<unknown>): string {
  const { input } = issue
  if (input === undefined || input === null) return 'nothing'
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list'
  if (typeof input === 'object') return 'a mapping'
  const text = (typeof input === 'string' ? input : JSON.stringify(input)).replace(/\s+/g, ' ')
  return `'${text.length > 80 ? `${text.slice(0, 79)}…` : text}'`
}

/**
 * A path as messages print it.
 *
 * @example
 * pathText(['claims', 3, 'where', 'in']) // => 'claims[3].where.in'
 */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}
