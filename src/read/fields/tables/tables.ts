import { cochraneTables } from './cochrane-tables.js'
import { fieldsOf } from '../../../record/fields.js'
import { targets } from '../field-map.js'
import { embaseTables } from './embase-tables.js'
import { ovidMedlineFields } from '../medline.js'
import { ieeeTables } from './ieee-tables.js'
import { lensTables } from './lens-tables.js'
import { scopusTables } from './scopus-tables.js'
import { ovidTaggedSource, pubmedCitation } from '../source-lines.js'
import type { TableDialect } from './table-dialect.js'
import { wosTables } from './wos-tables.js'
import { workTypes } from '../work-types.js'

/** In order: the first whose columns are all there names the dialect. */
export const tableDialects: readonly TableDialect[] = [
  {
    name: 'reviewbook',
    requires: ['id', 'title', 'authors', 'reviewbook'],
    // For rows whose rest another program has dropped.
    map: {
      fields: Object.fromEntries(targets.map((target) => [target, [target]])),
      lists: Object.fromEntries([...fieldsOf('texts'), 'addresses'].map((list) => [list, /;\s*/])),
      types: workTypes,
    },
  },
  ...scopusTables,
  ...lensTables,
  {
    name: 'openalex',
    requires: ['authorships.author.display_name', 'display_name'],
    map: {
      fields: {
        title: ['display_name', 'title'],
        authors: ['authorships.author.display_name'],
        year: ['publication_year', 'publication_date'],
        journal: ['primary_location.source.display_name'],
        volume: ['biblio.volume'],
        issue: ['biblio.issue'],
        startPage: ['biblio.first_page'],
        endPage: ['biblio.last_page'],
        doi: ['doi', 'ids.doi'],
        abstract: ['abstract'],
        indexTerms: ['keywords.display_name', 'mesh.descriptor_name'],
        subjects: [
          'topics.display_name',
          'concepts.display_name',
          'primary_topic.display_name',
          'primary_topic.field.display_name',
        ],
        documentTypes: ['type'],
        language: ['language'],
        authorIds: ['authorships.author.orcid', 'authorships.author.id'],
        issn: ['primary_location.source.issn', 'primary_location.source.issn_l'],
        publisher: ['primary_location.source.host_organization_name'],
        citedBy: ['cited_by_count'],
        references: ['referenced_works'],
        addresses: ['authorships.raw_affiliation_strings', 'authorships.institutions.display_name'],
      },
      names: 'given-first',
      lists: {
        authors: /\|/,
        authorIds: /\|/,
        indexTerms: /\|/,
        subjects: /\|/,
        references: /\|/,
        addresses: /\|/,
      },
      authorIdsOf: { 'authorships.author.id': 'openalex' },
      institutions: { field: 'authorships.institutions.display_name', countries: 'authorships.countries' },
      types: workTypes,
      database: 'OpenAlex',
    },
  },
  {
    name: 'pubmed',
    requires: ['PMID', 'Title', 'Authors', 'Citation', 'Journal/Book'],
    map: {
      fields: {
        title: ['Title'],
        authors: ['Authors'],
        year: ['Publication Year', 'Create Date'],
        journal: ['Journal/Book'],
        volume: ['Citation volume'],
        issue: ['Citation issue'],
        pages: ['Citation pages'],
        doi: ['DOI'],
      },
      names: 'initials-last',
      // A group of authors stands after a semicolon.
      lists: { authors: /[,;]\s*|\.$/ },
      database: 'PubMed',
    },
    source: pubmedCitation,
  },
  {
    name: 'springer',
    requires: ['Item Title', 'Publication Title', 'Item DOI', 'Content Type'],
    map: {
      fields: {
        title: ['Item Title'],
        authors: ['Authors'],
        year: ['Publication Year'],
        journal: ['Publication Title', 'Book Series Title'],
        volume: ['Journal Volume'],
        issue: ['Journal Issue'],
        doi: ['Item DOI'],
        documentTypes: ['Content Type'],
      },
      names: 'given-first',
      // SpringerLink writes names one after the other without anything between: `A. SmithB. Jones`.
      lists: {
        authors: /(?<=(?!\bMc|\bMac)[\p{Ll})]|\bJr\.)(?=\p{Lu})(?<!\bMc|\bMac|\bDe|\bLe|\bLa|\bDi|\bVan)/u,
      },
      types: workTypes,
      database: 'SpringerLink',
    },
  },
  {
    name: 'zotero',
    requires: ['Key', 'Item Type', 'Author', 'Title', 'Abstract Note'],
    map: {
      fields: {
        title: ['Title'],
        authors: ['Author'],
        year: ['Publication Year', 'Date'],
        journal: ['Publication Title', 'Book Title', 'Proceedings Title'],
        volume: ['Volume'],
        issue: ['Issue'],
        pages: ['Pages'],
        doi: ['DOI'],
        abstract: ['Abstract Note'],
        keywords: ['Manual Tags'],
        indexTerms: ['Automatic Tags'],
        documentTypes: ['Item Type'],
        language: ['Language'],
        issn: ['ISSN'],
        publisher: ['Publisher'],
      },
      lists: { authors: /;\s*/, keywords: /;\s*/, indexTerms: /;\s*/ },
      types: workTypes,
    },
  },
  {
    name: 'dimensions',
    requires: ['Publication ID', 'DOI', 'Title', 'PubYear'],
    map: {
      fields: {
        title: ['Title'],
        authors: ['Authors'],
        year: ['PubYear', 'Publication Date'],
        journal: ['Source title', 'Anthology title', 'Book title'],
        volume: ['Volume'],
        issue: ['Issue'],
        pages: ['Pagination'],
        doi: ['DOI'],
        abstract: ['Abstract'],
        indexTerms: ['MeSH terms', 'Concepts'],
        subjects: [
          'Fields of Research (ANZSRC 2020)',
          'FOR (ANZSRC) Categories',
          'Fields of Research',
          'Units of Assessment',
        ],
        documentTypes: ['Publication Type', 'Document Type'],
        issn: ['ISSN', 'eISSN', 'e-ISSN'],
        publisher: ['Publisher'],
        citedBy: ['Times cited'],
        references: ['Cited references'],
        addresses: [
          'Authors (Raw Affiliation)',
          'Authors Affiliations',
          'Research Organizations - standardized',
        ],
        correspondence: ['Corresponding Authors'],
      },
      lists: {
        authors: /;\s*/,
        indexTerms: /;\s*/,
        subjects: /;\s*/,
        references: /;(?=\[)|;\s+/,
        addresses: /;\s*/,
      },
      addressForms: {
        'Authors (Raw Affiliation)': 'name-last',
        'Authors Affiliations': 'name-last',
        'Corresponding Authors': 'name-last',
      },
      types: workTypes,
      database: 'Dimensions',
    },
  },
  {
    name: 'proquest',
    requires: ['Title', 'Abstract', 'StoreId', 'pubtitle'],
    map: {
      fields: {
        title: ['Title'],
        authors: ['Authors'],
        year: ['year', 'pubdate'],
        journal: ['pubtitle'],
        volume: ['volume'],
        issue: ['issue'],
        pages: ['pages'],
        startPage: ['startPage'],
        doi: ['digitalObjectIdentifier'],
        abstract: ['Abstract'],
        keywords: ['identifierKeywords'],
        indexTerms: ['subjectTerms', 'subjects'],
        documentTypes: ['documentType', 'ArticleType'],
        issn: ['issn', 'eissn'],
        publisher: ['publisher'],
        language: ['language'],
        database: ['Database'],
      },
      lists: { authors: /;\s*/, keywords: /[;,]\s+/, indexTerms: /[;,]\s+/ },
      types: workTypes,
    },
  },
  {
    name: 'publish-or-perish',
    requires: ['Authors', 'Title', 'Source', 'GSRank'],
    map: {
      fields: {
        title: ['Title'],
        authors: ['Authors'],
        year: ['Year'],
        journal: ['Source'],
        volume: ['Volume'],
        issue: ['Issue'],
        startPage: ['StartPage'],
        endPage: ['EndPage'],
        doi: ['DOI'],
        abstract: ['Abstract'],
        documentTypes: ['Type'],
        issn: ['ISSN'],
        publisher: ['Publisher'],
        citedBy: ['Cites'],
      },
      names: 'given-first',
      lists: { authors: /[,;]\s*/ },
      types: workTypes,
    },
  },
  {
    name: 'ovid',
    requires: ['VN', 'TI', 'AU', 'SO'],
    map: {
      ...ovidMedlineFields,
      lists: { authors: /;\s*|\n/, keywords: /;\s*|\n/, indexTerms: /;\s*|\n/ },
    },
    source: ovidTaggedSource,
  },
  ...ieeeTables,
  ...wosTables,
  ...embaseTables,
  ...cochraneTables,
]
