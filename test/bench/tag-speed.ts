import { makeRuleTagger } from '../../src/tag/rules/rules.js'
import { codebook, readReview } from '../tag/review.js'

/** How many abstracts of 200 words, mixed from the bundled summaries, the bundled codebook tags in a second of one core. */
export function tagSpeed(): string {
  const words = readReview().flatMap(({ summary = '' }) => summary.split(' '))
  const abstracts = Array.from({ length: 500 }, (_, index) => ({
    id: String(index),
    abstract: Array.from({ length: 200 }, (__, word) => words[(index * 37 + word) % words.length]).join(' '),
  }))
  const tagger = makeRuleTagger(codebook)
  const rates = Array.from({ length: 7 }, () => {
    // Processor time, helping threads included: other work on the machine does not count against it.
    const from = process.cpuUsage()
    for (let round = 0; round < 8; round++) for (const abstract of abstracts) tagger(abstract)
    const { user, system } = process.cpuUsage(from)
    return 4000 / ((user + system) / 1e6)
  }).sort((a, b) => a - b)
  return `${Math.round(rates[3]!)} abstracts of 200 words a second of one core (median of 7 runs)`
}
