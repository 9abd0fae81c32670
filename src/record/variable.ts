/** One value that a variable can have: a stable key and the name that people read. */
export interface Category {
  key: string
  label: string
  /** The key of the group in which it stands, such as the context of a topic. */
  group?: string
}

/**
 * The question that a variable asks, whatever of it the rest of its key says: that of `country.first` is `country`.
 *
 * @example
 * questionOf('year.search') // => 'year'
 */
export function questionOf(key: string): string {
  return key.split('.')[0] ?? key
}

/** Where the values of a variable come from. */
export type Origin =
  /** A field of the record, by a built-in rule. */
  | { kind: 'field'; rule: string }
  /** A column of a sheet that people filled in. */
  | { kind: 'sheet'; file: string; column: string }
  /** The topics that a codebook's patterns find in a text. */
  | { kind: 'codebook'; file: string }
  /** Another variable, by a table or a rule. */
  | { kind: 'variable'; of: readonly string[]; rule: string }

/**
 * A question that is asked of every record, such as its year or its study design, as plain data.
 *
 * @example
 * const { variables } = await openCorpus(demonstrationProject)
 * variables[0].key // => 'year'
 */
export interface Variable {
  /** Such as `year` or `country.first`. */
  key: string
  /** The name that people read: `Study design`. */
  label: string
  /** What decides the value, in words that go on from `articles by …`. */
  by: string
  /** Whether a record can have several values. */
  several: boolean
  /** In which order categories stand: as given, by number (with every number between), or the most frequent first. */
  order: 'given' | 'number' | 'frequency'
  origin: Origin
  /** The names of the groups in which categories stand, in order. */
  groups?: readonly Category[]
  /** Whether all categories are given, so that another value is a fault. */
  closed?: boolean
}
