import type { BibRecord } from '../../record/record.js'
import { oneLine } from '../text/clean.js'

/** The name under which every export of this package carries what its format has no place for, as JSON. */
export const restName = 'reviewbook'

/**
 * What a format cannot carry in its own fields, as JSON text: the record's extra fields, and those of its own fields
 * that are named or whose value the format would change.
 */
export function restOf(record: BibRecord, kept: ReadonlySet<keyof BibRecord>): string {
  const rest = Object.entries(record).filter(
    ([name]) => name !== 'source' && !kept.has(name as keyof BibRecord),
  )
  return plainJson(Object.fromEntries(rest))
}

/** JSON on one line in which characters that readers of text change are escaped too. */
export function plainJson(value: unknown): string {
  return escapeOdd(JSON.stringify(value))
}

/** JSON text with the characters that readers of text change escaped. */
export function escapeOdd(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Whether text comes back as it is from a line of a text file: one line, no control characters, no half characters. */
export function isPlain(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return text !== '' && oneLine(text) === text && !/[\u0000-\u001f\u007f\ufeff]|\p{Surrogate}/u.test(text)
}

/** Whether each text of a list comes back as it is. */
export function arePlain(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every(isPlain)
}

const texts = [
  'title',
  'journal',
  'volume',
  'issue',
  'pages',
  'doi',
  'abstract',
  'language',
  'database',
] as const
const lists = ['authors', 'keywords'] as const

/** The fields of a record whose values are plain, for formats that carry plain text as it is. */
export function plainFields(record: BibRecord): Set<keyof BibRecord> {
  const kept = new Set<keyof BibRecord>()
  for (const name of texts) if (isPlain(record[name] ?? '')) kept.add(name)
  for (const name of lists) if (arePlain(record[name] ?? [])) kept.add(name)
  if (Number.isInteger(record.year)) kept.add('year')
  return kept
}
