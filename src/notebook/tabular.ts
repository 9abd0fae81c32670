import type { CrossTab } from '../count/cross-tab.js'
import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import type { Table } from '../table/table.js'
import { flatRow, type FlatRow } from './flat-row.js'

/** What has rows and columns: a distribution, a cross-tab, a table, or plain objects such as records. */
export type Tabular = Table | Distribution | CrossTab | readonly object[]

/** Whether it is a table, which says itself how its columns are headed. */
export function isTable(source: Tabular): source is Table {
  return 'notes' in source
}

/** The rows of anything tabular; a cross-tab has a column for each of its columns, and `all` for those with a column value at all. */
export function flatRows(source: Tabular): FlatRow[] {
  if (isList(source)) return source.map(flatRow)
  if ('cells' in source) return crossTabRows(source)
  if (!isTable(source)) return source.rows.map(flatRow)
  return source.rows.map((row) =>
    Object.fromEntries(source.columns.map(({ key }) => [key, row[key] ?? null])),
  )
}

/** What stands above and below it: its title and the rule by which it counts. */
export function framing(source: Tabular): { title?: string; notes: readonly string[] } {
  if (isList(source)) return { notes: [] }
  if (isTable(source)) return source
  if (!('cells' in source)) return { title: source.title, notes: [ruleText(source.rule)] }
  const { unit, rowsBy, columnsBy, base } = source.rule
  return {
    title: source.title,
    notes: [
      `Counted: ${unit}s by ${rowsBy} and ${columnsBy}; ${base} with a known column, ${source.missing.length} without.`,
    ],
  }
}

function crossTabRows({ rows, columns, cells, rowTotals }: CrossTab): FlatRow[] {
  const names = ['row', ...columns.map(({ label }) => label), 'all']
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    throw new RangeError(`toDataFrame: found column '${twice}' twice, expected each name once`)
  return rows.map(({ label }, index) => ({
    row: label,
    ...Object.fromEntries(columns.map((column, at) => [column.label, cells[index]?.[at]?.n ?? 0])),
    all: rowTotals[index]?.n ?? 0,
  }))
}

function isList(source: Tabular): source is readonly object[] {
  return Array.isArray(source)
}
