import type { FieldMap } from '../field-map.js'
import { embaseSource } from '../source-lines.js'
import type { TableDialect } from './table-dialect.js'
import { workTypes } from '../work-types.js'

const map: FieldMap = {
  fields: {
    title: ['Title', 'Original Title'],
    authors: ['Author Names'],
    year: ['Publication Year', 'Date of Publication'],
    journal: ['Source title', 'Source Title', 'Full Source Title', 'Source journal'],
    volume: ['Volume', 'Source volume'],
    issue: ['Issue', 'Source issue'],
    pages: ['Source pages'],
    startPage: ['First Page'],
    endPage: ['Last Page'],
    doi: ['DOI'],
    abstract: ['Abstract', 'Original Abstract'],
    keywords: ['Author Keywords', 'keywords'],
    indexTerms: [
      'Emtree Drug Index Terms (Major Focus)',
      'Emtree Drug Index Terms',
      'Emtree Medical Index Terms (Major Focus)',
      'Emtree Medical Index Terms',
    ],
    documentTypes: ['Publication Type'],
    language: ['Article Language', 'Language of Article'],
    issn: ['ISSN', 'eISSN'],
    publisher: ['Publisher', 'Publisher Name'],
    addresses: ['Author Addresses'],
    correspondence: ['Correspondence Address'],
  },
  addressForms: { 'Correspondence Address': 'name-first' },
  names: 'initials-last',
  lists: { authors: /,\s*/, keywords: /,\s*(?![^()]*\))/, indexTerms: /,\s*(?![^()]*\))/ },
  types: workTypes,
  database: 'Embase',
}

/** Embase's tables: which columns there are was chosen with the export; names of authors are called so nowhere else. */
export const embaseTables: readonly TableDialect[] = [
  { name: 'embase', requires: ['Title', 'Author Names', 'Source'], map, source: embaseSource },
  { name: 'embase', requires: ['Title', 'Author Names', 'Emtree Medical Index Terms'], map },
  { name: 'embase', requires: ['Title', 'Author Names', 'Embase Link'], map },
  { name: 'embase', requires: ['Title', 'Author Names', 'PUI'], map },
]

/** Embase's table with a row for each field. */
export const embaseRowFields: FieldMap = {
  fields: {
    title: ['TITLE', 'ORIGINAL TITLE'],
    authors: ['AUTHOR NAMES'],
    year: ['PUBLICATION YEAR', 'DATE OF PUBLICATION'],
    journal: ['SOURCE TITLE', 'FULL SOURCE TITLE', 'SOURCE journal'],
    volume: ['VOLUME', 'SOURCE volume'],
    issue: ['ISSUE', 'SOURCE issue'],
    pages: ['SOURCE pages'],
    startPage: ['FIRST PAGE'],
    endPage: ['LAST PAGE'],
    doi: ['DOI'],
    abstract: ['ABSTRACT', 'ORIGINAL ABSTRACT'],
    keywords: ['AUTHOR KEYWORDS', 'KEYWORDS'],
    indexTerms: [
      'EMTREE DRUG INDEX TERMS (MAJOR FOCUS)',
      'EMTREE DRUG INDEX TERMS',
      'EMTREE MEDICAL INDEX TERMS (MAJOR FOCUS)',
      'EMTREE MEDICAL INDEX TERMS',
    ],
    documentTypes: ['PUBLICATION TYPE'],
    language: ['LANGUAGE OF ARTICLE', 'ARTICLE LANGUAGE'],
    issn: ['ISSN', 'EISSN'],
    publisher: ['PUBLISHER', 'PUBLISHER NAME'],
    addresses: ['AUTHOR ADDRESSES'],
    correspondence: ['CORRESPONDENCE ADDRESS'],
  },
  addressForms: { 'CORRESPONDENCE ADDRESS': 'name-first' },
  names: 'initials-last',
  lists: { authors: /,\s*/, keywords: /,\s*(?![^()]*\))/, indexTerms: /,\s*(?![^()]*\))/ },
  types: workTypes,
  database: 'Embase',
}
