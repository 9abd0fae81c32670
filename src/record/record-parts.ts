/** Where a record came from. */
export interface RecordSource {
  /** The file as the caller named it; empty where a merged record came from none. */
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
  /** The authors who have it: by their names in the record, where the source's names for them here can be told. */
  authors?: readonly string[]
  /** Whether it is the address for correspondence. */
  corresponding?: boolean
}
