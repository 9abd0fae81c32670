/** Throws a RangeError unless `value` is a whole number from `least` up to the largest that a number holds exactly. */
export function requireWhole(caller: string, value: number, least = 0): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`${caller}: found ${value}, expected a whole number of at least ${least}`)
}

/** Throws a RangeError unless `value` is a number other than NaN and infinity. */
export function requireFinite(caller: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${caller}: found ${value}, expected a finite number`)
}

/** Throws a RangeError unless `0 <= value <= 1`. */
export function requireProbability(caller: string, value: number): void {
  if (!(value >= 0 && value <= 1))
    throw new RangeError(`${caller}: found ${value}, expected a number from 0 to 1`)
}

/** Throws a RangeError unless `0 < value < 1`. */
export function requireInside(caller: string, value: number): void {
  if (!(value > 0 && value < 1))
    throw new RangeError(`${caller}: found ${value}, expected a number between 0 and 1`)
}

/** Throws a RangeError unless both lists are of one length. */
export function requireSameLength(caller: string, a: readonly unknown[], b: readonly unknown[]): void {
  if (a.length !== b.length)
    throw new RangeError(`${caller}: found lists of ${a.length} and ${b.length}, expected the same length`)
}
