import type { Finding } from './audit.js'
import { addUp, withCommas } from './number.js'
import { placeOf } from './share-finding.js'
import { valueRows, type Entry, type Series, type TableReading } from './table.js'

interface Family {
  series: Series
  parent: Entry
  parts: readonly number[]
  sum: number
  hasGap: boolean
}

/** Holds rows with indented rows under them against the sum of these, where most such rows add up. */
export function checkParents(table: TableReading, seriesList: readonly Series[]): Finding[] {
  const families = seriesList.flatMap((series) => familiesOf(table, series))
  const met = families.filter(({ parent, sum }) => parent.count?.value === sum)
  const isUsual = met.length >= 2 && met.length > families.length / 2
  return families.map(({ series, parent, parts, sum, hasGap }): Finding => {
    const stated = parent.count?.value ?? 0
    const place = { check: 'column-sum' as const, ...placeOf(table, series, parent) }
    const arithmetic = `rows under '${table.rows[parent.row]?.label ?? ''}': ${parts.map(withCommas).join(' + ')} = ${withCommas(sum)}, stated ${withCommas(stated)}`
    if (sum === stated) return { ...place, verdict: 'agrees', arithmetic }
    if (isUsual && !table.words.severalAnswers && !(hasGap && sum < stated))
      return { ...place, verdict: 'differs', arithmetic }
    return {
      ...place,
      verdict: 'not-checkable',
      arithmetic,
      explanation: 'nothing says that the rows under it are all of it',
    }
  })
}

function familiesOf(table: TableReading, series: Series): Family[] {
  return table.blocks.flatMap((block) => {
    const parent = block.parent === undefined ? undefined : series.entries.get(block.parent)
    const entries = valueRows(table, block).map((row) => series.entries.get(row.index))
    const parts = entries.flatMap((entry) => (entry?.count ? [entry.count.value] : []))
    if (!parent?.count || parts.length === 0) return []
    return [{ series, parent, parts, sum: addUp(parts), hasGap: parts.length < entries.length }]
  })
}
