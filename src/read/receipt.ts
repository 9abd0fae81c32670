import type { Encoding } from '../base/encoding.js'
import type { Problem } from './raw-record.js'

/** What was read from one file: with `rejected` every record in it is accounted for. */
export interface ReadReceipt {
  /** The file as the caller named it. */
  file: string
  /** How records are written in it, such as `ris`; `unknown` where it could not be read. */
  format: string
  /** Whose way of writing that format it is, such as `scopus`; `general` where nothing shows one. */
  dialect: string
  /** What in the file showed format and dialect. */
  why: string
  encoding: Encoding | 'binary'
  bytes: number
  sha256: string
  /** How many records were read. */
  parsed: number
  /** Every record of the file that was not, with its line and the reason. */
  rejected: Problem[]
  /** How often each field occurs that has no place in a record; its values are in the records' `extra`. */
  unmapped: Record<string, number>
  /** How many records the file itself says it has, and whether that is how many there are. */
  declared?: { n: number; agrees: boolean }
  /** Of a table with columns that were guessed by their names: which place of a record each one fills. */
  columns?: Record<string, string>
  /** What is wrong with records that were read, or outside records: how many of each kind. */
  issues: Record<string, number>
}
