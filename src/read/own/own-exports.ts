import { unguardFormula } from '../../base/formula.js'
import { foldText } from '../../base/text.js'
import { recordFields } from '../../record/fields.js'
import { parseJson } from '../formats/json.js'
import { isObject, own, type JsonObject } from '../formats/json-values.js'
import type { RawRecord, Sink } from '../raw-record.js'
import { restFromBibtex } from '../write/bibtex.js'
import { bibtexNames, risTags, tableNames, type OwnNames } from '../write/own-names.js'
import { restName } from '../write/rest.js'
import { ownRecord } from './own-record.js'

/** How one of our exports has the fields of a record. */
interface OwnForm {
  names: OwnNames
  /** Whether a list is one text, joined by `; `, or a field for each value. */
  joined(field: string): boolean
  /** The JSON of the rest. */
  rest(raw: RawRecord): string
}

const ris: OwnForm = {
  names: risTags,
  joined: () => false,
  rest: (raw) =>
    valueOf(raw, 'C8').startsWith(`${restName}:`) ? valueOf(raw, 'C8').slice(restName.length + 1) : '',
}

const bibtex: OwnForm = {
  names: bibtexNames,
  joined: (field) => field === 'keywords',
  rest: (raw) => restFromBibtex(valueOf(raw, restName)),
}

const table: OwnForm = {
  names: tableNames,
  joined: () => true,
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
function exact(raw: RawRecord, form: OwnForm): RawRecord | undefined {
  const rest = parseJson(form.rest(raw))
  if (!isObject(rest)) return undefined
  const shown: JsonObject = {}
  for (const [field, name] of form.names) {
    const values = raw.values.filter((value, index) => raw.names[index] === name && value !== '')
    if (values.length === 0) continue
    const { kind } = recordFields[field]
    const apart = form.joined(field) ? values.flatMap((value) => value.split('; ')) : values
    if (kind === 'texts') shown[field] = apart
    else if (kind === 'addresses') shown[field] = apart.map((text) => ({ text }))
    else shown[field] = kind === 'number' ? Number(values[0]) : values[0]
  }
  const record = ownRecord({ id: '', title: '', authors: [], ...shown, ...unedited(rest, shown) }, raw.line)
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
  let text = textsIn(value).join(' ')
  // Workbooks write some characters by their number, and read what only looks so as the character.
  for (let round = 0; round < 3; round++)
    text = text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return foldText(text).replace(/ /g, '')
}

/** The texts of a field that an export shows: of an address its text alone. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (isObject(value)) return textsIn(own(value, 'text'))
  return typeof value === 'string' ? [value] : []
}

function valueOf(raw: RawRecord, name: string): string {
  return raw.values[raw.names.indexOf(name)] ?? ''
}
