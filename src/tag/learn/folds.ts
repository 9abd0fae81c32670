import { seededRandom, shuffledIndexes } from '../../base/random.js'

/** One way to divide: what to train on and what to try on. */
export interface Fold {
  train: readonly number[]
  test: readonly number[]
}

/**
 * Divides `n` items at random into folds that differ by one item at most; as many folds as items leave one out each.
 *
 * @example
 * makeFolds(5, 2, 1).map((fold) => fold.test.length) // => [3, 2]
 */
export function makeFolds(n: number, folds: number, seed: number): Fold[] {
  const order = shuffledIndexes(n, seededRandom(seed))
  const parts = Math.max(1, Math.min(folds, n))
  const foldOf = new Int32Array(n)
  for (const [place, item] of order.entries()) foldOf[item] = place % parts
  const items = Array.from({ length: n }, (_, index) => index)
  return Array.from({ length: parts }, (_, fold) => ({
    train: items.filter((item) => foldOf[item] !== fold),
    test: items.filter((item) => foldOf[item] === fold),
  }))
}
