import { plural } from '../base/words.js'
import type { SideBySide } from '../count/side-by-side.js'
import { namesOf, type Names, type TableName } from './names.js'
import { numberColumn, textColumn, type Table } from './table.js'

/** What a table of published and coded values is called and of what it speaks. */
export interface SideBySideTableOptions extends TableName {
  /** The heading of the first column; `Category` where this is not given. */
  heading?: string
  /** What was coded, in the singular; `record` where this is not given. */
  unit?: string
}

/**
 * Published totals beside the coding of single units by one variable. `names` gives what is printed for an id.
 *
 * @example
 * const row = { key: 'asia', label: 'Asia', published: 3, coded: 2, difference: -1, records: ['a', 'b'], stated: ['a'] }
 * const compared = { rows: [row], uncoded: ['c'], wouldMove: 0, surplus: [], shortfall: [{ key: 'asia', label: 'Asia', enter: 1 }] }
 * sideBySideTable(compared, new Map()).notes.slice(1) // => ['1 more would have to be Asia.', 'Not known, and so free to fill a gap: c.']
 */
export function sideBySideTable(
  compared: SideBySide,
  names: Names,
  options: SideBySideTableOptions = {},
): Table {
  const {
    id = 'side-by-side',
    title = 'Published and coded',
    heading = 'Category',
    unit = 'record',
  } = options
  const list = (ids: readonly string[]) => namesOf(ids, names)
  const moves = compared.surplus.map(
    ({ label, leave, candidates }) => `${leave} of these would have to leave ${label}: ${list(candidates)}.`,
  )
  const gaps = compared.shortfall.map(({ label, enter }) => `${enter} more would have to be ${label}.`)
  return {
    id,
    title,
    columns: [
      textColumn('label', heading),
      numberColumn('published', 'Published total'),
      numberColumn('coded', `Coded by ${unit}`),
      numberColumn('difference', 'Difference'),
      textColumn('stated', 'Stated by the paper'),
      textColumn('fromEvidence', 'Coded from evidence'),
    ],
    rows: [
      ...compared.rows.map(({ label, published, coded, difference, records, stated }) => ({
        label,
        published,
        coded,
        difference,
        stated: list(stated),
        fromEvidence: list(records.filter((record) => !stated.includes(record))),
      })),
      {
        label: 'Not known',
        published: null,
        coded: compared.uncoded.length,
        difference: null,
        stated: null,
        fromEvidence: list(compared.uncoded),
      },
    ],
    notes: [
      `Published: totals as printed; the paper does not list the ${plural(unit)} behind them. ` +
        `Coded: each ${unit} by itself, with the basis and evidence of its value.`,
      ...moves,
      ...gaps,
      ...(gaps.length > 0 && compared.uncoded.length > 0
        ? [`Not known, and so free to fill a gap: ${list(compared.uncoded)}.`]
        : []),
    ],
  }
}
