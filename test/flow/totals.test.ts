import { describe, expect, it } from 'vitest'
import { boxOf } from '../../src/flow/ledger.js'
import { ledgerFromTotals } from '../../src/flow/totals.js'
import { noTotals } from './review.js'

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

  it('takes registers and other methods out of what databases found, in the box and in the sum', () => {
    const boxes = (more: object) =>
      ledgerFromTotals({ ...review, ...more })
        .boxes.slice(0, 3)
        .map(({ id, label, n, column }) => [id, label, n, column])
    const duplicates = ['removed.duplicates', 'Duplicate records removed', 918, 'databases']
    expect(boxes({ registers: 95, other: 40 })).toEqual([
      ['identified.databases', 'Records identified from databases', 1260, 'databases'],
      ['identified.registers', 'Records identified from registers', 95, 'databases'],
      ['identified.other', 'Records identified by other methods', 40, 'other'],
    ])
    expect(boxes({ other: 40 })).toEqual([
      ['identified.databases', 'Records identified from databases and registers', 1355, 'databases'],
      ['identified.other', 'Records identified by other methods', 40, 'other'],
      duplicates,
    ])
    const { checks } = ledgerFromTotals({ ...review, registers: 95, other: 40, removedOther: 0 })
    expect(checks[0]?.statement).toBe(
      '1260 identified + 95 from registers + 40 by other methods = 918 duplicates + 0 removed for other reasons + 477 screened',
    )
  })

  it('goes from screening to the full text by way of the reports not retrieved, where no others are known', () => {
    const { checks } = ledgerFromTotals({ ...review, assessed: 58, included: 30, notRetrieved: 2 })
    expect(checks.map(({ id, statement }) => [id, statement]).slice(1, 2)).toEqual([
      ['eligibility', '477 screened = 417 excluded + 2 not retrieved + 58 assessed'],
    ])
    const sought = ledgerFromTotals({ ...review, assessed: 58, included: 30, sought: 60, notRetrieved: 2 })
    expect(sought.checks.map(({ statement }) => statement).slice(1, 3)).toEqual([
      '477 screened = 417 excluded + 60 sought',
      '60 sought = 2 not retrieved + 58 assessed',
    ])
  })

  it('takes none for a number', () => {
    expect(ledgerFromTotals(noTotals).checks.map(({ holds }) => holds)).toEqual([true, true, true])
    expect(boxOf(ledgerFromTotals({ ...noTotals, studies: 0 }), 'included.studies')?.n).toBe(0)
  })

  it('names the place of a total that is no count', () => {
    const odd = {
      ...review,
      sought: NaN,
      excluded: [
        { reason: 'A', n: 1 },
        { reason: 'B', n: -2 },
      ],
    }
    expect(() => ledgerFromTotals(odd)).toThrow(
      'found NaN for sought, expected a whole number from 0 up\nfound -2 for excluded[1].n',
    )
  })
})
