import type { FieldMap } from '../field-map.js'
import type { TableDialect } from './table-dialect.js'
import { workTypes } from '../work-types.js'

const map: FieldMap = {
  fields: {
    title: ['Title'],
    authors: ['Author(s)'],
    year: ['Year'],
    journal: ['Source', 'Publication'],
    volume: ['Volume'],
    issue: ['Issue'],
    pages: ['Pages'],
    doi: ['DOI'],
    abstract: ['Abstract'],
    keywords: ['Keywords'],
    documentTypes: ['Publication Type'],
    issn: ['ISSN'],
    publisher: ['Publisher'],
  },
  names: 'initials-last',
  lists: { authors: 'guess', keywords: /;\s*/ },
  missing: /^(?:NA|nan)$/,
  types: workTypes,
  database: 'Cochrane Library',
}

/** The Cochrane Library's tables, of reviews and of trials. */
export const cochraneTables: readonly TableDialect[] = [
  { name: 'cochrane', requires: ['Cochrane Review ID', 'Title', 'Author(s)'], map },
  { name: 'cochrane', requires: ['CENTRAL ID', 'Title', 'Author(s)'], map },
]
