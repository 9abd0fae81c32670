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
    keywords: ['Author Keywords', 'Index Keywords'],
    type: ['Document Type'],
    language: ['Language of Original Document'],
    addresses: ['Affiliations'],
  },
  lists: { authors: 'guess', keywords: /;\s*/, addresses: /;\s*/ },
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
    keywords: ['作者关键字', '索引关键字'],
    type: ['文献类型'],
    language: ['原始文献语言'],
    addresses: ['归属机构'],
  },
}

/** Scopus' tables: which columns there are was chosen with the export, which marks them by a few of its own. */
export const scopusTables: readonly TableDialect[] = [
  { name: 'scopus', requires: ['Authors', 'Title', 'Year', 'Source title', 'EID'], map: english },
  { name: 'scopus', requires: ['Title', 'Source title', 'Art. No.'], map: english },
  { name: 'scopus', requires: ['Title', 'EID'], map: english },
  { name: 'scopus', requires: ['来源出版物名称', '年份'], map: chinese },
]
