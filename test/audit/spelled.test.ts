import { describe, expect, it } from 'vitest'
import { hasDecimalCommas, plainNumbers } from '../../src/audit/number.js'
import { digitsForWords, spelledValue } from '../../src/audit/spelled.js'

describe('numbers in words', () => {
  it('reads tens, hundreds and thousands', () => {
    expect(
      ['forty-one', 'one hundred and twenty-eight', 'two thousand three hundred', 'fourteen'].map(
        spelledValue,
      ),
    ).toEqual([41, 128, 2300, 14])
  })

  it('leaves pronouns and numbers in a row alone', () => {
    expect(digitsForWords('one finds five six-item scales')).toBe('one finds five six-item scales')
    expect(digitsForWords('Eighteen articles; one of the 32')).toBe('18 articles; 1 of the 32')
  })
})

describe('numbers in digits', () => {
  it('takes thousands separators out and keeps decimals', () => {
    expect(plainNumbers('1,395; 84 310. 12.50; 2,021 staff')).toBe('1395; 84310. 12.50; 2021 staff')
    expect(plainNumbers('1.204;31,9', true)).toBe('1204;31.9')
  })

  it('tells decimal commas from thousands', () => {
    expect(hasDecimalCommas('1.204 31,9 18,2')).toBe(true)
    expect(hasDecimalCommas('1,204 (31.9)')).toBe(false)
  })
})
