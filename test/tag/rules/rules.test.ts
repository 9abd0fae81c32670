import { describe, expect, it } from 'vitest'
import { readCodebook } from '../../../src/tag/rules/read-codebook.js'
import { makeRuleTagger } from '../../../src/tag/rules/rules.js'

const source = `
negation: { cues: [not, without, rather than], except: [not only], breaks: [but], scope: 3 }
topics:
  - key: work
    label: Work
    include:
      - { id: job, pattern: 'job*', weight: 0.4 }
      - { id: hire, pattern: [hiring, hire*], weight: 0.3 }
      - employab*
    exclude:
      - good job
      - { pattern: job lot, scope: sentence }
      - { pattern: book of job, scope: text }
  - key: design
    label: Design
    priority: 1
    include: [job design, { pattern: without help, negatable: false }]
`
const tagger = makeRuleTagger(readCodebook(source, 'c.yaml').codebook)
const tagsOf = (text: string) =>
  tagger({ id: '1', text }).tags.map(({ topic, score, evidence }) => ({
    topic,
    score,
    words: evidence.map((item) => item.text),
  }))

describe('makeRuleTagger', () => {
  it('gives the rule and the span of the field that fired', () => {
    const { tags } = tagger({ id: '1', title: 'On badges', abstract: 'They raise employability.' })
    expect(tags).toEqual([
      {
        topic: 'work',
        score: 1,
        evidence: [{ field: 'abstract', start: 11, end: 24, text: 'employability', rule: 'work+3' }],
      },
    ])
  })

  it('adds different rules by noisy-or, repeats of one rule only as evidence', () => {
    expect(tagsOf('Jobs and jobs.')).toEqual([])
    expect(tagsOf('Jobs, jobs, hiring.')).toEqual([
      { topic: 'work', score: 0.58, words: ['Jobs', 'jobs', 'hiring'] },
    ])
  })

  it('lets a cue deny hits in its clause and scope only', () => {
    expect(tagsOf('not about employability')).toEqual([])
    expect(tagsOf('not about all the many employability schemes')).toHaveLength(1)
    expect(tagsOf('not cheap but employability')).toHaveLength(1)
    expect(tagsOf('not cheap; employability')).toHaveLength(1)
    expect(tagsOf('not only employability')).toHaveLength(1)
    expect(tagsOf('leisure rather than employability')).toEqual([])
  })

  it('can leave a rule outside negation', () => {
    expect(tagsOf('Learn without help.').map((tag) => tag.topic)).toEqual(['design'])
  })

  it('cancels by exclusion in the overlap, the sentence or the text', () => {
    expect(tagsOf('A good job. Hiring.')).toEqual([])
    expect(tagsOf('A job lot of employability. Employability.').map((tag) => tag.words)).toEqual([
      ['Employability'],
    ])
    expect(tagsOf('Employability in the book of Job.')).toEqual([])
  })

  it('gives an overlap to the topic of higher priority', () => {
    expect(tagsOf('job design and hiring').map((tag) => [tag.topic, tag.words])).toEqual([
      ['design', ['job design']],
    ])
  })

  it('tags nothing in an empty text and says so', () => {
    expect(tagger({ id: '1', title: ' ' })).toEqual({
      id: '1',
      tags: [],
      scores: { work: 0, design: 0 },
      note: 'no text',
    })
  })
})
