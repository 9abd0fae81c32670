import type { FieldMap } from './field-map.js'
import { workTypes } from './work-types.js'

/** Web of Science's plain text. */
export const wosFields: FieldMap = {
  fields: {
    title: ['TI'],
    authors: ['AF', 'AU', 'GP', 'CA', 'BF', 'BA'],
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
  lines: ['AF', 'AU', 'BA', 'BF', 'GP', 'C1', 'CR'],
  types: { ...workTypes, j: 'article-journal', b: 'book', s: 'book', c: 'paper-conference', p: 'patent' },
  database: 'Web of Science',
}
