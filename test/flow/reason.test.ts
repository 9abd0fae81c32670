import { describe, expect, it } from 'vitest'
import { boxOf, isReason } from '../../src/flow/ledger.js'
import { reasonKey } from '../../src/flow/reason.js'
import { ledgerFromTotals } from '../../src/flow/totals.js'

describe('reasonKey', () => {
  it.each([
    ['Wrong population (adults)', 'wrong-population-adults'],
    ['no data!', 'no-data'],
    ['', 'no-reason'],
    ['?', 'no-reason'],
    ['Screening', 'screening-reason'],
    ['Screening only', 'screening-only'],
  ])('makes of %j: %s', (reason, key) => {
    expect(reasonKey(reason)).toBe(key)
  })
})

describe('isReason', () => {
  it('knows the boxes of the full text on both sides', () => {
    const ids = [
      'excluded.no-data',
      'other.excluded.no-data',
      'excluded.screening',
      'other.excluded.screening',
      'sought',
    ]
    expect(ids.map((id) => isReason({ id }))).toEqual([true, true, false, false, false])
  })
})

describe('boxOf', () => {
  it('gives the box of an id, or nothing', () => {
    const ledger = ledgerFromTotals({
      ...{
        identified: 3,
        duplicates: 1,
        screened: 2,
        screenedOut: 0,
        assessed: 2,
        excluded: [],
        included: 2,
      },
    })
    expect(boxOf(ledger, 'screened')?.n).toBe(2)
    expect(boxOf(ledger, 'sought')).toBeUndefined()
  })
})
