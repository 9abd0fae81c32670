import type { JsonShape } from '../recognise/json-shape.js'
import { foldText } from '../../base/text.js'
import { columnWords } from '../fields/tables/column-words.js'
import { isObject, own, type JsonObject } from './json-values.js'
import { lineSplitter } from '../text/lines.js'
import { hasValue, type Reader, type Sink } from '../raw-record.js'

/** The longest JSON document that is read, in characters: it must be held whole. */
const longestDocument = 400 * 1024 * 1024

/** The properties under which services put their list of records. */
const listNames = [
  'results',
  'data',
  'items',
  'records',
  'references',
  'works',
  'message',
  'documents',
  'articles',
]

/** Passes an object on as a record of a shape. */
function passObject(sink: Sink, shape: JsonShape, value: unknown, line: number): void {
  if (!isObject(value))
    return sink.reject({
      line,
      code: 'record-form',
      message: 'found a value that is no object, expected a record',
    })
  const raw = shape.raw(value, line)
  if (raw.own || hasValue(raw)) sink.record(raw)
  else sink.reject({ line, code: 'record-empty', message: 'found no field with a value, expected some' })
}

/** Reads JSON Lines: a record from each line; a line that is no JSON is rejected alone. */
export function jsonLinesReader(sink: Sink, shape: JsonShape): Reader {
  return lineSplitter((text, line) => {
    if (text.trim() === '') return
    const value = parseJson(text)
    if (value instanceof Error) sink.reject({ line, code: 'json-syntax', message: reason(value) })
    else passObject(sink, shape, value, line)
  }, sink.issue)
}

/** Reads one JSON document with a list of records in it. One that is cut off gives the records before the cut. */
export function jsonReader(sink: Sink, shape: JsonShape): Reader {
  const pieces: string[] = []
  let length = 0

  return {
    write(text) {
      length += text.length
      if (length <= longestDocument) pieces.push(text)
    },
    end() {
      if (length > longestDocument)
        return sink.issue({
          line: 1,
          code: 'file-too-long',
          message: `found a JSON document of ${length} characters, expected at most ${longestDocument}`,
        })
      const text = pieces.join('')
      const value = parseJson(text)
      if (value instanceof Error) return passWholeObjects(sink, shape, text, reason(value))
      if (!isObject(value) && !Array.isArray(value)) return
      for (const { object, line } of withLines(recordsIn(value), text)) passObject(sink, shape, object, line)
    },
  }
}

/**
 * The list of records in a document: itself, or under one of the names that services use, or the one object; where
 * that has no title, the longest list in it of objects that have one.
 */
export function recordsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return []
  for (const name of listNames) {
    const inner = own(value, name)
    if (Array.isArray(inner)) return inner
    if (isObject(inner) && name === 'message') return recordsIn(inner)
  }
  if (hasTitle(value)) return [value]
  const lists = listsIn(value, 3).filter((list) => list.slice(0, 5).some(hasTitle))
  return lists.length === 0
    ? [value]
    : lists.reduce((most, list) => (list.length > most.length ? list : most))
}

/** The lists of objects inside an object, not those inside the objects of a list. */
function listsIn(object: JsonObject, depth: number): unknown[][] {
  return Object.values(object).flatMap((value) => {
    if (Array.isArray(value)) return value.some(isObject) ? [value as unknown[]] : []
    return depth > 0 && isObject(value) ? listsIn(value, depth - 1) : []
  })
}

/** Whether an object states a title: that is how a record is told from what stands around a list of them. */
function hasTitle(value: unknown): boolean {
  return isObject(value) && Object.keys(value).some((name) => titleWords.has(foldText(name)))
}

const titleWords = new Set(columnWords('title'))

/** Records with the lines on which they begin, found by scanning the objects at the depth of the list. */
function withLines(records: unknown[], text: string): { object: unknown; line: number }[] {
  const starts = [...objectsIn(text)]
  const same = starts.length === records.length
  return records.map((object, index) => ({ object, line: same ? starts[index]!.line : 1 }))
}

function passWholeObjects(sink: Sink, shape: JsonShape, text: string, message: string): void {
  let last = 1
  for (const { from, to, line } of objectsIn(text)) {
    last = line
    const value = to < 0 ? new Error('it ends before the object does') : parseJson(text.slice(from, to))
    if (value instanceof Error) sink.reject({ line, code: 'json-syntax', message: reason(value) })
    else passObject(sink, shape, value, line)
  }
  sink.issue({ line: last, code: 'json-syntax', message })
}

/** Where the objects directly in the first list of a document stand; an end of -1 where one does not end. */
export function* objectsIn(text: string): Generator<{ from: number; to: number; line: number }> {
  let listDepth = -1
  let depth = 0
  let from = -1
  let line = 1
  let start = 1
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 10) line++
    else if (code === 34) index = endOfString(text, index)
    else if (code === 91 && listDepth < 0) listDepth = ++depth
    else if (code === 123 || code === 91) {
      if (depth++ === listDepth && code === 123) [from, start] = [index, line]
    } else if (code === 125 || code === 93) {
      if (--depth === listDepth && from >= 0) {
        yield { from, to: index + 1, line: start }
        from = -1
      } else if (listDepth > 0 && depth < listDepth) return
    }
  }
  if (from >= 0) yield { from, to: -1, line: start }
}

function endOfString(text: string, quote: number): number {
  let index = quote + 1
  while (index < text.length && text.charCodeAt(index) !== 34) index += text.charCodeAt(index) === 92 ? 2 : 1
  return index
}

/** A JSON value, or the error that says why it is none; nesting deeper than the parser bears is one too. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    return error instanceof Error ? error : new Error('found no JSON')
  }
}

function reason(error: Error): string {
  return `found no JSON that can be read, expected an object: ${error.message.split('\n')[0]!.slice(0, 120).toLowerCase()}`
}

/** The first objects of a beginning of a document, to see what shape they have. */
export function firstObjects(sample: string): JsonObject[] {
  const whole = parseJson(sample)
  if (!(whole instanceof Error)) return recordsIn(whole).slice(0, 5).filter(isObject)
  const objects: JsonObject[] = []
  for (const { from, to } of objectsIn(sample)) {
    const value = to < 0 ? undefined : parseJson(sample.slice(from, to))
    if (isObject(value)) objects.push(value)
    if (objects.length >= 5) break
  }
  return objects
}
