import { planFields } from '../fields/field-map.js'
import { lensFields } from '../fields/json.js'
import { at, flatRecord, isObject, listOf, own, textOf } from '../formats/json-values.js'
import { identifier } from '../map/author-ids.js'
import { addField, type RawRecord } from '../raw-record.js'
import type { JsonShape } from './json-shape.js'

const taken = new Set(['authors', 'source', 'external_ids', 'references', 'mesh_terms'])

/** Records of Lens as its interface gives them. */
export const lensShape: JsonShape = {
  format: 'lens-json',
  dialect: 'lens',
  why: 'objects with lens_id',
  plan: planFields(lensFields),
  raw(object, line) {
    const raw = flatRecord(object, line, taken)
    addAuthors(raw, listOf(own(object, 'authors')))
    addField(raw, 'source', textOf(at(object, 'source', 'title')))
    addField(raw, 'publisher', textOf(at(object, 'source', 'publisher')))
    for (const issn of listOf(at(object, 'source', 'issn')))
      addField(raw, 'source.issn', textOf(isObject(issn) ? own(issn, 'value') : issn))
    for (const id of listOf(own(object, 'external_ids')))
      addField(raw, `external_ids.${textOf(at(id, 'type'))}`, textOf(at(id, 'value')))
    for (const cited of listOf(own(object, 'references')))
      addField(raw, 'reference', textOf(isObject(cited) ? (own(cited, 'lens_id') ?? cited) : cited))
    for (const term of listOf(own(object, 'mesh_terms')))
      addField(
        raw,
        'mesh_term',
        [at(term, 'mesh_heading'), at(term, 'qualifier_name')].map(textOf).filter(Boolean).join('/'),
      )
    return raw
  },
}

function addAuthors(raw: RawRecord, authors: readonly unknown[]): void {
  raw.addresses = []
  raw.authorIds = []
  for (const author of authors) {
    const family = textOf(at(author, 'last_name'))
    const given = textOf(at(author, 'first_name')) || textOf(at(author, 'initials'))
    const whole = textOf(at(author, 'display_name') ?? at(author, 'collective_name'))
    const name = family === '' ? whole : [family, given].filter(Boolean).join(', ')
    addField(raw, 'author', name)
    if (name.trim() === '') continue
    const ids = listOf(at(author, 'ids')).filter((id) => textOf(at(id, 'type')) === 'orcid')
    raw.authorIds.push(identifier(textOf(at(ids[0], 'value'))))
    for (const place of listOf(at(author, 'affiliations')))
      raw.addresses.push({
        text: [at(place, 'name'), at(place, 'address', 'country_code') ?? at(place, 'country_code')]
          .map(textOf)
          .filter(Boolean)
          .join(', '),
        names: [name],
      })
  }
}
