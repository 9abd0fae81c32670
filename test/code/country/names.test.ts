import { describe, expect, it } from 'vitest'
import { countryFromName, countryLabel } from '../../../src/code/country/names.js'
import { countryCodes } from '../../../src/code/country/iso.js'
import { runExamples } from '../../examples.js'

runExamples(new URL('../../../src/code/country/names.ts', import.meta.url))

describe('a cell that holds a country', () => {
  it.each([
    ['United States of America', 'US'],
    ['usa', 'US'],
    ['US', 'US'],
    ['GBR', 'GB'],
    ['UK', 'GB'],
    ['Wales', 'GB'],
    ['The Netherlands', 'NL'],
    ['Holland', 'NL'],
    ['Republic of Korea', 'KR'],
    ['Korea, Republic of', 'KR'],
    ['Republic of Croatia', 'HR'],
    ['Sultanate of Oman', 'OM'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Suomi', 'FI'],
    ['Россия', 'RU'],
    ['日本', 'JP'],
    ['Saint Lucia', 'LC'],
    ['St. Lucia', 'LC'],
    ['Trinidad & Tobago', 'TT'],
    ['XKX', 'XK'],
    ['Georgia', 'GE'],
  ])('%s is %s', (text, code) => {
    expect(countryFromName(text)).toBe(code)
  })

  it.each(['', 'NA', 'n/a', 'no', 'and', 'per', 'Congo', 'Europe', 'several', 'XX', 'Republic of China'])(
    '%j is none, or not one',
    (text) => {
      expect(countryFromName(text)).toBeUndefined()
    },
  )
})

describe('the label of a country', () => {
  it('is its short English name', () => {
    expect(
      ['GB', 'US', 'CN', 'TR', 'KR', 'CZ', 'IR', 'RU', 'VN', 'CD', 'CI', 'XK', 'NL'].map(countryLabel),
    ).toEqual([
      'United Kingdom',
      'United States',
      'China',
      'Türkiye',
      'South Korea',
      'Czechia',
      'Iran',
      'Russia',
      'Vietnam',
      'Democratic Republic of the Congo',
      "Côte d'Ivoire",
      'Kosovo',
      'Netherlands',
    ])
  })

  it('leads back to the country, but for the Congo', () => {
    const astray = [...countryCodes].filter((code) => countryFromName(countryLabel(code)) !== code)
    expect(astray).toEqual(['CG'])
  })
})
