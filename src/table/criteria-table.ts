import type { TableName } from './names.js'
import { textColumn, type Table } from './table.js'

/** What a review asks of the works that it includes, in its own words. */
export interface Criteria {
  inclusion: readonly string[]
  exclusion: readonly string[]
  /** What a work had to be in order to be searched for at all. */
  eligibility?: readonly string[]
}

/**
 * Inclusion and exclusion criteria side by side.
 *
 * @example
 * criteriaTable({ inclusion: ['in English', 'peer-reviewed'], exclusion: ['editorials'] }).rows[1] // => { inclusion: 'peer-reviewed', exclusion: null }
 */
export function criteriaTable(
  { eligibility = [], inclusion, exclusion }: Criteria,
  { id = 'criteria', title = 'Inclusion and exclusion criteria' }: TableName = {},
): Table {
  const length = Math.max(inclusion.length, exclusion.length)
  return {
    id,
    title,
    columns: [textColumn('inclusion', 'Inclusion criteria'), textColumn('exclusion', 'Exclusion criteria')],
    rows: Array.from({ length }, (_, index) => ({
      inclusion: inclusion[index] ?? null,
      exclusion: exclusion[index] ?? null,
    })),
    notes: [
      'As the review states them; nothing is counted.',
      ...(eligibility.length > 0
        ? [`Beside them, to be searched for, a work had to be: ${eligibility.join('; ')}.`]
        : []),
    ],
  }
}
