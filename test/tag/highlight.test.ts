import { describe, expect, it } from 'vitest'
import { highlightEvidence } from '../../src/tag/highlight.js'
import { makeRuleTagger } from '../../src/tag/rules/rules.js'
import { codebook, readReview } from './review.js'

const at = (field: string, start: number, end: number, text: string) => ({ field, start, end, text })
const document = { id: '1', title: 'Badges find jobs', keywords: ['jobs', 'a_b [c]'] }

describe('highlightEvidence', () => {
  it('joins spans that overlap and keeps those of another field apart', () => {
    const evidence = [
      at('title', 12, 16, 'jobs'),
      at('title', 7, 14, 'find jo'),
      at('keywords', 0, 4, 'jobs'),
    ]
    expect(highlightEvidence(document, evidence)).toBe(
      '*title:* Badges **find jobs**\n\n*keywords:* **jobs**; a\\_b \\[c\\]',
    )
  })

  it('refuses evidence that does not stand in the document', () => {
    expect(() => highlightEvidence(document, [at('title', 0, 4, 'jobs')])).toThrow(
      "found no 'jobs' at 0 of title in '1'",
    )
    expect(() => highlightEvidence(document, [at('abstract', 0, 4, 'jobs')])).toThrow('of abstract')
  })

  it('finds all evidence of the bundled articles where the tagger says it stands', () => {
    for (const article of readReview())
      for (const { evidence } of makeRuleTagger(codebook)(article).tags)
        expect(highlightEvidence(article, evidence)).toContain('**')
  })
})
