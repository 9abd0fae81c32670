import { describe, expect, it } from 'vitest'
import { bundledReview } from '../../src/project/bundled.js'
import { openCorpus } from '../../src/project/open.js'
import { occurrencesOf } from '../../src/record/corpus.js'
import { recordTexts } from '../../src/tag/article-texts.js'
import { sectionsOf } from '../../src/tag/document.js'
import { readReview } from './review.js'

const corpus = await openCorpus(bundledReview)
const coded = occurrencesOf(corpus, 'subtopic')

describe('recordTexts', () => {
  it('gives the texts and labels of the bundled articles that their files hold', () => {
    const texts = recordTexts(corpus.records, coded)
    const read = readReview()
    expect(texts.map(sectionsOf)).toEqual(read.map(sectionsOf))
    expect(texts.map(({ id, labels }) => [id, [...labels].sort()])).toEqual(
      read.map(({ id, labels }) => [id, [...labels].sort()]),
    )
    expect(texts.flatMap(({ labels }) => labels)).toHaveLength(162)
  })

  it('leaves out what an article does not have', () => {
    const texts = recordTexts(corpus.records, coded)
    const bare = texts.filter((text) => sectionsOf(text).length === 1)
    expect(bare.map(({ id }) => id)).toEqual(['3', '5', '10', '15', '25', '26'])
    expect(Object.keys(bare[0]!)).toEqual(['id', 'title', 'labels'])
  })

  it('gives no labels where none were coded', () => {
    expect(recordTexts(corpus.records).flatMap(({ labels }) => labels)).toEqual([])
  })
})
