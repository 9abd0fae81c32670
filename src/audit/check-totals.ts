import type { Finding } from './audit.js'
import { fits, isTelling } from './base-choice.js'
import { distanceFromWhole } from './check-percent-sums.js'
import { addUp, withCommas } from './number.js'
import { placeOf } from './share-finding.js'
import { rowName, type Series, type TableReading, type TableRow } from './table.js'

/** A reading of a total row: which rows it adds up. */
interface SumReading {
  id: string
  rows: readonly TableRow[]
}

interface SumTrial {
  total: TableRow
  series: Series
  readings: readonly (SumReading & Addition)[]
  stated: number
}

interface Addition {
  sum: number
  /** What the rows can add up to, where some are printed as `<5` or a dash. */
  most: number
  unknown: number
}

/**
 * Holds every total row against the rows that it may add up: those of its block, of the whole table, of the subtotals.
 * The reading that fits most totals counts for the others.
 */
export function checkTotals(table: TableReading, seriesList: readonly Series[]): Finding[] {
  const trials = seriesList.flatMap((series) =>
    table.rows.filter((row) => row.role === 'total').flatMap((row) => trialOf(table, series, row)),
  )
  const votes = new Map<string, number>()
  for (const { readings, stated } of trials)
    for (const reading of readings)
      if (isMet(reading, stated)) votes.set(reading.id, (votes.get(reading.id) ?? 0) + 1)
  return trials.map((trial) => totalFinding(table, trial, votes, trials.length))
}

function isMet({ sum, most }: Addition, stated: number): boolean {
  return stated >= sum && stated <= most
}

function trialOf(table: TableReading, series: Series, total: TableRow): SumTrial[] {
  const stated = series.entries.get(total.index)?.count?.value
  if (stated === undefined) return []
  const readings = readingsOf(table, total)
    .map((reading) => ({ ...reading, ...addition(series, reading.rows) }))
    .filter(({ rows }) => rows.length > 1)
  return readings.length === 0 ? [] : [{ total, series, readings, stated }]
}

function addition(series: Series, rows: readonly TableRow[]): Addition {
  const entries = rows.map((row) => series.entries.get(row.index))
  const sum = addUp(entries.map((entry) => entry?.count?.value ?? 0))
  const unknown = entries.filter((entry) => !entry?.count).length
  const most = sum + addUp(entries.map((entry) => entry?.most ?? 0))
  return { sum, most, unknown: unknown - entries.filter((entry) => entry?.most !== undefined).length }
}

function readingsOf(table: TableReading, total: TableRow): SumReading[] {
  const isValue = (row: TableRow) => row.role === 'plain' || row.role === 'missing' || row.role === 'parent'
  const above = table.rows.slice(0, total.index)
  const lastTotal = above.findLastIndex((row) => row.role === 'total')
  const nested = (row: TableRow) => table.blocks[row.block]?.parent !== undefined
  const inBlock = table.rows.filter((row) => row.block === total.block && isValue(row))
  const readings: SumReading[] = [
    { id: 'block above', rows: inBlock.filter((row) => row.index < total.index && row.index > lastTotal) },
    { id: 'block', rows: inBlock },
    { id: 'all above', rows: above.filter((row) => isValue(row) && !nested(row)) },
    { id: 'since total', rows: above.slice(lastTotal + 1).filter((row) => isValue(row) && !nested(row)) },
    { id: 'leaves', rows: above.filter((row) => isValue(row) && row.role !== 'parent') },
    { id: 'every row', rows: above.filter((row) => isValue(row)) },
    { id: 'subtotals', rows: above.filter((row) => row.role === 'total') },
    { id: 'below', rows: table.rows.slice(total.index + 1).filter((row) => isValue(row) && !nested(row)) },
  ]
  const valid = readings.map(({ id, rows }) => ({
    id: `${id} without missing`,
    rows: rows.filter((row) => row.role !== 'missing'),
  }))
  const firstBlock = table.blocks.findIndex((block) =>
    block.rows.some((index) => index !== total.index && isValue(table.rows[index] ?? total)),
  )
  const first = {
    id: 'first block',
    rows: table.rows.filter((row) => row.block === firstBlock && isValue(row)),
  }
  const seen = new Set<string>()
  return [...readings, ...valid, first].filter(({ rows }) => {
    const key = rows.map((row) => row.index).join()
    return rows.length > 0 && !seen.has(key) && seen.add(key)
  })
}

function totalFinding(
  table: TableReading,
  trial: SumTrial,
  votes: ReadonlyMap<string, number>,
  trials: number,
): Finding {
  const { total, series, stated, readings } = trial
  const met = readings.find((reading) => isMet(reading, stated))
  const entry = series.entries.get(total.index)
  const place = entry ? placeOf(table, series, entry) : { where: table.name, printed: '' }
  const base = { check: 'column-sum' as const, ...place }
  if (met) return { ...base, verdict: 'agrees', arithmetic: sumText(met, series, stated) }
  const shared = readings.find((reading) => sharesOf(reading, series, stated))
  const [voted] = [...readings].sort((a, b) => (votes.get(b.id) ?? 0) - (votes.get(a.id) ?? 0))
  const likely = shared ?? voted
  if (!likely) return { ...base, verdict: 'not-checkable', arithmetic: 'no rows to add up' }
  const arithmetic = `rows in column '${series.countName}' add to ${withCommas(likely.sum)}, stated total ${withCommas(stated)}: ${sumText(likely, series, stated)}`
  const doubt = shared ? '' : totalDoubt(table, trial, likely, votes.get(likely.id) ?? 0, trials)
  if (doubt === '')
    return {
      ...base,
      verdict: 'differs',
      arithmetic,
      explanation: `the total stands in ${rowName(table, total.index)}`,
    }
  if (doubt === 'several')
    return {
      ...base,
      verdict: 'agrees',
      arithmetic,
      explanation: 'more than the total: allowed, as a case may stand in several rows',
    }
  return { ...base, verdict: 'not-checkable', arithmetic, explanation: doubt }
}

/** Whether the percentages of the rows are out of their sum, and not out of the stated total: then the total is wrong. */
function sharesOf({ rows, sum }: SumReading & Addition, series: Series, stated: number): boolean {
  const entries = rows.flatMap((row) => series.entries.get(row.index) ?? []).filter(isTelling)
  const slack = addUp(entries.map(({ percent }) => 10 ** -(percent?.decimals ?? 0) / 2))
  const isWhole =
    distanceFromWhole(addUp(entries.map(({ percent }) => percent?.value ?? 0)), slack) === 'rounding'
  const own = entries.filter((entry) => fits(entry, sum)).length
  const ofTotal = entries.filter((entry) => fits(entry, stated)).length
  return isWhole && entries.length >= 2 && own === entries.length && ofTotal * 2 < entries.length
}

/** Why a sum that is not met may still be no fault; empty where it is one. */
function totalDoubt(
  table: TableReading,
  trial: SumTrial,
  likely: SumReading & Addition,
  votes: number,
  trials: number,
): string {
  const { stated, readings, series, total } = trial
  const over = likely.sum > stated
  // A subtotal adds its rows where others of the table do, whatever the rows are.
  const isAdded = votes > 0 && /^(?:sub|sum\b)/i.test(total.label)
  if (over && table.words.severalAnswers && !isAdded) return 'several'
  if (!over && likely.unknown > 0) return 'a row without a number may hold the rest'
  if (!over && table.words.someMissing && votes === 0)
    return 'the text beside the table says that some cases are missing'
  if (votes > 0) return ''
  if (areTwofold(readings)) return ''
  if (
    !over &&
    /\b(?:top|most (?:frequent|common|productive|cited)|main|selected|leading|largest|at least)\b/i.test(
      table.caption,
    )
  )
    return 'the table may list only some rows'
  const sumPercent = addUp(likely.rows.map((row) => series.entries.get(row.index)?.percent?.value ?? 0))
  if (over && sumPercent > 102)
    return 'the percentages too add to more than 100, so cases may stand in several rows; the table does not say so'
  if (
    over &&
    /\b(?:articles|papers|studies|records|sample|respondents|participants|patients|n)\b/i.test(total.label)
  )
    return 'cases may stand in several rows; the table does not say so'
  const sums = new Set(readings.filter(({ rows }) => rows.length > 1).map(({ sum }) => sum))
  const isSimple = table.blocks.filter((block) => block.rows.length > 0).length === 1
  if (sums.size > 1 && !isSimple && trials < 2) return 'it is not clear which rows the total adds up'
  if (sums.size > 1 && !isSimple) return 'no reading of the total rows fits any of them'
  return ''
}

/** Whether the rows further out and those further in, told apart by indentation, come to one sum. */
function areTwofold(readings: readonly (SumReading & Addition)[]): boolean {
  const inner = readings.find(({ id }) => id === 'leaves')
  return readings.some(({ rows, sum }) => sum === inner?.sum && rows.some(({ role }) => role === 'parent'))
}

function sumText(reading: SumReading & Addition, series: Series, stated: number): string {
  const parts = reading.rows
    .map((row) => series.entries.get(row.index))
    .flatMap((entry) =>
      entry?.count
        ? [withCommas(entry.count.value)]
        : entry?.most === undefined
          ? []
          : [`0 to ${entry.most}`],
    )
  const shown =
    parts.length > 14 ? [...parts.slice(0, 6), `… (${parts.length} rows)`, ...parts.slice(-2)] : parts
  const sign = isMet(reading, stated) ? '=' : `= ${withCommas(reading.sum)} ≠`
  return `${shown.join(' + ')} ${sign} ${withCommas(stated)}`
}
