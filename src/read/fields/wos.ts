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
    keywords: ['DE', 'ID'],
    type: ['DT', 'PT'],
    language: ['LA'],
    addresses: ['C1'],
  },
  lists: { keywords: /;\s*/ },
  lines: ['AF', 'AU', 'BA', 'BF', 'GP', 'C1'],
  types: { ...workTypes, j: 'article-journal', b: 'book', s: 'book', c: 'paper-conference', p: 'patent' },
  database: 'Web of Science',
}
