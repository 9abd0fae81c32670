import type { TableDialect } from './table-dialect.js'
import { workTypes } from '../work-types.js'

/** Lens' tables: of works, and of patents. */
export const lensTables: readonly TableDialect[] = [
  {
    name: 'lens-patents',
    requires: ['Lens ID', 'Title', 'Inventors', 'Jurisdiction'],
    map: {
      fields: {
        title: ['Title'],
        authors: ['Inventors'],
        year: ['Publication Year', 'Publication Date'],
        abstract: ['Abstract'],
        documentTypes: ['Document Type'],
        citedBy: ['Cited by Patent Count'],
      },
      lists: { authors: /;+\s*/ },
      // Every work of this table is one, whatever kind of document it is.
      everyType: 'patent',
      database: 'Lens',
    },
  },
  {
    name: 'lens',
    requires: ['Lens ID', 'Title', 'Source Title'],
    map: {
      fields: {
        title: ['Title'],
        authors: ['Author/s'],
        year: ['Publication Year', 'Date Published'],
        journal: ['Source Title'],
        volume: ['Volume'],
        issue: ['Issue Number'],
        startPage: ['Start Page'],
        endPage: ['End Page'],
        doi: ['DOI'],
        abstract: ['Abstract'],
        keywords: ['Keywords'],
        indexTerms: ['MeSH Terms'],
        subjects: ['Fields of Study'],
        documentTypes: ['Publication Type'],
        issn: ['ISSNs'],
        publisher: ['Publisher'],
        citedBy: ['Citing Works Count'],
        references: ['References'],
      },
      names: 'given-first',
      lists: {
        authors: /;\s*/,
        keywords: /;\s*/,
        indexTerms: /;\s*/,
        subjects: /;\s*/,
        references: /;\s*/,
      },
      types: workTypes,
      database: 'Lens',
    },
  },
]
