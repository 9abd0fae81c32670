import type { DenseModel } from './dense.js'
import type { LinearModel } from './linear.js'
import type { StoredLinear } from './model.js'
import type { Stack } from './stack.js'

/** Four decimals: a document adds up some hundred weights times values below 0.3, so the sum keeps three. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0
}

/** A linear model as plain data; terms whose weights all round to nothing are left out. */
export function storeLinear(model: LinearModel, terms: readonly string[]): StoredLinear {
  const { termOf, idf } = model.vocabulary
  const stored: Record<string, number[]> = {}
  for (const [column, id] of termOf.entries()) {
    const weights = model.weights.map((weight) => rounded(weight[column]!))
    if (weights.some((weight) => weight !== 0)) stored[terms[id]!] = [rounded(idf[column]!), ...weights]
  }
  const width = model.weights[0]!.length - termOf.length
  return {
    bias: Array.from(model.bias, rounded),
    terms: stored,
    features: Array.from({ length: width }, (_, index) =>
      model.weights.map((weight) => rounded(weight[termOf.length + index]!)),
    ),
  }
}

/** The inverse of {@link storeLinear}, over the terms of an interner. */
export function restoreLinear(stored: StoredLinear, terms: readonly string[]): LinearModel {
  const idOf = new Map(terms.map((term, id) => [term, id]))
  const entries = Object.entries(stored.terms)
  const columnOf = new Int32Array(terms.length).fill(-1)
  for (const [column, [term]] of entries.entries()) columnOf[idOf.get(term)!] = column
  return {
    vocabulary: {
      columnOf,
      termOf: Int32Array.from(entries, ([term]) => idOf.get(term)!),
      idf: Float64Array.from(entries, ([, numbers]) => numbers[0]!),
      isCharacters: Uint8Array.from(entries, ([term]) => Number(term.startsWith('c:'))),
    },
    weights: stored.bias.map((_, topic) =>
      Float64Array.from([
        ...entries.map(([, numbers]) => numbers[topic + 1]!),
        ...stored.features.map((weights) => weights[topic]!),
      ]),
    ),
    bias: Float64Array.from(stored.bias),
  }
}

/** Small models with rounded numbers. */
export function storeDense(models: readonly DenseModel[]): DenseModel[] {
  return models.map(({ weights, bias }) => ({ weights: weights.map(rounded), bias: rounded(bias) }))
}

/** The last layer with rounded numbers. */
export function storeStack({ models, ...neighbours }: Stack): Stack {
  return { models: storeDense(models), ...neighbours }
}
