import { describe, expect, it } from 'vitest'
import { citations } from '../../../src/code/built-in/citations.js'
import { keysOf } from '../corpus.js'
import { ask } from './context.js'

const bandOf = (citedBy: number) => {
  const asked = ask(citations, [{ citedBy }])
  return asked.categories.find(({ key }) => key === keysOf(asked)[0])?.label
}

describe('citations', () => {
  it('has its bands in order, whatever is found', () => {
    expect(ask(citations, []).categories.map(({ label }) => label)).toEqual([
      '0',
      '1–4',
      '5–9',
      '10–19',
      '20–49',
      '50–99',
      '100–199',
      '200–499',
      '500–999',
      '1000 and more',
    ])
  })

  it.each([
    [0, '0'],
    [1, '1–4'],
    [4, '1–4'],
    [5, '5–9'],
    [9, '5–9'],
    [10, '10–19'],
    [49, '20–49'],
    [50, '50–99'],
    [199, '100–199'],
    [200, '200–499'],
    [999, '500–999'],
    [1000, '1000 and more'],
    [25000, '1000 and more'],
  ])('puts %i into %s', (citedBy, band) => {
    expect(bandOf(citedBy)).toBe(band)
  })

  it('tells a work without citations from one of which nothing is said', () => {
    const asked = ask(citations, [{ citedBy: 0 }, {}])
    expect(keysOf(asked)).toEqual(['0', ''])
    expect([...asked.reasons]).toEqual([[1, 'the source states no number of citations']])
  })
})
