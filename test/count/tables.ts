import { crossOccurrences, type CrossTab } from '../../src/count/cross-tab.js'
import { answersOf } from '../code/corpus.js'

export function times(unit: string, n: number): string[] {
  return Array<string>(n).fill(unit)
}

/** A cross-tab in which each row stands in so many of the units of each column. */
export function tableOf(
  totals: Readonly<Record<string, number>>,
  rows: Readonly<Record<string, readonly number[]>>,
): CrossTab {
  const units = Object.entries(totals).flatMap(([key, n], column) =>
    Array.from({ length: n }, (_, index) => ({
      key,
      own: Object.entries(rows).flatMap(([row, counts]) => (index < (counts[column] ?? 0) ? [row] : [])),
    })),
  )
  return crossOccurrences(
    answersOf(
      units.map(({ own }) => own.join(' ')),
      { key: 'row', several: true, categories: Object.keys(rows).join(' ') },
    ),
    answersOf(
      units.map(({ key }) => key),
      { key: 'column', categories: Object.keys(totals).join(' ') },
    ),
  )
}
