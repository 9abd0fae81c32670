import { baseSchemes, bestScheme, fits, isTelling, supportOf, tellingEntries } from './base-choice.js'
import type { Entry, Series, TableReading } from './table.js'

/**
 * Joins columns of percentages that no header ties to counts with the counts that they are shares of, where most rows
 * bear it out: `Sent | Answered | Response rate, %`. A percentage that stands beside counts of which it is no share,
 * as in `Cases | N | %`, is joined anew.
 */
export function joinPercents(read: TableReading): TableReading {
  const table = separated(read)
  const counts = table.series.filter(({ kind }) => kind === 'count' || kind === 'share')
  if (counts.length === 0 || counts.length > 12) return read
  const series = table.series.map((each) =>
    each.kind === 'percent' ? (joined(table, each, counts) ?? each) : each,
  )
  const changed = series.filter((each, at) => each !== table.series[at])
  if (changed.length === 0) return read
  const used = new Set(changed.map(({ columns }) => columns[0]))
  return { ...table, series: series.filter((each) => each.kind !== 'count' || !used.has(each.columns[0])) }
}

/** Counts and percentages of neighbouring columns apart again, where most rows do not bear out that they belong together. */
function separated(table: TableReading): TableReading {
  const counts = table.series.filter(({ kind }) => kind === 'count' || kind === 'share')
  if (counts.length < 2 || counts.length > 12) return table
  const series = table.series.flatMap((each): Series[] => {
    if (each.kind !== 'share' || each.columns.length !== 2) return [each]
    const entries = tellingEntries(table, each)
    const best = bestScheme(baseSchemes(table, each), entries)
    const fitting = entries.filter((entry) => fits(entry, best?.of(entry)?.n ?? 0))
    return entries.length < 3 || fitting.length * 2 >= entries.length ? [each] : halves(each)
  })
  return { ...table, series }
}

function halves(series: Series): Series[] {
  const [first = 0, second = 0] = series.columns
  const only = (key: 'count' | 'percent', column: number) =>
    new Map(
      [...series.entries].flatMap(([row, entry]): [number, Entry][] => {
        const { count, percent, low, high, ...rest } = entry
        const number = { count, percent }[key]
        const bounds = key === 'percent' && low && high ? { low, high } : {}
        return number
          ? [[row, { ...rest, ...bounds, columns: [column], [key]: number, printed: number.text }]]
          : []
      }),
    )
  const { countName, percentName } = series
  return [
    {
      ...series,
      kind: 'count',
      name: countName,
      percentName: countName,
      columns: [first],
      entries: only('count', first),
    },
    {
      ...series,
      kind: 'percent',
      name: percentName,
      countName: percentName,
      columns: [second],
      entries: only('percent', second),
    },
  ]
}

function joined(table: TableReading, percents: Series, counts: readonly Series[]): Series | undefined {
  const candidates = counts.flatMap((count) => {
    const series = merge(count, percents)
    const totals = table.rows
      .filter((row) => row.role === 'total')
      .flatMap((row) => series.entries.get(row.index) ?? [])
    const entries = [...tellingEntries(table, series), ...totals.filter(isTelling)]
    const best = bestScheme(baseSchemes(table, series), entries)
    const fitting = entries.filter((entry) => fits(entry, best?.of(entry)?.n ?? 0))
    // `45/120 | 37.5%`: the count brings its own base.
    const own = [...series.entries.values()].filter((entry) => entry.base && isTelling(entry))
    const fittingOwn = own.filter((entry) => fits(entry, entry.base?.value ?? 0))
    return [
      ...(isBorneOut(fitting, entries) ? [{ series, score: fitting.length }] : []),
      ...(isBorneOut(fittingOwn, own) ? [{ series, score: fittingOwn.length }] : []),
    ]
  })
  return candidates.sort((a, b) => b.score - a.score)[0]?.series
}

/** Whether three of four entries fit, and so many that it is not by chance. */
function isBorneOut(fitting: readonly Entry[], entries: readonly Entry[]): boolean {
  return fitting.length >= 3 && fitting.length * 4 >= entries.length * 3 && supportOf(fitting) >= 16
}

function merge(count: Series, percents: Series): Series {
  const rows = [...new Set([...count.entries.keys(), ...percents.entries.keys()])].sort((a, b) => a - b)
  const entries = new Map<number, Entry>()
  for (const row of rows) {
    const [a, b] = [count.entries.get(row), percents.entries.get(row)]
    const { percent, ...rest } = a ?? { row, columns: [], printed: '' }
    void percent
    const bounds = b?.low && b.high ? { low: b.low, high: b.high } : {}
    const columns = [count.columns[0] ?? 0, ...percents.columns]
    entries.set(row, {
      ...rest,
      ...bounds,
      ...(b?.percent ? { percent: b.percent } : {}),
      columns,
      printed: [a?.count?.text, b?.printed].filter((text) => text).join(' / '),
    })
  }
  return {
    ...percents,
    ...(count.n === undefined ? {} : { n: count.n }),
    name: `${count.countName} / ${percents.percentName}`,
    countName: count.countName,
    kind: 'share',
    columns: [count.columns[0] ?? 0, ...percents.columns],
    entries,
  }
}
