import type { FieldMap } from '../field-map.js'
import type { TableDialect } from './table-dialect.js'
import { workTypes } from '../work-types.js'

const english: FieldMap = {
  fields: {
    title: ['Title'],
    authors: ['Author full names', 'Authors'],
    year: ['Year'],
    journal: ['Source title'],
    volume: ['Volume'],
    issue: ['Issue'],
    pages: ['Pages'],
    startPage: ['Page start', 'Art. No.'],
    endPage: ['Page end'],
    doi: ['DOI'],
    abstract: ['Abstract'],
    keywords: ['Author Keywords'],
    indexTerms: ['Index Keywords'],
    documentTypes: ['Document Type'],
    language: ['Language of Original Document'],
    authorIds: ['Author(s) ID'],
    issn: ['ISSN'],
    publisher: ['Publisher'],
    citedBy: ['Cited by'],
    references: ['References'],
    addresses: ['Authors with affiliations', 'Affiliations'],
    correspondence: ['Correspondence Address'],
  },
  lists: {
    authors: 'guess',
    authorIds: /;\s*/,
    keywords: /;\s*/,
    indexTerms: /;\s*/,
    references: /;\s+/,
    addresses: /;\s*/,
  },
  addressForms: { 'Authors with affiliations': 'name-first', 'Correspondence Address': 'name-semicolon' },
  authorIdsOf: { 'Author full names': 'scopus', 'Author(s) ID': 'scopus' },
  emptyIsZero: ['Cited by'],
  // `Liu, Feng (59504654000)`
  nameNoise: /\s*\(\d{6,}\)\s*$/,
  missing: /^\[No (?:abstract|author name|title) available\]$/i,
  types: workTypes,
  database: 'Scopus',
}

/** Scopus in Chinese, in part with the names of columns that its English tables have. */
const chinese: FieldMap = {
  ...english,
  fields: {
    title: ['文献标题', '标题'],
    authors: ['Author full names', '作者全名', '作者'],
    year: ['年份'],
    journal: ['来源出版物名称'],
    volume: ['卷'],
    issue: ['期'],
    startPage: ['起始页码', '论文编号'],
    endPage: ['结束页码'],
    doi: ['DOI'],
    abstract: ['摘要'],
    keywords: ['作者关键字'],
    indexTerms: ['索引关键字'],
    documentTypes: ['文献类型'],
    language: ['原始文献语言'],
    authorIds: ['作者 ID'],
    issn: ['ISSN'],
    publisher: ['出版商'],
    citedBy: ['施引文献'],
    references: ['参考文献'],
    addresses: ['带归属机构的作者', '归属机构'],
    correspondence: ['通讯地址'],
  },
  addressForms: { 带归属机构的作者: 'name-first', 通讯地址: 'name-semicolon' },
  authorIdsOf: { 'Author full names': 'scopus', '作者 ID': 'scopus' },
  emptyIsZero: ['施引文献'],
}

/** Scopus' tables: which columns there are was chosen with the export, which marks them by a few of its own. */
export const scopusTables: readonly TableDialect[] = [
  { name: 'scopus', requires: ['Authors', 'Title', 'Year', 'Source title', 'EID'], map: english },
  { name: 'scopus', requires: ['Title', 'Source title', 'Art. No.'], map: english },
  { name: 'scopus', requires: ['Title', 'EID'], map: english },
  { name: 'scopus', requires: ['来源出版物名称', '年份'], map: chinese },
]
