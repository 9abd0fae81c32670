import type { FieldMap } from './field-map.js'
import { workTypes } from './work-types.js'

/** EndNote's tagged text, which goes back to refer. */
export const endnoteTaggedFields: FieldMap = {
  fields: {
    title: ['%T'],
    authors: ['%A'],
    year: ['%D', '%8'],
    journal: ['%J', '%B'],
    volume: ['%V'],
    issue: ['%N'],
    pages: ['%P'],
    doi: ['%R'],
    abstract: ['%X'],
    keywords: ['%K'],
    type: ['%0'],
    documentTypes: ['%9'],
    issn: ['%@'],
    publisher: ['%I'],
    language: ['%G'],
    database: ['%~'],
    addresses: ['%+'],
  },
  lists: { keywords: /;\s*/ },
  lines: ['%K', '%A', '%+'],
  types: {
    ...workTypes,
    generic: 'document',
    'electronic article': 'article-journal',
    journal: 'article-journal',
  },
}
