import { seededRandom } from '../base/random.js'

/**
 * The threshold with the best F1 = 2 tp / (2 tp + fp + fn) among the midpoints between scores, the mean over bootstrap
 * samples of the items: the best threshold of one small sample jumps, the mean does not. Without positives it is 1.
 *
 * @example
 * bestThreshold([0.9, 0.6, 0.4, 0.1], [1, 1, 0, 0], { samples: 0, seed: 1 }) // => 0.5
 */
export function bestThreshold(
  scores: readonly number[],
  labels: readonly number[],
  { samples, seed }: { samples: number; seed: number },
): number {
  const order = scores.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]! || a - b)
  const random = seededRandom(seed)
  const found: number[] = []
  for (let sample = 0; sample < Math.max(1, samples); sample++) {
    const times = new Int32Array(scores.length).fill(samples > 0 ? 0 : 1)
    if (samples > 0)
      for (let draw = 0; draw < scores.length; draw++) times[Math.floor(random() * scores.length)]!++
    const threshold = bestOf(order, scores, labels, times)
    if (threshold !== undefined) found.push(threshold)
  }
  return found.length === 0 ? 1 : found.reduce((sum, value) => sum + value, 0) / found.length
}

function bestOf(
  order: readonly number[],
  scores: readonly number[],
  labels: readonly number[],
  times: Int32Array,
): number | undefined {
  const drawn = order.filter((index) => times[index]! > 0)
  const positives = drawn.reduce((sum, index) => sum + labels[index]! * times[index]!, 0)
  if (positives === 0) return undefined
  let [right, taken, best, threshold] = [0, 0, -1, 1]
  for (const [place, index] of drawn.entries()) {
    right += labels[index]! * times[index]!
    taken += times[index]!
    const next = drawn[place + 1]
    if (next !== undefined && scores[next] === scores[index]) continue
    const f1 = (2 * right) / (taken + positives)
    if (f1 <= best) continue
    best = f1
    threshold = (scores[index]! + (next === undefined ? 0 : scores[next]!)) / 2
  }
  return threshold
}
