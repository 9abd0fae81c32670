import { citedBySource, leadingCited, type CitedRow } from '../count/most-cited.js'
import type { TableName } from './names.js'
import { numberColumn, textColumn, type Table } from './table.js'

/** A work, how often it was cited, and what else is known of it. */
export interface CitedWork extends CitedRow {
  year?: number
  title?: string
  journal?: string
}

/** What a table of cited works is called, how long it is and where its numbers are from. */
export interface MostCitedTableOptions extends TableName {
  /** Only so many, the most cited; 20 where this is not given. */
  most?: number
  by?: string
}

/**
 * The most cited works with their ranks; works with one number share a rank.
 *
 * @example
 * mostCitedTable([{ id: 'a', name: 'Li, 2020', n: 4 }, { id: 'b', name: 'Roe, 2021', n: 9 }]).rows[0] // => { rank: 1, name: 'Roe, 2021', n: 9 }
 */
export function mostCitedTable(works: readonly CitedWork[], options: MostCitedTableOptions = {}): Table {
  const { id = 'most-cited', title = 'Most cited', most = 20, by = citedBySource } = options
  const { rows: shown, ties } = leadingCited(works, most)
  const known = (['title', 'journal', 'year'] as const).filter((field) =>
    shown.some((work) => work[field] !== undefined),
  )
  const headings = { title: 'Title', journal: 'Journal', year: 'Year' }
  return {
    id,
    title,
    columns: [
      numberColumn('rank', 'Rank'),
      textColumn('name', 'Work'),
      ...known.map((field) => (field === 'year' ? numberColumn : textColumn)(field, headings[field])),
      numberColumn('n', 'Citations'),
    ],
    rows: shown.map((work) => ({
      rank: work.rank,
      name: work.name,
      ...Object.fromEntries(known.map((field) => [field, work[field] ?? null])),
      n: work.n,
    })),
    notes: [
      `Counted: citations, ${by}; ${shown.length} of ${works.length} with a known number.`,
      ...(ties > 0 ? [`As often as the last: ${ties} more.`] : []),
    ],
  }
}
