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

/** {@link percentInterval} out of one base, each made once: of many thousand rows most have the same few counts. */
export function intervalsOut(base: number): (n: number) => PercentInterval {
  const made = new Map<number, PercentInterval>()
  return (n) => {
    const interval = made.get(n) ?? percentInterval(n, base)
    made.set(n, interval)
    return interval
  }
}
