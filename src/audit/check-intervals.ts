import type { Finding } from './audit.js'
import { placeOf } from './share-finding.js'
import type { Entry, TableReading } from './table.js'

/** An estimate must lie within its interval, and the interval run upwards; told only where most cells of a column do. */
export function checkIntervals(table: TableReading): Finding[] {
  return table.series.flatMap((series) => {
    const cells = [...series.entries.values()].filter((entry) => entry.low && entry.high && estimateOf(entry))
    const good = cells.filter(isWithin)
    if (cells.length === 0) return []
    return cells.map((entry): Finding => {
      const estimate = estimateOf(entry)?.text ?? ''
      const arithmetic = `${entry.low?.text} ≤ ${estimate} ≤ ${entry.high?.text}${isWithin(entry) ? '' : ' does not hold'}`
      const place = { check: 'interval' as const, ...placeOf(table, series, entry), arithmetic }
      if (isWithin(entry)) return { ...place, verdict: 'agrees' }
      if (good.length > cells.length / 2) return { ...place, verdict: 'impossible' }
      return {
        ...place,
        verdict: 'not-checkable',
        explanation: 'most cells of the column do not hold an estimate with its interval',
      }
    })
  })
}

function estimateOf(entry: Entry) {
  return entry.estimate ?? entry.percent ?? entry.count
}

function isWithin(entry: Entry): boolean {
  const value = estimateOf(entry)?.value ?? NaN
  return (entry.low?.value ?? NaN) <= value && value <= (entry.high?.value ?? NaN)
}
