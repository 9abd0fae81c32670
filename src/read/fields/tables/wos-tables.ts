import type { TableDialect } from './table-dialect.js'
import { workTypes } from '../work-types.js'

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
        keywords: ['DE', 'ID'],
        type: ['DT', 'PT'],
        language: ['LA'],
        addresses: ['C1'],
      },
      lists: { authors: /;\s*/, keywords: /;\s*/, addresses: /;\s*(?=\[)/ },
      types: workTypes,
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
        keywords: ['Author Keywords', 'Keywords Plus'],
        type: ['Document Type'],
        language: ['Language'],
        addresses: ['Addresses'],
      },
      lists: { authors: /;\s*/, keywords: /;\s*/, addresses: /;\s*(?=\[)/ },
      types: workTypes,
      database: 'Web of Science',
    },
  },
]
