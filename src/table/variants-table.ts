import type { Occurrences } from '../record/occurrences.js'
import type { TableName } from './names.js'
import { numberColumn, textColumn, type Table } from './table.js'

/**
 * The values that are printed in several ways and were counted as one, each with its forms and their numbers.
 *
 * @example
 * const variable = { key: 'keyword', label: 'Keyword', by: 'keywords', several: true, order: 'frequency', origin: { kind: 'field', rule: 'keyword' } }
 * const forms = new Map([[0, new Map([['Open Badges', 3], ['open badges', 1]])]])
 * const occurrences = { variable, unit: 'record', ids: [], categories: [{ key: 'open badges', label: 'Open Badges' }], starts: Uint32Array.of(0), items: new Uint32Array(), basis: 'exported', details: new Map(), reasons: new Map(), forms }
 * variantsTable(occurrences).rows // => [{ label: 'Open Badges', form: 'Open Badges', n: 3 }, { label: 'Open Badges', form: 'open badges', n: 1 }]
 */
export function variantsTable({ variable, categories, forms }: Occurrences, options: TableName = {}): Table {
  const { id = `${variable.key}.variants`, title = `${variable.label}: forms counted as one` } = options
  const several = [...forms].filter(([, own]) => own.size > 1).sort(([a], [b]) => a - b)
  return {
    id,
    title,
    columns: [
      textColumn('label', variable.label),
      textColumn('form', 'As printed'),
      numberColumn('n', 'Times'),
    ],
    rows: several.flatMap(([place, own]) =>
      [...own].map(([form, n]) => ({ label: categories[place]?.label ?? '', form, n })),
    ),
    notes: [`${several.length} of ${categories.length} values are printed in several ways.`],
  }
}
