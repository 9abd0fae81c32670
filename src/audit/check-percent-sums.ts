import type { Finding } from './audit.js'
import { partition } from './header.js'
import { addUp, type PrintedNumber } from './number.js'
import { valueRows, type Series, type TableReading, type TableRow } from './table.js'

interface PercentSum {
  series: Series
  rows: readonly TableRow[]
  label: string
  sum: number
  /** Half a step for each percentage: what rounding to the nearest can add. */
  slack: number
  /** The printed total, where a total row gives one. */
  total?: PrintedNumber
  totalRow?: TableRow
  hasGap: boolean
}

/** How far a sum of percentages is from 100: within rounding to the nearest, within truncation, or beyond both. */
export function distanceFromWhole(sum: number, slack: number): 'rounding' | 'truncation' | 'beyond' {
  const miss = addUp([sum, -100])
  if (Math.abs(miss) <= slack + 1e-9) return 'rounding'
  return miss < 0 && -miss < 2 * slack ? 'truncation' : 'beyond'
}

/** Holds columns of percentages against the 100 of their total row, or of the other blocks. */
export function checkPercentSums(table: TableReading, seriesList: readonly Series[]): Finding[] {
  const sums = seriesList.flatMap((series) => sumsOf(table, series))
  const whole = sums.filter(({ sum, slack }) => distanceFromWhole(sum, slack) === 'rounding')
  return sums.flatMap((each) => percentFinding(table, each, whole.length, sums.length))
}

function sumsOf(table: TableReading, series: Series): PercentSum[] {
  const totals = table.rows.filter((row) => row.role === 'total' && series.entries.get(row.index)?.percent)
  return table.blocks.flatMap((block, index): PercentSum[] => {
    const rows = valueRows(table, block).filter((row) => !series.entries.get(row.index)?.base)
    const entries = rows.map((row) => series.entries.get(row.index))
    const percents = entries.flatMap((entry) => (entry?.percent ? [entry.percent] : []))
    if (percents.length < 2 || block.parent !== undefined) return []
    const own =
      totals.find((row) => row.block === index) ?? (isOnlyBlock(table, index) ? totals[0] : undefined)
    const total = own && series.entries.get(own.index)?.percent
    return [
      {
        series,
        rows,
        label: block.label,
        sum: addUp(percents.map(({ value }) => value)),
        slack: addUp(percents.map(({ decimals }) => 10 ** -decimals / 2)),
        ...(total && own ? { total, totalRow: own } : {}),
        hasGap: percents.length < entries.length,
      },
    ]
  })
}

function isOnlyBlock(table: TableReading, index: number): boolean {
  return table.blocks.every((block, at) => at === index || valueRows(table, block).length === 0)
}

function percentFinding(table: TableReading, each: PercentSum, whole: number, all: number): Finding[] {
  const { series, sum, slack, label, total } = each
  const under = label ? ` under '${label}'` : ''
  const distance = distanceFromWhole(sum, slack)
  const place = {
    check: 'percentage-sum' as const,
    where: `${table.name}, rows${under}, column '${series.percentName}'`,
    printed: total?.text ?? '100',
    ...(each.rows[0] ? { line: each.rows[0].line } : {}),
  }
  const stated = total ? `, stated total ${total.text}` : ''
  const arithmetic = `percentages${under} in column '${series.percentName}' add to ${sum}${stated}; rounding allows 100 ± ${addUp([slack])}`
  if (total && total.value !== 100) return unusualTotal(place, each, total)
  if (distance === 'rounding') return [{ ...place, verdict: 'agrees', arithmetic }]
  if (table.words.severalAnswers)
    return [
      {
        ...place,
        verdict: 'agrees',
        arithmetic,
        explanation: 'a case may stand in several rows, so the percentages need not add to 100',
      },
    ]
  const isOdd = whole >= 2 && whole === all - 1 && (partition.test(label) || Math.abs(sum - 100) <= 2)
  const isClaimed = total !== undefined || table.words.coversAll || (series.kind === 'percent' && isOdd)
  const isPlain = !each.hasGap && !(table.words.someMissing && sum < 100)
  if (distance === 'truncation' && isClaimed)
    return [
      {
        ...place,
        verdict: 'agrees-after-rounding',
        arithmetic,
        explanation: 'less than 100, as percentages cut off without rounding would be',
      },
    ]
  if (isClaimed && isPlain && Math.abs(sum - 100) < 60 && !isWithoutMissing(each))
    return [{ ...place, verdict: 'differs', arithmetic }]
  if (series.kind !== 'percent') return []
  return [
    {
      ...place,
      verdict: 'not-checkable',
      arithmetic,
      explanation: 'nothing says that these rows are a whole',
    },
  ]
}

/** Whether the percentages add up once the missing are left out. */
function isWithoutMissing({ rows, series, slack }: PercentSum): boolean {
  const valid = rows
    .filter((row) => row.role !== 'missing')
    .map((row) => series.entries.get(row.index)?.percent?.value ?? 0)
  return valid.length < rows.length && distanceFromWhole(addUp(valid), slack) !== 'beyond'
}

/** A total that is printed as 99.9 or 100.1: the rows as printed, added up; or a part of a larger whole. */
function unusualTotal(
  place: Pick<Finding, 'check' | 'where' | 'printed'>,
  each: PercentSum,
  total: PrintedNumber,
): Finding[] {
  const { sum, slack } = each
  const arithmetic = `percentages add to ${sum}, stated total ${total.text}`
  if (Math.abs(sum - total.value) <= slack + 10 ** -total.decimals)
    return [{ ...place, verdict: 'agrees', arithmetic }]
  if (each.series.kind === 'share') return []
  return [
    {
      ...place,
      verdict: 'not-checkable',
      arithmetic,
      explanation: 'the total is not 100, so the rows may overlap or be a part',
    },
  ]
}
