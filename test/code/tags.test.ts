import { describe, expect, it } from 'vitest'
import { codeTags } from '../../src/code/tags.js'
import type { TaggedDocument } from '../../src/tag/tag.js'
import { categoriesOf, keysOf, tallyOf, unitsOf, variableOf } from './corpus.js'

const span = (field: string, text: string) => ({ field, start: 0, end: text.length, text })
const tagged: TaggedDocument[] = [
  { id: '3', tags: [], scores: {} },
  {
    id: '1',
    tags: [
      { topic: 'b', score: 0.875, evidence: [span('title', 'badge'), span('abstract', 'badges')] },
      { topic: 'a', score: 1, evidence: [span('title', 'award')] },
    ],
    scores: {},
  },
  { id: '4', tags: [], scores: {}, note: 'no abstract' },
  { id: '9', tags: [{ topic: 'a', score: 1, evidence: [] }], scores: {} },
]

describe('codeTags', () => {
  const coded = codeTags(
    variableOf({ key: 'topic', several: true }),
    unitsOf(4),
    tagged,
    categoriesOf('a b c'),
  )

  it('gives each unit the topics of its document, by its id', () => {
    expect(keysOf(coded)).toEqual(['b a', '', '', ''])
    expect(tallyOf(coded)).toEqual([
      ['a', 'A', 1],
      ['b', 'B', 1],
      ['c', 'C', 0],
    ])
    expect(coded.basis).toBe('tagged')
  })

  it('takes the words that speak for a topic as its evidence, the score as confidence', () => {
    expect(coded.details.get(0)).toEqual({
      basis: 'tagged',
      evidence: "title: 'badge'; abstract: 'badges'",
      confidence: '0.88',
    })
    expect(coded.details.get(1)).toEqual({ basis: 'tagged', evidence: "title: 'award'", confidence: '1.00' })
  })

  it('says why a unit has no topic', () => {
    expect([...coded.reasons]).toEqual([
      [1, 'no text'],
      [2, 'no pattern of the codebook was found'],
      [3, 'no abstract'],
    ])
  })
})
