import type { BibRecord } from '../../record/record.js'
import { oneLine } from '../text/clean.js'
import { isPlain, plainFields, restName, restOf } from './rest.js'

const texts = [
  'journal',
  'volume',
  'issue',
  'pages',
  'doi',
  'abstract',
  'type',
  'language',
  'database',
] as const
const lists = ['authors', 'keywords'] as const

/** The columns of our tables. */
export const tableColumns: readonly string[] = [
  'id',
  'title',
  'authors',
  'year',
  'journal',
  'volume',
  'issue',
  'pages',
  'doi',
  'abstract',
  'keywords',
  'type',
  'language',
  'database',
  'addresses',
  restName,
]

/** A record as the cells of a row, none longer than `longest` characters; the last carries what the others cannot. */
export function tableRow(record: BibRecord, longest = Infinity): Record<string, string> {
  const kept = plainFields(record)
  for (const name of ['id', 'type'] as const) if (isPlain(record[name] ?? '')) kept.add(name)
  const row: Record<string, string> = { id: oneLine(record.id), title: oneLine(record.title) }
  for (const name of lists) {
    const values = record[name] ?? []
    row[name] = values.map(oneLine).join('; ')
    if (values.some((value) => value.includes(';') || isEscape(value)) || row[name].length > longest)
      kept.delete(name)
  }
  row.addresses = (record.addresses ?? []).map(({ text }) => oneLine(text)).join('; ')
  row.year = String(record.year ?? '')
  for (const name of texts) row[name] = oneLine(record[name] ?? '')
  for (const name of ['id', 'title', ...texts] as const)
    if (row[name]!.length > longest || isEscape(row[name]!)) kept.delete(name)
  for (const [name, cell] of Object.entries(row)) row[name] = cell.slice(0, longest)
  row[restName] = restOf(record, kept)
  return row
}

/** Whether text has what a workbook reads as an escaped character, `_x0041_`. */
function isEscape(text: string): boolean {
  return /_x[0-9a-f]{4}_/i.test(text)
}
