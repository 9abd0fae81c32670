import type { BibRecord } from '../record/record.js'
import { isObject, listOf, own, type JsonObject } from './json-values.js'
import { addProblem, rawRecord, type RawRecord } from './raw-record.js'

const texts = [
  'journal',
  'volume',
  'issue',
  'pages',
  'doi',
  'abstract',
  'type',
  'language',
  'database',
] as const
const lists = ['keywords', 'affiliations'] as const
const known = new Set<string>(['id', 'title', 'authors', 'year', 'source', 'extra', ...texts, ...lists])

/** Whether an object is a record as this package writes it: an id, a title and authors as a list of texts. */
export function isOwnRecord(object: JsonObject): boolean {
  const authors = own(object, 'authors')
  const identified = typeof own(object, 'id') === 'string' && typeof own(object, 'title') === 'string'
  return identified && Array.isArray(authors) && authors.every((name) => typeof name === 'string')
}

/** A record of our own as it is; a property of another kind than ours goes to its extra fields. */
export function ownRecord(object: JsonObject, line: number): RawRecord {
  const raw = rawRecord(line)
  const extra: [string, string | string[]][] = extraOf(own(object, 'extra'))
  const text = (name: string): string => {
    const value = own(object, name)
    return typeof value === 'string' ? value : ''
  }
  const record: { -readonly [K in keyof BibRecord]: BibRecord[K] } = {
    id: text('id'),
    title: text('title'),
    authors: strings(own(object, 'authors')),
  }
  const year = own(object, 'year')
  if (typeof year === 'number' && Number.isInteger(year)) record.year = year
  else if (year !== undefined)
    addProblem(raw, 'year-form', 'found a year that is no whole number, expected one; left out')
  for (const name of texts) if (text(name) !== '') record[name] = text(name)
  for (const name of lists)
    if (strings(own(object, name)).length > 0) record[name] = strings(own(object, name))
  for (const [name, value] of Object.entries(object))
    if (!known.has(name)) extra.push([name, typeof value === 'string' ? value : JSON.stringify(value)])
  if (extra.length > 0) record.extra = Object.fromEntries(extra)
  raw.own = record
  return raw
}

function strings(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === 'string')
}

function extraOf(value: unknown): [string, string | string[]][] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, item]): [string, string | string[]][] => {
    if (typeof item === 'string') return [[name, item]]
    return Array.isArray(item) ? [[name, strings(item)]] : [[name, JSON.stringify(item)]]
  })
}
