import type { Corpus } from '../record/corpus.js'

/** The works that are cited most, as the databases state it when they were exported. */
export interface MostCited {
  unit: string
  /** The most cited first; those cited as often as each other in the order of the corpus. */
  rows: readonly { id: string; name: string; title: string; n: number }[]
  /** Of how many works a number of citations is stated, and of how many it is not. */
  known: number
  unknown: number
  /** All citations together. */
  total: number
}

/**
 * The works of a corpus by their citations, those that are stated to have none included.
 *
 * @example
 * mostCited(await openCorpus(demonstrationProject)).unknown // => 12
 */
export function mostCited({ records, names, unit }: Corpus): MostCited {
  const rows = records
    .flatMap(({ id, title, citedBy }) =>
      citedBy === undefined ? [] : [{ id, name: names.get(id) ?? id, title, n: citedBy }],
    )
    .sort((a, b) => b.n - a.n)
  return {
    unit,
    rows,
    known: rows.length,
    unknown: records.length - rows.length,
    total: rows.reduce((sum, { n }) => sum + n, 0),
  }
}
