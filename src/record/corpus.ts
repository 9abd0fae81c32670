import type { Occurrences } from './occurrences.js'
import type { Period } from './period.js'
import type { BibRecord } from './record.js'
import type { Variable } from './variable.js'

/**
 * Records with the questions asked of them and the answers: the export of a search, the included articles of a review, a table of studies.
 *
 * @example
 * const corpus = await openCorpus(bundledReview)
 * corpus.records.length // => 32
 * corpus.unit // => 'article'
 */
export interface Corpus {
  title: string
  /** What one record is called, in the singular: `article`, `study`, `record`. */
  unit: string
  /** What the denominators consist of, in words: `articles in the review`. */
  of: string
  period?: Period
  records: readonly BibRecord[]
  /** What is printed for a record, by its id: its citation. */
  names: ReadonlyMap<string, string>
  /** In the order in which they are reported. */
  variables: readonly Variable[]
  /** The answers, by the key of the variable. */
  occurrences: ReadonlyMap<string, Occurrences>
}

/**
 * The answers to one variable of a corpus. Throws a RangeError that lists the variables there are.
 *
 * @example
 * occurrencesOf(await openCorpus(bundledReview), 'subtopic').categories.length // => 10
 */
export function occurrencesOf({ occurrences, variables }: Corpus, key: string): Occurrences {
  const found = occurrences.get(key)
  if (found) return found
  throw new RangeError(
    `variable: found '${key}', expected one of ${variables.map((variable) => variable.key).join(', ')}`,
  )
}
