import { describe, expect, it } from 'vitest'
import { prevalenceFigure } from '../../src/figure/prevalence.js'
import { renderFigure } from '../../src/render/figure-files.js'
import type { Prevalence } from '../../src/tag/evaluate/quantify.js'

const topics = [
  { key: 'jobs', label: 'Jobs' },
  { key: 'well-being', label: 'Well-being' },
  { key: 'design', label: 'Learning design' },
]
const unknown = { corrected: null, low: null, high: null, leftOut: 1000 }
const of = (topic: string, byTags: Prevalence) => ({ topic, byTags, byScores: { raw: 0, ...unknown } })
const prevalences = [
  of('design', { raw: 0.5625, corrected: 0.5, low: 0.1667, high: 0.7692, leftOut: 12 }),
  of('well-being', { raw: 0.285, ...unknown }),
  of('jobs', { raw: 0.25, corrected: 1, low: null, high: null, leftOut: 0 }),
]
const base = { tagged: 200, known: 32, unit: 'article', by: 'sub-topic' }

describe('prevalenceFigure', () => {
  const figure = prevalenceFigure(prevalences, topics, base)

  it('has a row for each topic in the order of the codebook, in whole per cent rounded half up', () => {
    expect((figure.spec['data'] as { values: unknown }).values).toEqual([
      {
        key: 'jobs',
        label: 'Jobs',
        tagged: 25,
        corrected: 100,
        low: null,
        high: null,
        text: '25 %, corrected 100 %',
      },
      {
        key: 'well-being',
        label: 'Well-being',
        tagged: 29,
        corrected: null,
        low: null,
        high: null,
        text: '29 %, not corrected',
      },
      {
        key: 'design',
        label: 'Learning design',
        tagged: 56,
        corrected: 50,
        low: 17,
        high: 77,
        text: '56 %, corrected 50 % (17 to 77)',
      },
    ])
  })

  it('says in its caption what was counted, out of how many, how corrected and what could not be', () => {
    expect(figure.caption).toContain('out of 200;')
    expect(figure.caption).toContain('by 32 articles that people coded')
    expect(figure.caption).toContain('95 %, bootstrap percentiles of 1000 resamples')
    expect(figure.caption).toContain(
      'Not corrected, because t is less than 0.1 above f or one of the two is not known: Well-being.',
    )
    expect(figure.caption).toMatch(/whole per cent\. Left out of the intervals: Learning design 12\.$/)
    const whole = prevalenceFigure([prevalences[0]!], [topics[2]!], { ...base, samples: 0 })
    expect(whole.caption).toContain('No intervals: nothing was resampled.')
    expect(whole.caption).not.toContain('Not corrected')
  })

  it('tells the numbers to readers who cannot see it', () => {
    expect(figure.alt).toBe(
      'Share of articles by sub-topic: Jobs 25 % tagged, 100 % corrected; Well-being 29 % tagged, not corrected; ' +
        'Learning design 56 % tagged, 50 % corrected (17 to 77).',
    )
  })

  it('is drawn without a flaw, also where nothing can be corrected', async () => {
    expect((await renderFigure(figure, { formats: ['svg'] })).issues).toEqual([])
    const bare = prevalenceFigure([of('jobs', { raw: 0, ...unknown })], [topics[0]!], base)
    expect((await renderFigure(bare, { formats: ['svg'] })).issues).toEqual([])
  })

  it('refuses topics without a share, with several, or with the share of no article', () => {
    expect(() => prevalenceFigure(prevalences.slice(1), topics, base)).toThrow("found no share for 'design'")
    expect(() => prevalenceFigure([...prevalences, prevalences[0]!], topics, base)).toThrow(
      "found several shares for 'design'",
    )
    expect(() => prevalenceFigure(prevalences, topics.slice(1), base)).toThrow("found topic 'jobs'")
    expect(() => prevalenceFigure([of('jobs', { raw: NaN, ...unknown })], [topics[0]!], base)).toThrow(
      "found no tagged record for 'jobs'",
    )
  })
})
