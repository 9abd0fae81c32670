import type { Corpus } from '../record/corpus.js'

/** A work and how often it was cited. */
export interface CitedRow {
  id: string
  /** What is printed for it. */
  name: string
  n: number
}

/** Where numbers of citations are from, where a caption is told nothing else. */
export const citedBySource = 'as the source of each record states them'

/** The works that are cited most, as the databases state it when they were exported. */
export interface MostCited {
  unit: string
  /** The most cited first; those cited as often as each other in the order of the corpus. */
  rows: readonly (CitedRow & { title: string })[]
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
 * mostCited(await openCorpus(demonstrationProject)).unknown // => 10
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

/** The first so many of works by their citations, each with its rank, which works with one number share, and how many more have the last number. */
export function leadingCited<Row extends CitedRow>(
  works: readonly Row[],
  most: number,
): { rows: (Row & { rank: number })[]; ties: number } {
  const ordered = [...works].sort((a, b) => b.n - a.n)
  const rows = ordered
    .slice(0, most)
    .map((work) => ({ ...work, rank: ordered.findIndex(({ n }) => n === work.n) + 1 }))
  const ties = ordered.slice(most).filter(({ n }) => n === rows.at(-1)?.n).length
  return { rows, ties }
}
