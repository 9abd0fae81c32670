import { seededRandom } from '../../base/random.js'

/**
 * The threshold with the best mean of F1 and Cohen's kappa among the midpoints between scores, itself a mean over
 * bootstrap samples of the items: the best threshold of one small sample jumps, the mean does not. F1 alone would tag
 * everything where a topic is common; kappa gives nothing for that. Without positives it is 1.
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
  let [right, taken, best, threshold] = [0, 0, -Infinity, 1]
  for (const [place, index] of drawn.entries()) {
    right += labels[index]! * times[index]!
    taken += times[index]!
    const next = drawn[place + 1]
    if (next !== undefined && scores[next] === scores[index]) continue
    const worth = worthOf(right, taken, positives, scores.length)
    if (worth <= best) continue
    best = worth
    threshold = (scores[index]! + (next === undefined ? 0 : scores[next]!)) / 2
  }
  return threshold
}

/** Twice the mean of F1 and kappa of `taken` of `n` items that hold `right` of the `positives`. */
function worthOf(right: number, taken: number, positives: number, n: number): number {
  const f1 = (2 * right) / (taken + positives)
  const agreed = (n - taken - positives + 2 * right) / n
  const chance = (taken * positives + (n - taken) * (n - positives)) / n ** 2
  return f1 + (chance === 1 ? 0 : (agreed - chance) / (1 - chance))
}
