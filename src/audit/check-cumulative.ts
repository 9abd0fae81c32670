import type { Finding } from './audit.js'
import type { ShareResult } from './check-shares.js'
import { addUp, withCommas, type PrintedNumber } from './number.js'
import { percentBounds } from './proportion.js'
import { placeOf } from './share-finding.js'
import { valueRows, type Entry, type Series, type TableReading } from './table.js'

interface Step {
  entry: Entry
  now: PrintedNumber
  before: number
  add: PrintedNumber
  /** What the counts give, where they are there. */
  exact: boolean | undefined
  isClose: boolean
}

/** Holds every cumulative figure against the one above it and the row's own. */
export function checkCumulative(table: TableReading, shares: readonly ShareResult[]): Finding[] {
  return table.series.flatMap((series) => {
    if (series.kind !== 'cumulative-count' && series.kind !== 'cumulative-percent') return []
    const key = series.kind === 'cumulative-count' ? 'count' : 'percent'
    const before = table.series.filter((each) => (each.columns[0] ?? 0) < (series.columns[0] ?? 0))
    const source = before.findLast(
      (each) => [...each.entries.values()].some((entry) => entry[key]) && !each.kind.startsWith('cumulative'),
    )
    if (!source) return []
    const share = shares.find((each) => each.series === source)
    const steps = table.blocks.flatMap((block) =>
      stepsOf(
        table,
        series,
        source,
        share,
        valueRows(table, block).map((row) => row.index),
        key,
      ),
    )
    const good = steps.filter(isGood).length
    return steps.map((step) => stepFinding(table, series, step, good >= steps.length / 2 && good >= 2))
  })
}

function isGood(step: Step): boolean {
  return step.exact === true || step.isClose
}

function stepsOf(
  table: TableReading,
  series: Series,
  source: Series,
  share: ShareResult | undefined,
  rows: readonly number[],
  key: 'count' | 'percent',
): Step[] {
  let before = 0
  let counted: number | undefined = 0
  const steps: Step[] = []
  for (const row of rows) {
    const entry = series.entries.get(row)
    const now = entry?.[key]
    const own = source.entries.get(row)
    const add = own?.[key]
    if (!entry || !now || !add) return steps
    counted = own.count && counted !== undefined ? counted + own.count.value : undefined
    const base = share?.bases.get(row)?.n
    const step = key === 'count' ? 0 : 10 ** -Math.min(now.decimals, add.decimals)
    steps.push({
      entry,
      now,
      before,
      add,
      exact: key === 'percent' && counted !== undefined && base ? isRounded(counted, base, now) : undefined,
      isClose: Math.abs(now.value - before - add.value) <= step + 1e-9,
    })
    before = now.value
  }
  return steps
}

function isRounded(count: number, base: number, printed: PrintedNumber): boolean {
  const { down, up } = percentBounds(count, base, printed.decimals)
  const units = Math.round(printed.value * 10 ** printed.decimals)
  return units === down || units === up
}

function stepFinding(table: TableReading, series: Series, step: Step, supported: boolean): Finding {
  const { entry, now, before, add } = step
  const sum = addUp([before, add.value])
  const place = { check: 'cumulative' as const, ...placeOf(table, series, entry) }
  const arithmetic = `${withCommas(before)} + ${add.text} = ${withCommas(sum)}, printed ${now.text}`
  if (isGood(step))
    return { ...place, verdict: sum === now.value ? 'agrees' : 'agrees-after-rounding', arithmetic }
  if (supported) return { ...place, verdict: 'differs', arithmetic }
  return {
    ...place,
    verdict: 'not-checkable',
    arithmetic,
    explanation: 'too few rows add up for the column to be cumulative',
  }
}
