import type { FieldMap } from './field-map.js'
import { workTypes } from './work-types.js'

/** Ovid's text with labels. */
export const ovidFields: FieldMap = {
  fields: {
    title: ['Title', 'Original Title', 'Chapter Title'],
    authors: ['Author', 'Authors', 'Author/Editor'],
    year: [
      'Year of Publication',
      'Publication Year',
      'Year',
      'Date of Publication',
      'Source year',
      'Source',
      'Status',
    ],
    journal: ['Journal Name', 'Journal', 'Source journal', 'Book Title'],
    volume: ['Volume', 'Source volume'],
    issue: ['Issue', 'Source issue'],
    pages: ['Pages', 'Page', 'Source pages'],
    doi: ['DOI Number', 'DOI', 'Digital Object Identifier'],
    abstract: ['Abstract'],
    keywords: ['Author Keywords', 'Keyword Heading', 'Keywords'],
    indexTerms: ['Subject Headings', 'MeSH Subject Headings', 'Key Concepts', 'Heading Words'],
    documentTypes: ['Publication Type', 'Document Type'],
    issn: ['ISSN', 'ISSN Print', 'ISSN Electronic', 'ISSN Linking', 'Journal ISSN'],
    publisher: ['Publisher'],
    language: ['Language'],
    database: ['Database'],
    addresses: ['Institution', 'Institutions', 'Author Affiliation'],
  },
  names: 'initials-last',
  // Two spaces part names; one semicolon alone parts degrees: `Bunkers, Sandra RN; PhD 1;  Smith, Jo 2`.
  lists: { authors: /;\s{2,}|\n/, keywords: /[;.]\s+|\.$|\n/, indexTerms: /[;.]\s+|\.$|\n/ },
  nameNoise:
    /(?:\s+(?:RN|MD|PhD|DPhil|DrPH|MPH|MSc|MS|MA|BSc|FAAN|FRCP|FACS|MBBS|MBChB|DDS|PharmD|EdD|PsyD)\b[;,.]?)*[\s\d,*+^~\u00a7\u2020\u2021]*$/,
  lines: ['Institution', 'Institutions', 'Author Affiliation'],
  types: workTypes,
}
