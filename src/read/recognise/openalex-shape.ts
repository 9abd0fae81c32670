import { planFields } from '../fields/field-map.js'
import { openAlexFields } from '../fields/json.js'
import { at, flatRecord, isObject, listOf, own, textOf, type JsonObject } from '../formats/json-values.js'
import { identifier } from '../map/author-ids.js'
import { addField, type RawRecord } from '../raw-record.js'
import type { JsonShape } from './json-shape.js'

const taken = new Set([
  'abstract_inverted_index',
  'authorships',
  'biblio',
  'keywords',
  'topics',
  'concepts',
  'mesh',
])

/** Works of OpenAlex as its interface gives them. */
export const openAlexShape: JsonShape = {
  format: 'openalex-json',
  dialect: 'openalex',
  why: 'works of OpenAlex',
  plan: planFields(openAlexFields),
  raw(object, line) {
    const raw = flatRecord(object, line, taken)
    addAuthorships(raw, listOf(own(object, 'authorships')))
    addField(raw, 'authorships', textOf(own(object, 'authorships')))
    for (const name of ['volume', 'issue', 'first_page', 'last_page'])
      addField(raw, `biblio.${name}`, textOf(at(object, 'biblio', name)))
    addSource(raw, object)
    addField(raw, 'abstract', invertedText(own(object, 'abstract_inverted_index')))
    addNamed(raw, object)
    return raw
  },
}

/** Names, identifiers and addresses of the authors; an institution with the code of its country where no address is. */
function addAuthorships(raw: RawRecord, authorships: readonly unknown[]): void {
  raw.addresses = []
  raw.authorIds = []
  for (const authorship of authorships) {
    const name = textOf(at(authorship, 'author', 'display_name')) || textOf(at(authorship, 'raw_author_name'))
    addField(raw, 'author', name)
    if (name.trim() === '') continue
    const orcid = identifier(textOf(at(authorship, 'author', 'orcid')))
    raw.authorIds.push(orcid || identifier(textOf(at(authorship, 'author', 'id')), 'openalex'))
    const corresponding = at(authorship, 'is_corresponding') === true
    for (const text of addressesOf(authorship)) {
      raw.addresses.push({ text, names: [name] })
      if (corresponding) raw.addresses.push({ text, names: [name], corresponding })
    }
  }
}

function addressesOf(authorship: unknown): string[] {
  const stated = at(authorship, 'raw_affiliation_strings') ?? at(authorship, 'raw_affiliation_string')
  const texts = listOf(stated).map((text) => textOf(text).trim())
  if (texts.some(Boolean)) return texts.filter(Boolean)
  return listOf(at(authorship, 'institutions')).map((place) =>
    [textOf(at(place, 'display_name')), textOf(at(place, 'country_code'))].filter(Boolean).join(', '),
  )
}

function addSource(raw: RawRecord, object: JsonObject): void {
  const source = at(object, 'primary_location', 'source')
  const name = textOf(at(source, 'display_name')) || textOf(at(object, 'host_venue', 'display_name'))
  addField(raw, 'source', name)
  const issns = [at(source, 'issn_l'), at(source, 'issn'), at(object, 'host_venue', 'issn')].flatMap(listOf)
  for (const issn of new Set(issns.map(textOf))) addField(raw, 'issn', issn)
  const publisher = at(source, 'host_organization_name') ?? at(object, 'host_venue', 'publisher')
  addField(raw, 'publisher', textOf(publisher))
}

/** Topics, concepts, keywords and MeSH headings by their names, and with their scores as JSON. */
function addNamed(raw: RawRecord, object: JsonObject): void {
  for (const [list, field] of [
    ['topics', 'topic'],
    ['concepts', 'concept'],
    ['keywords', 'keyword'],
  ] as const) {
    for (const item of listOf(own(object, list)))
      addField(
        raw,
        field,
        isObject(item) ? textOf(own(item, 'display_name') ?? own(item, 'keyword')) : textOf(item),
      )
    addField(raw, list, textOf(own(object, list)))
  }
  for (const heading of listOf(own(object, 'mesh')))
    addField(
      raw,
      'mesh',
      [at(heading, 'descriptor_name'), at(heading, 'qualifier_name')].map(textOf).filter(Boolean).join('/'),
    )
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
