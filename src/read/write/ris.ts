import type { BibRecord } from '../../record/record.js'
import { oneLine } from '../text/clean.js'
import { plainFields, restOf, restName } from './rest.js'

/** RIS types by CSL's. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  article: 'UNPB',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  report: 'RPRT',
  review: 'JOUR',
  software: 'COMP',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
}

/**
 * Records as RIS, for reference managers. The line C8 carries as JSON what RIS has no tag for, so that reading the
 * text again gives the same records.
 *
 * @example
 * recordsToRis([{ id: 'a', title: 'Open badges', authors: [] }]).split('\n')[1] // => 'TI  - Open badges'
 */
export function recordsToRis(records: readonly BibRecord[]): string {
  return records.map(risRecord).join('')
}

function risRecord(record: BibRecord): string {
  const lines: string[] = []
  const add = (tag: string, value: string | number | undefined) => {
    const text = oneLine(String(value ?? ''))
    if (text !== '') lines.push(`${tag}  - ${text}`)
  }
  lines.push(`TY  - ${Object.hasOwn(types, record.type ?? '') ? types[record.type ?? '']! : 'GEN'}`)
  add('TI', record.title)
  for (const author of record.authors) add('AU', author)
  add('PY', record.year)
  add('T2', record.journal)
  add('VL', record.volume)
  add('IS', record.issue)
  add('SP', record.pages)
  add('DO', record.doi)
  add('AB', record.abstract)
  for (const keyword of record.keywords ?? []) add('KW', keyword)
  add('LA', record.language)
  add('DB', record.database)
  for (const { text } of record.addresses ?? []) add('AD', text)
  add('DP', 'Reviewbook')
  lines.push(`C8  - ${restName}:${restOf(record, plainFields(record))}`, 'ER  - ', '')
  return `${lines.join('\n')}\n`
}
