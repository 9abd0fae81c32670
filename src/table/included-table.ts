import { opening, plural } from '../base/words.js'
import { freeKey } from '../count/top-rows.js'
import { occurrencesOf, type Corpus } from '../record/corpus.js'
import { valuesAt, type Occurrences } from '../record/occurrences.js'
import type { BibRecord } from '../record/record.js'
import { joined, type TableName } from './names.js'
import { textColumn, type CellValue, type Column, type Table } from './table.js'

/** What a record itself says of a study, as far as any says it. */
const own: readonly { column: Column; value: (record: BibRecord) => CellValue }[] = [
  { column: { key: 'year', label: 'Year', align: 'right' }, value: ({ year }) => year ?? null },
  { column: textColumn('title', 'Title'), value: ({ title }) => (title === '' ? null : title) },
  { column: textColumn('journal', 'Journal'), value: ({ journal }) => journal ?? null },
  { column: textColumn('doi', 'DOI'), value: ({ doi }) => doi ?? null },
]

/**
 * The table of included studies: a row a record with its citation, year, title, journal and DOI, as far as they are known, then the values
 * of these variables. Throws a RangeError where there is no such variable.
 *
 * @example
 * const variable = { key: 'topic', label: 'Topic', by: 'topics', several: true, order: 'given', origin: { kind: 'field', rule: 'topic' } }
 * const occurrences = { variable, unit: 'study', ids: ['a'], categories: [{ key: 'jobs', label: 'Jobs' }, { key: 'skills', label: 'Skills' }], starts: Uint32Array.of(0, 2), items: Uint32Array.of(0, 1), basis: 'coded', details: new Map(), reasons: new Map(), forms: new Map() }
 * const corpus = { title: 'Studies', unit: 'study', of: 'studies', records: [{ id: 'a', title: 'On work', authors: [], year: 2020 }], names: new Map([['a', 'Li, 2020']]), variables: [variable], occurrences: new Map([['topic', occurrences]]) }
 * includedTable(corpus, ['topic']).rows // => [{ name: 'Li, 2020', year: 2020, title: 'On work', topic: 'Jobs; Skills' }]
 */
export function includedTable(corpus: Corpus, keys: readonly string[], options: TableName = {}): Table {
  const { records, names, unit } = corpus
  const { id = 'included', title = `Included ${plural(unit)}` } = options
  const variables = keys.map((key) => occurrencesOf(corpus, key))
  // A variable takes the place of the field of its name.
  const known = own.filter(
    ({ column, value }) => !keys.includes(column.key) && records.some((record) => value(record) !== null),
  )
  const name = freeKey('name', new Set(keys))
  return {
    id,
    title,
    columns: [
      textColumn(name, opening(unit)),
      ...known.map(({ column }) => column),
      ...variables.map(({ variable }) => textColumn(variable.key, variable.label)),
    ],
    rows: records.map((record, place) => ({
      [name]: names.get(record.id) ?? record.id,
      ...Object.fromEntries(known.map(({ column, value }) => [column.key, value(record)])),
      ...Object.fromEntries(variables.map((each) => [each.variable.key, labelsAt(each, place)])),
    })),
    notes: [`${opening(plural(unit))}: ${records.length}. A value that is not known is empty.`],
  }
}

function labelsAt(occurrences: Occurrences, place: number): string | null {
  return joined(valuesAt(occurrences, place).map(({ category }) => category.label))
}
