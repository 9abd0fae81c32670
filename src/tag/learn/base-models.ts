import { linearMargins, trainLinear, type ExtraColumns, type LinearModel } from './linear.js'
import type { PreparedDocument, PreparedExample } from './prepare.js'

/** The first layer: linear models of whole documents and, where sentences are labelled, of sentences. */
export interface BaseModels {
  document: LinearModel
  sentence: LinearModel | null
}

/** Log-odds of each topic for a document and for each of its sentences. */
export interface BaseMargins {
  document: readonly number[]
  sentences: readonly (readonly number[])[]
}

/** How to train the first layer. */
export interface BaseOptions {
  cost: { document: number; sentence: number }
  ratios: boolean
  least: { words: number; characters: number }
  seed: number
  extra: ExtraColumns
}

/** Trains both models on the examples given, and on nothing else. */
export function trainBase(
  examples: readonly PreparedExample[],
  terms: readonly string[],
  options: BaseOptions,
): BaseModels {
  const { cost, ratios, least, seed, extra } = options
  const columns = (flags: readonly Uint8Array[]) =>
    Array.from(examples[0]!.labels, (_, topic) => Uint8Array.from(flags, (row) => row[topic]!))
  const document = trainLinear(
    examples.map((example) => example.document),
    columns(examples.map((example) => example.labels)),
    terms,
    { cost: cost.document, seed, ratios, least, extra },
  )
  const labelled = examples.filter((example) => example.sentenceLabels !== null)
  if (labelled.length === 0) return { document, sentence: null }
  const sentence = trainLinear(
    labelled.flatMap((example) => example.sentences),
    columns(labelled.flatMap((example) => example.sentenceLabels!)),
    terms,
    { cost: cost.sentence, seed, ratios, least, extra: { scale: [] } },
  )
  return { document, sentence }
}

/** Applies the first layer. */
export function baseMargins(example: PreparedDocument, models: BaseModels): BaseMargins {
  const { sentence } = models
  return {
    document: linearMargins(example.document, models.document),
    sentences: sentence ? example.sentences.map((row) => linearMargins(row, sentence)) : [],
  }
}
