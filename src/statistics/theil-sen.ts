import { median } from 'simple-statistics'
import { requireFinite, requireSameLength } from './require.js'

/**
 * The Theil-Sen slope: the median of the slopes between all pairs of points with different x, in units of y for one of x.
 * Throws a RangeError where the lists differ in length, a value is not finite or no two x differ.
 * Source: Sen (1968), Journal of the American Statistical Association 63, 1379-1389.
 *
 * @example
 * theilSen([2016, 2017, 2018, 2020], [0, 2, 3, 8]) // => { slope: 2 }
 */
export function theilSen(xs: readonly number[], ys: readonly number[]): { slope: number } {
  requireSameLength('theilSen', xs, ys)
  for (const value of [...xs, ...ys]) requireFinite('theilSen', value)
  const points = xs.map((x, index) => ({ x, y: ys[index] ?? 0 }))
  const slopes = points.flatMap((a, index) =>
    points
      .slice(index + 1)
      .filter((b) => b.x !== a.x)
      .map((b) => (b.y - a.y) / (b.x - a.x)),
  )
  if (slopes.length === 0)
    throw new RangeError(`theilSen: found ${xs.length} points at one x, expected at least two different x`)
  return { slope: median(slopes) }
}
