import { mostCited } from '../count/most-cited.js'
import type { Corpus } from '../record/corpus.js'

/** How often the works of a corpus are cited; what is not known is left out, with its reason. */
export interface Indicators {
  records: number
  citations?: { total: number; known: number; unknown: number; mostCited: { record: string; n: number }[] }
  /** The largest number of works that are cited as often each. */
  h?: number
  /** The largest number of works that together are cited as often as its square, at most the number of works. */
  g?: number
  notKnown: Readonly<Record<string, string>>
}

/**
 * Citations of a corpus as its databases state them: h by Hirsch (2005), g by Egghe (2006).
 *
 * @example
 * indicatorsOf(await openCorpus(bundledReview)).notKnown.citations // => 'no source states citations'
 */
export function indicatorsOf(corpus: Corpus): Indicators {
  const cited = mostCited(corpus)
  const records = corpus.records.length
  if (cited.known === 0)
    return { records, notKnown: { citations: 'no source states citations', h: 'no citations', g: 'no citations' } }
  const counts = cited.rows.map(({ n }) => n)
  return {
    records,
    citations: {
      total: cited.total,
      known: cited.known,
      unknown: cited.unknown,
      mostCited: cited.rows.slice(0, 100).map(({ id, n }) => ({ record: id, n })),
    },
    h: hIndex(counts),
    g: gIndex(counts),
    notKnown: {},
  }
}

/** Of numbers of citations, the largest first: the largest h with h works cited h times and more. */
export function hIndex(counts: readonly number[]): number {
  const short = counts.findIndex((n, place) => n < place + 1)
  return short < 0 ? counts.length : short
}

/** Of numbers of citations, the largest first: the largest g, at most all works, whose g most cited have g² citations together. */
export function gIndex(counts: readonly number[]): number {
  let [sum, g] = [0, 0]
  for (const [place, n] of counts.entries()) {
    sum += n
    if (sum >= (place + 1) ** 2) g = place + 1
  }
  return g
}
