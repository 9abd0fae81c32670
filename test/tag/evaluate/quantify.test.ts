import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/base/random.js'
import { correctPrevalence } from '../../../src/tag/evaluate/quantify.js'

const options = { samples: 300, seed: 1 }

describe('correctPrevalence', () => {
  it('undoes a known error: 0.9 x 0.2 + 0.3 x 0.8 = 0.42 seen is 0.2', () => {
    const calibration = {
      scores: [...Array<number>(9).fill(1), 0, ...Array<number>(3).fill(1), ...Array<number>(7).fill(0)],
      labels: [...Array<number>(10).fill(1), ...Array<number>(10).fill(0)],
    }
    const scores = Array.from({ length: 100 }, (_, index) => Number(index < 42))
    expect(correctPrevalence(scores, calibration, options).corrected).toBeCloseTo(0.2, 10)
  })

  it('covers the truth with its interval where the raw share misses it', () => {
    const random = seededRandom(3)
    const draw = (n: number, share: number) => {
      const labels = Array.from({ length: n }, () => Number(random() < share))
      return { labels, scores: labels.map((label) => Number(random() < (label ? 0.8 : 0.25))) }
    }
    const corpus = draw(1000, 0.1)
    const found = correctPrevalence(corpus.scores, draw(400, 0.5), options)
    expect(found.raw).toBeGreaterThan(0.25)
    expect(found.low).toBeLessThan(0.1)
    expect(found.high).toBeGreaterThan(0.1)
    expect(found.high).toBeLessThan(found.raw)
  })

  it('counts the resamples that its interval leaves out', () => {
    // All positives are tagged, and one of two negatives: the resample (1, 1) of these, 1 in 4, leaves no gap.
    const weak = { scores: [1, 1, 1, 0, 1], labels: [1, 1, 1, 0, 0] }
    const { corrected, leftOut } = correctPrevalence([1, 0, 1, 1], weak, { samples: 4000, seed: 1 })
    expect(corrected).toBeCloseTo(0.5, 10)
    expect(leftOut / 4000).toBeCloseTo(0.25, 1)
  })

  it('gives nothing where the tagger cannot tell the two kinds apart, or one kind is unknown', () => {
    const blind = { scores: [1, 1, 0, 0], labels: [1, 0, 1, 0] }
    expect(correctPrevalence([1, 0], blind, options)).toMatchObject({
      raw: 0.5,
      corrected: null,
      low: null,
      high: null,
    })
    expect(correctPrevalence([1], { scores: [1], labels: [1] }, options).corrected).toBeNull()
  })
})
