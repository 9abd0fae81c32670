import { guessColumns, guessedLists } from './guess-columns.js'
import type { JsonShape } from './json-shape.js'
import { planFields } from '../fields/field-map.js'
import { cslFields, cslNames } from '../fields/json.js'
import { at, flatRecord, isObject, listOf, own, textOf, type JsonObject } from '../formats/json-values.js'
import { addField, type RawRecord } from '../raw-record.js'
import { cslTexts } from '../write/own-names.js'
import { restName } from '../write/rest.js'
import { isOwnRecord, ownRecord } from '../own/own-record.js'
import { lensShape } from './lens-shape.js'
import { openAlexShape } from './openalex-shape.js'

const none: ReadonlySet<string> = new Set()

/** What shape an object has, by the names of its properties and of those beside it; undefined where it is no record. */
export function jsonShape(object: JsonObject, beside: readonly JsonObject[] = []): JsonShape | undefined {
  const id = textOf(own(object, 'id'))
  if (isOwnRecord(object)) return reviewbookShape
  if (
    /^https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?W\d+/i.test(id) ||
    Object.hasOwn(object, 'abstract_inverted_index')
  )
    return openAlexShape
  if (Object.hasOwn(object, 'lens_id')) return lensShape
  if (isObject(at(object, 'custom', restName))) return { ...cslShape, dialect: 'reviewbook' }
  if (isCsl(object)) return cslShape
  const guessed = guessColumns([...new Set([object, ...beside].flatMap(Object.keys))])
  if (!guessed) return undefined
  return {
    format: 'json',
    dialect: Object.hasOwn(object, 'recNumber') ? 'reflib' : 'general',
    why: `JSON objects; ${guessed.why}`,
    plan: planFields({ ...guessed.plan.map, lists: { ...guessedLists, keywords: /\s*[;|]\s*/ } }),
    ...(guessed.columns ? { columns: guessed.columns } : {}),
    raw: (item, line) => flatRecord(item, line, none),
  }
}

function isCsl(object: JsonObject): boolean {
  const names = Object.keys(object)
  const people = cslNames.some((name) =>
    listOf(own(object, name)).some(
      (person) => isObject(person) && (Object.hasOwn(person, 'family') || Object.hasOwn(person, 'literal')),
    ),
  )
  return (
    people ||
    isObject(own(object, 'issued')) ||
    (names.includes('type') && names.includes('container-title')) ||
    (names.includes('type') &&
      names.includes('title') &&
      names.includes('id') &&
      names.some((name) =>
        /^(?:URL|DOI|publisher-place|page|note|archive|accessed|citation-key)$/.test(name),
      ))
  )
}

const reviewbookShape: JsonShape = {
  format: 'jsonl',
  dialect: 'reviewbook',
  why: 'objects with id, title and a list of authors',
  plan: planFields({ fields: {} }),
  raw: (object, line) => ownRecord(object, line),
}

const cslShape: JsonShape = {
  format: 'csl-json',
  dialect: 'general',
  why: 'JSON objects with the variables of CSL',
  plan: planFields(cslFields),
  raw(object, line) {
    const ours = ownCsl(object, line)
    if (ours) return ours
    const raw = flatRecord(object, line, new Set([...cslNames, 'issued', 'custom']))
    for (const role of cslNames)
      for (const person of listOf(own(object, role))) addField(raw, role, cslName(person))
    const issued = own(object, 'issued')
    const [first] = listOf(at(issued, 'date-parts'))
    const parts = listOf(first)
      .map(textOf)
      .filter((part) => part !== '')
    addField(
      raw,
      'issued',
      parts.length > 0
        ? parts.join('-')
        : textOf(at(issued, 'literal') ?? at(issued, 'raw') ?? (isObject(issued) ? undefined : issued)),
    )
    if (Object.hasOwn(object, 'custom')) addField(raw, 'custom', textOf(object.custom))
    return raw
  },
}

/** An item of our own export as the record that it was. */
function ownCsl(object: JsonObject, line: number): RawRecord | undefined {
  const rest = at(object, 'custom', restName)
  if (!isObject(rest)) return undefined
  const keyword = textOf(own(object, 'keyword'))
  const record: JsonObject = {
    id: own(object, 'id'),
    authors: listOf(own(object, 'author')).map(cslName),
    year: listOf(listOf(at(object, 'issued', 'date-parts'))[0])[0],
    ...Object.fromEntries([...cslTexts].map(([field, name]) => [field, own(object, name)])),
    keywords: keyword === '' ? undefined : keyword.split('; '),
    ...rest,
  }
  return ownRecord(record, line)
}

/** `Family, Given, Suffix`, particles with the family name; a name as one text stays as it is. */
function cslName(person: unknown): string {
  if (!isObject(person)) return textOf(person)
  const part = (name: string) => textOf(own(person, name)).trim()
  const family = [part('non-dropping-particle'), part('family')].filter(Boolean).join(' ')
  if (family === '') return part('literal') || part('name') || part('given')
  const given = [part('given'), part('dropping-particle')].filter(Boolean).join(' ')
  return [family, given, part('suffix')].filter(Boolean).join(', ')
}
