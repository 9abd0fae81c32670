import { unguardFormula } from '../../base/formula.js'
import { foldText } from '../../base/text.js'
import { restFromBibtex } from '../write/bibtex.js'
import { restName } from '../write/rest.js'
import { parseJson } from '../formats/json.js'
import { isObject, own, type JsonObject } from '../formats/json-values.js'
import { ownRecord } from './own-record.js'
import type { RawRecord, Sink } from '../raw-record.js'

/** The names under which one of our exports has the fields of a record. */
interface OwnNames {
  texts: Readonly<Record<string, string>>
  lists: Readonly<Record<string, string>>
  year: string
  /** The lists that are in one text, joined by `; `. */
  joined: readonly string[]
  /** The JSON of the rest. */
  rest(raw: RawRecord): string
}

const asTheyAre = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]))

const ris: OwnNames = {
  texts: {
    title: 'TI',
    journal: 'T2',
    volume: 'VL',
    issue: 'IS',
    pages: 'SP',
    doi: 'DO',
    abstract: 'AB',
    language: 'LA',
    database: 'DB',
  },
  lists: { authors: 'AU', keywords: 'KW' },
  year: 'PY',
  joined: [],
  rest: (raw) =>
    valueOf(raw, 'C8').startsWith(`${restName}:`) ? valueOf(raw, 'C8').slice(restName.length + 1) : '',
}

const bibtex: OwnNames = {
  texts: {
    title: 'title',
    journal: 'journal',
    volume: 'volume',
    issue: 'number',
    pages: 'pages',
    doi: 'doi',
    abstract: 'abstract',
    language: 'language',
  },
  lists: { authors: 'author', keywords: 'keywords' },
  year: 'year',
  joined: ['keywords'],
  rest: (raw) => restFromBibtex(valueOf(raw, restName)),
}

const table: OwnNames = {
  texts: asTheyAre(
    'id',
    'title',
    'journal',
    'volume',
    'issue',
    'pages',
    'doi',
    'abstract',
    'type',
    'language',
    'database',
  ),
  lists: asTheyAre('authors', 'keywords'),
  year: 'year',
  joined: ['authors', 'keywords'],
  rest: (raw) => raw.values.filter((_, index) => raw.names[index]!.startsWith(restName)).join(''),
}

const forms = { ris, bibtex, csv: table, xlsx: table }

/**
 * A sink that takes records of our own exports as they were; one whose rest another program has dropped is read as
 * any other. In comma-separated text the apostrophes before what looks like a formula are taken off.
 */
export function ownExportSink(sink: Sink, form: keyof typeof forms): Sink {
  return {
    ...sink,
    record(raw) {
      if (form === 'csv') raw.values = raw.values.map(unguardFormula)
      sink.record(exact(raw, forms[form]) ?? raw)
    },
  }
}

/** The record as it was before it was exported; undefined where the rest is not there or no JSON. */
function exact(raw: RawRecord, names: OwnNames): RawRecord | undefined {
  const rest = parseJson(names.rest(raw))
  if (!isObject(rest)) return undefined
  const object: JsonObject = { title: '', authors: [] }
  for (const [field, name] of Object.entries(names.texts)) {
    const value = valueOf(raw, name)
    if (value !== '') object[field] = value
  }
  for (const [field, name] of Object.entries(names.lists)) {
    const values = raw.values.filter((value, index) => raw.names[index] === name && value !== '')
    const apart = names.joined.includes(field) ? values.flatMap((value) => value.split('; ')) : values
    if (apart.length > 0) object[field] = apart
  }
  const year = Number(valueOf(raw, names.year))
  if (valueOf(raw, names.year) !== '') object.year = year
  const record = ownRecord({ id: '', ...object, ...unedited(rest, object) }, raw.line)
  if (raw.problems) record.problems = raw.problems
  return record
}

/**
 * The rest without what somebody has changed since: a place can be shown in other white space, signs, markup or order
 * of names than it has, and cut off, but in other letters or digits only after a change.
 */
function unedited(rest: JsonObject, shown: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(rest).filter(([field, value]) => {
      const [was, is] = [lettersOf(value), lettersOf(own(shown, field))]
      return is === '' || sorted(was) === sorted(is) || (is.length >= fewestCut && was.startsWith(is))
    }),
  )
}

/** A cell of a workbook holds some 32,000 characters: what is as long can be cut off. */
const fewestCut = 20_000

function sorted(letters: string): string {
  return [...letters].sort().join('')
}

function lettersOf(value: unknown): string {
  let text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
  // Workbooks write some characters by their number, and read what only looks so as the character.
  for (let round = 0; round < 3; round++)
    text = text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return foldText(text).replace(/ /g, '')
}

function valueOf(raw: RawRecord, name: string): string {
  return raw.values[raw.names.indexOf(name)] ?? ''
}
