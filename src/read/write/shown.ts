import { recordFields, type FieldName } from '../../record/fields.js'
import type { Address, BibRecord } from '../../record/record.js'
import { oneLine } from '../text/clean.js'
import type { OwnNames } from './own-names.js'

/** The values of a field as texts on one line each: of an address its text, of other shapes none. */
export function shownValues(record: BibRecord, name: FieldName): string[] {
  const value = record[name]
  if (value === undefined) return []
  const { kind } = recordFields[name]
  if (kind === 'texts') return (value as readonly string[]).map(oneLine)
  if (kind === 'addresses') return (value as readonly Address[]).map(({ text }) => oneLine(text))
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'string' ? [oneLine(value)] : []
}

/** Whether text comes back as it is from a line of a text file: one line, no control characters, no half characters. */
export function isPlain(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return text !== '' && oneLine(text) === text && !/[\u0000-\u001f\u007f\ufeff]|\p{Surrogate}/u.test(text)
}

/** The fields that a format of plain lines has under some name and whose values come back from there as they are. */
export function plainFields(record: BibRecord, names: OwnNames): Set<FieldName> {
  return new Set([...names.keys()].filter((name) => isPlainField(record, name)))
}

function isPlainField(record: BibRecord, name: FieldName): boolean {
  const value = record[name]
  if (typeof value === 'number') return Number.isInteger(value)
  if (typeof value === 'string') return isPlain(value)
  if (!Array.isArray(value) || value.length === 0) return false
  const { kind } = recordFields[name]
  if (kind === 'texts') return (value as readonly string[]).every(isPlain)
  // Whose an address is cannot be said in plain lines.
  return (
    kind === 'addresses' &&
    (value as readonly Address[]).every(
      (address) => isPlain(address.text) && Object.keys(address).length === 1,
    )
  )
}
