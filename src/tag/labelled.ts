import * as v from 'valibot'
import type { Issue } from '../base/issue.js'
import { shapeFault } from '../base/shape.js'
import type { LabelledDocument, TextDocument } from './document.js'
import type { TaggedDocument } from './tag.js'

const id = v.pipe(
  v.union([v.pipe(v.string(), v.nonEmpty('text')), v.number()]),
  v.transform((value) => String(value)),
)
const optionalText = v.nullish(v.string())
const labels = v.array(v.pipe(v.string(), v.nonEmpty('text')))
const documentEntries = {
  id,
  title: optionalText,
  abstract: optionalText,
  summary: optionalText,
  text: optionalText,
  keywords: v.nullish(v.array(v.string())),
  sentences: v.nullish(v.array(v.object({ text: v.string(), labels: v.optional(labels, []) }))),
}
const documentSchema = v.object(documentEntries)
const labelledSchema = v.object({ ...documentEntries, labels })
const taggedSchema = v.object({
  id,
  tags: v.array(
    v.object({
      topic: v.string(),
      score: v.optional(v.number(), 1),
      evidence: v.optional(v.array(v.any()), []),
    }),
  ),
  scores: v.optional(v.record(v.string(), v.number()), {}),
})

/** What was read of a file, and what was wrong with the rest. */
export interface ReadLines<T> {
  documents: T[]
  /** For each document the line on which it stands, counted from 1. */
  lines: number[]
  issues: Issue[]
}

/**
 * Reads `records.jsonl`, or any JSON lines with an id and a text field; a bad line costs only itself.
 *
 * @example
 * readTexts('no json', 'texts.jsonl').issues[0].line // => 1
 */
export function readTexts(text: string, file: string): ReadLines<TextDocument> {
  return readLines(text, file, (value) => v.safeParse(documentSchema, value), present<TextDocument>)
}

/**
 * Reads `labelled.jsonl`; a bad line costs only itself.
 *
 * @example
 * readLabelled('{"id": "1", "text": "a", "labels": ["jobs"]}', 'labelled.jsonl').issues // => []
 */
export function readLabelled(text: string, file: string): ReadLines<LabelledDocument> {
  return readLines(text, file, (value) => v.safeParse(labelledSchema, value), present<LabelledDocument>)
}

/**
 * Reads `tags.jsonl`; a bad line costs only itself.
 *
 * @example
 * readTags('{"id": "1", "tags": []}', 'tags.jsonl').issues // => []
 */
export function readTags(text: string, file: string): ReadLines<TaggedDocument> {
  return readLines(text, file, (value) => v.safeParse(taggedSchema, value), present<TaggedDocument>)
}

/** The fields that are there. */
function present<T>(value: object): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== null && field !== undefined),
  ) as T
}

function readLines<T extends { id: string }>(
  text: string,
  file: string,
  parse: (value: unknown) => v.SafeParseResult<v.GenericSchema<unknown, object>>,
  make: (value: object) => T,
): ReadLines<T> {
  const documents: T[] = []
  const lines: number[] = []
  const issues: Issue[] = []
  const firstLine = new Map<string, number>()
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const report = (code: string, message: string, path?: string) =>
      issues.push({ code, message, file, line: index + 1, ...(path ? { path } : {}) })
    const value = parseJson(line)
    if (value === undefined) {
      report('line-not-json', 'found no JSON, expected one JSON object a line')
      continue
    }
    const parsed = parse(value)
    if (!parsed.success) {
      const [issue] = parsed.issues
      report('line-shape', shapeFault(issue), v.getDotPath(issue) ?? undefined)
      continue
    }
    const document = make(parsed.output)
    const first = firstLine.get(document.id)
    if (first !== undefined)
      report('id-twice', `found id '${document.id}' again, expected each once (line ${first})`)
    else {
      firstLine.set(document.id, index + 1)
      documents.push(document)
      lines.push(index + 1)
    }
  }
  return { documents, lines, issues }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}
