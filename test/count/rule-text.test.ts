import { describe, expect, it } from 'vitest'
import type { CountingRule } from '../../src/count/distribution.js'
import { roundingText, ruleText } from '../../src/count/rule-text.js'

const rule: CountingRule = {
  unit: 'study',
  variable: 'design',
  method: 'full',
  by: 'design as coded',
  base: { n: 40, of: 'studies in the review' },
  missing: 0,
  severalRows: false,
  rounding: { rule: 'largest-remainder', decimals: 0 },
  source: 'recomputed',
}

describe('ruleText', () => {
  it('says what was counted, how, out of what and how it was rounded', () => {
    expect(ruleText(rule)).toBe(
      'Counted: studies by design as coded; each counts once. None is without a value. ' +
        'Percentages: out of 40 studies in the review, rounded by largest remainder to whole per cent.',
    )
  })

  it('says what a unit counts by each method', () => {
    const text = (more: Partial<CountingRule>) => ruleText({ ...rule, ...more }, 'not shown')
    expect(text({ severalRows: true })).toBe(
      'Counted: studies by design as coded; each counts once in every row it belongs to, ' +
        'so that rows may add up to more than the whole. None is without a value.',
    )
    expect(text({ method: 'fractional' })).toBe(
      'Counted: studies by design as coded; each is shared out equally among its rows. None is without a value.',
    )
    expect(text({ method: 'first' })).toBe(
      'Counted: studies by design as coded; each counts in its first row only. None is without a value.',
    )
  })

  it('says how many are without a value', () => {
    expect(ruleText({ ...rule, missing: 3 }, 'not shown')).toBe(
      'Counted: studies by design as coded; each counts once. Without a value: 3.',
    )
  })

  it('says of published totals that there is no list behind them, and of percentages as printed what they are said to be of', () => {
    expect(ruleText({ ...rule, by: 'Table 2', source: 'published', rounding: null })).toBe(
      'Published: Table 2, as printed; the paper gives no list of studies. ' +
        'Percentages: as printed, said to be out of 40 studies in the review.',
    )
  })
})

describe('roundingText', () => {
  it('names every rule and its decimals', () => {
    expect(roundingText({ rule: 'half-up', decimals: 0 })).toBe('rounded half up to whole per cent')
    expect(roundingText({ rule: 'half-even', decimals: 1 })).toBe('rounded half to even to one decimal')
    expect(roundingText({ rule: 'truncate', decimals: 2 })).toBe('truncated to 2 decimals')
    expect(roundingText({ rule: 'largest-remainder', decimals: 1 })).toBe(
      'rounded by largest remainder to one decimal',
    )
  })
})
