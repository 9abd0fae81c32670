/** One row of a frame: column name to value. */
export type FlatRow = Readonly<Record<string, string | number | boolean | null>>

/**
 * A plain object as one row: lists joined by `; `, nested objects as columns with a dot, unknown values null.
 *
 * @example
 * flatRow({ id: '1', topics: ['a', 'b'], region: { value: 'europe' } }) // => { id: '1', topics: 'a; b', 'region.value': 'europe' }
 */
export function flatRow(object: object): FlatRow {
  return Object.fromEntries(Object.entries(object).flatMap(([key, value]) => flatten(key, value)))
}

function flatten(key: string, value: unknown): [string, string | number | boolean | null][] {
  if (value === null || value === undefined) return [[key, null]]
  if (Array.isArray(value))
    return [
      [key, value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item))).join('; ')],
    ]
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) => flatten(`${key}.${name}`, inner))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [[key, value]]
  throw new TypeError(`toDataFrame: found a ${typeof value} at '${key}', expected plain data`)
}
