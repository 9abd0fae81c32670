import { describe, expect, it } from 'vitest'
import { countryCodes } from '../../src/code/country/iso.js'
import {
  groupingFromTable,
  regionGroupings,
  regionOf,
  unM49Regions,
  unM49SubRegions,
  worldBankIncomeGroups,
  worldBankRegionGroups,
} from '../../src/code/regions.js'
import { runExamples } from '../examples.js'

runExamples(new URL('../../src/code/regions.ts', import.meta.url))

const sizes = (name: string) => {
  const grouping = regionGroupings[name]
  return grouping?.categories.map(
    ({ key }) => Object.values(grouping.of).filter((group) => group === key).length,
  )
}

describe('the built-in groupings', () => {
  it.each(Object.values(regionGroupings))(
    '$name has known countries and groups only, and a source',
    (grouping) => {
      const keys = new Set(grouping.categories.map(({ key }) => key))
      expect(Object.keys(grouping.of).filter((code) => !countryCodes.has(code))).toEqual([])
      expect(Object.values(grouping.of).filter((key) => !keys.has(key))).toEqual([])
      expect(grouping.source).not.toBe('')
    },
  )

  it('has all countries but Antarctica in M49', () => {
    const without = [...countryCodes].filter((code) => regionOf(code, unM49Regions) === undefined)
    expect(without).toEqual(['AQ'])
    expect(unM49SubRegions.categories).toHaveLength(17)
  })

  it('has the sizes that the World Bank prints for fiscal year 2025', () => {
    // 26, 51, 54 and 86 economies; the Channel Islands are one of the 86 and two codes here.
    expect(sizes('world-bank-income')).toEqual([26, 51, 54, 87])
    // 37 and Taiwan, 58 and one island more, 42, 21, 3, 8, 48.
    expect(sizes('world-bank-region')).toEqual([38, 59, 42, 21, 3, 8, 48])
  })

  it.each([
    ['GB', 'Europe', 'Northern Europe', 'Europe & Central Asia', 'High income'],
    ['TR', 'Asia', 'Western Asia', 'Europe & Central Asia', 'Upper middle income'],
    ['EG', 'Africa', 'Northern Africa', 'Middle East & North Africa', 'Lower middle income'],
    ['MX', 'Americas', 'Latin America and the Caribbean', 'Latin America & Caribbean', 'Upper middle income'],
    ['AF', 'Asia', 'Southern Asia', 'South Asia', 'Low income'],
    ['BG', 'Europe', 'Eastern Europe', 'Europe & Central Asia', 'High income'],
    ['TW', 'Asia', 'Eastern Asia', 'East Asia & Pacific', 'High income'],
  ])('places %s', (code, ...labels) => {
    const groupings = [unM49Regions, unM49SubRegions, worldBankRegionGroups, worldBankIncomeGroups]
    expect(groupings.map((grouping) => regionOf(code, grouping)?.label)).toEqual(labels)
  })

  it('place no country that they do not know', () => {
    expect(regionOf('XX', unM49Regions)).toBeUndefined()
    expect(regionOf('constructor', unM49Regions)).toBeUndefined()
  })
})

describe('a grouping from a table', () => {
  it('reads names and codes, keeps the order of its groups, and reports what it cannot use', () => {
    const { grouping, issues } = groupingFromTable(
      [
        { country: 'Estonia', region: 'North', line: 2 },
        { country: 'ITA', region: 'South', line: 3 },
        { country: 'EE', region: 'East', line: 4 },
        { country: 'Atlantis', region: 'South', line: 5 },
        { country: 'FR', region: ' ', line: 6 },
      ],
      { name: 'mine', label: 'My regions', source: 'mine.csv' },
    )
    expect(grouping).toEqual({
      name: 'mine',
      label: 'My regions',
      source: 'mine.csv',
      categories: [
        { key: 'north', label: 'North' },
        { key: 'south', label: 'South' },
      ],
      of: { EE: 'north', IT: 'south' },
    })
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['country-twice', 4],
      ['unknown-country', 5],
      ['no-region', 6],
    ])
  })
})
