import type { TermRow } from './interned.js'
import type { SparseRow } from './sparse.js'

/** Terms with their columns and inverse document frequencies, as learned from training texts. */
export interface Vocabulary {
  /** The column of each interned term; -1 where it is not kept. */
  columnOf: Int32Array
  idf: Float64Array
  /** Whether a column is a run of characters and not words. */
  isCharacters: Uint8Array
  /** The interned term of each column. */
  termOf: Int32Array
}

/**
 * Keeps the terms that stand in enough of the texts, with idf = ln((1 + n) / (1 + df)) + 1
 * (the smoothed form of Pedregosa et al. 2011, scikit-learn).
 */
export function learnVocabulary(
  rows: readonly TermRow[],
  terms: readonly string[],
  least: { words: number; characters: number },
): Vocabulary {
  const frequency = new Int32Array(terms.length)
  for (const { ids } of rows) for (const id of ids) frequency[id]!++
  const columnOf = new Int32Array(terms.length).fill(-1)
  const termOf: number[] = []
  for (let id = 0; id < terms.length; id++) {
    const enough = isCharacterTerm(terms[id]!) ? least.characters : least.words
    if (frequency[id]! >= enough) columnOf[id] = termOf.push(id) - 1
  }
  return {
    columnOf,
    termOf: Int32Array.from(termOf),
    idf: Float64Array.from(termOf, (id) => Math.log((1 + rows.length) / (1 + frequency[id]!)) + 1),
    isCharacters: Uint8Array.from(termOf, (id) => Number(isCharacterTerm(terms[id]!))),
  }
}

/** Whether a term is a run of characters. */
export function isCharacterTerm(term: string): boolean {
  return term.startsWith('c:')
}

/** The TF-IDF row of a text: (1 + ln count) x idf, words and characters each brought to length 1. */
export function vectorize(row: TermRow, vocabulary: Vocabulary): SparseRow {
  const indices: number[] = []
  const values: number[] = []
  const squares = [0, 0]
  for (let at = 0; at < row.ids.length; at++) {
    const column = vocabulary.columnOf[row.ids[at]!] ?? -1
    if (column < 0) continue
    const value = (1 + Math.log(row.counts[at]!)) * vocabulary.idf[column]!
    indices.push(column)
    values.push(value)
    squares[vocabulary.isCharacters[column]!]! += value ** 2
  }
  for (let at = 0; at < values.length; at++)
    values[at]! /= Math.sqrt(squares[vocabulary.isCharacters[indices[at]!]!]!)
  return { indices, values }
}
