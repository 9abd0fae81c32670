import { expect, it } from 'vitest'
import { incidenceCounts } from '../../src/code/tally.js'
import { answersOf } from './corpus.js'

it('counts the units of each category, also of those that none has', () => {
  expect(
    incidenceCounts(answersOf(['a b', 'b', '', 'c b'], { categories: 'a b c d', several: true })),
  ).toEqual([1, 3, 1, 0])
  expect(incidenceCounts(answersOf([]))).toEqual([])
})
