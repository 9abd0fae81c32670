import { guessColumns } from './guess-columns.js'
import { planFields, type FieldPlan } from '../fields/field-map.js'
import { cslFields, cslNames, lensFields, openAlexFields } from '../fields/json.js'
import { at, flatRecord, isObject, listOf, own, textOf, type JsonObject } from '../formats/json-values.js'
import { addField, type RawRecord } from '../raw-record.js'
import { restName } from '../write/rest.js'
import { isOwnRecord, ownRecord } from '../own/own-record.js'

/** A way in which a program writes records as JSON objects. */
export interface JsonShape {
  format: string
  dialect: string
  why: string
  plan: FieldPlan
  columns?: Readonly<Record<string, string>>
  /** Makes a raw record of an object. */
  raw(object: JsonObject, line: number): RawRecord
}

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
    plan: planFields({ ...guessed.plan.map, lists: { authors: 'guess', keywords: /\s*[;|]\s*/ } }),
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
    title: own(object, 'title'),
    authors: listOf(own(object, 'author')).map(cslName),
    year: listOf(listOf(at(object, 'issued', 'date-parts'))[0])[0],
    journal: own(object, 'container-title'),
    volume: own(object, 'volume'),
    issue: own(object, 'issue'),
    pages: own(object, 'page'),
    doi: own(object, 'DOI'),
    abstract: own(object, 'abstract'),
    keywords: keyword === '' ? undefined : keyword.split('; '),
    language: own(object, 'language'),
    database: own(object, 'source'),
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

const openAlexShape: JsonShape = {
  format: 'openalex-json',
  dialect: 'openalex',
  why: 'works of OpenAlex',
  plan: planFields(openAlexFields),
  raw(object, line) {
    const raw = flatRecord(object, line, new Set(['abstract_inverted_index', 'authorships', 'biblio']))
    const authorships = listOf(own(object, 'authorships'))
    for (const authorship of authorships)
      addField(
        raw,
        'author',
        textOf(at(authorship, 'author', 'display_name')) || textOf(at(authorship, 'raw_author_name')),
      )
    const places = authorships.flatMap((authorship) => {
      const stated = listOf(
        at(authorship, 'raw_affiliation_strings') ?? at(authorship, 'raw_affiliation_string'),
      ).map(textOf)
      return stated.some(Boolean)
        ? stated
        : listOf(at(authorship, 'institutions')).map((place) => textOf(at(place, 'display_name')))
    })
    for (const place of new Set(places)) addField(raw, 'affiliation', place)
    addField(raw, 'authorships', textOf(own(object, 'authorships')))
    for (const name of ['volume', 'issue', 'first_page', 'last_page'])
      addField(raw, `biblio.${name}`, textOf(at(object, 'biblio', name)))
    addField(
      raw,
      'source',
      textOf(at(object, 'primary_location', 'source', 'display_name')) ||
        textOf(at(object, 'host_venue', 'display_name')),
    )
    addField(raw, 'abstract', invertedText(own(object, 'abstract_inverted_index')))
    for (const keyword of listOf(own(object, 'keywords')))
      addField(
        raw,
        'keyword',
        isObject(keyword) ? textOf(own(keyword, 'display_name') ?? own(keyword, 'keyword')) : '',
      )
    return raw
  },
}

/** The text of OpenAlex's inverted index: each word with the positions at which it stands. */
function invertedText(index: unknown): string {
  if (!isObject(index)) return ''
  const words: [number, string][] = []
  for (const [word, positions] of Object.entries(index))
    for (const position of listOf(positions)) if (typeof position === 'number') words.push([position, word])
  return words
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
    .join(' ')
}

const lensShape: JsonShape = {
  format: 'lens-json',
  dialect: 'lens',
  why: 'objects with lens_id',
  plan: planFields(lensFields),
  raw(object, line) {
    const raw = flatRecord(object, line, new Set(['authors', 'source', 'external_ids']))
    for (const author of listOf(own(object, 'authors'))) {
      const family = textOf(at(author, 'last_name'))
      const given = textOf(at(author, 'first_name')) || textOf(at(author, 'initials'))
      addField(
        raw,
        'author',
        family === ''
          ? textOf(at(author, 'display_name') ?? at(author, 'collective_name'))
          : [family, given].filter(Boolean).join(', '),
      )
    }
    addField(raw, 'source', textOf(at(object, 'source', 'title')))
    for (const id of listOf(own(object, 'external_ids')))
      addField(raw, `external_ids.${textOf(at(id, 'type'))}`, textOf(at(id, 'value')))
    return raw
  },
}
