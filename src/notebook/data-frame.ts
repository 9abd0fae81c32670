import type * as Danfo from 'danfojs-node'
import type { CrossTab } from '../count/cross-tab.js'
import type { Distribution } from '../count/distribution.js'
import type { Table } from '../table/table.js'
import { flatRow, type FlatRow } from './flat-row.js'

/**
 * Gives a danfojs DataFrame of a distribution, a cross-tab, a table or any list of plain objects such as articles. Lists in a cell are
 * joined by `; `, nested objects become columns with a dot (`region.value`), unknown values are null.
 */
export async function toDataFrame(
  source: Distribution | CrossTab | Table | readonly object[],
): Promise<Danfo.DataFrame> {
  const { DataFrame } = await danfo()
  const rows = rowsOf(source)
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return new DataFrame(
    rows.map((row) => columns.map((column) => row[column] ?? null)),
    { columns },
  )
}

/** danfojs takes most of a second to load, so it is loaded when first used; as a CommonJS module it may sit under `default`. */
async function danfo(): Promise<typeof Danfo> {
  const loaded = (await import('danfojs-node')) as typeof Danfo & { default?: typeof Danfo }
  return loaded.default ?? loaded
}

function rowsOf(source: Distribution | CrossTab | Table | readonly object[]): FlatRow[] {
  if (isList(source)) return source.map(flatRow)
  if ('cells' in source)
    return source.rows.map((row, index) =>
      flatRow({
        row: row.label,
        ...Object.fromEntries(
          source.columns.map(({ label }, column) => [label, source.cells[index]?.[column]?.n ?? 0]),
        ),
        all: source.rowTotals[index]?.n ?? 0,
      }),
    )
  if ('notes' in source)
    return source.rows.map((row) =>
      Object.fromEntries(source.columns.map(({ key, label }) => [label, row[key] ?? null])),
    )
  return source.rows.map(flatRow)
}

function isList(source: object): source is readonly object[] {
  return Array.isArray(source)
}
