import { baseMargins, trainBase, type BaseMargins, type BaseModels, type BaseOptions } from './base-models.js'
import type { DenseModel } from './dense.js'
import { makeFolds } from './folds.js'
import { logistic } from './logistic.js'
import type { PreparedDocument, PreparedExample } from './prepare.js'
import { trainRefine } from './refine.js'
import { stackMargin, stackRow, trainStack, type Neighbours, type Stack } from './stack.js'
import { bestThreshold } from './threshold.js'

/** All layers of a learned tagger, in numbers. */
export interface TrainedLayers {
  base: BaseModels
  refine: readonly DenseModel[] | null
  stack: Stack
  thresholds: readonly number[]
}

/** How to train. */
export interface TrainOptions extends BaseOptions {
  /** Folds inside the training data, from which the upper layers and thresholds learn. */
  folds: number
  /** How often they are made anew; what the models said is averaged. */
  repeats: number
  /** Below this number of documents calibration and threshold are shared by all topics. */
  few: number
  /** As in {@link Stack}; used where documents are few. */
  mates: readonly (readonly number[])[]
}

/**
 * Trains all layers. The upper ones see only what models without the document at hand said of it (stacked
 * generalization: Wolpert 1992, Neural Networks 5, 241-259); thresholds are tuned on such probabilities too.
 */
export function trainLayers(
  given: readonly PreparedExample[],
  terms: readonly string[],
  options: TrainOptions,
): TrainedLayers {
  const { seed } = options
  const examples = enoughSentences(given, options.folds)
  const shared = examples.length < options.few
  const neighbours: Neighbours = { correlated: !shared, mates: shared ? options.mates : [] }
  const labels = Array.from(examples[0]!.labels, (_, topic) =>
    Uint8Array.from(examples, (example) => example.labels[topic]!),
  )
  const margins = outOfFold(examples, terms, options)
  const sentenceLabels = examples.map((example) => example.sentenceLabels)
  const bySentence = sentenceLabels.some((flags) => flags !== null)
  const folds = makeFolds(examples.length, options.folds, seed + 1)
  const rows = labels.map(() => new Array<number[]>(examples.length))
  for (const fold of folds) {
    const refine = bySentence
      ? trainRefine(pick(margins, fold.train), pick(sentenceLabels, fold.train), seed)
      : null
    for (const index of fold.test)
      for (const [topic, table] of rows.entries())
        table[index] = stackRow(margins[index]!, topic, refine, neighbours)
  }
  const scores = stackOutOfFold(rows, labels, { ...neighbours, seed, shared, folds: options.folds })
  return {
    base: trainBase(examples, terms, options),
    refine: bySentence ? trainRefine(margins, sentenceLabels, seed) : null,
    stack: trainStack(rows, labels, { ...neighbours, seed, shared }),
    thresholds: tuneThresholds(scores, labels, shared, seed),
  }
}

/** Labelled sentences are passed over where a fold could hold all documents that have them. */
function enoughSentences(examples: readonly PreparedExample[], folds: number): readonly PreparedExample[] {
  const labelled = examples.filter(({ sentenceLabels }) => sentenceLabels !== null).length
  if (labelled > Math.ceil(examples.length / Math.min(folds, examples.length))) return examples
  return examples.map((example) => ({ ...example, sentenceLabels: null }))
}

/** What models that never saw a document say of it, for each document. */
function outOfFold(
  examples: readonly PreparedExample[],
  terms: readonly string[],
  options: TrainOptions,
): BaseMargins[] {
  const said: BaseMargins[][] = examples.map(() => [])
  for (let repeat = 0; repeat < options.repeats; repeat++)
    for (const fold of makeFolds(examples.length, options.folds, options.seed + 10 * repeat)) {
      const models = trainBase(pick(examples, fold.train), terms, options)
      for (const index of fold.test) said[index]!.push(baseMargins(examples[index]!, models))
    }
  return said.map(meanMargins)
}

function meanMargins(said: readonly BaseMargins[]): BaseMargins {
  const mean = (rows: readonly (readonly number[])[]) =>
    rows[0]!.map((_, topic) => rows.reduce((sum, row) => sum + row[topic]!, 0) / rows.length)
  return {
    document: mean(said.map((margins) => margins.document)),
    sentences: said[0]!.sentences.map((_, at) => mean(said.map((margins) => margins.sentences[at]!))),
  }
}

function stackOutOfFold(
  rows: readonly (readonly number[][])[],
  labels: readonly Uint8Array[],
  options: Neighbours & { seed: number; shared: boolean; folds: number },
): number[][] {
  const n = labels[0]!.length
  const scores = labels.map(() => new Array<number>(n))
  for (const fold of makeFolds(n, options.folds, options.seed + 2)) {
    const stack = trainStack(
      rows.map((table) => pick(table, fold.train)),
      labels.map((flags) => flags.filter((_, index) => !fold.test.includes(index))),
      options,
    )
    for (const index of fold.test)
      for (const [topic, list] of scores.entries())
        list[index] = logistic(stackMargin(rows[topic]![index]!, topic, stack))
  }
  return scores
}

function tuneThresholds(
  scores: readonly number[][],
  labels: readonly Uint8Array[],
  shared: boolean,
  seed: number,
): number[] {
  const options = { samples: 50, seed }
  if (!shared) return scores.map((list, topic) => bestThreshold(list, [...labels[topic]!], options))
  const one = bestThreshold(
    scores.flat(),
    labels.flatMap((flags) => [...flags]),
    options,
  )
  return scores.map(() => one)
}

/** The probability of each topic. */
export function layeredScores(document: PreparedDocument, layers: TrainedLayers): number[] {
  const margins = baseMargins(document, layers.base)
  return layers.thresholds.map((_, topic) =>
    logistic(stackMargin(stackRow(margins, topic, layers.refine, layers.stack), topic, layers.stack)),
  )
}

function pick<T>(items: readonly T[], indexes: readonly number[]): T[] {
  return indexes.map((index) => items[index]!)
}
