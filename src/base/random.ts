/** A source of numbers from 0 (included) to 1 (not included). */
export type Random = () => number

/**
 * A seeded source of random numbers, the same on every machine: mulberry32 by Tommy Ettinger (public domain).
 *
 * @example
 * seededRandom(1)().toFixed(6) // => '0.627074'
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * The whole numbers from 0 to `n - 1` in a random order (Fisher and Yates).
 *
 * @example
 * [...shuffledIndexes(5, seededRandom(1))].sort() // => [0, 1, 2, 3, 4]
 */
export function shuffledIndexes(n: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: n }, (_, index) => index)
  for (let index = n - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const held = order[index]!
    order[index] = order[other]!
    order[other] = held
  }
  return order
}
