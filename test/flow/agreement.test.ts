import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../src/flow/agreement.js'

describe('agreementOf', () => {
  it('counts pairs of categories into a table in the order of their names', () => {
    const { n, categories, table } = agreementOf([
      ['in', 'in'],
      ['out', 'in'],
      ['out', 'out'],
    ])
    expect({ n, categories, table }).toEqual({
      n: 3,
      categories: ['in', 'out'],
      table: [
        [1, 0],
        [1, 1],
      ],
    })
  })

  it('gives no kappa where both used one category only, and nothing below two units', () => {
    const one = agreementOf([
      ['in', 'in'],
      ['in', 'in'],
    ])
    expect(one.kappa).toBeUndefined()
    expect(one.ac1).toBeUndefined()
    expect(one.percent).toEqual({ value: 1, standardError: 0, low: 1, high: 1 })
    expect(agreementOf([['in', 'out']]).percent).toBeUndefined()
  })
})
