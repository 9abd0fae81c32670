import { logistic } from './logistic.js'

/**
 * What the sentences of a document say together, from the log-odds of each: the highest, the mean of the three highest,
 * and the log-odds of noisy-or, 1 - product of (1 - p). A document without sentences gives the lowest value of each.
 *
 * @example
 * poolSentences([0, 2]).map((value) => value.toFixed(3)) // => ['2.000', '1.000', '2.759']
 */
export function poolSentences(margins: readonly number[]): [number, number, number] {
  if (margins.length === 0) return [-lowest, -lowest, -lowest]
  const sorted = [...margins].sort((a, b) => b - a)
  const top = sorted.slice(0, 3)
  let none = 0
  for (const margin of margins) none += Math.log(Math.max(1e-12, 1 - logistic(margin)))
  const some = Math.min(1 - 1e-6, Math.max(1e-6, -Math.expm1(none)))
  return [sorted[0]!, top.reduce((sum, value) => sum + value, 0) / top.length, Math.log(some / (1 - some))]
}

const lowest = 10
