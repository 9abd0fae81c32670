import { baseSchemes, bestScheme, fits, isTelling, supportOf, tellingEntries } from './base-choice.js'
import type { Entry, Series, TableReading } from './table.js'

/**
 * Joins columns of percentages that no header ties to counts with the counts that they are shares of, where most rows
 * bear it out: `Sent | Answered | Response rate, %`.
 */
export function joinPercents(table: TableReading): TableReading {
  const counts = table.series.filter(({ kind }) => kind === 'count' || kind === 'share')
  if (counts.length === 0 || counts.length > 12) return table
  const series = table.series.map((each) =>
    each.kind === 'percent' ? (joined(table, each, counts) ?? each) : each,
  )
  const used = new Set(
    series.filter((each, at) => each !== table.series[at]).map(({ columns }) => columns[0]),
  )
  return { ...table, series: series.filter((each) => each.kind !== 'count' || !used.has(each.columns[0])) }
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
    const columns = [count.columns[0] ?? 0, ...percents.columns]
    entries.set(row, {
      ...rest,
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
