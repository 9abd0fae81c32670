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
}

/** The inputs of the last layer for one topic. */
export function stackRow(
  margins: BaseMargins,
  topic: number,
  refine: readonly DenseModel[] | null,
  correlated: boolean,
): number[] {
  const own = margins.document[topic]!
  const sentences = margins.sentences.map((row) => row[topic]!)
  return [
    own,
    ...(refine ? poolSentences(sentences) : []),
    ...(refine ? poolSentences(refinedMargins(margins, topic, refine[topic]!)) : []),
    ...(correlated ? margins.document.filter((_, other) => other !== topic) : []),
  ]
}

/** Trains the last layer; `rows[topic][document]`. Few documents share one model over all topics. */
export function trainStack(
  rows: readonly (readonly (readonly number[])[])[],
  labels: readonly Uint8Array[],
  options: { seed: number; shared: boolean; correlated: boolean },
): Stack {
  const width = rows[0]![0]!.length
  const { correlated, seed } = options
  const others = correlated ? rows.length - 1 : 0
  const emphasis = Array.from({ length: width }, (_, column) => (column < width - others ? 1 : 0.2))
  const train = (table: readonly (readonly number[])[], flags: Uint8Array) =>
    trainDense(table, flags, { cost: 1, seed, emphasis })
  if (!options.shared) return { models: rows.map((table, topic) => train(table, labels[topic]!)), correlated }
  const together = Uint8Array.from(labels.flatMap((flags) => [...flags]))
  return { models: [train(rows.flat(), together)], correlated }
}

/** The calibrated log-odds of a topic. */
export function stackMargin(row: readonly number[], topic: number, stack: Stack): number {
  return denseMargin(row, stack.models[topic] ?? stack.models[0]!)
}
