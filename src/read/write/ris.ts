import type { BibRecord } from '../../record/record.js'
import { risTags } from './own-names.js'
import { restName, restOf } from './rest.js'
import { plainFields, shownValues } from './shown.js'

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
  const type = Object.hasOwn(types, record.type ?? '') ? types[record.type ?? '']! : 'GEN'
  const lines = [`TY  - ${type}`]
  for (const [field, tag] of risTags)
    for (const value of shownValues(record, field)) if (value !== '') lines.push(`${tag}  - ${value}`)
  lines.push('DP  - Reviewbook')
  lines.push(`C8  - ${restName}:${restOf(record, plainFields(record, risTags))}`, 'ER  - ', '')
  return `${lines.join('\n')}\n`
}
