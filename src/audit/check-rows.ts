import type { Finding } from './audit.js'
import { distanceFromWhole } from './check-percent-sums.js'
import { digitSwaps } from './digit-slip.js'
import { addUp, withCommas } from './number.js'
import { rowName, type Series, type TableReading, type TableRow } from './table.js'

interface RowSum {
  row: TableRow
  sum: number
  stated: number
  slack: number
}

/** Holds rows against a total column, and rows of percentages against 100, where most rows add up. */
export function checkRows(table: TableReading): Finding[] {
  const sums = countRows(table)
  return [...(sums.length > 0 ? sums : baseRows(table)), ...percentRows(table)]
}

function rowsWithValues(table: TableReading): TableRow[] {
  return table.rows.filter((row) => ['plain', 'missing', 'parent', 'total'].includes(row.role))
}

/** Every run of neighbouring columns that adds up to the total column in most rows. */
function countRows(table: TableReading): Finding[] {
  const counts = table.series.filter((each) => each.kind === 'count' || each.kind === 'share')
  const rows = rowsWithValues(table)
  return counts
    .filter((series) => series.isTotal)
    .flatMap((total) => {
      const parts = counts.filter(
        (each) => each !== total && !each.columns.some((column) => total.columns.includes(column)),
      )
      const runs = runsOf(parts.slice(0, 12)).map((run) => ({ run, sums: rowSums(rows, run, total) }))
      const [best] = runs
        .map(({ run, sums }) => ({ run, sums, met: sums.filter(({ sum, stated }) => sum === stated) }))
        .sort((a, b) => b.met.length - a.met.length)
      if (
        !best ||
        best.met.length < 2 ||
        best.met.length * 2 <= best.sums.length ||
        best.met.every(({ sum }) => sum === 0)
      )
        return []
      const findings = best.sums.map((each) => rowFinding(table, each, best.run, total, best.met.length))
      return [...findings, ...headerSum(table, best.run, total, best.met.length)]
    })
}

/** Rows of counts that add up to the stated number of cases, such as `Yes | Partly | No` for each of 50 protocols. */
function baseRows(table: TableReading): Finding[] {
  const run = table.series.filter((each) => each.kind === 'count' || each.kind === 'share')
  const [base, ...others] = [...new Set(table.bases.filter(({ inCaption }) => inCaption).map(({ n }) => n))]
  if (base === undefined || others.length > 0 || run.length < 2 || run.length > 8) return []
  const sums = rowsWithValues(table).flatMap((row) => {
    const counts = run.map((series) => series.entries.get(row.index)?.count)
    if (counts.some((count) => !count)) return []
    const known = counts.flatMap((count) => (count ? [count] : []))
    return [{ row, counts: known, sum: addUp(known.map(({ value }) => value)) }]
  })
  const [first] = sums
  if (sums.length >= 4 && first && first.sum !== base && sums.every(({ sum }) => sum === first.sum))
    return [sameSums(table, first.sum, base, sums.length)]
  const met = sums.filter(({ sum }) => sum === base)
  if (met.length < 3 || met.length * 4 < sums.length * 3) return []
  return sums.map(({ row, counts, sum }): Finding => ({
    check: 'row-sum',
    verdict: sum === base ? 'agrees' : table.words.someMissing && sum < base ? 'not-checkable' : 'differs',
    where: `${table.name}, ${rowName(table, row.index)}, across the columns`,
    printed: withCommas(base),
    arithmetic: `${counts.map(({ text }) => text).join(' + ')} = ${withCommas(sum)}, stated ${withCommas(base)}`,
    explanation: `${met.length} of ${sums.length} rows add to the stated number of cases`,
    line: row.line,
  }))
}

/** All rows add up to one number, but not to the stated one: a slip of the pen if its digits are swapped. */
function sameSums(table: TableReading, sum: number, base: number, rows: number): Finding {
  const isSwapped = digitSwaps(String(base)).includes(String(sum)) || Math.abs(sum - base) === 1
  return {
    check: 'stated-base',
    verdict: isSwapped ? 'differs' : 'not-checkable',
    where: `${table.name}, the number of cases stated beside the table`,
    printed: withCommas(base),
    arithmetic: `all ${rows} rows add to ${withCommas(sum)} across the columns, stated ${withCommas(base)}`,
    line: table.line,
  }
}

/** The `n =` of the headers must add up too, where the rows do. */
function headerSum(table: TableReading, run: readonly Series[], total: Series, met: number): Finding[] {
  const parts = run.flatMap(({ n }) => (n === undefined ? [] : [n]))
  if (total.n === undefined || parts.length < run.length) return []
  const sum = addUp(parts)
  return [
    {
      check: 'row-sum',
      verdict: sum === total.n ? 'agrees' : table.words.someMissing ? 'not-checkable' : 'differs',
      where: `${table.name}, header of column '${total.name}'`,
      printed: `n = ${total.n}`,
      arithmetic: `${parts.map(withCommas).join(' + ')} = ${withCommas(sum)}, stated n = ${withCommas(total.n)}`,
      explanation: `${met} rows add up to column '${total.name}'`,
      line: table.line,
    },
  ]
}

function runsOf(series: readonly Series[]): Series[][] {
  return series.flatMap((_, from) =>
    series.slice(from + 1).map((__, length) => series.slice(from, from + length + 2)),
  )
}

function rowSums(rows: readonly TableRow[], run: readonly Series[], total: Series): RowSum[] {
  return rows.flatMap((row) => {
    const stated = total.entries.get(row.index)?.count?.value
    const cells = run.map((series) => series.entries.get(row.index))
    if (stated === undefined || cells.some((entry) => entry && !entry.count && !entry.isDash)) return []
    if (cells.every((entry) => !entry?.count)) return []
    return [{ row, stated, sum: addUp(cells.map((entry) => entry?.count?.value ?? 0)), slack: 0 }]
  })
}

function rowFinding(
  table: TableReading,
  each: RowSum,
  run: readonly Series[],
  total: Series,
  met: number,
): Finding {
  const parts = run.map((series) => series.entries.get(each.row.index)?.count?.text ?? '0')
  const agrees = each.sum === each.stated
  const hasDash = run.some((series) => !series.entries.get(each.row.index)?.count) && each.sum < each.stated
  return {
    check: 'row-sum',
    verdict: agrees ? 'agrees' : hasDash || table.words.severalAnswers ? 'not-checkable' : 'differs',
    where: `${table.name}, ${rowName(table, each.row.index)}, column '${total.name}'`,
    printed: withCommas(each.stated),
    arithmetic: `${parts.join(' + ')} = ${withCommas(each.sum)}, stated total ${withCommas(each.stated)}`,
    explanation: `${met} rows add up to column '${total.name}'`,
    line: each.row.line,
  }
}

/** Rows of percentages, such as answers on a scale. */
function percentRows(table: TableReading): Finding[] {
  const percents = table.series.filter(
    (each) =>
      !each.isTotal &&
      [...each.entries.values()].some((entry) => entry.percent) &&
      !each.kind.startsWith('cumulative'),
  )
  if (percents.length < 2) return []
  const rows = rowsWithValues(table)
  const sums = rows.flatMap((row): RowSum[] => {
    const cells = percents.map((series) => series.entries.get(row.index)?.percent)
    const known = cells.flatMap((cell) => (cell ? [cell] : []))
    if (known.length < percents.length) return []
    const slack = addUp(known.map(({ decimals }) => 10 ** -decimals / 2))
    return [{ row, stated: 100, slack, sum: addUp(known.map(({ value }) => value)) }]
  })
  const met = sums.filter(({ sum, slack }) => distanceFromWhole(sum, slack) === 'rounding')
  if (met.length < 3 || met.length * 4 < sums.length * 3) return []
  return sums.map(({ row, sum, slack }) => {
    const distance = distanceFromWhole(sum, slack)
    const verdict =
      distance === 'rounding' ? 'agrees' : distance === 'truncation' ? 'agrees-after-rounding' : 'differs'
    const line = row.line
    return {
      check: 'percentage-sum',
      verdict: verdict === 'differs' && table.words.severalAnswers ? 'not-checkable' : verdict,
      where: `${table.name}, ${rowName(table, row.index)}, across the columns`,
      printed: '100',
      arithmetic: `percentages of ${rowName(table, row.index)} add to ${sum}; rounding allows 100 ± ${slack}`,
      explanation: `${met.length} of ${sums.length} rows add to 100`,
      line,
    }
  })
}
