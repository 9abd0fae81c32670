import type { FieldMap } from './field-map.js'
import { workTypes } from './work-types.js'

/** The Cochrane Library's plain text, reviews and trials. */
export const cochraneFields: FieldMap = {
  fields: {
    title: ['TI'],
    authors: ['AU'],
    year: ['YR'],
    journal: ['SO'],
    volume: ['VL'],
    issue: ['NO', 'IS'],
    pages: ['PG'],
    doi: ['DOI'],
    abstract: ['AB'],
    keywords: ['KY'],
    documentTypes: ['PT'],
    issn: ['SN'],
    publisher: ['PB'],
    language: ['LA'],
  },
  names: 'family-first',
  lists: { keywords: /;\s*/ },
  types: workTypes,
  database: 'Cochrane Library',
}
