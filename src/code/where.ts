import type { Corpus } from '../record/corpus.js'
import { keysAt, spanOf, valuesAt, type Occurrences } from '../record/occurrences.js'
import { buildOccurrences } from './build.js'
import { formsOf } from './forms.js'

/** A condition on one variable: one of these categories, by key or label, or a number within bounds, both included. */
export type Condition =
  string | number | readonly (string | number)[] | { from?: number | undefined; to?: number | undefined }

/** Conditions on variables, by their keys; all must hold. */
export type Where = Readonly<Record<string, Condition>>

/**
 * The corpus of those records for which all conditions hold. Throws a RangeError where there is no variable of that name.
 *
 * @example
 * const corpus = await openCorpus(bundledReview)
 * narrow(corpus, { 'year.search': { from: 2020 }, 'region.coded': 'Australia' }).records.length // => 4
 */
export function narrow(corpus: Corpus, where: Where): Corpus {
  const places = placesWhere(corpus, where)
  const ids = places.map((place) => corpus.records[place]?.id ?? '')
  return {
    ...corpus,
    of: `${corpus.of} with ${whereText(where)}`,
    records: places.flatMap((place) => corpus.records[place] ?? []),
    occurrences: new Map([...corpus.occurrences].map(([key, own]) => [key, partOf(own, places, ids)])),
  }
}

/** The places of the records for which all conditions hold. */
export function placesWhere({ records, occurrences, variables }: Corpus, where: Where): number[] {
  const test = testAll(
    occurrences,
    where,
    variables.map(({ key }) => key),
  )
  return records.flatMap((_, place) => (test(place) ? [place] : []))
}

/** The answers to one variable from those units only for which all conditions hold; the others have none, and the reason says so. */
export function restrict(
  own: Occurrences,
  others: ReadonlyMap<string, Occurrences>,
  where: Where,
): Occurrences {
  const test = testAll(others, where, [...others.keys()])
  const places = own.ids.map((_, place) => (test(place) ? place : undefined))
  return partOf(own, places, own.ids, `not asked: only where ${whereText(where)}`)
}

function testAll(
  occurrences: ReadonlyMap<string, Occurrences>,
  where: Where,
  known: readonly string[],
): (place: number) => boolean {
  const tests = Object.entries(where).map(([key, condition]) => {
    const own = occurrences.get(key)
    if (!own) throw new RangeError(`where: found variable '${key}', expected one of ${known.join(', ')}`)
    return testOf(own, condition)
  })
  return (place) => tests.every((test) => test(place))
}

function testOf(occurrences: Occurrences, condition: Condition): (place: number) => boolean {
  if (typeof condition === 'object' && !Array.isArray(condition)) {
    const { from = -Infinity, to = Infinity } = condition as { from?: number; to?: number }
    return (place) => keysAt(occurrences, place).some((key) => Number(key) >= from && Number(key) <= to)
  }
  const wanted = new Set((Array.isArray(condition) ? condition : [condition]).map(String))
  const good = new Set(
    occurrences.categories.flatMap(({ key, label }, place) =>
      wanted.has(key) || wanted.has(label) ? [place] : [],
    ),
  )
  return (place) => {
    const [from, to] = spanOf(occurrences, place)
    for (let at = from; at < to; at++) if (good.has(occurrences.items[at] ?? -1)) return true
    return false
  }
}

/** Conditions in words: `year.search from 2020, region Australia`. */
export function whereText(where: Where): string {
  return Object.entries(where)
    .map(([key, condition]) => {
      if (typeof condition !== 'object') return `${key} ${condition}`
      if (Array.isArray(condition)) return `${key} ${condition.join(' or ')}`
      const { from, to } = condition as { from?: number; to?: number }
      return [key, from === undefined ? '' : `from ${from}`, to === undefined ? '' : `to ${to}`]
        .filter(Boolean)
        .join(' ')
    })
    .join(', ')
}

/**
 * The answers of the units at some places, under ids in the same order; a place that is none is a unit without an answer. Categories that
 * were found in the data and stand by their frequency are found again, so that the most frequent stay first; all others stay as they are.
 */
function partOf(
  own: Occurrences,
  places: readonly (number | undefined)[],
  ids: readonly string[],
  otherwise = '',
): Occurrences {
  const { variable, unit, basis } = own
  const found = variable.order === 'frequency' && !variable.closed
  const options = { basis, ...(found ? {} : { categories: own.categories }) }
  const part = buildOccurrences(variable, { unit, ids }, options, (after, answer) => {
    const place = places[after]
    if (place === undefined) return answer.because(otherwise)
    for (const { category, detail } of valuesAt(own, place)) answer.add(category.key, category.label, detail)
    const reason = own.reasons.get(place)
    if (reason !== undefined) answer.because(reason)
  })
  return { ...part, forms: formsOf(own, part.categories) }
}
