import type { FieldMap } from './field-map.js'
import { workTypes } from './work-types.js'

/** The MEDLINE layout as PubMed writes it. */
export const pubmedFields: FieldMap = {
  fields: {
    title: ['TI', 'BTI', 'CTI', 'TT'],
    authors: ['FAU', 'AU', 'CN', 'FED', 'ED'],
    year: ['DP', 'DEP', 'DA', 'YR'],
    journal: ['JT', 'TA', 'SO'],
    volume: ['VI'],
    issue: ['IP'],
    pages: ['PG', 'LID number'],
    doi: ['LID', 'AID', 'SO', 'DO'],
    abstract: ['AB', 'OAB'],
    keywords: ['OT'],
    indexTerms: ['MH'],
    documentTypes: ['PT'],
    issn: ['IS'],
    publisher: ['PB'],
    language: ['LA'],
    addresses: ['AD', 'IN'],
  },
  names: 'initials-last',
  doiOnly: /\[doi\]|\bdoi:\s*10\./i,
  types: workTypes,
}

/** The same layout as Ovid writes it. */
export const ovidMedlineFields: FieldMap = {
  ...pubmedFields,
  fields: {
    ...pubmedFields.fields,
    authors: ['FA', 'AU', 'CA'],
    year: ['YR', 'DP', 'PY', 'SO year'],
    journal: ['JN', 'JT', 'TA', 'SO journal', 'SO'],
    volume: ['VO', 'VI', 'SO volume'],
    issue: ['IP', 'SO issue'],
    pages: ['PG', 'SO pages'],
    doi: ['DO', 'DI'],
    keywords: ['KW', 'OT'],
    indexTerms: ['SH', 'MH'],
    issn: ['IS'],
    language: ['LG', 'LA'],
    database: ['DB'],
  },
  doiOnly: /10\.\d{3,9}\//,
}
