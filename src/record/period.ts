/** The time that a search covers, as far as it is known. */
export interface Period {
  /** The first year or day, as `2015` or `2015-01-01`. */
  from?: string
  /** The last. */
  to?: string
  /** The last year of which the search saw all; the year of `to`, or the one before where `to` is a day before its end. */
  complete?: number
}

/**
 * The last year of which the search saw all; undefined where nothing is known of its end.
 *
 * @example
 * lastWholeYear({ to: '2022-01-05' }) // => 2021
 * lastWholeYear({ to: '2022' }) // => 2022
 */
export function lastWholeYear({ to, complete }: Period): number | undefined {
  if (complete !== undefined) return complete
  if (to === undefined) return undefined
  const year = Number(to.slice(0, 4))
  return to.length === 4 || to.endsWith('12-31') ? year : year - 1
}

/**
 * The first year of which the search saw all; undefined where nothing is known of its beginning.
 *
 * @example
 * firstWholeYear({ from: '2015-06-01' }) // => 2016
 * firstWholeYear({ from: '2015' }) // => 2015
 */
export function firstWholeYear({ from }: Period): number | undefined {
  if (from === undefined) return undefined
  const year = Number(from.slice(0, 4))
  return from.length === 4 || from.endsWith('01-01') ? year : year + 1
}

/** The first and last year of a period, where they are known. */
export function yearsOf({ from, to }: Period): { from?: number; to?: number } {
  const year = (text: string | undefined) => (text === undefined ? undefined : Number(text.slice(0, 4)))
  const [first, last] = [year(from), year(to)]
  return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) }
}

/** What is to be said of years that the search does not cover whole; nothing where it does or nothing is known. */
export function partialText(period: Period = {}): string {
  return beginningText(period) + endText(period)
}

function beginningText({ from }: Period): string {
  if (from === undefined || firstWholeYear({ from }) === Number(from.slice(0, 4))) return ''
  return ` ${from.slice(0, 4)} is not a whole year: the search covers it from ${from} on.`
}

function endText(period: Period): string {
  const { to } = period
  const whole = lastWholeYear(period)
  if (to === undefined || whole === undefined || whole >= Number(to.slice(0, 4))) return ''
  return to.length > 4
    ? ` ${to.slice(0, 4)} is not a whole year: the search covers it up to ${to}.`
    : ` ${to} is not a whole year: the search covers part of it.`
}
