import { trainLogistic } from './logistic.js'
import { scaleColumns, stackRows, dotRow, type SparseRow, type SparseRows } from './sparse.js'
import { learnVocabulary, vectorize, type Vocabulary } from './vectorizer.js'
import type { TermRow } from './interned.js'

/** Column numbers that follow the vocabulary's, and how much each counts for each topic. */
export interface ExtraColumns {
  /** `scale[topic][column]`. */
  scale: readonly (readonly number[])[]
}

/** One linear model for each topic over one vocabulary. */
export interface LinearModel {
  vocabulary: Vocabulary
  /** For each topic a weight a column; scales are already in it. */
  weights: readonly Float64Array[]
  bias: Float64Array
}

/** A text as numbers: its terms and what else is known of it. */
export interface TextRow {
  terms: TermRow
  extra: readonly number[]
}

/** How to train the linear models. */
export interface LinearOptions {
  cost: number
  seed: number
  /** Whether log-count ratios weigh the terms: Wang and Manning (2012), ACL, 90-94. */
  ratios: boolean
  least: { words: number; characters: number }
  extra: ExtraColumns
}

/** Trains one-vs-rest models; `labels[topic][row]` is 1 where the row has the topic. */
export function trainLinear(
  rows: readonly TextRow[],
  labels: readonly Uint8Array[],
  terms: readonly string[],
  options: LinearOptions,
): LinearModel {
  const vocabulary = learnVocabulary(
    rows.map((row) => row.terms),
    terms,
    options.least,
  )
  const width = vocabulary.idf.length + (options.extra.scale[0]?.length ?? 0)
  const matrix = stackRows(
    rows.map((row) => rowVector(row, vocabulary)),
    width,
  )
  const trained = labels.map((label, topic) => {
    const scale = columnScale(matrix, label, vocabulary, options, topic)
    const { weights, bias } = trainLogistic(scaleColumns(matrix, scale), label, options)
    return { weights: weights.map((weight, column) => weight * scale[column]!), bias }
  })
  return {
    vocabulary,
    weights: trained.map((model) => model.weights),
    bias: Float64Array.from(trained, (model) => model.bias),
  }
}

/** The row of a text over the vocabulary's columns and the extra ones. */
export function rowVector(row: TextRow, vocabulary: Vocabulary): SparseRow {
  const { indices, values } = vectorize(row.terms, vocabulary)
  const width = vocabulary.idf.length
  return {
    indices: [...indices, ...row.extra.map((_, index) => width + index)],
    values: [...values, ...row.extra],
  }
}

/** The log-odds of each topic. */
export function linearMargins(row: TextRow, model: LinearModel): number[] {
  const vector = rowVector(row, model.vocabulary)
  return model.weights.map((weights, topic) => model.bias[topic]! + dotRow(vector, weights))
}

function columnScale(
  matrix: SparseRows,
  label: Uint8Array,
  vocabulary: Vocabulary,
  options: LinearOptions,
  topic: number,
): Float64Array {
  const scale = new Float64Array(matrix.columns).fill(1)
  if (options.ratios) logCountRatios(matrix, label, vocabulary.idf.length, scale)
  for (const [index, value] of (options.extra.scale[topic] ?? []).entries())
    scale[vocabulary.idf.length + index] = value
  return scale
}

/** ln of the smoothed share of rows that hold the term, with the topic against without. */
function logCountRatios(matrix: SparseRows, label: Uint8Array, columns: number, into: Float64Array): void {
  const smoothing = 0.5
  const counts = [new Float64Array(columns).fill(smoothing), new Float64Array(columns).fill(smoothing)]
  const totals = [2 * smoothing, 2 * smoothing]
  for (let row = 0; row < matrix.rows; row++) {
    const side = label[row]!
    totals[side]!++
    for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++)
      if (matrix.indices[at]! < columns) counts[side]![matrix.indices[at]!]!++
  }
  for (let column = 0; column < columns; column++)
    into[column] = Math.log(counts[1]![column]! / totals[1]! / (counts[0]![column]! / totals[0]!))
}
