import type { Finding } from './audit.js'
import { withCommas } from './number.js'
import type { Series, TableReading } from './table.js'

/** Holds the `n =` of each header against the total row of its column, where that of another column agrees. */
export function checkHeaderTotals(table: TableReading, counted: readonly Series[]): Finding[] {
  const totals = table.rows.filter((row) => row.role === 'total')
  const [row] = totals
  if (!row || totals.length > 1 || table.words.severalAnswers) return []
  const pairs = counted.flatMap((series) => {
    const total = series.entries.get(row.index)?.count?.value
    return series.n === undefined || total === undefined ? [] : [{ series, n: series.n, total }]
  })
  const isUsual = pairs.filter(({ n, total }) => n === total).length * 2 >= pairs.length
  return pairs.map(({ series, n, total }): Finding => {
    const place = {
      check: 'stated-base' as const,
      where: `${table.name}, header of column '${series.name}' and row '${row.label}'`,
      printed: `n = ${n}`,
      arithmetic: `the header states n = ${withCommas(n)}, the total row ${withCommas(total)}`,
      line: table.line,
    }
    if (n === total) return { ...place, verdict: 'agrees' }
    if (isUsual && !table.words.someMissing && pairs.length > 1) return { ...place, verdict: 'differs' }
    return { ...place, verdict: 'not-checkable', explanation: 'the total row need not cover every case' }
  })
}
