import { describe, expect, it, vi } from 'vitest'
import { associations } from '../../src/count/association.js'
import { tableOf } from './tables.js'

// The tests with a limit that tables of a test reach: with their own it takes many seconds to come to the end of it.
vi.mock(import('../../src/statistics/fisher.js'), async (original) => {
  const real = await original()
  return { ...real, fisherFreemanHalton: (table) => real.fisherFreemanHalton(table, 200) }
})
vi.mock(import('../../src/statistics/cochran-armitage.js'), async (original) => {
  const real = await original()
  return {
    ...real,
    cochranArmitageExact: (counts, totals, scores) => real.cochranArmitageExact(counts, totals, scores, 200),
  }
})

describe('associations of a table that is too large for an exact test', () => {
  const table = tableOf({ '1': 40, '2': 40, '3': 40 }, { large: [20, 20, 20], small: [0, 0, 1] })

  it.each([['nominal' as const], ['ordered' as const]])(
    'have no p, say why and leave the others alone: %s',
    (columns) => {
      const [large, small] = associations(table, columns)
      expect(large).toMatchObject({ p: null, pAdjusted: null, v: 0 })
      expect(large?.warning).toMatch(/^too large for an exact test: .*120 observations/)
      // One of 120, which may be in any of three columns of the same size.
      expect(small?.p).toBeCloseTo(columns === 'nominal' ? 1 : 2 / 3, 9)
      expect(small?.pAdjusted).toBe(small?.p)
      expect(small?.warning).toMatch(/^120 observations are too few/)
    },
  )
})
