import { describe, expect, it } from 'vitest'
import { evaluate, type Coding } from '../../../src/tag/evaluate/evaluate.js'

const coding = (rows: Record<string, string>): Coding[] =>
  Object.entries(rows).map(([id, topics]) => ({ id, topics: [...topics] }))
const gold = coding({ d1: 'ab', d2: 'b', d3: 'a', d4: 'c', d5: 'ab' })
const predicted = coding({ d1: 'a', d2: 'bc', d3: 'ab', d4: '', d5: 'ab', d6: 'a' })

describe('evaluate', () => {
  const evaluation = evaluate(gold, predicted, ['a', 'b', 'c'], { samples: 200, seed: 1 })

  it('gives the averages and kappas of scikit-learn 1.9.1, over the documents both have', () => {
    expect(evaluation.documents).toBe(5)
    expect(evaluation.micro.f1.value).toBeCloseTo(0.7142857, 6)
    expect(evaluation.macro.f1.value).toBeCloseTo(0.5555556, 6)
    expect(evaluation.kappa.value).toBeCloseTo(0.4642857, 6)
    expect(evaluation.topics.map((topic) => topic.kappa.value?.toFixed(4))).toEqual([
      '1.0000',
      '0.1667',
      '-0.2500',
    ])
    expect(evaluation.topics[1]).toMatchObject({ topic: 'b', both: 2, added: 1, missed: 1, neither: 1 })
  })

  it('has intervals around the values that do not change with the run', () => {
    const { low, high, value } = evaluation.micro.f1
    expect(low).toBeLessThan(value!)
    expect(high).toBeGreaterThan(value!)
    expect(evaluate(gold, predicted, ['a', 'b', 'c'], { samples: 200, seed: 1 })).toEqual(evaluation)
  })

  it('says what tagging everything reaches: recall 1, kappa 0', () => {
    expect(evaluation.baselines[0]).toMatchObject({ name: 'tag everything', recall: 1, kappa: 0 })
    expect(evaluation.baselines[0]!.precision).toBeCloseTo(7 / 15, 10)
  })

  it('is perfect against itself', () => {
    const self = evaluate(gold, gold, ['a', 'b', 'c'], { samples: 0, seed: 1 })
    expect([self.micro.f1.value, self.kappa.value, self.alpha.value]).toEqual([1, 1, 1])
  })

  it('gives no kappa and no alpha where there is nothing to compare', () => {
    const none = evaluate(coding({ x: '' }), coding({ x: '' }), ['a'])
    expect([none.kappa.value, none.alpha.value]).toEqual([null, null])
  })
})
