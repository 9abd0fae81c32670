import type { FieldMap } from '../field-map.js'
import type { SourceLine } from '../../formats/source-line.js'

/** A database's or a program's table, known by names of columns that stand together only there. */
export interface TableDialect {
  name: string
  requires: readonly string[]
  map: FieldMap
  /** A column in which journal, volume, issue and pages stand in one line, where there is one. */
  source?: SourceLine
}
