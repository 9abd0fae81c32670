import type { Article } from './article.js'

/** One of a closed list of values, such as a region: a stable key and the name that people read. */
export interface Category {
  key: string
  label: string
}

/** A sub-topic of the codebook. */
export interface Topic extends Category {
  /** The key of the context in which it stands. */
  context: string
  definition: string
}

/** A database and the rule that recognises its articles by DOI; the one without prefixes takes the rest. */
export interface DatabaseCategory extends Category {
  doiPrefixes: readonly string[]
}

/** A number of the flow that is known as a total only. */
export interface FlowReason {
  reason: string
  n: number
}

/** The flow of records as the review prints it: totals, not states of records. */
export interface FlowTotals {
  identified: number
  duplicates: number
  screened: number
  screenedOut: number
  assessed: number
  excluded: readonly FlowReason[]
  included: number
}

/** What the review set out to do, and the closed lists that its coding uses. */
export interface Protocol {
  title: string
  citation: string
  doi: string
  question: string
  query: string
  /** Dates of the search and of the publications it covers, as `2021-12-20`. */
  search: { from: string; to: string; publishedFrom: string; publishedTo: string }
  /** What an article had to be to be searched for. */
  eligibility: readonly string[]
  /** The criteria of screening. */
  inclusion: readonly string[]
  exclusion: readonly string[]
  databases: readonly DatabaseCategory[]
  regions: readonly Category[]
  designs: readonly Category[]
  /** What articles focus on, as far as the review says so. */
  focuses: readonly Category[]
  flow: FlowTotals
}

/** A review ready for counting: its protocol, its codebook's lists and its articles. */
export interface Review {
  protocol: Protocol
  contexts: readonly Category[]
  topics: readonly Topic[]
  articles: readonly Article[]
}
