import type { BibRecord } from './record.js'

/** On what a value of an article rests: said by the paper, given by a rule, or coded from evidence. */
export type Basis = 'stated' | 'derived' | 'coded'

/** A value with its basis and, where it was coded, the evidence. */
export interface CodedValue {
  /** A category's key, such as `united-states`. */
  value: string
  basis: Basis
  /** What the value was read from, in one sentence. */
  evidence?: string
  /** How firmly the evidence supports the value, where a coder said so. */
  confidence?: 'high' | 'medium' | 'low'
}

/** An article of a review: its record with what the review, or a coder, says of it. Unknown values are left out. */
export interface Article extends BibRecord {
  /** As printed in the review: `Devedžić and Jovanović, 2015`. */
  citation: string
  /** The year in `citation`. */
  citationYear: number
  /** The year of the issue in which it stands. */
  issueYear?: number
  /** The date of publication online as far as known: `2021-12-02`, `2018-06` or `2021`. */
  onlineDate?: string
  /** The database that the review found it in. */
  foundIn?: CodedValue
  region?: CodedValue
  design?: CodedValue
  /** A summary in the project's own words; not the authors' abstract. */
  summary?: string
  /** The keys of the sub-topics it covers, in the codebook's order. */
  topics: readonly string[]
}
