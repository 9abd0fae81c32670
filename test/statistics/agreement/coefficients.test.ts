import { describe, expect, it } from 'vitest'
import { cohenKappa, gwetAc1, percentAgreement } from '../../../src/statistics/agreement/coefficients.js'

describe('coefficients of agreement', () => {
  it('are not given where there is nothing to compare', () => {
    expect([percentAgreement([]), cohenKappa([]), gwetAc1([])]).toEqual([null, null, null])
    expect([cohenKappa([[4]]), gwetAc1([[4]])]).toEqual([null, null])
    expect(
      cohenKappa([
        [4, 0],
        [0, 0],
      ]),
    ).toBeNull()
  })

  it('are 1 for full agreement, and kappa is below 0 where raters agree less than by chance', () => {
    const full = [
      [3, 0],
      [0, 4],
    ]
    expect([percentAgreement(full), cohenKappa(full), gwetAc1(full)]).toEqual([1, 1, 1])
    // By hand: none agree; by chance half would.
    expect(
      cohenKappa([
        [0, 2],
        [2, 0],
      ]),
    ).toBe(-1)
  })
})
