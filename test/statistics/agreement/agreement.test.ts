import { describe, expect, it } from 'vitest'
import { agreementOfTable } from '../../../src/statistics/agreement/agreement.js'

describe('agreementOfTable', () => {
  // R package irrCAC 1.0, vignette "overview": cont3x3abstractors, two abstractors on 100 pregnancies.
  const abstractors = agreementOfTable(
    [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ],
    ['Ectopic', 'AIU', 'NIU'],
  )

  it("gives Cohen's kappa as irrCAC's kappa2.table", () => {
    expect(abstractors.kappa?.value).toBeCloseTo(0.7964094, 7)
    expect(abstractors.kappa?.standardError).toBeCloseTo(0.05891072, 8)
    expect(abstractors.kappa?.low.toFixed(2)).toBe('0.68')
    expect(abstractors.kappa?.high.toFixed(3)).toBe('0.913')
  })

  it("gives Gwet's AC1 as irrCAC's gwet.ac1.table", () => {
    expect(abstractors.ac1?.value).toBeCloseTo(0.8493305, 7)
    expect(abstractors.ac1?.standardError).toBeCloseTo(0.04321747, 8)
    expect(abstractors.ac1?.low.toFixed(3)).toBe('0.764')
    expect(abstractors.ac1?.high.toFixed(3)).toBe('0.935')
  })

  it("gives percent agreement as irrCAC's pa2.table", () => {
    expect(abstractors.percent?.value).toBeCloseTo(0.89, 12)
    expect(abstractors.percent?.standardError).toBeCloseTo(0.03128898, 8)
    expect(abstractors.percent?.low.toFixed(3)).toBe('0.828')
  })

  it('shows the paradox of kappa: nearly full agreement on a rare category, and a kappa near zero', () => {
    // By hand: 118 of 125 agree, expected by chance 0.9453 under kappa, 0.0544 under AC1.
    const rare = agreementOfTable(
      [
        [118, 5],
        [2, 0],
      ],
      ['exclude', 'include'],
    )
    expect(rare.percent?.value).toBeCloseTo(0.944, 3)
    expect(rare.kappa?.value).toBeCloseTo(-0.0234, 4)
    expect(rare.ac1?.value).toBeCloseTo(0.9408, 4)
  })
})
