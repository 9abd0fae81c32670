import type { Address, RecordSource } from './record-parts.js'

/** What a field holds: one text, one number, a list of texts, or a shape of its own. */
interface Kinds {
  text: string
  number: number
  texts: readonly string[]
  addresses: readonly Address[]
  source: RecordSource
  sources: readonly RecordSource[]
  extra: Readonly<Record<string, string | readonly string[]>>
}

export type FieldKind = keyof Kinds

/** One field of a record: what it holds, whether every record has it, and what it says, in a sentence. */
export interface FieldDeclaration {
  kind: FieldKind
  required?: true
  doc: string
}

/**
 * The fields of a record, declared once: its type, its validator, the tables of readers and writers and
 * docs/record.md are made from this or checked against it. The order is that of columns and of documentation.
 */
export const recordFields = {
  id: { kind: 'text', required: true, doc: 'Unique within a set of records.' },
  title: { kind: 'text', required: true, doc: 'The title of the work.' },
  authors: {
    kind: 'texts',
    required: true,
    doc: '`Family, Given`, in the order printed; a corporate author has no comma.',
  },
  authorIds: {
    kind: 'texts',
    doc: 'Identifiers of the authors, in their order, empty where unknown: `orcid:0000-0001-2345-6789`.',
  },
  year: {
    kind: 'number',
    doc: 'The year of publication as the source states it; never that of early access.',
  },
  earlyAccess: { kind: 'text', doc: 'The date of early access as the source states it: `MAR 2021`.' },
  journal: { kind: 'text', doc: 'The journal, book or proceedings in which it appeared.' },
  issn: { kind: 'texts', doc: 'The ISSNs of the journal, print and electronic: `1234-567X`.' },
  volume: { kind: 'text', doc: 'The volume as printed.' },
  issue: { kind: 'text', doc: 'The issue as printed.' },
  pages: { kind: 'text', doc: 'As printed, such as `603-620` or an article number.' },
  doi: { kind: 'text', doc: "Lower case, without a resolver's address: `10.1007/s11423-015-9388-3`." },
  abstract: { kind: 'text', doc: 'The abstract, as one text.' },
  keywords: { kind: 'texts', doc: "The authors' keywords, none that an indexer gave." },
  indexTerms: {
    kind: 'texts',
    doc: 'Terms that the database gave: MeSH, Emtree, Index Keywords, Keywords Plus.',
  },
  subjects: {
    kind: 'texts',
    doc: 'The fields of study or subject categories under which the database has it.',
  },
  type: { kind: 'text', doc: "The kind of work in CSL's terms, such as `article-journal`." },
  documentTypes: { kind: 'texts', doc: 'The kinds of work as the source says: `Journal Article`, `Review`.' },
  language: {
    kind: 'text',
    doc: 'ISO 639-1, several joined by `; `; a language that is not recognised as the source states it.',
  },
  publisher: { kind: 'text', doc: 'The publisher as the source states it.' },
  database: { kind: 'text', doc: 'The database it was exported from.' },
  citedBy: {
    kind: 'number',
    doc: 'How often the database says it was cited; left out where it does not say, 0 where it says so.',
  },
  references: { kind: 'texts', doc: 'The works it cites, one text each, as the source writes them.' },
  addresses: {
    kind: 'addresses',
    doc: "The authors' addresses as far as the source says whose they are: `text`, `authors` by their names in the record where these can be told, and `corresponding` for one that letters go to, which stands beside the author's others.",
  },
  source: { kind: 'source', doc: 'The file and line that it was read from.' },
  sources: {
    kind: 'sources',
    doc: 'Where each record that was merged into it came from, with its database and its citations there.',
  },
  extra: {
    kind: 'extra',
    doc: "Every field of the source that has no place above, under the source's own name for it.",
  },
} as const satisfies Readonly<Record<string, FieldDeclaration>>

type Declared = typeof recordFields

/** The name of a field. */
export type FieldName = keyof Declared

/** The names of the fields that hold values of a kind. */
export type FieldOf<Kind extends FieldKind> = {
  [Name in FieldName]: Declared[Name]['kind'] extends Kind ? Name : never
}[FieldName]

type Value<Name extends FieldName> = Kinds[Declared[Name]['kind']]

/** The fields that every record has. */
export type RequiredFields = {
  [Name in FieldName as Declared[Name] extends { required: true } ? Name : never]: Value<Name>
}

/** The fields that a record can be without. */
export type OptionalFields = {
  [Name in FieldName as Declared[Name] extends { required: true } ? never : Name]?: Value<Name>
}

/** The names of all fields, in the order of their declaration. */
export const fieldNames = Object.keys(recordFields) as readonly FieldName[]

/** The names of the fields of a kind, in the order of their declaration. */
export function fieldsOf<Kind extends FieldKind>(kind: Kind): readonly FieldOf<Kind>[] {
  return fieldNames.filter((name): name is FieldOf<Kind> => recordFields[name].kind === kind)
}
