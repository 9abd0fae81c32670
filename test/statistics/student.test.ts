import { describe, expect, it } from 'vitest'
import { studentBound, twoSidedT } from '../../src/statistics/student.js'

describe('studentBound', () => {
  // R 4.2: qt(0.975, df)
  it.each([
    [1, 12.7062],
    [2, 4.302653],
    [9, 2.262157],
    [30, 2.042272],
    [99, 1.984217],
    [1000, 1.962339],
  ])('is for %i degrees of freedom the quantile %f of R', (df, quantile) => {
    expect(studentBound(0.95, df)).toBeCloseTo(quantile, 4)
    expect(twoSidedT(studentBound(0.95, df), df)).toBeCloseTo(0.05, 10)
  })
})
