import type { Distribution } from '../../count/distribution.js'

/** A row with its number. */
export type CountedRow = Distribution['rows'][number] & { n: number }

/** The rows of a distribution, each with its number. Throws a RangeError where only percentages were published: nothing stands for no number. */
export function countedRows({ id, rows }: Distribution, caller: string): CountedRow[] {
  return rows.map((row) => {
    if (row.n !== null) return { ...row, n: row.n }
    throw new RangeError(
      `${caller}: found a percentage without a number for '${row.label}' of ${id}, expected numbers (printedShareFigure draws percentages)`,
    )
  })
}

/** A number as pictures print it: shares of units with one decimal. */
export function numberText(n: number): string {
  return Number.isInteger(n) ? n.toString() : n.toFixed(1)
}

/** `15 (47 %)`; `70 %` where only a percentage was published, `15` where there is none. */
export function countText({ n, percent }: { n: number | null; percent: number | null }): string {
  if (n === null) return `${percent} %`
  return percent === null ? numberText(n) : `${numberText(n)} (${percent} %)`
}

/** Rows in words, for alternative texts; says so where there are none. */
export function rowsInWords(
  rows: readonly { label: string; n: number | null; percent: number | null }[],
): string {
  return rows.length === 0 ? 'no rows' : rows.map((row) => `${row.label} ${countText(row)}`).join(', ')
}

/** The largest of some numbers, 0 where there are none. */
export function largestOf(numbers: readonly number[]): number {
  return numbers.reduce((most, n) => Math.max(most, n), 0)
}

/** What a figure is called; both have a default. */
export interface FigureName {
  /** The name of its files. */
  id?: string
  title?: string
}
