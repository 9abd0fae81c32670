import type { FieldMap } from './field-map.js'
import { workTypes } from './work-types.js'

/** Web of Science's kinds of publication. */
export const wosTypes = {
  ...workTypes,
  j: 'article-journal',
  b: 'book',
  s: 'book',
  c: 'paper-conference',
  p: 'patent',
}

/** What the tags of Web of Science say, in its plain text and its tab-separated tables alike. */
export const wosTagged = {
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
  lists: {
    authorIds: /;\s*/,
    keywords: /;\s*/,
    indexTerms: /;\s*/,
    subjects: /;\s*/,
    documentTypes: /;\s*/,
  },
  addressForms: { C1: 'brackets', RP: 'name-mark' },
  authorIdsOf: { RI: 'researcherid' },
  types: wosTypes,
  database: 'Web of Science',
} satisfies FieldMap

/** Web of Science's plain text: values on lines of their own, and the authors of a book apart. */
export const wosFields: FieldMap = {
  ...wosTagged,
  fields: { ...wosTagged.fields, authors: [...wosTagged.fields.authors, 'BF', 'BA'] },
  lines: ['AF', 'AU', 'BA', 'BF', 'GP', 'C1', 'CR'],
}
