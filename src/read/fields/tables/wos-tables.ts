import type { FieldMap } from '../field-map.js'
import type { TableDialect } from './table-dialect.js'
import { wosTagged, wosTypes } from '../wos.js'

const lists: NonNullable<FieldMap['lists']> = {
  ...wosTagged.lists,
  authors: /;\s*/,
  references: /;\s+/,
  // Addresses of older records have no names in brackets.
  addresses: /;\s*(?=\[)|;\s+(?![^[]*\])/,
}

/** Web of Science's tables: tab-separated with tags, and the workbook with names in full. */
export const wosTables: readonly TableDialect[] = [
  {
    name: 'web-of-science',
    requires: ['PT', 'AU', 'TI', 'SO', 'UT'],
    map: { ...wosTagged, lists },
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
      types: wosTypes,
      database: 'Web of Science',
    },
  },
]
