import { describe, expect, it } from 'vitest'
import { studiesCheck, sumCheck } from '../../src/flow/check.js'

describe('sumCheck', () => {
  it('adds up both sides', () => {
    const term = (box: string, n: number) => ({ box, name: box.toUpperCase(), n })
    expect(sumCheck('s', [term('a', 3), term('b', 4)], [term('c', 5), term('d', 2)])).toEqual({
      ...{ id: 's', statement: '3 A + 4 B = 5 C + 2 D', whole: ['a', 'b'], parts: ['c', 'd'] },
      ...{ wholeN: 7, partsN: 7, holds: true },
    })
    expect(sumCheck('s', [term('a', 3)], [])).toMatchObject({ statement: '3 A ≠ ', partsN: 0, holds: false })
  })
})

describe('studiesCheck', () => {
  it.each([
    [0, 0, true],
    [1, 1, true],
    [1, 2, true],
    [2, 1, false],
    [0, 1, false],
  ])('says of %i studies in %i reports that it can be: %s', (studies, reports, holds) => {
    const check = studiesCheck(studies, reports)
    expect(check).toMatchObject({ holds, wholeN: reports, partsN: studies })
    expect(check.statement).toBe(
      `${studies} studies in ${reports} reports${holds ? '' : ', expected at least one report a study'}`,
    )
  })
})
