import type { FieldMap } from '../field-map.js'
import type { TableDialect } from './table-dialect.js'
import { workTypes } from '../work-types.js'

/** Web of Science's kinds of publication. */
const entries = { j: 'article-journal', b: 'book', s: 'book', c: 'paper-conference', p: 'patent' }

const lists: NonNullable<FieldMap['lists']> = {
  authors: /;\s*/,
  authorIds: /;\s*/,
  keywords: /;\s*/,
  indexTerms: /;\s*/,
  subjects: /;\s*/,
  documentTypes: /;\s*/,
  references: /;\s+/,
  // Addresses of older records have no names in brackets.
  addresses: /;\s*(?=\[)|;\s+(?![^[]*\])/,
}

/** Web of Science's tables: tab-separated with tags, and the workbook with names in full. */
export const wosTables: readonly TableDialect[] = [
  {
    name: 'web-of-science',
    requires: ['PT', 'AU', 'TI', 'SO', 'UT'],
    map: {
      fields: {
        title: ['TI'],
        authors: ['AF', 'AU', 'GP', 'CA'],
        year: ['PY'],
        journal: ['SO'],
        volume: ['VL'],
        issue: ['IS'],
        startPage: ['BP', 'AR'],
        endPage: ['EP'],
        doi: ['DI'],
        abstract: ['AB'],
        keywords: ['DE'],
        indexTerms: ['ID'],
        subjects: ['WC', 'SC'],
        type: ['PT'],
        documentTypes: ['DT'],
        language: ['LA'],
        authorIds: ['OI', 'RI'],
        earlyAccess: ['EA'],
        issn: ['SN', 'EI'],
        publisher: ['PU'],
        citedBy: ['TC', 'Z9'],
        references: ['CR'],
        addresses: ['C1'],
        correspondence: ['RP'],
      },
      lists,
      addressForms: { C1: 'brackets', RP: 'name-mark' },
      authorIdsOf: { RI: 'researcherid' },
      types: { ...workTypes, ...entries },
      database: 'Web of Science',
    },
  },
  {
    name: 'web-of-science',
    requires: ['Authors', 'Article Title', 'Source Title', 'UT (Unique WOS ID)'],
    map: {
      fields: {
        title: ['Article Title'],
        authors: ['Author Full Names', 'Authors', 'Group Authors'],
        year: ['Publication Year'],
        journal: ['Source Title'],
        volume: ['Volume'],
        issue: ['Issue'],
        startPage: ['Start Page', 'Article Number'],
        endPage: ['End Page'],
        doi: ['DOI'],
        abstract: ['Abstract'],
        keywords: ['Author Keywords'],
        indexTerms: ['Keywords Plus'],
        subjects: ['WoS Categories', 'Research Areas'],
        type: ['Publication Type'],
        documentTypes: ['Document Type'],
        language: ['Language'],
        authorIds: ['ORCIDs', 'Researcher Ids'],
        earlyAccess: ['Early Access Date'],
        issn: ['ISSN', 'eISSN'],
        publisher: ['Publisher'],
        citedBy: ['Times Cited, WoS Core', 'Times Cited, All Databases'],
        references: ['Cited References'],
        addresses: ['Addresses'],
        correspondence: ['Reprint Addresses'],
      },
      lists,
      addressForms: { Addresses: 'brackets', 'Reprint Addresses': 'name-mark' },
      authorIdsOf: { 'Researcher Ids': 'researcherid' },
      types: { ...workTypes, ...entries },
      database: 'Web of Science',
    },
  },
]
