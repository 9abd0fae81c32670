import { formatJson } from '../../base/json.js'
import type { BibRecord } from '../../record/record.js'
import { cslTexts } from './own-names.js'
import { escapeOdd, restName, restOf } from './rest.js'
import { isPlain, plainFields } from './shown.js'

/** A name as CSL-JSON has it. */
export interface CslName {
  family?: string
  given?: string
  suffix?: string
  literal?: string
}

/** A record as an item of CSL-JSON. */
export type CslItem = Record<string, unknown>

/**
 * A record as an item of CSL-JSON, the form of citation processors. `custom.reviewbook` carries what CSL has no
 * variable for, so that reading the item again gives the same record.
 *
 * @example
 * recordToCsl({ id: 'a', title: 'Open badges', authors: ['Liu, R.'] }).author // => [{ family: 'Liu', given: 'R.' }]
 */
export function recordToCsl(record: BibRecord): CslItem {
  const kept = plainFields(
    record,
    new Map([...cslTexts, ['authors', 'author'], ['year', 'issued'], ['keywords', 'keyword']]),
  )
  // Keywords are one text there.
  const keywords = record.keywords ?? []
  if (!isPlain(keywords.join('; ')) || keywords.some((word) => /[;|,[\]]/.test(word))) kept.delete('keywords')
  const names = record.authors.map(cslNameOf)
  if (!record.authors.every((name, index) => textOfName(names[index]!) === name)) kept.delete('authors')
  const texts = [...cslTexts].map(([field, name]) => [name, record[field]] as const)
  const item: CslItem = {
    id: record.id,
    type: record.type ?? 'document',
    ...(names.length > 0 ? { author: names } : {}),
    ...(record.year === undefined ? {} : { issued: { 'date-parts': [[record.year]] } }),
    ...Object.fromEntries(texts),
    keyword: record.keywords?.join('; '),
    ISSN: record.issn?.join(', '),
    custom: { [restName]: JSON.parse(restOf(record, kept)) as unknown },
  }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))
}

/**
 * Records as CSL-JSON text.
 *
 * @example
 * JSON.parse(recordsToCsl([{ id: 'a', title: 'One', authors: ['Law, P.'] }]))[0].title // => 'One'
 */
export function recordsToCsl(records: readonly BibRecord[]): string {
  return escapeOdd(formatJson(records.map(recordToCsl)))
}

function cslNameOf(name: string): CslName {
  const [family, given, suffix, ...more] = name.split(', ')
  if (given === undefined || more.length > 0) return { literal: name }
  return suffix === undefined ? { family: family!, given } : { family: family!, given, suffix }
}

function textOfName({ family, given, suffix, literal }: CslName): string {
  return literal ?? [family, given, suffix].filter((part) => part !== undefined).join(', ')
}
