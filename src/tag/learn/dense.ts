import { trainLogistic } from './logistic.js'
import { stackRows } from './sparse.js'

/** A small logistic model over named numbers, on their own scale. */
export interface DenseModel {
  weights: readonly number[]
  bias: number
}

/**
 * Trains a logistic model on rows of numbers. Columns are brought to mean 0 and deviation 1 first, times their
 * `emphasis`: a column of little emphasis must say more to get a weight. The weights given are for the raw columns.
 */
export function trainDense(
  rows: readonly (readonly number[])[],
  labels: Uint8Array,
  options: { cost: number; seed: number; emphasis: readonly number[] },
): DenseModel {
  const columns = options.emphasis.map((emphasis, column) => {
    const mean = rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length
    const variance = rows.reduce((sum, row) => sum + (row[column]! - mean) ** 2, 0) / rows.length
    return { mean, scale: variance > 1e-12 ? emphasis / Math.sqrt(variance) : 0 }
  })
  const indices = Int32Array.from(columns.keys())
  const matrix = stackRows(
    rows.map((row) => ({
      indices,
      values: columns.map(({ mean, scale }, column) => (row[column]! - mean) * scale),
    })),
    columns.length,
  )
  const { weights, bias } = trainLogistic(matrix, labels, { ...options, tolerance: 0.01, passes: 200 })
  return {
    weights: columns.map(({ scale }, column) => weights[column]! * scale),
    bias: bias - columns.reduce((sum, { mean, scale }, column) => sum + weights[column]! * scale * mean, 0),
  }
}

/** The log-odds of a row. */
export function denseMargin(row: readonly number[], model: DenseModel): number {
  return model.weights.reduce((sum, weight, column) => sum + weight * row[column]!, model.bias)
}
