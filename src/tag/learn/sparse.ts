/** A matrix that stores only what is not zero, row after row (compressed sparse rows). */
export interface SparseRows {
  rows: number
  columns: number
  /** Row `r` holds the entries from `starts[r]` up to `starts[r + 1]`. */
  starts: Int32Array
  indices: Int32Array
  values: Float64Array
}

/** One row: column numbers and values. */
export interface SparseRow {
  indices: readonly number[] | Int32Array
  values: readonly number[] | Float64Array
}

/** Puts rows below one another. */
export function stackRows(rows: readonly SparseRow[], columns: number): SparseRows {
  const starts = new Int32Array(rows.length + 1)
  for (const [row, { indices }] of rows.entries()) starts[row + 1] = starts[row]! + indices.length
  const total = starts[rows.length]!
  const matrix = {
    rows: rows.length,
    columns,
    starts,
    indices: new Int32Array(total),
    values: new Float64Array(total),
  }
  for (const [row, { indices, values }] of rows.entries()) {
    matrix.indices.set(indices, starts[row])
    matrix.values.set(values, starts[row])
  }
  return matrix
}

/** The matrix with each column multiplied by its scale. */
export function scaleColumns(matrix: SparseRows, scale: Float64Array): SparseRows {
  const values = new Float64Array(matrix.values.length)
  for (let at = 0; at < values.length; at++) values[at] = matrix.values[at]! * scale[matrix.indices[at]!]!
  return { ...matrix, values }
}

/** The inner product of a row and a dense vector. */
export function dotRow(row: SparseRow, weights: Float64Array): number {
  let sum = 0
  for (let at = 0; at < row.indices.length; at++) sum += row.values[at]! * weights[row.indices[at]!]!
  return sum
}
