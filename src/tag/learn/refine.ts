import type { BaseMargins } from './base-models.js'
import { denseMargin, trainDense, type DenseModel } from './dense.js'
import { logistic } from './logistic.js'

const absent = -5
const minor = 0.3

/**
 * What is known of each sentence of a document, for one topic: its own log-odds and probability, those of the
 * sentences before and after, the highest of all others, the document's, its place, and all topics' log-odds.
 */
export function refineRows(margins: BaseMargins, topic: number): number[][] {
  const { document, sentences } = margins
  const topics = document.map((_, index) => index)
  const [best, second] = twoBest(sentences, topics)
  return sentences.map((own, at) => {
    const others = topics.map((index) => (best[index]!.at === at ? second[index]! : best[index]!.value))
    return [
      own[topic]!,
      logistic(own[topic]!),
      sentences[at - 1]?.[topic] ?? absent,
      sentences[at + 1]?.[topic] ?? absent,
      others[topic]!,
      document[topic]!,
      Number(at === 0),
      Number(at === sentences.length - 1),
      sentences.length > 1 ? at / (sentences.length - 1) : 0,
      Math.log(sentences.length),
      ...own,
      ...others,
      ...document,
    ]
  })
}

function twoBest(sentences: readonly (readonly number[])[], topics: readonly number[]) {
  const best = topics.map(() => ({ at: -1, value: absent }))
  const second = topics.map(() => absent)
  for (const [at, margins] of sentences.entries())
    for (const topic of topics) {
      const value = margins[topic]!
      if (best[topic]!.at < 0 || value > best[topic]!.value) {
        if (best[topic]!.at >= 0) second[topic] = best[topic]!.value
        best[topic] = { at, value }
      } else if (second[topic] === absent || value > second[topic]!) second[topic] = value
    }
  return [best, second] as const
}

/** Trains the second look at sentences, one model a topic, on the margins that models without the document gave. */
export function trainRefine(
  margins: readonly BaseMargins[],
  sentenceLabels: readonly (readonly Uint8Array[] | null)[],
  seed: number,
): DenseModel[] {
  const used = margins.map((_, index) => index).filter((index) => sentenceLabels[index])
  const topics = margins[0]!.document.length
  const emphasis = Array.from({ length: 10 + 3 * topics }, (_, column) => (column < 10 ? 1 : minor))
  return Array.from({ length: topics }, (_, topic) =>
    trainDense(
      used.flatMap((index) => refineRows(margins[index]!, topic)),
      Uint8Array.from(used.flatMap((index) => sentenceLabels[index]!.map((flags) => flags[topic]!))),
      { cost: 0.1, seed, emphasis },
    ),
  )
}

/** The refined log-odds of a topic for each sentence. */
export function refinedMargins(margins: BaseMargins, topic: number, model: DenseModel): number[] {
  return refineRows(margins, topic).map((row) => denseMargin(row, model))
}
