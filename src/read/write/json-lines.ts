import type { BibRecord } from '../../record/record.js'
import { plainJson } from './rest.js'

/**
 * Records as JSON Lines, the form of `records.jsonl`: one JSON object a line.
 *
 * @example
 * recordsToJsonLines([{ id: 'a', title: 'b', authors: [] }]) // => '{"id":"a","title":"b","authors":[]}\n'
 */
export function recordsToJsonLines(records: readonly BibRecord[]): string {
  return records.map((record) => `${plainJson(record)}\n`).join('')
}
