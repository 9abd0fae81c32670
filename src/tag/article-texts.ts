import { keysAt, type Occurrences } from '../record/occurrences.js'
import type { BibRecord } from '../record/record.js'
import type { LabelledDocument } from './document.js'

/**
 * The texts of records as they are tagged: title, abstract, keywords and, where a table has one, a summary. The labels are the topics
 * that people coded, where they are given; only learning and evaluation look at them.
 *
 * @example
 * recordTexts([{ id: '1', title: 'Badges', authors: [], keywords: ['work'] }]) // => [{ id: '1', title: 'Badges', keywords: ['work'], labels: [] }]
 */
export function recordTexts(records: readonly BibRecord[], coded?: Occurrences): LabelledDocument[] {
  return records.map(({ id, title, abstract, keywords, extra }, place) => {
    const summary = extra?.['summary']
    return {
      id,
      title,
      ...(abstract === undefined ? {} : { abstract }),
      ...(typeof summary === 'string' ? { summary } : {}),
      ...(keywords === undefined ? {} : { keywords }),
      labels: coded ? keysAt(coded, place) : [],
    }
  })
}
