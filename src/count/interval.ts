import { wilsonInterval } from '../statistics/wilson.js'

/** A Wilson 95 % interval, in per cent. */
export interface PercentInterval {
  low: number
  high: number
}

/** The Wilson 95 % interval of `n` out of `base`, in per cent. */
export function percentInterval(n: number, base: number): PercentInterval {
  const { low, high } = wilsonInterval(n, base)
  return { low: low * 100, high: high * 100 }
}
