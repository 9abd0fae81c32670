import type { Finding } from './audit.js'
import { isTelling, type BaseOffer } from './base-choice.js'
import { distanceFromWhole } from './check-percent-sums.js'
import { denominatorsOf, impliedBase } from './implied-base.js'
import { addUp, withCommas } from './number.js'
import { possibleCounts } from './proportion.js'
import { placeOf } from './share-finding.js'
import { valueRows, type Entry, type Series, type TableReading } from './table.js'

/**
 * Blocks without a stated number of cases whose percentages add up to 100: then all are out of one number. Where no one
 * number fits all rows, the row is named with whose count changed the others would be shares of the whole.
 */
export function checkWholes(
  table: TableReading,
  series: Series,
  open: readonly Entry[],
  settled: ReadonlyMap<number, BaseOffer>,
): Finding[] {
  const unsettled = new Set(open)
  return table.blocks.flatMap((block) => {
    const entries = valueRows(table, block).flatMap((row) => series.entries.get(row.index) ?? [])
    const odd = entries.filter((entry) => unsettled.has(entry))
    const known = entries.flatMap((entry) => settled.get(entry.row) ?? [])
    // One number of cases, printed, for those that fit; then one row alone does not.
    const isOneOdd =
      odd.length === 1 && known.length > 0 && known.every(({ n, stated }) => stated && n === known[0]?.n)
    if (entries.length < 2 || !entries.every(isTelling) || !(odd.length === entries.length || isOneOdd))
      return []
    const slack = addUp(entries.map(({ percent }) => 10 ** -(percent?.decimals ?? 0) / 2))
    const sum = addUp(entries.map(({ percent }) => percent?.value ?? 0))
    const joint = impliedBase(entries)
    if (distanceFromWhole(sum, slack) !== 'rounding' || joint?.fitting.length === entries.length) return []
    return odd.flatMap((entry) => culprit(table, series, entry, entries, known[0]?.n))
  })
}

/** The finding for a row if the others are shares of one number and this row's percentage of it is what they leave over. */
function culprit(
  table: TableReading,
  series: Series,
  entry: Entry,
  entries: readonly Entry[],
  stated?: number,
): Finding[] {
  const others = entries.filter((other) => other !== entry)
  const ranges = others.map(denominatorsOf)
  const from = Math.max(...ranges.map((range) => range.from))
  const to = Math.min(...ranges.map((range) => range.to), from + 2000)
  const rest = addUp(others.map((other) => other.count?.value ?? 0))
  const printed = entry.percent?.text ?? ''
  const bases =
    stated === undefined
      ? Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
      : [stated]
  const of = bases.find((base) => possibleCounts(printed, base).includes(base - rest))
  if (of === undefined) return []
  const n = entry.count?.value ?? 0
  const names = others
    .map((other) => `${withCommas(other.count?.value ?? 0)} (${other.percent?.text ?? ''})`)
    .join(', ')
  return [
    {
      check: 'share',
      verdict: 'differs',
      ...placeOf(table, series, entry),
      arithmetic: `the percentages add to 100, so all are out of one number: ${names} are shares of ${withCommas(of)}, but ${withCommas(n)} of ${withCommas(of)} is ${((100 * n) / of).toFixed(3)} per cent, printed ${printed}`,
      explanation: `with ${withCommas(of - rest)} instead of ${withCommas(n)} the rows would add to ${withCommas(of)}`,
    },
  ]
}
