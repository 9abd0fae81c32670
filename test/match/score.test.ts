import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/match/compare/evidence.js'
import { scoreOf } from '../../src/match/score.js'

const nothing: Evidence = {
  ...{ title: 'different', authors: 'unknown', year: 'unknown', journal: 'unknown', volume: 'unknown' },
  ...{ issue: 'unknown', pages: 'unknown', range: false, doi: 'unknown', abstract: 'unknown' },
}

describe('scoreOf', () => {
  it.each<[Partial<Evidence>, number]>([
    [{}, 0],
    [{ title: 'identical' }, 40],
    [{ title: 'nearly' }, 35],
    [{ title: 'extended' }, 25],
    [{ title: 'similar' }, 20],
    [{ title: 'related' }, 10],
    [{ title: 'numbers' }, 0],
    [{ authors: 'same' }, 15],
    [{ authors: 'compatible' }, 10],
    [{ authors: 'partly' }, 0],
    [{ year: 'same' }, 5],
    [{ year: 'near' }, 2],
    [{ year: 'different' }, 0],
    [{ journal: 'same' }, 10],
    [{ journal: 'close' }, 5],
    [{ journal: 'different' }, 0],
    [{ volume: 'same' }, 5],
    [{ volume: 'different' }, 0],
    [{ issue: 'same' }, 0],
    [{ pages: 'same', range: true }, 10],
    [{ pages: 'same' }, 7],
    [{ pages: 'close' }, 3],
    [{ pages: 'different' }, 0],
    [{ doi: 'same' }, 10],
    [{ doi: 'different' }, 0],
    [{ abstract: 'same' }, 5],
    [{ abstract: 'different' }, 0],
    // Everything: 100.
    [
      {
        ...{
          title: 'identical',
          authors: 'same',
          year: 'same',
          journal: 'same',
          volume: 'same',
          doi: 'same',
        },
        ...{ pages: 'same', range: true, abstract: 'same' },
      },
      100,
    ],
  ])('gives %j %i points', (evidence, points) => {
    expect(scoreOf({ ...nothing, ...evidence })).toBe(points)
  })
})
