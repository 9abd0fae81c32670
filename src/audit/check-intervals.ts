import type { Finding } from './audit.js'
import type { PrintedNumber } from './number.js'
import { placeOf } from './share-finding.js'
import { mainNumber, type Entry, type Series, type TableReading } from './table.js'

/** An estimate with its bounds, from one cell or from neighbouring columns. */
interface Interval {
  entry: Entry
  estimate: PrintedNumber
}

/** An estimate must lie within its interval, and the interval run upwards; told only where most cells of a column do. */
export function checkIntervals(table: TableReading): Finding[] {
  return table.series.flatMap((series, at) => {
    const bounded = [...series.entries.values()].filter((entry) => entry.low && entry.high)
    if (bounded.length === 0) return []
    const own = bounded.flatMap((entry): Interval[] => {
      const estimate = mainNumber(entry)
      return estimate ? [{ entry, estimate }] : []
    })
    const intervals = own.length > 0 ? own : fromColumns(table.series.slice(0, at).reverse(), bounded)
    const good = intervals.filter(isWithin).length
    return intervals.map((each) => intervalFinding(table, series, each, good > intervals.length / 2))
  })
}

/** The estimates of a column of bounds alone: those of the nearest column before it that most bounds hold. */
function fromColumns(before: readonly Series[], bounded: readonly Entry[]): Interval[] {
  const tried = before.slice(0, 4).map((series) =>
    bounded.flatMap((entry): Interval[] => {
      const estimate = mainNumber(series.entries.get(entry.row))
      return estimate ? [{ entry, estimate }] : []
    }),
  )
  return tried.find((each) => each.length >= 3 && each.filter(isWithin).length * 3 >= each.length * 2) ?? []
}

function intervalFinding(table: TableReading, series: Series, each: Interval, isUsual: boolean): Finding {
  const { entry, estimate } = each
  const holds = isWithin(each)
  const arithmetic = `${entry.low?.text} ≤ ${estimate.text} ≤ ${entry.high?.text}${holds ? '' : ' does not hold'}`
  const place = { check: 'interval' as const, ...placeOf(table, series, entry), arithmetic }
  if (holds) return { ...place, verdict: 'agrees' }
  if (isUsual) return { ...place, verdict: 'impossible' }
  return {
    ...place,
    verdict: 'not-checkable',
    explanation: 'most cells of the column do not hold an estimate with its interval',
  }
}

function isWithin({ entry, estimate }: Interval): boolean {
  return (entry.low?.value ?? NaN) <= estimate.value && estimate.value <= (entry.high?.value ?? NaN)
}
