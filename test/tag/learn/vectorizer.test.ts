import { describe, expect, it } from 'vitest'
import { makeInterner } from '../../../src/tag/learn/interned.js'
import { learnVocabulary, vectorize } from '../../../src/tag/learn/vectorizer.js'

describe('vectorize', () => {
  const interner = makeInterner()
  const rows = ['badge badge skill', 'skill work', 'work work work'].map((text) => interner.rowOf(text))
  const vocabulary = learnVocabulary(rows, interner.terms, { words: 1, characters: 99 })

  it('gives the TF-IDF of scikit-learn 1.9.1 with sublinear_tf for words, pairs of words left out', () => {
    const single = learnVocabulary(
      rows,
      interner.terms.map((term) => (term.includes(' ') ? 'c:' : term)),
      {
        words: 1,
        characters: 99,
      },
    )
    const { indices, values } = vectorize(rows[0]!, single)
    const byTerm = new Map(
      Array.from(
        indices,
        (column, at) => [interner.terms[single.termOf[column]!]!, values[at]!.toFixed(6)] as const,
      ),
    )
    expect([...byTerm]).toEqual([
      ['w:badg', '0.912202'],
      ['w:skill', '0.409742'],
    ])
  })

  it('passes over terms that training did not keep', () => {
    expect(vectorize(interner.rowOf('unknown'), vocabulary)).toEqual({ indices: [], values: [] })
  })
})
