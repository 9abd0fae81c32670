import type { Finding } from './audit.js'
import type { ShareResult } from './check-shares.js'
import { partition } from './header.js'
import { addUp, withCommas } from './number.js'
import { valueRows, type Block, type Series, type TableReading } from './table.js'

interface BlockSum {
  block: Block
  series: Series
  sum: number
  /** The number of cases that the block should cover. */
  base: number
  from: string
  percents: number
  /** How far percentages of a whole may miss 100 by rounding. */
  slack: number
  allShare: boolean
  hasDash: boolean
}

/**
 * Holds the counts of every block against the number of cases where the table has no total row. They must add up if the
 * text says that blocks cover everyone, or if other blocks do to the last case.
 */
export function checkBlocks(table: TableReading, shares: readonly ShareResult[]): Finding[] {
  const sums = shares.flatMap((share) => blockSums(table, share))
  return sums.flatMap((each) => blockFinding(table, each, isAlone(sums, each)))
}

/** Whether every other block adds up to the last case, and there are at least two of them. */
function isAlone(sums: readonly BlockSum[], each: BlockSum): boolean {
  const others = sums.filter(({ block }) => block !== each.block)
  const exact = others.filter(({ sum, base }) => sum === base)
  return exact.length === others.length && new Set(exact.map(({ block }) => block)).size >= 2
}

function blockSums(table: TableReading, share: ShareResult): BlockSum[] {
  const { series, bases } = share
  return table.blocks.flatMap((block) => {
    const rows = valueRows(table, block)
    if (rows.length < 2 || block.total !== undefined || block.parent !== undefined) return []
    if (table.rows.some((row) => row.role === 'total' && table.blocks[row.block] === block)) return []
    const entries = rows.map((row) => series.entries.get(row.index))
    const known = entries.flatMap((entry) => (entry?.count ? [entry.count.value] : []))
    const offers = rows.flatMap((row) => bases.get(row.index) ?? [])
    const stated = offers.filter((offer) => offer.stated)
    const base =
      block.n ??
      commonest(stated.map(({ n }) => n)) ??
      coveredBase(table) ??
      (series.kind === 'count' ? series.n : undefined)
    if (known.length < 2 || base === undefined) return []
    if (stated.some(({ n }) => n !== base) && block.n === undefined) return []
    const percents = entries.flatMap((entry) => (entry?.percent ? [entry.percent] : []))
    return [
      {
        block,
        series,
        sum: addUp(known),
        base,
        from:
          block.n === undefined
            ? (stated[0]?.from ?? `stated for column '${series.name}'`)
            : `stated for '${block.label}'`,
        percents: addUp(percents.map(({ value }) => value)),
        slack: addUp(percents.map(({ decimals }) => 10 ** -decimals / 2)),
        allShare: percents.length === entries.length,
        hasDash: known.length < entries.length,
      },
    ]
  })
}

/** The one number of cases in the caption, where the text says that every block covers all of them. */
function coveredBase(table: TableReading): number | undefined {
  const stated = [...new Set(table.bases.filter((base) => base.inCaption).map(({ n }) => n))]
  const groups = table.series.some((series) => series.n !== undefined)
  return table.words.coversAll && stated.length === 1 && !groups ? stated[0] : undefined
}

function commonest(numbers: readonly number[]): number | undefined {
  const times = new Map<number, number>()
  for (const n of numbers) times.set(n, (times.get(n) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function blockFinding(table: TableReading, each: BlockSum, isAlone: boolean): Finding[] {
  const { block, series, sum, base, from } = each
  const under = block.label ? ` under '${block.label}'` : ''
  const first = table.rows[block.rows[0] ?? 0]
  const place = {
    check: 'column-sum' as const,
    where: `${table.name}, rows${under}, column '${series.name}'`,
    printed: withCommas(base),
    ...(first ? { line: first.line } : {}),
  }
  const arithmetic = `rows${under} in column '${series.countName}' add to ${withCommas(sum)}, stated total ${withCommas(base)}`
  const source = `total: ${from}`
  if (sum === base) return [{ ...place, verdict: 'agrees', arithmetic, explanation: source }]
  const doubt = blockDoubt(table, each, isAlone)
  if (doubt === undefined) return [{ ...place, verdict: 'differs', arithmetic, explanation: source }]
  if (doubt === 'several')
    return [
      {
        ...place,
        verdict: 'agrees',
        arithmetic,
        explanation: 'more than the number of cases: allowed, as a case may stand in several rows',
      },
    ]
  return [{ ...place, verdict: 'not-checkable', arithmetic, explanation: doubt }]
}

/** Why rows that do not add up may still be right; undefined where they may not. */
function blockDoubt(table: TableReading, each: BlockSum, isAlone: boolean): string | undefined {
  const { sum, base, percents, slack, allShare, hasDash } = each
  const { words } = table
  if (words.severalAnswers) return sum > base ? 'several' : 'a case may stand in several rows or in none'
  if (hasDash) return 'a row without a number may hold the rest'
  if (words.coversAll) return undefined
  const isWhole = allShare && Math.abs(percents - 100) <= slack
  if (sum > base && isWhole) return undefined
  if (words.someMissing) return 'the text beside the table says that some cases are missing'
  if (!isAlone) return 'the table does not say that these rows cover every case'
  const isNear = Math.abs(sum - base) <= base * 0.02
  if (isWhole || isNear || partition.test(each.block.label)) return undefined
  return 'the table does not say that these rows cover every case'
}
