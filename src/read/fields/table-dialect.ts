import type { FieldMap } from '../field-map.js'

/** A database's or a program's table, known by names of columns that stand together only there. */
export interface TableDialect {
  name: string
  requires: readonly string[]
  map: FieldMap
}
