import { describe, expect, it } from 'vitest'
import { bundledReview } from '../../../src/project/bundled.js'
import { openCorpus } from '../../../src/project/open.js'
import { occurrencesOf } from '../../../src/record/corpus.js'
import { codebook, codebookIssues } from '../review.js'

const { variable, categories } = occurrencesOf(await openCorpus(bundledReview), 'subtopic')

describe('the bundled codebook for tagging', () => {
  it('is read without an issue', () => {
    expect(codebookIssues).toEqual([])
  })

  it('has the contexts of the review, with their labels and in their order', () => {
    expect(codebook.contexts).toEqual(variable.groups)
  })

  it('has the sub-topics of the review, with their labels and contexts and in their order', () => {
    expect(codebook.topics.map(({ key, label, context: group }) => ({ key, label, group }))).toEqual(
      categories,
    )
  })
})
