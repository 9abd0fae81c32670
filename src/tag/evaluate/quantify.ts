import { seededRandom } from '../../base/random.js'

/** How one topic's scores fell for documents whose gold is known. */
export interface Calibration {
  /** What the tagger gave each: 0 or 1 for adjusted count, the probability for PACC. */
  scores: readonly number[]
  labels: readonly number[]
}

/** A prevalence corrected for the tagger's error. */
export interface Prevalence {
  /** The share that the tagger gives, from 0 to 1. */
  raw: number
  /** The corrected share; null where the tagger tells the two kinds apart too little to correct it. */
  corrected: number | null
  low: number | null
  high: number | null
  /** Resamples that could not be corrected; the interval is of the others. */
  leftOut: number
}

const leastGap = 0.1

/**
 * The share of documents with a topic, corrected for the tagger's error: (raw - f) / (t - f), where t and f are its mean
 * scores for documents with and without the topic in the calibration set. With 0 and 1 as scores this is the adjusted
 * count (Forman 2008, Data Mining and Knowledge Discovery 17, 164-206), with probabilities PACC (Bella et al. 2010,
 * ICDM). The interval resamples both sets.
 *
 * @example
 * correctPrevalence([1, 1, 1, 0], { scores: [1, 1, 1, 0, 1, 0, 0, 0], labels: [1, 1, 1, 1, 0, 0, 0, 0] }, { samples: 0, seed: 1 }) // => { raw: 0.75, corrected: 1, low: null, high: null, leftOut: 0 }
 */
export function correctPrevalence(
  scores: readonly number[],
  calibration: Calibration,
  { samples, seed, level = 0.95 }: { samples: number; seed: number; level?: number },
): Prevalence {
  const raw = mean(scores)
  const random = seededRandom(seed)
  const resample = (values: readonly number[]) =>
    values.map(() => values[Math.floor(random() * values.length)]!)
  const [yes, no] = [1, 0].map((side) =>
    calibration.scores.filter((_, index) => calibration.labels[index] === side),
  )
  const drawn: number[] = []
  for (let sample = 0; sample < samples; sample++) {
    const value = correct(mean(resample(scores)), mean(resample(yes!)), mean(resample(no!)))
    if (value !== null) drawn.push(value)
  }
  drawn.sort((a, b) => a - b)
  const corrected = correct(raw, mean(yes!), mean(no!))
  const at = (share: number) =>
    corrected === null ? null : (drawn[Math.round(share * (drawn.length - 1))] ?? null)
  return {
    raw,
    corrected,
    low: at((1 - level) / 2),
    high: at((1 + level) / 2),
    leftOut: samples - drawn.length,
  }
}

function correct(raw: number, withTopic: number, without: number): number | null {
  if (!(withTopic - without >= leastGap)) return null
  return Math.min(1, Math.max(0, (raw - without) / (withTopic - without)))
}

/** Not a number for an empty list, which `correct` takes for "cannot be corrected". */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
