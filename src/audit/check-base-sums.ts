import type { Finding } from './audit.js'
import { checkTotals } from './check-totals.js'
import type { Entry, Series, TableReading } from './table.js'

/**
 * Holds the denominators of a column such as `45/120` against that of its total row, where the counts before them add
 * up: groups of different size together are the whole.
 */
export function checkBaseSums(table: TableReading, counted: readonly Series[]): Finding[] {
  return counted.flatMap((series) => {
    const sizes = denominators(series)
    const distinct = new Set([...sizes.entries.values()].map((entry) => entry.count?.value))
    if (sizes.entries.size < 3 || distinct.size < 3) return []
    const counts = checkTotals(table, [series])
    const isWhole = counts.length > 0 && counts.every(({ verdict }) => verdict === 'agrees')
    const sums = checkTotals(table, [sizes])
    return isWhole ? sums : sums.filter(({ verdict }) => verdict === 'agrees')
  })
}

function denominators(series: Series): Series {
  const entries = [...series.entries].flatMap(([row, entry]): [number, Entry][] => {
    const { columns, printed, base } = entry
    return base ? [[row, { row, columns, printed, count: base }]] : []
  })
  const name = `${series.countName}, after the stroke`
  return { ...series, name, countName: name, kind: 'count', entries: new Map(entries) }
}
