import { gammaln } from 'simple-statistics'

// simple-statistics has tables of the chi-squared and normal distributions only; its gammaln is good to 2.4e-15 (n <= 5000).
// Measured against R's pchisq: jstat takes the tail from 1 (4.2e-43 comes out as 0); @stdlib is exact, at 212 packages and 24 MB.

/**
 * The upper regularised incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a) for a > 0 and x >= 0, precise in the far tail too.
 * Source: DLMF 8.7.1 (series, below a + 1) and 8.9.2 (continued fraction, evaluated by Lentz's method).
 *
 * @example
 * upperGamma(1, 2) // => 0.1353352832
 */
export function upperGamma(a: number, x: number): number {
  if (x === 0) return 1
  const front = Math.exp(a * Math.log(x) - x - gammaln(a))
  return x < a + 1 ? 1 - front * series(a, x) : front * continuedFraction(a, x)
}

function series(a: number, x: number): number {
  let term = 1 / a
  let total = term
  for (let k = 1; term > total * Number.EPSILON; k++) {
    term *= x / (a + k)
    total += term
  }
  return total
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let value = d
  for (let k = 1, factor = 0; Math.abs(factor - 1) > 4 * Number.EPSILON; k++) {
    b += 2
    const numerator = -k * (k - a)
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    factor = c * d
    value *= factor
  }
  return value
}

/**
 * log n! for whole n >= 0.
 *
 * @example
 * logFactorial(5) // => 4.7874917428
 */
export function logFactorial(n: number): number {
  return n < 2 ? 0 : gammaln(n + 1)
}

/**
 * The logarithm of the binomial coefficient `n` over `k`, for whole 0 <= k <= n.
 *
 * @example
 * logChoose(32, 3) // => 8.5091610197
 */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}
