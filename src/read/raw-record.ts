import type { BibRecord } from '../record/record.js'

/** Something wrong with a record or a file, before the file's name is known. */
export interface Problem {
  line: number
  /** A stable name in kebab-case. */
  code: string
  /** One line, lower case: what was found and what was expected. */
  message: string
}

/**
 * A record as its format has it: fields in the order of the source under the source's own names, a name as often
 * as the source has it. Lines of one value are kept apart by LF.
 */
export interface RawRecord {
  /** The line on which the record begins, counted from 1. */
  line: number
  names: string[]
  values: string[]
  /** Addresses with the names of those whose they are, where the order of the fields said so. */
  addresses?: { text: string; names: readonly string[]; corresponding?: boolean }[]
  /** Identifiers of the authors in the order of their names, '' where there is none. */
  authorIds?: string[]
  /** What is wrong with it, although it could be read. */
  problems?: Problem[]
  /** The record itself, where the file is one that this package wrote: its fields need no map. An id of '' is none. */
  own?: BibRecord
}

/** Where a reader puts what it finds. */
export interface Sink {
  record: (raw: RawRecord) => void
  /** A record of the file that cannot be used. */
  reject: (problem: Problem) => void
  /** Something wrong outside a record, or with the file as a whole. */
  issue: (problem: Problem) => void
  /** How many records the file says it has. */
  declare: (n: number) => void
}

/** A reader takes text with LF or CRLF at line ends piece by piece and passes whole records on as soon as it has them. */
export interface Reader {
  write: (text: string) => void
  /** The file ends here: what is open is passed on or rejected. */
  end: () => void
}

/** Begins a record at a line. */
export function rawRecord(line: number): RawRecord {
  return { line, names: [], values: [] }
}

/** Adds a field to a record. */
export function addField(raw: RawRecord, name: string, value: string): void {
  raw.names.push(name)
  raw.values.push(value)
}

/** Notes what is wrong with a record that is kept all the same. */
export function addProblem(raw: RawRecord, code: string, message: string, line = raw.line): void {
  ;(raw.problems ??= []).push({ line, code, message })
}

/** Whether any field of a record has a value. */
export function hasValue(raw: RawRecord): boolean {
  return raw.values.some((value) => value.trim() !== '')
}
