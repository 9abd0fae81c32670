import type { FieldName } from '../../record/fields.js'
import type { BibRecord } from '../../record/record.js'

/** The name under which every export of this package carries what its format has no place for, as JSON. */
export const restName = 'reviewbook'

/**
 * What a format cannot carry in its own fields, as JSON text: the record's extra fields, where it came from, and
 * those of its own fields that the format has no name for or whose value it would change.
 */
export function restOf(record: BibRecord, kept: ReadonlySet<FieldName>): string {
  return plainJson(
    Object.fromEntries(Object.entries(record).filter(([name]) => !kept.has(name as FieldName))),
  )
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
