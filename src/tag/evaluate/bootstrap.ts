import { seededRandom } from '../../base/random.js'

/** A value with the interval that resampling gives it; null where it cannot be computed. */
export interface Estimate {
  value: number | null
  low: number | null
  high: number | null
}

/** How to resample. */
export interface BootstrapOptions {
  /** Resamples; 0 gives no interval. */
  samples: number
  seed: number
  level?: number
}

/**
 * Percentile bootstrap intervals of several numbers at once (Efron 1979, Annals of Statistics 7, 1-26): items are drawn
 * with replacement and `compute` sees their indexes. Samples for which a number is null are left out of its interval.
 *
 * @example
 * bootstrap(3, (items) => ({ n: items.length }), { samples: 10, seed: 1 }) // => { n: { value: 3, low: 3, high: 3 } }
 */
export function bootstrap<K extends string>(
  n: number,
  compute: (items: ArrayLike<number>) => Record<K, number | null>,
  { samples, seed, level = 0.95 }: BootstrapOptions,
): Record<K, Estimate> {
  const random = seededRandom(seed)
  const values = compute(Int32Array.from({ length: n }, (_, index) => index))
  const names = Object.keys(values) as K[]
  const drawn = new Map(names.map((name) => [name, [] as number[]]))
  const items = new Int32Array(n)
  for (let sample = 0; sample < samples && n > 0; sample++) {
    for (let index = 0; index < n; index++) items[index] = Math.floor(random() * n)
    const computed = compute(items)
    for (const name of names) {
      const value = computed[name]
      if (value !== null) drawn.get(name)!.push(value)
    }
  }
  const estimate = (name: K): Estimate => {
    const sorted = Float64Array.from(drawn.get(name)!).sort()
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? null
    return { value: values[name], low: at((1 - level) / 2), high: at((1 + level) / 2) }
  }
  return Object.fromEntries(names.map((name) => [name, estimate(name)])) as Record<K, Estimate>
}
