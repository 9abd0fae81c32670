import type { Finding } from './audit.js'
import { withCommas } from './number.js'
import { possibleCounts } from './proportion.js'
import { countRange, placeOf } from './share-finding.js'
import { valueRows, type Entry, type Series, type TableReading } from './table.js'

/** Holds percentages without counts against the stated number of cases: some whole number of it must give each. */
export function checkPossible(table: TableReading, series: Series): Finding[] {
  const entries = table.blocks
    .flatMap((block) => valueRows(table, block))
    .flatMap((row) => series.entries.get(row.index) ?? [])
    .filter((entry) => entry.percent && !entry.count)
  if (entries.length === 0) return []
  const offers = [
    ...(series.n === undefined ? [] : [{ n: series.n, from: `stated for column '${series.name}'` }]),
    ...(series.n === undefined
      ? table.bases.map(({ n, quote }) => ({ n, from: `stated beside the table ('${quote}')` }))
      : []),
  ]
  const telling = entries.filter(({ percent }) => percent && percent.value > 0 && percent.value < 100)
  const fitting = (n: number) => telling.filter((entry) => canBe(entry, n))
  const [best] = [...offers].sort((a, b) => fitting(b.n).length - fitting(a.n).length)
  if (!best)
    return entries.map((entry) => ({
      ...start(table, series, entry),
      verdict: 'not-checkable',
      arithmetic: 'no number of cases is stated for this percentage',
    }))
  const good = fitting(best.n)
  const wrong = wrongBase(table, series, telling, best)
  if (wrong) return [wrong]
  const support = Math.max(
    good.length * surprise(best.n, telling[0]?.percent?.decimals ?? 0),
    series.n === undefined ? 0 : groupSupport(table),
  )
  return entries.map((entry) =>
    possibleFinding(
      table,
      series,
      entry,
      best,
      support >= (series.n === undefined ? 8 : 6) && (telling.length - good.length) * 2 < good.length + 1,
    ),
  )
}

/** What the percentages of all groups with an `n` of their own say for it together; nothing where more than one in four fails. */
function groupSupport(table: TableReading): number {
  const groups = table.series.flatMap(({ kind, n, entries }) => {
    if (kind !== 'percent' || n === undefined) return []
    return [...entries.values()]
      .filter(({ percent }) => percent && percent.value > 0 && percent.value < 100)
      .map((entry) => ({ isGood: canBe(entry, n), bits: surprise(n, entry.percent?.decimals ?? 0) }))
  })
  const good = groups.filter(({ isGood }) => isGood)
  return good.length * 4 >= groups.length * 3 ? good.reduce((sum, { bits }) => sum + bits, 0) : 0
}

/**
 * Where hardly any percentage can be out of the stated number but all can be out of one other, the stated number is
 * wrong. So many percentages fit one small number by chance less than once in sixty times.
 */
function wrongBase(
  table: TableReading,
  series: Series,
  telling: readonly Entry[],
  base: { n: number; from: string },
): Finding | undefined {
  const fitting = telling.filter((entry) => canBe(entry, base.n))
  const decimals = telling[0]?.percent?.decimals ?? 0
  if (fitting.length * 2 > telling.length || table.words.someMissing) return undefined
  const most = Math.min(400, Math.max(base.n * 3, 120))
  const [other] = Array.from({ length: most }, (_, index) => index + 1).filter((n) =>
    telling.every((entry) => canBe(entry, n)),
  )
  const distinct = new Set(telling.map((entry) => entry.percent?.text)).size
  if (
    other === undefined ||
    distinct * surprise(other, decimals) < Math.log2(most) + (isWhole(table, series) ? 0 : 6)
  )
    return undefined
  const impossible = telling
    .filter((entry) => !canBe(entry, base.n))
    .map((entry) => `'${table.rows[entry.row]?.label ?? ''}' ${entry.percent?.text ?? ''}`)
  return {
    check: 'stated-base',
    verdict: 'differs',
    where: `${table.name}, column '${series.name}'`,
    printed: `n = ${base.n}`,
    arithmetic: `no whole number of ${withCommas(base.n)} gives ${impossible.join(', ')}; all ${telling.length} percentages can be out of ${withCommas(other)}`,
    explanation: `base: ${base.from}`,
    line: table.line,
  }
}

/** Whether a total row says that the percentages are a whole. */
function isWhole(table: TableReading, series: Series): boolean {
  return table.rows.some(
    (row) => row.role === 'total' && series.entries.get(row.index)?.percent?.value === 100,
  )
}

function canBe(entry: Entry, n: number): boolean {
  return possibleCounts(entry.percent?.text ?? '', n).length > 0
}

/** How many bits it says that a percentage is possible: none where nearly every percentage is. */
function surprise(n: number, decimals: number): number {
  return Math.max(0, -Math.log2(Math.min(1, (2 * n + 1) / (100 * 10 ** decimals))))
}

function start(table: TableReading, series: Series, entry: Entry) {
  return { check: 'possible-percentage' as const, ...placeOf(table, series, entry) }
}

function possibleFinding(
  table: TableReading,
  series: Series,
  entry: Entry,
  base: { n: number; from: string },
  supported: boolean,
): Finding {
  const printed = entry.percent?.text ?? ''
  const counts = possibleCounts(printed, base.n)
  const place = start(table, series, entry)
  if (counts.length > 0)
    return {
      ...place,
      verdict: 'agrees',
      arithmetic: `${printed} per cent of ${withCommas(base.n)} is ${countRange(counts)}`,
      explanation: `base: ${base.from}`,
    }
  const exact = (Number(printed) * base.n) / 100
  const [below, above] = [Math.floor(exact), Math.ceil(exact)]
  const near = [below, above].map(
    (n) => `${withCommas(n)} of ${withCommas(base.n)} is ${((100 * n) / base.n).toFixed(3)}`,
  )
  const arithmetic = `no whole number of ${withCommas(base.n)} gives ${printed} per cent: ${near.join(', ')}`
  if (supported) return { ...place, verdict: 'impossible', arithmetic, explanation: `base: ${base.from}` }
  return {
    ...place,
    verdict: 'not-checkable',
    arithmetic,
    explanation: 'too few other percentages are out of this number of cases',
  }
}
