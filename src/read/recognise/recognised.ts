import type { FieldPlan } from '../fields/field-map.js'
import type { Reader, Sink } from '../raw-record.js'

/** What a file was recognised as, and how it is read. */
export interface Recognised {
  /** `ris`, `pubmed`, `csv` …: the way in which records are written. */
  format: string
  /** The database or program whose way of using the format it is; `general` where nothing shows one. */
  dialect: string
  /** What in the file showed it. */
  why: string
  plan: FieldPlan
  /** Of a table: which place of a record each column fills, where columns were guessed by their names. */
  columns?: Readonly<Record<string, string>>
  /** Begins reading. */
  open(sink: Sink): Reader
}
