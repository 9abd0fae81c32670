import { describe, expect, it } from 'vitest'
import { loadReview } from '../../src/study/load-review.js'
import { bundledReview } from '../../src/project/bundled.js'
import { articleTexts } from '../../src/tag/article-texts.js'
import { sectionsOf } from '../../src/tag/document.js'
import { readReview } from './review.js'

describe('articleTexts', () => {
  it('gives the texts and labels of the bundled articles that their files hold', async () => {
    const texts = articleTexts((await loadReview(bundledReview)).articles)
    const read = readReview()
    expect(texts.map(sectionsOf)).toEqual(read.map(sectionsOf))
    expect(texts.map(({ id, labels }) => [id, [...labels].sort()])).toEqual(
      read.map(({ id, labels }) => [id, [...labels].sort()]),
    )
    expect(texts.flatMap(({ labels }) => labels)).toHaveLength(162)
  })

  it('leaves out what an article does not have', async () => {
    const texts = articleTexts((await loadReview(bundledReview)).articles)
    const bare = texts.filter((text) => sectionsOf(text).length === 1)
    expect(bare.map(({ id }) => id)).toEqual(['3', '5', '10', '15', '25', '26'])
    expect(Object.keys(bare[0]!)).toEqual(['id', 'title', 'labels'])
  })
})
