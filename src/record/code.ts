/**
 * On what a value rests: `exported`, as the database states it; `stated` by the paper; `derived` from what is exported or stated, by a
 * rule; `coded` by a person from evidence; `tagged` by a codebook or model.
 */
export type Basis = 'exported' | 'stated' | 'derived' | 'coded' | 'tagged'

/** The bases there are. */
export const bases: readonly Basis[] = ['exported', 'stated', 'derived', 'coded', 'tagged']

/** What is known of a value beside the value. */
export interface CodeDetail {
  basis: Basis
  /** What the value was read from: a span of the text, or a sentence. */
  evidence?: string
  /** How firmly the evidence supports the value, where a coder said so. */
  confidence?: string
  /** Who coded it. */
  by?: string
}

/** One value of one variable of one record, with what it rests on: a row of `codes.csv`. */
export interface Code extends CodeDetail {
  record: string
  variable: string
  /** A category's key. */
  value: string
}

/** Whether text names a basis. */
export function isBasis(text: string): text is Basis {
  return (bases as readonly string[]).includes(text)
}
