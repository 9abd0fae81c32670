import { fieldNames, recordFields, type FieldName } from '../../record/fields.js'

/** The names under which one of our exports has fields of a record, for writing them and for reading them again. */
export type OwnNames = ReadonlyMap<FieldName, string>

function namesOf(names: Readonly<Partial<Record<FieldName, string>>>): OwnNames {
  return new Map(Object.entries(names) as [FieldName, string][])
}

/** RIS tags, in the order of the lines. */
export const risTags = namesOf({
  title: 'TI',
  authors: 'AU',
  year: 'PY',
  journal: 'T2',
  issn: 'SN',
  volume: 'VL',
  issue: 'IS',
  pages: 'SP',
  doi: 'DO',
  abstract: 'AB',
  keywords: 'KW',
  documentTypes: 'M3',
  language: 'LA',
  publisher: 'PB',
  database: 'DB',
  addresses: 'AD',
})

/** BibTeX's fields that are one text each. */
export const bibtexTexts = namesOf({
  title: 'title',
  journal: 'journal',
  volume: 'volume',
  issue: 'number',
  pages: 'pages',
  doi: 'doi',
  abstract: 'abstract',
  language: 'language',
  publisher: 'publisher',
})

/** BibTeX's fields. */
export const bibtexNames: OwnNames = new Map([
  ...bibtexTexts,
  ['authors', 'author'],
  ['year', 'year'],
  ['keywords', 'keywords'],
])

/** CSL's variables that are one text each. */
export const cslTexts = namesOf({
  title: 'title',
  journal: 'container-title',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  doi: 'DOI',
  abstract: 'abstract',
  language: 'language',
  publisher: 'publisher',
  database: 'source',
})

/** Kinds of fields that a cell can show. */
const shown: ReadonlySet<string> = new Set(['text', 'number', 'texts', 'addresses'])

/** The columns of our tables: every field under its own name that a cell can show. */
export const tableNames: OwnNames = new Map(
  fieldNames.filter((name) => shown.has(recordFields[name].kind)).map((name) => [name, name]),
)
