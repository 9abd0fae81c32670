import { distanceFromWhole } from './check-percent-sums.js'
import { addUp } from './number.js'
import type { Entry, Series, TableRow } from './table.js'

/**
 * Rows whose label is no word for a total but whose numbers are one: the first or the last row of a table without
 * another total, printed as 100 per cent, where the others add up to it: `2000–2020 | 348 | 100.0`.
 */
export function findTotals(rows: readonly TableRow[], series: readonly Series[]): TableRow[] {
  const values = rows.filter((row) => row.role !== 'section' && row.role !== 'base')
  const isPlain = values.every((row) => row.role === 'plain' || row.role === 'missing')
  const isOne = new Set(values.map((row) => row.block)).size === 1
  if (!isPlain || !isOne || values.length < 4) return [...rows]
  const total = [values.at(-1), values[0]].find((row) => {
    const parts = values.filter((other) => other !== row)
    const isWhole = row && series.some((each) => each.entries.get(row.index)?.percent?.value === 100)
    return row && isWhole && series.some((each) => addsUpTo(each, row, parts))
  })
  return rows.map((row) => (row === total ? { ...row, role: 'total' } : row))
}

function addsUpTo(series: Series, total: TableRow, parts: readonly TableRow[]): boolean {
  const whole = series.entries.get(total.index)
  const entries = parts.flatMap((row) => series.entries.get(row.index) ?? [])
  const counts = entries.flatMap((entry) => (entry.count ? [entry.count.value] : []))
  const isSum = counts.length === parts.length && addUp(counts) === whole?.count?.value
  return isSum || (entries.length === parts.length && isHundred(whole, entries))
}

function isHundred(whole: Entry | undefined, entries: readonly Entry[]): boolean {
  if (whole?.percent?.value !== 100) return false
  const percents = entries.flatMap((entry) => (entry.percent ? [entry.percent] : []))
  const slack = addUp(percents.map(({ decimals }) => 10 ** -decimals / 2))
  const sum = addUp(percents.map(({ value }) => value))
  return percents.length === entries.length && distanceFromWhole(sum, slack) === 'rounding'
}
