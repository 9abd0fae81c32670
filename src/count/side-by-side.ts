import { occurrencesOf, type Corpus } from '../record/corpus.js'
import { valuesAt } from '../record/occurrences.js'
import { distribute, type Distribution } from './distribution.js'

/** One category of two distributions side by side: published totals and the coding of single records. */
export interface SideBySideRow {
  key: string
  label: string
  published: number | null
  coded: number
  /** Coded less published. */
  difference: number | null
  /** The coded records in the row. */
  records: readonly string[]
  /** Those of them whose value the paper states; the rest is coded from evidence. */
  stated: readonly string[]
}

/** Published totals beside a coding of single records, with what keeps them apart. */
export interface SideBySide {
  rows: readonly SideBySideRow[]
  /** Records without a code: any of them can belong to a row that lacks records. */
  uncoded: readonly string[]
  /** How many coded records at least are in a wrong row if the published totals are right. */
  wouldMove: number
  /** For each row with too many coded records: how many would have to leave it, and which could. */
  surplus: readonly { key: string; label: string; leave: number; candidates: readonly string[] }[]
  /** For each row with too few: how many are missing there. */
  shortfall: readonly { key: string; label: string; enter: number }[]
}

/**
 * Puts published totals beside the coding of a variable and lists which records would have to move for the two to agree. Records whose
 * value the paper states are not candidates, unless too few others are there.
 *
 * @example
 * const { corpus, results } = await openStudy(bundledReview)
 * const compared = sideBySide(corpus, 'design.coded', results.distributions.find(({ id }) => id === 'design.published'))
 * compared.surplus.map(({ label, leave }) => `${leave} of ${label}`) // => ['3 of Case study']
 */
export function sideBySide(corpus: Corpus, key: string, published: Distribution): SideBySide {
  const coded = distribute(corpus, key)
  const fixed = statedIds(corpus, key)
  const rows = coded.rows.map(({ key: category, label, n, records }) => {
    const printed = published.rows.find((row) => row.key === category)?.n ?? null
    return {
      key: category,
      label,
      published: printed,
      coded: n ?? 0,
      difference: printed === null ? null : (n ?? 0) - printed,
      records,
      stated: records.filter((id) => fixed.has(id)),
    }
  })
  const surplus = rows.flatMap(({ key: category, label, difference, records }) => {
    if (difference === null || difference <= 0) return []
    const free = records.filter((id) => !fixed.has(id))
    return [
      { key: category, label, leave: difference, candidates: free.length >= difference ? free : records },
    ]
  })
  const shortfall = rows.flatMap(({ key: category, label, difference }) =>
    difference !== null && difference < 0 ? [{ key: category, label, enter: -difference }] : [],
  )
  const wouldMove = surplus.reduce((sum, { leave }) => sum + leave, 0)
  return { rows, uncoded: coded.missing, wouldMove, surplus, shortfall }
}

/** The ids of records of which a value is stated by the paper. */
function statedIds(corpus: Corpus, key: string): Set<string> {
  const occurrences = occurrencesOf(corpus, key)
  return new Set(
    occurrences.ids.filter((_, place) =>
      valuesAt(occurrences, place).some(({ detail }) => (detail?.basis ?? occurrences.basis) === 'stated'),
    ),
  )
}
