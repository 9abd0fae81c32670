import { opening, plural } from '../base/words.js'
import type { CoOccurrence } from '../count/co-occurrence.js'
import { fixed, namesOf, pText, type Names, type TableName } from './names.js'
import { numberColumn, textColumn, type Table } from './table.js'

/** What a table of pairs is called, of what it speaks and how long it is. */
export interface CoOccurrenceTableOptions extends TableName {
  /** The heading of the first column; `Category` where this is not given. */
  heading?: string
  /** What was counted, in the singular; `record` where this is not given. */
  unit?: string
  /** Only so many pairs, the most frequent; all where this is not given. */
  most?: number
}

/**
 * Pairs of categories that stand at the same units, the most frequent first. `names` gives what is printed for an id.
 *
 * @example
 * const pair = { a: { key: 'jobs', label: 'Jobs' }, b: { key: 'skills', label: 'Skills' }, n: 1, records: ['1'], jaccard: 0.5, phi: null, p: 1, pAdjusted: 1 }
 * coOccurrenceTable([pair], new Map([['1', 'Li, 2020']])).rows[0].records // => 'Li, 2020'
 */
export function coOccurrenceTable(
  pairs: readonly CoOccurrence[],
  names: Names,
  options: CoOccurrenceTableOptions = {},
): Table {
  const { id = 'co-occurrence', title = 'Categories that occur together' } = options
  const { heading = 'Category', unit = 'record', most = Infinity } = options
  const units = plural(unit)
  const shown = [...pairs].sort((x, y) => y.n - x.n).slice(0, most)
  return {
    id,
    title,
    columns: [
      textColumn('a', heading),
      textColumn('b', 'With'),
      numberColumn('n', `${opening(units)} with both`),
      numberColumn('jaccard', 'Jaccard'),
      numberColumn('phi', 'phi'),
      numberColumn('p', 'p'),
      numberColumn('pHolm', 'p (Holm)'),
      textColumn('records', opening(units)),
    ],
    rows: shown.map(({ a, b, n, jaccard, phi, p, pAdjusted, records }) => ({
      a: a.label,
      b: b.label,
      n,
      jaccard: fixed(jaccard),
      phi: fixed(phi),
      p: pText(p),
      pHolm: pText(pAdjusted),
      records: namesOf(records, names),
    })),
    notes: [
      `Counted: ${units} that have both. Jaccard: both out of either; phi: correlation of presence; p: Fisher exact, two-sided; Holm over all pairs.`,
      ...(shown.length < pairs.length
        ? [`Shown: the ${shown.length} most frequent of ${pairs.length} pairs.`]
        : []),
    ],
  }
}
