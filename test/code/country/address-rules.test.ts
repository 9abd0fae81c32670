import { describe, expect, it } from 'vitest'
import { countriesOf, countryOf } from '../../../src/code/country/country-of.js'
import { remembered } from '../../../src/code/country/fold.js'
import { isNumberOnly, isZipOf } from '../../../src/code/country/postcode.js'

const places = (address: string) => countriesOf(address).map(({ country, span }) => `${country} ${span}`)

describe('a text with several addresses', () => {
  it.each([
    ['Loom Lab, Macon; Georgia', ['US Georgia']],
    ['Clinic A, Salzburg, Austria; Clinic B, Graz, Republic of Austria', ['AT Austria']],
    ['Dept A, Oslo, Norway. Dept B, Lund, Sweden.', ['NO Norway', 'SE Sweden']],
    ['Dept A, Oslo, Norway. Dept B, Bergen, Norway.', ['NO Norway']],
    ['Dept A, Osaka. Dept B, Lund, Sweden', ['SE Sweden']],
    ['Dept A, Oslo, Norway. Sweden', ['SE Sweden']],
    ['Dept A, Oslo, Norway. and dept B, Lund, Sweden', ['SE Sweden']],
    [`${'Loom Lab, '.repeat(80)}Lund, Sweden`, ['SE Sweden']],
    ['', []],
    ['...', []],
    ['215021', []],
  ])('%s', (address, expected) => {
    expect(places(address)).toEqual(expected)
  })
})

describe('the end of an address', () => {
  it.each([
    ['Inst Silk, Suzhou, China, 215021', 'CN', 'China', 'country name'],
    ['Inst Silk, Suzhou, China, Asia', 'CN', 'China', 'country name'],
    ['Inst Silk, Suzhou, China, Asia, 215021', 'CN', 'China', 'country name'],
    ['Inst Silk, Suzhou, China, 1, 2, 3', 'CN', 'China', 'country name'],
    ['Mesa Clinic, Nowhereton, AZ, 85281', 'US', 'AZ', 'us state and zip'],
    ['Peach Lab, Nowhereton, Georgia, 31021', 'US', 'Georgia', 'country name'],
    ['Prairie Univ, Nowhereton, S7N 5A2', 'CA', 'S7N 5A2', 'canadian postcode'],
    ['Inst Silk, China, Room A, Floor B, Block C', 'CN', 'China', 'country name before the end'],
    ['Loom Inst, Lund, Sweden (A.B., C.D.)', 'SE', 'Sweden', 'country name'],
    ['Loom Inst, Lund, Sweden (corresponding author)', 'SE', 'Sweden', 'country name'],
    ['Loom Inst, Nowhereton (UK)', 'GB', 'Nowhereton (UK', 'country name'],
    ['Loom Lab, Nowhereton (Arizona)', 'US', 'Nowhereton (Arizona', 'us state'],
  ])('of %s says %s', (address, country, span, rule) => {
    expect(countryOf(address)).toEqual({ country, span, rule })
  })

  it.each([
    ['which is four parts from the country', 'Inst Silk, China, Room A, Floor B, Block C, Wing D'],
    ['after the name of an organisation alone', 'China, Room A'],
    ['after two countries', 'Inst Silk, China, Japan, Room A'],
    ['after a country that may be a person', 'Inst Silk, Chad, Room A'],
    ['with universities of two countries', 'University of Iowa, Kyoto University'],
  ])('%s says nothing', (_, address) => {
    expect(countryOf(address)).toBeUndefined()
  })
})

describe('a country at the end of a part', () => {
  it.each([
    ['Loom Univ (Sweden)', 'SE'],
    ['Smalltown Sweden', 'SE'],
    ['Loom Lab, Lima Peru', 'PE'],
    ['Loom Lab, Box 1801 Peru', 'PE'],
    ['Dept of Health UK', 'GB'],
    ['Loom Lab, Tbilisi Georgia', 'GE'],
    ['Loom Lab, Macon Georgia', 'US'],
    ['Loom Lab, Roswell New Mexico', 'US'],
    ['Loom Lab, Nowhereton South Australia', 'AU'],
  ])('%s is in %s', (address, country) => {
    expect(countryOf(address)?.country).toBe(country)
  })

  it.each([
    'Loom Lab, Bank of China',
    'Loom Lab, Geological Survey of Sweden',
    'Loom Lab, Instituto del Peru',
    'Loom Lab, Jordan Peru',
    'Loom Lab, University Sweden',
    'Loom Lab, Embassy of the United States',
    'Loom Lab, Embassy of USA',
    'Loom Lab, Univ Chad',
    'Loom Lab, Hospital Texas',
    'Loom Lab, Society of Texas',
    'Loom Lab, Nowhereton North Texas',
  ])('%s does not say where it is', (address) => {
    expect(countryOf(address)).toBeUndefined()
  })
})

describe('codes at the end of an address', () => {
  it.each([
    ['Loom Lab, Wilmington, DE', 'US', 'us state'],
    ['Loom Lab, Hamburg, DE', 'DE', 'city and country code'],
    ['Nowhereton, TX', 'US', 'us state'],
    ['Loom Clinic, Nowhereton, AZ', 'US', 'us state'],
    ['Loom Clinic, Nowhereton, MD', 'US', 'us state'],
    ['Loom Lab, Houston TX', 'US', 'us state'],
    ['Loom Lab, Toronto, ON', 'CA', 'canadian province'],
    ['Loom Lab, Winnipeg, MB', 'CA', 'canadian province'],
    ['Loom Lab, Nowhereton, ON', 'CA', 'canadian province'],
    ['Loom Lab, City of Osaka', 'JP', 'city'],
    ['Loom Univ, Victoria 3010', 'AU', 'australian state and postcode'],
    ['Inst du Lin, Nowhereville Cedex', 'FR', 'cedex'],
    ['Inst du Lin, Nowhereville Cedex 05', 'FR', 'cedex'],
    ['Rum Univ, Ponce, PR 00731', 'PR', 'us state and zip'],
    ['Vlasinstituut, 3511 AB Utrecht', 'NL', 'dutch postcode and city'],
  ])('%s is in %s', (address, country, rule) => {
    expect(countryOf(address)).toMatchObject({ country, rule })
  })

  it.each([
    ['an academic degree', 'Jane Roe, MD'],
    ['an academic degree after a place', 'Roe, Nowhereton, MD'],
    ['a code that is also a country, after one part', 'Nowhereton, AZ'],
    ['a state after an organisation', 'Loom Hospital, TX'],
    ['a state within a part, after no city', 'Loom Lab, Nowhereton TX'],
    ['a province that is not known by its code alone', 'Loom Lab, Nowhereton, MB'],
    ['a zip code of another state', 'Loom Lab, Nowhereton PR 85281'],
    ['a Dutch postcode before no Dutch city', 'Vlasinstituut, 3511 AB Nowhereton'],
    ['a country code after no city of it', 'Loom Lab, Nowhereton, IT'],
  ])('%s says nothing', (_, address) => {
    expect(countryOf(address)).toBeUndefined()
  })
})

describe('postcodes', () => {
  it('tell a part that is only a number', () => {
    const alone = ['215021', 'P.O. Box 12', 'PO Box 12', 'Zip code: 85281', 'S7N 5A2', '1234 AB', '12-345']
    expect(alone.filter((part) => !isNumberOnly(part))).toEqual([])
    expect(['Oslo', 'Oslo 12', 'SK S7N 5A2', 'A1234 AB', ''].filter(isNumberOnly)).toEqual([])
  })

  it('belong to a state by their first digit', () => {
    expect(isZipOf('AZ', '85281')).toBe(true)
    expect(isZipOf('AZ', '85281-1234')).toBe(true)
    expect(isZipOf('AZ', '02139')).toBe(false)
    expect(isZipOf('AZ', '8528')).toBe(false)
    expect(isZipOf('XX', '')).toBe(false)
  })
})

describe('remembered', () => {
  it('asks once for each text, also where the answer is nothing', () => {
    const asked: string[] = []
    const give = remembered((text) => {
      asked.push(text)
      return text === 'none' ? undefined : text.length
    })
    expect(['a', 'none', 'bb', 'a', 'none', 'bb'].map(give)).toEqual([1, undefined, 2, 1, undefined, 2])
    expect(asked).toEqual(['a', 'none', 'bb'])
  })

  it('keeps 50 000 answers and then begins anew', () => {
    let asked = 0
    const give = remembered(() => ++asked)
    for (let index = 0; index < 50_000; index++) give(index.toString())
    expect([give('0'), give('49999')]).toEqual([1, 50_000])
    give('one more')
    expect(give('0')).toBe(50_002)
  })
})
