import { upperGamma } from './gamma.js'
import { requireFinite, requireInside } from './require.js'

/**
 * The chance that a standard normal variable lies at least |z| from 0 on either side.
 * Source: erfc(x) = Q(1/2, x²), DLMF 7.11.2.
 *
 * @example
 * twoSidedNormal(1.96) // => 0.0499957903
 */
export function twoSidedNormal(z: number): number {
  requireFinite('twoSidedNormal', z)
  return upperGamma(0.5, (z * z) / 2)
}

/**
 * The z below which a standard normal variable lies with probability `p`, for 0 < p < 1; a RangeError otherwise.
 * Newton's method on the logarithm of the tail, from a bound outside the solution, so that it comes in without overshooting.
 *
 * @example
 * normalQuantile(0.975) // => 1.9599639845
 */
export function normalQuantile(p: number): number {
  // probit of simple-statistics gives 1.9572 for 0.975 (error 2.8e-3) and -3.7061 for 0.0001 (1.3e-2): not usable for intervals.
  requireInside('normalQuantile', p)
  const tail = Math.min(p, 1 - p)
  let z = Math.sqrt(-2 * Math.log(2 * tail))
  for (let step = 0; step < 12; step++) {
    const above = twoSidedNormal(z) / 2
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    z += (Math.log(above / tail) * above) / density
  }
  return p < 0.5 ? -z : z
}
