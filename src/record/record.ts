/** Where a record came from. */
export interface RecordSource {
  /** The file as the caller named it. */
  file: string
  /** The line on which the record begins, counted from 1. */
  line: number
}

/**
 * One bibliographic record: a row of an export or an article of a review, flat so that it fits a table.
 * A value that is not known is left out; nothing is guessed.
 */
export interface BibRecord {
  /** Unique within a set of records. */
  id: string
  title: string
  /** `Family, Given`, in the order printed; a corporate author has no comma. */
  authors: readonly string[]
  /** The year of publication as the source states it. */
  year?: number
  /** The journal, book or proceedings in which it appeared. */
  journal?: string
  volume?: string
  issue?: string
  /** As printed, such as `603-620` or an article number. */
  pages?: string
  /** Lower case, without a resolver's address: `10.1007/s11423-015-9388-3`. */
  doi?: string
  abstract?: string
  keywords?: readonly string[]
  /** The kind of work in CSL's terms, such as `article-journal`. */
  type?: string
  /** As the source states it. */
  language?: string
  /** The database it was exported from. */
  database?: string
  /** As printed, one for each entry. */
  affiliations?: readonly string[]
  source?: RecordSource
  /** Every field of the source that has no place above, under the source's own name for it. */
  extra?: Readonly<Record<string, string | readonly string[]>>
}
