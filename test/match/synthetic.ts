import type { BibRecord } from '../../src/record/record.js'

/** Invented records, three in ten of them copies of an earlier one as another database would spell it. */
export interface SyntheticSet {
  records: BibRecord[]
  /** For each record the number of the work that it is of. */
  works: number[]
}

const SYLLABLES = 'ka re mi to su la ve no pi da ro ge li ma tu se ba co ni fe'.split(' ')

/** A fixed sequence of numbers from 0 to below 1 (a linear congruential generator, Numerical Recipes' constants). */
function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Words as often as in a real vocabulary: the word of rank r with a weight of nearly 1/r. */
function word(next: () => number): string {
  let rank = Math.floor(Math.exp(next() * Math.log(20_000)))
  let text = ''
  do {
    text += SYLLABLES[rank % 20] ?? ''
    rank = Math.floor(rank / 20)
  } while (rank > 0)
  return text.length < 4 ? `${text}ta` : text
}

/** A set of `n` invented records. */
export function syntheticSet(n: number, seed = 1): SyntheticSet {
  const next = sequence(seed)
  const pick = (below: number): number => Math.floor(next() * below)
  const records: BibRecord[] = []
  const works: number[] = []
  while (records.length < n) {
    const id = `s${records.length}`
    const original = records.length > 20 && next() < 0.3 ? pick(records.length) : undefined
    const source = original === undefined ? undefined : records[original]
    records.push(source ? copyOf(source, id, next, pick) : invent(id, next, pick))
    works.push(original === undefined ? records.length - 1 : (works[original] ?? original))
  }
  return { records, works }
}

function invent(id: string, next: () => number, pick: (below: number) => number): BibRecord {
  const words = Array.from({ length: 8 + pick(8) }, () => word(next))
  const authors = Array.from({ length: 1 + pick(6) }, () => `${capital(word(next))}, ${capital(word(next))}`)
  const start = 1 + pick(2000)
  return {
    id,
    title: capital(words.join(' ')),
    authors,
    year: 1990 + pick(35),
    journal: `Journal of ${capital(SYLLABLES[pick(20)] ?? '')}${SYLLABLES[pick(20)]}${SYLLABLES[pick(20)]}logy`,
    volume: String(1 + pick(120)),
    issue: String(1 + pick(12)),
    pages: `${start}-${start + 5 + pick(15)}`,
    ...(next() < 0.6 ? { doi: `10.${1000 + pick(9000)}/${id}` } : {}),
  }
}

function copyOf(
  source: BibRecord,
  id: string,
  next: () => number,
  pick: (below: number) => number,
): BibRecord {
  const { doi, ...rest } = source
  const at = pick(source.title.length)
  const typo = source.title.slice(0, at) + source.title.slice(at + 1)
  return {
    ...rest,
    id,
    title: next() < 0.2 ? typo : next() < 0.5 ? source.title.toUpperCase() : `${source.title}.`,
    authors: source.authors.map((name) => name.replace(/, (\w).*/, ', $1.')),
    ...(doi !== undefined && next() < 0.5 ? { doi } : {}),
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
