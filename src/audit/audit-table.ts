import type { Finding } from './audit.js'
import { checkBaseSums } from './check-base-sums.js'
import { checkBlocks } from './check-blocks.js'
import { checkCumulative } from './check-cumulative.js'
import { checkDerived } from './check-derived.js'
import { checkHeaderTotals } from './check-header-n.js'
import { checkIntervals } from './check-intervals.js'
import { checkParents } from './check-parents.js'
import { checkPercentSums } from './check-percent-sums.js'
import { checkPossible } from './check-possible.js'
import { checkRows } from './check-rows.js'
import { checkShares } from './check-shares.js'
import { checkStatedBases } from './check-stated-base.js'
import { checkTotals } from './check-totals.js'
import { joinPercents } from './join-percents.js'
import type { Series, TableReading } from './table.js'

/** Every check of one table by its own numbers. */
export function checkTable(read: TableReading): Finding[] {
  const table = joinPercents(read)
  const findings = checksOf(table)
  const unchecked = [...uncheckedSeries(table, findings), ...uncheckedCells(table)]
  return findings.length + unchecked.length > 0 ? [...findings, ...unchecked] : [unread(table)]
}

function checksOf(table: TableReading): Finding[] {
  const weighted = /\b(?:weighted|standardi[sz]ed|adjusted|imputed)\b/i.test(
    `${table.caption} ${table.notes}`,
  )
  const numeric = table.series.filter(({ kind }) => kind !== 'other')
  if (numeric.length === 0) return [...checkIntervals(table), ...checkDerived(table), unread(table)]
  // A second percentage beside the same counts makes no second column of counts.
  const counted = table.series.filter(
    ({ kind, columns }, at, all) =>
      (kind === 'count' || kind === 'share') &&
      all.findIndex((other) => other.columns[0] === columns[0]) === at,
  )
  const shares = weighted
    ? []
    : table.series.filter(({ kind }) => kind === 'share').map((series) => checkShares(table, series))
  const counts = counted
    .filter(({ kind }) => kind === 'count')
    .map((series) => ({ series, findings: [], bases: new Map(), entries: [] }))
  const percents = numeric.filter(({ kind }) => kind === 'percent')
  return [
    ...shares.flatMap(({ findings }) => findings),
    ...checkStatedBases(table, shares),
    ...(weighted ? [] : percents.flatMap((series) => checkPossible(table, series))),
    ...checkTotals(table, counted),
    ...checkBaseSums(table, counted),
    ...checkParents(table, counted),
    ...checkHeaderTotals(table, counted),
    ...checkBlocks(table, [...shares, ...counts]),
    ...checkPercentSums(
      table,
      numeric.filter(({ kind }) => kind === 'percent' || kind === 'share'),
    ),
    ...checkRows(table),
    ...checkCumulative(table, shares),
    ...checkIntervals(table),
    ...checkDerived(table),
    ...(weighted ? [weightedFinding(table)] : []),
  ]
}

/** Weighted or adjusted percentages do not follow from the counts beside them. */
function weightedFinding(table: TableReading): Finding {
  return {
    check: 'share',
    verdict: 'not-checkable',
    where: table.name,
    printed: table.header.join(' | '),
    arithmetic:
      'the text beside the table says that the numbers are weighted or adjusted: the weights are missing',
    line: table.line,
  }
}

function unread(table: TableReading): Finding {
  return {
    check: 'structure',
    verdict: 'not-checkable',
    where: table.name,
    printed: table.header.join(' | '),
    arithmetic: 'found no column of counts or percentages that hang together',
    line: table.line,
  }
}

/** Rows of means, ranges and the like among counts and percentages. */
function uncheckedCells(table: TableReading): Finding[] {
  return table.series.flatMap((series) => {
    const others = [...series.entries.values()].filter(
      ({ count, percent, low, most, printed }) =>
        !count && !percent && !low && most === undefined && /\d/.test(printed),
    )
    if (series.kind === 'other' || others.length === 0) return []
    const rows = others.map(({ row }) => `'${table.rows[row]?.label ?? ''}'`)
    return [
      {
        check: 'structure',
        verdict: 'not-checkable',
        where: `${table.name}, column '${series.name}'`,
        printed: `${others.length} cells`,
        arithmetic: `neither counts nor percentages, or what they are is not said: ${rows.join(', ')}`,
        line: table.line,
      },
    ]
  })
}

/** Columns with numbers that no check has looked at: told, so that silence is not taken for agreement. */
function uncheckedSeries(table: TableReading, findings: readonly Finding[]): Finding[] {
  const seen = new Set(findings.flatMap(({ cell }) => (cell ? [cell.column] : [])))
  const isNamed = ({ name, countName, percentName }: Series) =>
    findings.some(({ where }) => [name, countName, percentName].some((each) => where.includes(`'${each}'`)))
  return table.series
    .filter((series) => !series.columns.some((column) => seen.has(column)) && !isNamed(series))
    .map((series) => ({
      check: 'structure',
      verdict: 'not-checkable',
      where: `${table.name}, column '${series.name}'`,
      printed: `${series.entries.size} cells`,
      arithmetic:
        series.kind === 'other'
          ? 'these numbers are neither counts nor percentages, or what they are is not said'
          : 'the table gives no total, no base and no other column to hold these numbers against',
      line: table.line,
    }))
}
