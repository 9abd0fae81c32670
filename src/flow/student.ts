/**
 * The two-sided probability that Student's t with `df` degrees of freedom (a whole number) stays within ±`t`:
 * Abramowitz and Stegun (1972), 26.7.3 and 26.7.4.
 */
export function studentWithin(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df))
  const square = Math.cos(angle) ** 2
  const odd = df % 2 === 1
  let term = odd ? Math.cos(angle) : 1
  let sum = odd && df === 1 ? 0 : term
  for (let k = odd ? 3 : 2; k <= df - 2; k += 2) {
    term *= (square * (k - 1)) / k
    sum += term
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}

/**
 * The bound within which Student's t with `df` degrees of freedom stays with the probability `level`, by bisection.
 *
 * @example
 * studentBound(0.95, 99).toFixed(4) // => '1.9842'
 */
export function studentBound(level: number, df: number): number {
  let [low, high] = [0, 2]
  while (studentWithin(high, df) < level) high *= 2
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (studentWithin(middle, df) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}
