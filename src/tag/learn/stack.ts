import type { BaseMargins } from './base-models.js'
import { denseMargin, trainDense, type DenseModel } from './dense.js'
import { poolSentences } from './pooling.js'
import { refinedMargins } from './refine.js'

/** The last layer: what turns all that is known of a document and a topic into one calibrated log-odds. */
export interface Stack {
  /** One model a topic, or a single one for all topics where there are few documents. */
  models: readonly DenseModel[]
  /** Whether other topics' log-odds are among the inputs. */
  correlated: boolean
  /** For each topic the other topics of its context, whose mean log-odds are an input; empty where there are none. */
  mates: readonly (readonly number[])[]
}

/** Which other topics the last layer looks at. */
export type Neighbours = Pick<Stack, 'correlated' | 'mates'>

/** The inputs of the last layer for one topic. */
export function stackRow(
  margins: BaseMargins,
  topic: number,
  refine: readonly DenseModel[] | null,
  { correlated, mates }: Neighbours,
): number[] {
  const own = margins.document[topic]!
  const sentences = margins.sentences.map((row) => row[topic]!)
  return [
    own,
    ...(mates.length > 0 ? [meanOf(margins.document, mates[topic]!) ?? own] : []),
    ...(refine ? poolSentences(sentences) : []),
    ...(refine ? poolSentences(refinedMargins(margins, topic, refine[topic]!)) : []),
    ...(correlated ? margins.document.filter((_, other) => other !== topic) : []),
  ]
}

function meanOf(margins: readonly number[], topics: readonly number[]): number | undefined {
  if (topics.length === 0) return undefined
  return topics.reduce((sum, topic) => sum + margins[topic]!, 0) / topics.length
}

/** Trains the last layer; `rows[topic][document]`. Few documents share one model over all topics. */
export function trainStack(
  rows: readonly (readonly (readonly number[])[])[],
  labels: readonly Uint8Array[],
  options: Neighbours & { seed: number; shared: boolean },
): Stack {
  const width = rows[0]![0]!.length
  const { correlated, mates, seed } = options
  const others = correlated ? rows.length - 1 : 0
  const emphasis = Array.from({ length: width }, (_, column) => (column < width - others ? 1 : 0.2))
  const train = (table: readonly (readonly number[])[], flags: Uint8Array) =>
    trainDense(table, flags, { cost: 1, seed, emphasis })
  if (!options.shared)
    return { models: rows.map((table, topic) => train(table, labels[topic]!)), correlated, mates }
  const together = Uint8Array.from(labels.flatMap((flags) => [...flags]))
  return { models: [train(rows.flat(), together)], correlated, mates }
}

/** The calibrated log-odds of a topic. */
export function stackMargin(row: readonly number[], topic: number, stack: Stack): number {
  return denseMargin(row, stack.models[topic] ?? stack.models[0]!)
}
