import { describe, expect, it } from 'vitest'
import { cumulate } from '../../src/count/cumulative.js'
import { countOccurrences } from '../../src/count/distribution.js'
import { answersOf } from '../code/corpus.js'

describe('cumulate', () => {
  const counted = countOccurrences(
    answersOf(['a', 'a', 'c', 'c', 'c', 'd'], { categories: 'a b c d' }),
    'articles',
  )

  it('adds up the rows in their order, zero rows included', () => {
    expect(cumulate(counted)).toEqual([
      { key: 'a', label: 'A', n: 2, total: 2 },
      { key: 'b', label: 'B', n: 0, total: 2 },
      { key: 'c', label: 'C', n: 3, total: 5 },
      { key: 'd', label: 'D', n: 1, total: 6 },
    ])
  })

  it('adds nothing for a row of which only a percentage was published', () => {
    const published = {
      ...counted,
      rows: counted.rows.map((row) => (row.key === 'c' ? { ...row, n: null } : row)),
    }
    expect(cumulate(published).map(({ n, total }) => [n, total])).toEqual([
      [2, 2],
      [0, 2],
      [0, 2],
      [1, 3],
    ])
  })
})
