import type { FieldMap } from './field-map.js'
import { workTypes } from './work-types.js'

/** BibTeX and biblatex, with the fields that databases add; names in lower case. */
export const bibtexFieldMap: FieldMap = {
  fields: {
    title: ['title'],
    authors: ['author', 'book-group-author', 'group-author'],
    year: ['year', 'date'],
    journal: ['journal', 'journaltitle', 'booktitle'],
    volume: ['volume'],
    issue: ['number', 'issue'],
    pages: ['pages', 'article-number', 'art_number', 'articleno', 'eid'],
    doi: ['doi'],
    abstract: ['abstract'],
    keywords: ['author_keywords', 'keywords', 'keyword', 'key words'],
    indexTerms: ['keywords-plus'],
    subjects: ['web-of-science-categories', 'research-areas'],
    type: ['ENTRYTYPE'],
    documentTypes: ['document_type'],
    language: ['language', 'langid'],
    earlyAccess: ['early access date', 'earlyaccessdate', 'early-access-date'],
    issn: ['issn', 'eissn'],
    publisher: ['publisher'],
    addresses: ['affiliation', 'affiliations'],
  },
  names: 'ready',
  lists: { keywords: 'guess', addresses: /;\s+/ },
  types: {
    article: 'article-journal',
    book: 'book',
    booklet: 'pamphlet',
    collection: 'book',
    conference: 'paper-conference',
    dataset: 'dataset',
    electronic: 'webpage',
    inbook: 'chapter',
    incollection: 'chapter',
    inproceedings: 'paper-conference',
    manual: 'book',
    mastersthesis: 'thesis',
    misc: 'document',
    mvbook: 'book',
    online: 'webpage',
    patent: 'patent',
    periodical: 'periodical',
    phdthesis: 'thesis',
    proceedings: 'book',
    report: 'report',
    software: 'software',
    standard: 'standard',
    techreport: 'report',
    thesis: 'thesis',
    unpublished: 'manuscript',
    www: 'webpage',
  },
}

/** A database's or a program's BibTeX, known by what only it writes. */
interface BibtexDialect {
  name: string
  mark: RegExp
  /** The same for people. */
  why: string
  /** What differs from BibTeX in general. */
  map?: Partial<FieldMap>
  /** The field in which it lists several facts one after the other. */
  notes?: string
}

/** In order: the first whose mark is found names the dialect. */
export const bibtexDialects: readonly BibtexDialect[] = [
  { name: 'reviewbook', mark: /^ {2}reviewbook = \{<7b>/m, why: 'a field reviewbook' },
  {
    name: 'cochrane',
    mark: /^Record #\d+ of \d+[ \t]*\n\s*@/m,
    why: 'lines Record #n of m before entries',
    // `Huey, SL, Mehta, NH, and Mehta, S`
    map: {
      database: 'Cochrane Library',
      lists: { ...bibtexFieldMap.lists, authors: /(?<=,\s\p{Lu}{1,5}),\s*/u },
    },
  },
  {
    name: 'scopus',
    mark: /^\s*(?:source\s*=\s*\{Scopus\}|Scopus\s*\n\s*EXPORT DATE)|www\.scopus\.com\/inward/m,
    why: 'Scopus as the source or an address at scopus.com',
    map: {
      database: 'Scopus',
      fields: {
        ...bibtexFieldMap.fields,
        keywords: ['author_keywords'],
        indexTerms: ['keywords'],
        citedBy: ['note Cited By'],
        references: ['references', 'note References'],
        correspondence: ['correspondence_address1', 'correspondence_address', 'note Correspondence Address'],
      },
      lists: { keywords: /;\s*/, indexTerms: /;\s*/, references: /;\s+/, addresses: /;\s+/ },
      addressForms: {
        correspondence_address1: 'name-semicolon',
        correspondence_address: 'name-semicolon',
        'note Correspondence Address': 'name-semicolon',
      },
    },
    notes: 'note',
  },
  {
    name: 'web-of-science',
    mark: /^\s*(?:Unique-ID\s*=|@[a-z]+\{ ?(?:WOS|ISI):)/im,
    why: 'a field Unique-ID or keys that begin with WOS:',
    map: {
      database: 'Web of Science',
      fields: {
        ...bibtexFieldMap.fields,
        documentTypes: ['type'],
        keywords: ['keywords', 'keyword', 'key words'],
        authorIds: ['orcid-numbers', 'researcherid-numbers'],
        citedBy: ['times-cited'],
        references: ['cited-references'],
        addresses: ['affiliation', 'affiliations'],
      },
      lists: {
        authorIds: /;\s*|\s*\n\s*/,
        keywords: /;\s*/,
        indexTerms: /;\s*/,
        subjects: /;\s*/,
        documentTypes: /;\s*/,
        // A line for each, with a full stop at its end; one that is too long goes on in the next.
        references: /\.\s*\n\s*|\.\s*$/,
        addresses: /(?<=\.)\s*\n\s*/,
      },
      addressForms: { affiliation: 'name-first' },
      authorIdsOf: { 'researcherid-numbers': 'researcherid' },
      types: { ...bibtexFieldMap.types, ...workTypes },
    },
  },
  { name: 'dblp', mark: /^\s*bibsource\s*=\s*[{"]dblp/m, why: 'dblp as the source' },
  {
    name: 'dimensions',
    mark: /app\.dimensions\.ai|@[a-z]+\{pub\.\d+/i,
    why: 'an address at app.dimensions.ai',
    map: { database: 'Dimensions' },
  },
  {
    name: 'ieee',
    mark: /^\s*@[A-Z]+\{\d{6,9},[\s\S]{0,4000}?^\s*author=\{/m,
    why: 'numbers of IEEE Xplore as keys',
  },
  { name: 'acm', mark: /^\s*issue_date\s*=|^\s*numpages\s*=/m, why: 'fields issue_date or numpages' },
  { name: 'ebscohost', mark: /search\.ebscohost\.com/, why: 'an address at ebscohost.com' },
  { name: 'proquest', mark: /www\.proquest\.com/, why: 'an address at proquest.com' },
  { name: 'europe-pmc', mark: /europepmc\.org/, why: 'an address at europepmc.org' },
  { name: 'wiley', mark: /onlinelibrary\.wiley\.com/, why: 'an address at wiley.com' },
  { name: 'taylor-and-francis', mark: /^\s*publisher\s*=\s*\{(?:Taylor|Routledge)/m, why: 'the publisher' },
  { name: 'jabref', mark: /@comment\{jabref-/i, why: 'a comment of JabRef' },
  { name: 'mendeley', mark: /^\s*mendeley-/m, why: 'fields of Mendeley' },
  { name: 'zotero', mark: /^\t(?:title|urldate|shorttitle) = [{"]/m, why: 'fields indented as Zotero does' },
]
