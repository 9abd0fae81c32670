/** Words of a text that speak for a tag. */
export interface Evidence {
  /** The field of the document that the offsets count in: `title`, `abstract`, `summary`, `keywords` (joined by `; `) or `text`. */
  field: string
  /** Offsets in UTF-16 units, the end not included: `field.slice(start, end)` is `text`. */
  start: number
  end: number
  text: string
  /** The codebook's rule that fired. */
  rule?: string
  /** What the words added to the model's score, in log-odds. */
  weight?: number
}

/** A topic given to a document. */
export interface Tag {
  topic: string
  /** From 0 to 1: for a learned model the calibrated probability, for a codebook the joint weight of its rules. */
  score: number
  evidence: readonly Evidence[]
}

/** A line of `tags.jsonl`. */
export interface TaggedDocument {
  id: string
  tags: readonly Tag[]
  /** The scores of all topics, given or not, in the order of the topics. */
  scores: Readonly<Record<string, number>>
  /** Why the document has no tags, where it could not have any. */
  note?: string
}
