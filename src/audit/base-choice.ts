import { addUp } from './number.js'
import { percentBounds } from './proportion.js'
import { valueRows, type Entry, type Series, type TableReading } from './table.js'

/** A denominator that a table offers for its percentages, and where it comes from. */
export interface BaseOffer {
  n: number
  /** In words: `stated in the caption (N = 2021)`. */
  from: string
  /** Whether a reader finds it printed as a number of cases, not only added up. */
  stated: boolean
}

/** Gives the denominator of one entry, or none. */
export interface BaseScheme {
  id: string
  of(entry: Entry): BaseOffer | undefined
}

/** Whether a percentage is the count out of the base, rounded down or up at its precision. */
export function fits(entry: Entry, base: number): boolean {
  const { count, percent } = entry
  if (!count || !percent || base <= 0) return false
  const { down, up } = percentBounds(count.value, base, percent.decimals)
  const units = Math.round(percent.value * 10 ** percent.decimals)
  return units === down || units === up
}

/** Whether a percentage is the count out of the base, rounded to the nearest: what most papers do. */
export function fitsNearest(entry: Entry, base: number): boolean {
  if (!fits(entry, base)) return false
  const { count, percent } = entry
  const { decimals = 0, value = 0 } = percent ?? {}
  return Math.abs((100 * (count?.value ?? 0)) / base - value) <= 10 ** -decimals / 2 + 1e-9
}

/** Whether an entry says anything of its base: nothing out of anything is 0, and all of it is 100. */
export function isTelling(entry: Entry): boolean {
  const { count, percent } = entry
  return (
    count !== undefined &&
    percent !== undefined &&
    count.value > 0 &&
    percent.value > 0 &&
    percent.value !== 100
  )
}

/** How much fitting entries say for a base: about 9 bits for each with one decimal, 5.6 for whole per cents. */
export function supportOf(entries: readonly Entry[]): number {
  return addUp(entries.map(({ percent }) => Math.log2((100 * 10 ** (percent?.decimals ?? 0)) / 2)))
}

/** Every denominator that the table offers for a series, the likeliest first. */
export function baseSchemes(table: TableReading, series: Series): BaseScheme[] {
  return [...constantSchemes(table, series), ...blockSchemes(table, series), ...rowSchemes(table, series)]
}

function constant(n: number, from: string, stated: boolean): BaseScheme {
  const offer = { n, from, stated }
  return { id: `constant ${n}`, of: () => offer }
}

function constantSchemes(table: TableReading, series: Series): BaseScheme[] {
  const schemes: BaseScheme[] = []
  if (series.n !== undefined) schemes.push(constant(series.n, `stated for column '${series.name}'`, true))
  const quoted = [...table.bases].sort((a, b) => Number(b.firm) - Number(a.firm))
  for (const { n, quote } of quoted) schemes.push(constant(n, `stated beside the table ('${quote}')`, true))
  for (const row of table.rows) {
    const entry = series.entries.get(row.index)
    // Besides totals, a row with a number but no percentage may give the cases: `Asked | 400 |`.
    const count = row.role === 'total' || (row.role === 'plain' && !entry?.percent) ? entry?.count : undefined
    if (count) schemes.push(constant(count.value, `row '${row.label}'`, true))
  }
  // In a crossed table every cell may be a share of the grand total.
  for (const other of table.series.filter((each) => each !== series && each.isTotal))
    for (const row of table.rows.filter(({ role }) => role === 'total')) {
      const count = other.entries.get(row.index)?.count
      if (count) schemes.push(constant(count.value, `row '${row.label}', column '${other.name}'`, true))
    }
  const sums = table.blocks.map((block) => countsOf(table, series, block.rows))
  const whole = addUp(sums.flat())
  if (whole > 0) schemes.push(constant(whole, 'the sum of all rows', false))
  const groups = table.series.filter(
    (each) => each.n !== undefined && !each.isTotal && each.kind === series.kind,
  )
  if (groups.length > 1)
    schemes.push(constant(addUp(groups.map((each) => each.n ?? 0)), 'the sum of all groups', false))
  for (const other of table.series)
    if (other.n !== undefined && other.isTotal)
      schemes.push(constant(other.n, `stated for column '${other.name}'`, true))
  return schemes.filter((scheme, index) => schemes.findIndex(({ id }) => id === scheme.id) === index)
}

function countsOf(
  table: TableReading,
  series: Series,
  rows: readonly number[],
  withMissing = true,
): number[] {
  return rows.flatMap((index) => {
    const row = table.rows[index]
    const isValue =
      row?.role === 'plain' || row?.role === 'parent' || (withMissing && row?.role === 'missing')
    const count = isValue ? series.entries.get(index)?.count : undefined
    return count ? [count.value] : []
  })
}

function blockSchemes(table: TableReading, series: Series): BaseScheme[] {
  const byBlock = (id: string, offer: (block: number) => BaseOffer | undefined): BaseScheme => {
    const offers = table.blocks.map((_, index) => offer(index))
    return { id, of: (entry) => offers[table.rows[entry.row]?.block ?? 0] }
  }
  const named = (label: string) => (label ? ` of '${label}'` : '')
  return [
    byBlock('block n', (index) => {
      const block = table.blocks[index]
      return block?.n === undefined
        ? undefined
        : { n: block.n, from: `stated for '${block.label}'`, stated: true }
    }),
    byBlock('block total', (index) => {
      const block = table.blocks[index]
      const count = block?.total === undefined ? undefined : series.entries.get(block.total)?.count
      return count && { n: count.value, from: `the total row${named(block?.label ?? '')}`, stated: true }
    }),
    byBlock('parent', (index) => {
      const block = table.blocks[index]
      const count = block?.parent === undefined ? undefined : series.entries.get(block.parent)?.count
      return count && { n: count.value, from: `row '${block?.label ?? ''}'`, stated: true }
    }),
    ...[true, false].map((withMissing) =>
      byBlock(`block sum ${withMissing}`, (index) => {
        const block = table.blocks[index]
        const sum = addUp(countsOf(table, series, block?.rows ?? [], withMissing))
        const less = withMissing ? '' : ' without missing'
        return { n: sum, from: `the sum of the rows${named(block?.label ?? '')}${less}`, stated: false }
      }),
    ),
  ]
}

function rowSchemes(table: TableReading, series: Series): BaseScheme[] {
  const schemes: BaseScheme[] = []
  for (const other of table.series) {
    if (other === series || !(other.kind === 'count' || other.kind === 'share')) continue
    if (other.columns.some((column) => series.columns.includes(column))) continue
    const of = (entry: Entry): BaseOffer | undefined => {
      const count = other.entries.get(entry.row)?.count
      return count && { n: count.value, from: `column '${other.name}' of the same row`, stated: true }
    }
    schemes.push({ id: `row of ${other.columns.join()}`, of })
  }
  const groups = table.series.filter(
    (each) => (each.kind === 'share' || each.kind === 'count') && !each.isTotal,
  )
  if (groups.length > 1 && groups.length <= 12)
    schemes.push({
      id: 'row sum',
      of: (entry) => ({
        n: addUp(groups.map((each) => each.entries.get(entry.row)?.count?.value ?? 0)),
        from: 'the sum of the row',
        stated: false,
      }),
    })
  return schemes
}

/** The rows of a block, or of the whole table, with a count and a percentage that tell of their base. */
export function tellingEntries(table: TableReading, series: Series): Entry[] {
  return table.blocks
    .flatMap((block) => valueRows(table, block))
    .flatMap((row) => {
      const entry = series.entries.get(row.index)
      return entry && !entry.base && isTelling(entry) ? [entry] : []
    })
    .sort((a, b) => a.row - b.row)
}

/** The scheme under which most entries fit, those that are rounded to the nearest first; the first of equals. */
export function bestScheme(
  schemes: readonly BaseScheme[],
  entries: readonly Entry[],
): BaseScheme | undefined {
  let best: { scheme: BaseScheme; score: number } | undefined
  for (const scheme of schemes) {
    const score = addUp(entries.map((entry) => fitScore(entry, scheme.of(entry)?.n ?? 0)))
    if (score > (best?.score ?? 0)) best = { scheme, score }
  }
  return best?.scheme
}

/** A percentage that is merely cut off or rounded up says less for a base. */
function fitScore(entry: Entry, base: number): number {
  if (fitsNearest(entry, base)) return 1
  return fits(entry, base) ? 0.4 : 0
}
