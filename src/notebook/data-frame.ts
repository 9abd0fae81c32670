import type * as Danfo from 'danfojs-node'
import type { Frame } from './frame.js'
import { flatRows, type Tabular } from './tabular.js'

/**
 * Gives a danfojs DataFrame of a distribution, a cross-tab, a table or any list of plain objects such as records. Lists in a cell are
 * joined by `; `, nested objects become columns with a dot (`region.value`), unknown values are null. A table's columns are named by
 * their keys. Throws a RangeError where two columns of a cross-tab would have one name.
 *
 * @example
 * const { records } = await openCorpus(bundledReview)
 * (await toDataFrame(records)).shape[0] // => 32
 */
export async function toDataFrame(source: Tabular): Promise<Frame> {
  const { DataFrame } = await danfo()
  const rows = flatRows(source)
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
