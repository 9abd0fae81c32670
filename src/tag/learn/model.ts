import type { Codebook } from '../rules/codebook.js'
import type { DenseModel } from './dense.js'
import type { Stack } from './stack.js'

/** Linear models over one vocabulary, to be read by people too. */
export interface StoredLinear {
  /** One number a topic. */
  bias: readonly number[]
  /** For each term its inverse document frequency, then its weight for each topic. */
  terms: Readonly<Record<string, readonly number[]>>
  /** For each rule feature its weight for each topic. */
  features: readonly (readonly number[])[]
}

/** A learned tagger as plain data: what `model.json` holds. */
export interface TopicModel {
  format: 'reviewbook-topic-model'
  version: 1
  seed: number
  topics: readonly string[]
  trainedOn: { documents: number; sentences: number; perTopic: Readonly<Record<string, number>> }
  /** A topic is given from this probability on. */
  thresholds: readonly number[]
  document: StoredLinear
  /** Present where sentences were labelled, with the layer that looks at each sentence in its document. */
  sentence: StoredLinear | null
  refine: readonly DenseModel[] | null
  stack: Stack
  /** The codebook whose hits are features, in a hybrid. */
  codebook: Codebook | null
}
