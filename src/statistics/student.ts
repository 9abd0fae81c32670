import { regularisedBeta } from './beta.js'

/**
 * The two-sided p value of Student's t with `df` degrees of freedom.
 *
 * @example
 * twoSidedT(2, 60).toFixed(6) // => '0.050033'
 */
export function twoSidedT(t: number, df: number): number {
  return regularisedBeta(df / (df + t * t), df / 2, 0.5)
}

/**
 * The bound within which Student's t with `df` degrees of freedom stays with the probability `level`, by bisection.
 *
 * @example
 * studentBound(0.95, 99).toFixed(4) // => '1.9842'
 */
export function studentBound(level: number, df: number): number {
  const outside = 1 - level
  let [low, high] = [0, 2]
  while (twoSidedT(high, df) > outside) high *= 2
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (twoSidedT(middle, df) > outside) low = middle
    else high = middle
  }
  return (low + high) / 2
}
