import { describe, expect, it } from 'vitest'
import { isNoValue, kindOfColumn, splitValues } from '../../src/code/cell.js'

describe('isNoValue', () => {
  it('knows what spreadsheets, R and people write for nothing', () => {
    const nothing = [
      '',
      '  ',
      'NA',
      'n/a',
      'N/A',
      'na',
      'NaN',
      'null',
      'NULL',
      'none stated',
      'Not stated',
      'NR',
    ]
    expect(nothing.filter((cell) => !isNoValue(cell))).toEqual([])
    expect(isNoValue(' not reported ')).toBe(true)
  })

  it('takes nothing else for nothing', () => {
    const values = ['0', 'no', 'none', 'nation', 'NRW', 'nanometre', 'not stated clearly', '-', 'unknown']
    expect(values.filter(isNoValue)).toEqual([])
  })
})

describe('splitValues', () => {
  it('parts at semicolons, without white space and empty parts', () => {
    expect(splitValues(' a ;b;; c, d ;')).toEqual(['a', 'b', 'c, d'])
    expect(splitValues('')).toEqual([])
  })
})

describe('kindOfColumn', () => {
  const letters = (n: number, more = '') => 'x'.repeat(n - more.length) + more

  it('is numbers where every filled cell is one', () => {
    expect(kindOfColumn(['1', ' 2.5 ', '-3', '', 'NA'])).toBe('number')
    expect(kindOfColumn(['1', '2', 'three'])).toBe('category')
    expect(kindOfColumn(['1-2'])).toBe('category')
    expect(kindOfColumn(['1.', '.5', '1,5'])).toBe('category')
  })

  it('is categories where nothing is filled in', () => {
    expect(kindOfColumn([])).toBe('category')
    expect(kindOfColumn(['', 'NA'])).toBe('category')
  })

  it('is text where cells are longer than 60 letters in the mean', () => {
    expect(kindOfColumn([letters(61), letters(61)])).toBe('text')
    expect(kindOfColumn([letters(60), letters(60)])).toBe('category')
    expect(kindOfColumn([letters(20), letters(102)])).toBe('text')
  })

  it('is text where cells of more than 25 letters are all different and more than two', () => {
    expect(kindOfColumn([letters(26, 'a'), letters(26, 'b'), letters(26, 'c')])).toBe('text')
    expect(kindOfColumn([letters(25, 'a'), letters(25, 'b'), letters(25, 'c')])).toBe('category')
    expect(kindOfColumn([letters(26, 'a'), letters(26, 'b'), letters(26, 'b')])).toBe('category')
    expect(kindOfColumn([letters(26, 'a'), letters(26, 'b')])).toBe('category')
    expect(kindOfColumn(['a', 'b', 'c', 'c'].map((end) => letters(26, end)))).toBe('category')
  })

  it('goes by values, not by cells that hold many', () => {
    expect(kindOfColumn(['online learning; credentials; badges; employability; assessment; quality'])).toBe(
      'category',
    )
  })

  it('leaves cells without a value out of the mean', () => {
    expect(kindOfColumn([letters(61), '', '', 'NA'])).toBe('text')
  })
})
