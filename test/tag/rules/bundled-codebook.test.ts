import { describe, expect, it } from 'vitest'
import { bundledReview } from '../../../src/project/bundled.js'
import { loadReview } from '../../../src/study/load-review.js'
import { codebook, codebookIssues } from '../review.js'

const review = await loadReview(bundledReview)

describe('the bundled codebook for tagging', () => {
  it('is read without an issue', () => {
    expect(codebookIssues).toEqual([])
  })

  it('has the contexts of the review, with their labels and in their order', () => {
    expect(codebook.contexts).toEqual(review.contexts)
  })

  it('has the sub-topics of the review, with their labels and contexts and in their order', () => {
    const named = ({ key, label, context }: { key: string; label: string; context: string }) => ({
      key,
      label,
      context,
    })
    expect(codebook.topics.map(named)).toEqual(review.topics.map(named))
  })
})
