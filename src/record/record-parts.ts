/** Where a record came from. */
export interface RecordSource {
  /** The file as the caller named it. */
  file: string
  /** The line on which the record begins, counted from 1. */
  line: number
  /** The database, of a record that was merged into another. */
  database?: string
  /** How often that database says it was cited, of a record that was merged into another. */
  citedBy?: number
}

/** An address of authors, as far as the source says whose it is. */
export interface Address {
  /** As printed, without the names in front of it. */
  text: string
  /** The authors who have it, as the source writes their names there. */
  authors?: readonly string[]
  /** Whether it is the address for correspondence. */
  corresponding?: boolean
}
