import { describe, expect, it } from 'vitest'
import { cleanCell, readCell } from '../../src/audit/cell.js'
import { plainNumbers } from '../../src/audit/number.js'

const read = (raw: string, measure?: 'count' | 'percent' | 'count-percent' | 'percent-count') => {
  const { kind, count, percent, base, low, high } = readCell(cleanCell(plainNumbers(raw)), measure)
  return [kind, count?.text, percent?.text, base?.text, low?.text, high?.text].filter(
    (part) => part !== undefined,
  )
}

describe('readCell', () => {
  it.each([
    ['n = 425 (21.0%)', ['number', '425', '21.0']],
    ['21.0% [425]', ['number', '425', '21.0']],
    ['61.2 (n = 1236)', ['number', '1236', '61.2']],
    ['68.9 (42 papers)', ['number', '42', '68.9']],
    ['425/2021 (21.0)', ['number', '425', '21.0', '2021']],
    ['1’236 (61·2%)', ['number', '1236', '61.2']],
    ['12 (24.0%) [14.3–37.4]', ['number', '12', '24.0', '14.3', '37.4']],
  ])('reads %s without a header', (raw, expected) => {
    expect(read(raw)).toEqual(expected)
  })

  it('follows the header where the cell alone does not tell, and takes footnote marks off', () => {
    expect(read('12 (24) ᵃ', 'count-percent')).toEqual(['number', '12', '24'])
    expect(read('24 (12)', 'percent-count')).toEqual(['number', '12', '24'])
    expect(read('24.0 (14.3 to 37.4)', 'percent')).toEqual(['number', '24.0', '14.3', '37.4'])
  })

  it('makes no counts of means, changes, classes, dashes and words', () => {
    expect(['45.2 ± 12.1', '+12%', '≥55', '–', 'n/a', 'Smith 2019', ''].map((raw) => read(raw)[0])).toEqual([
      'other',
      'other',
      'text',
      'dash',
      'dash',
      'text',
      'empty',
    ])
  })

  it('knows the largest count behind <5', () => {
    expect(readCell('<5').most).toBe(4)
    expect(readCell('≤5').most).toBe(5)
  })
})
