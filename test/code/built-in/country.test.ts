import { describe, expect, it } from 'vitest'
import { correspondingCountry, country, firstCountry } from '../../../src/code/built-in/country.js'
import { keysOf, tallyOf } from '../corpus.js'
import { ask } from './context.js'

const kaunas = { text: 'Glenmore Univ, Dept Educ, Kaunas, Lithuania' }
const madrid = { text: 'Univ Example, Madrid, Spain' }
const nowhere = { text: 'Department of Education' }

describe('country', () => {
  it('has the country of every address, each once for a work', () => {
    const asked = ask(country, [{ addresses: [kaunas, madrid, kaunas] }, { addresses: [madrid] }])
    expect(keysOf(asked)).toEqual(['LT ES', 'ES'])
    expect(tallyOf(asked)).toEqual([
      ['ES', 'Spain', 2],
      ['LT', 'Lithuania', 1],
    ])
    expect(asked.basis).toBe('derived')
  })

  it('names the words that it was read from', () => {
    expect(ask(country, [{ addresses: [madrid] }]).details.get(0)).toMatchObject({
      basis: 'derived',
      evidence: expect.stringMatching(/^'Spain' \(.+\)$/) as string,
    })
  })

  it('is that which the source codes beside an address, before that which the address names', () => {
    const asked = ask(country, [{ addresses: [{ ...madrid, country: 'PT' }] }])
    expect(keysOf(asked)).toEqual(['PT'])
    expect(asked.details.get(0)).toEqual({
      basis: 'exported',
      evidence: "'PT' beside 'Univ Example, Madrid, Spain'",
    })
  })

  it('says why a work has none', () => {
    const asked = ask(country, [{}, { addresses: [] }, { addresses: [nowhere, { text: 'Faculty of Arts' }] }])
    expect([...asked.reasons]).toEqual([
      [0, 'no address stated'],
      [1, 'no address stated'],
      [2, "no country in 'Department of Education', 'Faculty of Arts'"],
    ])
  })

  it('has a country though another address has none', () => {
    const asked = ask(country, [{ addresses: [nowhere, madrid] }, { addresses: [madrid, nowhere] }])
    expect(keysOf(asked)).toEqual(['ES', 'ES'])
    expect(asked.reasons.size).toBe(0)
  })
})

describe('the country of the first author', () => {
  const authors = ['Doe, Jane', 'Roe, Ann']

  it('is that of the addresses that name the first author', () => {
    const asked = ask(firstCountry, [
      {
        authors,
        addresses: [
          { ...kaunas, authors: ['Roe, Ann'] },
          { ...madrid, authors: ['DOE, JANE', 'Roe, Ann'] },
        ],
      },
    ])
    expect(keysOf(asked)).toEqual(['ES'])
  })

  it('is that of all addresses of the first author', () => {
    const own = { authors: ['Doe, Jane'] }
    expect(
      keysOf(
        ask(firstCountry, [
          {
            authors,
            addresses: [
              { ...kaunas, ...own },
              { ...madrid, ...own },
            ],
          },
        ]),
      ),
    ).toEqual(['LT ES'])
  })

  it('is found by family name and first initial where addresses shorten names', () => {
    const asked = ask(firstCountry, [
      {
        authors,
        addresses: [
          { ...kaunas, authors: ['Roe, A.'] },
          { ...madrid, authors: ['Doe, J. M.'] },
        ],
      },
    ])
    expect(keysOf(asked)).toEqual(['ES'])
  })

  it('takes the full name before the initials of somebody else', () => {
    const asked = ask(firstCountry, [
      {
        authors,
        addresses: [
          { ...kaunas, authors: ['Doe, J.'] },
          { ...madrid, authors: ['Doe, Jane'] },
        ],
      },
    ])
    expect(keysOf(asked)).toEqual(['ES'])
  })

  it('is not known where the export does not say whose addresses are', () => {
    const asked = ask(firstCountry, [
      { authors, addresses: [kaunas] },
      { authors: [], addresses: [kaunas] },
      { authors },
    ])
    expect(keysOf(asked)).toEqual(['', '', ''])
    expect([...asked.reasons.values()]).toEqual([
      'the export does not say which address is that of the first author',
      'the export does not say which address is that of the first author',
      'no address stated',
    ])
  })
})

describe('the country of the corresponding author', () => {
  it('is that of the address for correspondence', () => {
    const asked = ask(correspondingCountry, [
      { addresses: [kaunas, { ...madrid, corresponding: true }] },
      { addresses: [{ ...kaunas, corresponding: false }] },
      {},
    ])
    expect(keysOf(asked)).toEqual(['ES', '', ''])
    expect([...asked.reasons.values()]).toEqual([
      'the export has no address for correspondence',
      'no address stated',
    ])
  })
})

describe('the three', () => {
  it('have keys of their own', () => {
    expect([country, firstCountry, correspondingCountry].map(({ variable }) => variable.key)).toEqual([
      'country',
      'country.first',
      'country.corresponding',
    ])
  })
})
