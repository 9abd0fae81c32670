import { describe, expect, it } from 'vitest'
import { logistic, trainLogistic } from '../../../src/tag/learn/logistic.js'
import { stackRows } from '../../../src/tag/learn/sparse.js'

const dense = [
  [1, 0, 2],
  [0, 1, 1],
  [3, 1, 0],
  [0, 2, 0.5],
  [1, 1, 1],
  [2, 0, 0],
]
const matrix = stackRows(
  dense.map((values) => ({ indices: [0, 1, 2], values })),
  3,
)
const labels = Uint8Array.from([1, 0, 1, 0, 0, 1])

describe('trainLogistic', () => {
  it('gives the weights of scikit-learn 1.9.1, LogisticRegression(C=2, solver="liblinear", tol=1e-10)', () => {
    const { weights, bias } = trainLogistic(matrix, labels, {
      cost: 2,
      seed: 1,
      tolerance: 1e-8,
      passes: 5000,
    })
    const expected = [1.09018969, -1.20279745, -0.03738198]
    for (const [index, weight] of expected.entries()) expect(weights[index]).toBeCloseTo(weight, 5)
    expect(bias).toBeCloseTo(-0.20765247, 5)
  })

  it('gives the same for the same seed, and learns from one class alone', () => {
    const options = { cost: 1, seed: 7 }
    expect(trainLogistic(matrix, labels, options)).toEqual(trainLogistic(matrix, labels, options))
    expect(trainLogistic(matrix, new Uint8Array(6), options).bias).toBeLessThan(0)
  })
})

describe('logistic', () => {
  it('is 0.5 at 0 and stays a number far out', () => {
    expect([logistic(0), logistic(800), logistic(-800)]).toEqual([0.5, 1, 0])
  })
})
