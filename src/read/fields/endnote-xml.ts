import type { FieldMap } from './field-map.js'
import { workTypes } from './work-types.js'

/** EndNote XML: fields by the names of their elements, the outer one first where it says more. */
export const endnoteXmlFields: FieldMap = {
  fields: {
    title: ['titles/title'],
    authors: ['authors/author'],
    year: ['dates/year', 'pub-dates/date'],
    journal: ['titles/secondary-title', 'periodical/full-title', 'titles/alt-title'],
    volume: ['volume'],
    issue: ['number', 'issue'],
    pages: ['pages'],
    doi: ['electronic-resource-num'],
    abstract: ['abstract'],
    keywords: ['keywords/keyword'],
    type: ['ref-type'],
    documentTypes: ['work-type'],
    issn: ['isbn'],
    publisher: ['publisher'],
    language: ['language'],
    database: ['remote-database-name'],
    addresses: ['auth-address'],
  },
  lists: { keywords: /\s*[;\r]\s*/, addresses: /\s*\r\s*/ },
  lines: ['authors/author'],
  types: {
    ...workTypes,
    generic: 'document',
    'electronic article': 'article-journal',
    'electronic book': 'book',
    'electronic book section': 'chapter',
  },
}
