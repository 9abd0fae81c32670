import { describe, expect, it } from 'vitest'
import { boxOf } from '../../src/flow/ledger.js'
import { ledgerFromTotals } from '../../src/flow/totals.js'

// Tamoliune et al. (2023), section 3: 1,395 identified, 918 duplicates, 477 screened, 417 excluded, 60 read in full,
// 28 excluded with three reasons, 32 included.
const review = {
  identified: 1395,
  duplicates: 918,
  screened: 477,
  screenedOut: 417,
  assessed: 60,
  excluded: [
    { reason: 'First', n: 11 },
    { reason: 'Second', n: 11 },
    { reason: 'Third', n: 6 },
  ],
  included: 32,
}

describe('ledgerFromTotals', () => {
  it('gives the boxes of a review known by totals, typed and without records', () => {
    const ledger = ledgerFromTotals(review)
    expect(ledger.basis).toBe('typed')
    expect(ledger.boxes.map(({ id, n }) => [id, n])).toEqual([
      ['identified.databases', 1395],
      ['removed.duplicates', 918],
      ['screened', 477],
      ['excluded.screening', 417],
      ['assessed', 60],
      ['excluded.first', 11],
      ['excluded.second', 11],
      ['excluded.third', 6],
      ['included.reports', 32],
    ])
    expect(ledger.boxes.every((box) => box.records.length === 0)).toBe(true)
    expect(boxOf(ledger, 'identified.databases')?.label).toBe(
      'Records identified from databases and registers',
    )
    expect(boxOf(ledger, 'sought')).toBeUndefined()
  })

  it('checks every sum of the review and finds that all hold', () => {
    expect(ledgerFromTotals(review).checks.map(({ statement, holds }) => [statement, holds])).toEqual([
      ['1395 identified = 918 duplicates + 477 screened', true],
      ['477 screened = 417 excluded + 60 assessed', true],
      ['60 assessed = 11 First + 11 Second + 6 Third + 32 included', true],
    ])
  })

  it('shows a sum that does not hold, with both sides', () => {
    const check = ledgerFromTotals({ ...review, duplicates: 917 }).checks[0]
    expect(check).toMatchObject({ holds: false, wholeN: 1395, partsN: 1394 })
    expect(check?.statement).toBe('1395 identified ≠ 917 duplicates + 477 screened')
  })

  it('splits retrieval from assessment and studies from reports where the review gives them', () => {
    const ledger = ledgerFromTotals({
      ...review,
      registers: 95,
      other: 0,
      removedOther: 0,
      sought: 60,
      notRetrieved: 0,
      studies: 40,
    })
    expect(boxOf(ledger, 'identified.databases')?.n).toBe(1300)
    expect(ledger.checks.map(({ id, holds }) => [id, holds])).toEqual([
      ['screening', true],
      ['retrieval', true],
      ['eligibility', true],
      ['inclusion', true],
      ['studies', false],
    ])
  })

  it('refuses totals that are no counts and a reason that stands twice', () => {
    expect(() => ledgerFromTotals({ ...review, screened: 4.5, included: -1 })).toThrow(
      'found 4.5 for screened, expected a whole number from 0 up\nfound -1 for included',
    )
    const excluded = [
      { reason: 'No data', n: 1 },
      { reason: 'no data!', n: 2 },
    ]
    expect(() => ledgerFromTotals({ ...review, excluded })).toThrow("found the reason 'no data!' twice")
  })
})
