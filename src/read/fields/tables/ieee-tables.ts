import type { FieldMap } from '../field-map.js'
import type { TableDialect } from './table-dialect.js'
import { workTypes } from '../work-types.js'

const map: FieldMap = {
  fields: {
    title: ['Document Title'],
    authors: ['Authors'],
    year: ['Publication Year'],
    journal: ['Publication Title'],
    volume: ['Volume'],
    issue: ['Issue'],
    startPage: ['Start Page'],
    endPage: ['End Page'],
    doi: ['DOI'],
    abstract: ['Abstract'],
    keywords: ['Author Keywords'],
    indexTerms: ['IEEE Terms', 'INSPEC Controlled Terms', 'INSPEC Non-Controlled Terms', 'Mesh_Terms'],
    documentTypes: ['Document Identifier', 'Document Type'],
    issn: ['ISSN'],
    publisher: ['Publisher'],
    citedBy: ['Article Citation Count'],
    addresses: ['Author Affiliations'],
  },
  names: 'given-first',
  lists: { authors: /;\s*/, keywords: /[;,]\s*/, indexTerms: /[;,]\s*/, addresses: /;\s*/ },
  emptyIsZero: ['Article Citation Count'],
  types: workTypes,
  database: 'IEEE Xplore',
}

/** IEEE Xplore's tables, with the search in a row above the names of columns in older ones. */
export const ieeeTables: readonly TableDialect[] = [
  { name: 'ieee', requires: ['Document Title', 'Authors', 'Publication Title', 'IEEE Terms'], map },
  { name: 'ieee', requires: ['Document Title', 'Authors', 'PDF Link'], map },
]
