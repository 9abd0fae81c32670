import { foldText } from '../../base/text.js'
import { aliases } from './aliases.js'
import { countriesWithCity } from './city.js'
import { remembered } from './fold.js'
import { alpha2OfAlpha3, countryCodes, englishNames, foreignNames } from './iso.js'
import { regionNames, usStates } from './subdivisions.js'

/** Short names where the table's first one is long or turned round. */
const shortNames: Readonly<Record<string, string>> = {
  BN: 'Brunei',
  CD: 'Democratic Republic of the Congo',
  CG: 'Congo',
  CI: "Côte d'Ivoire",
  CN: 'China',
  CV: 'Cabo Verde',
  CZ: 'Czechia',
  FK: 'Falkland Islands',
  FM: 'Micronesia',
  GM: 'Gambia',
  IR: 'Iran',
  LA: 'Laos',
  MD: 'Moldova',
  MF: 'Saint Martin',
  MK: 'North Macedonia',
  PS: 'Palestine',
  RE: 'Réunion',
  RU: 'Russia',
  SX: 'Sint Maarten',
  SY: 'Syria',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  US: 'United States',
  VA: 'Vatican City',
  VG: 'British Virgin Islands',
  VI: 'U.S. Virgin Islands',
}

/** `Congo` is two countries; `Island`, Iceland to its neighbours, is a word, and `Norfolk`, short for the island, a county. */
const ofNone = new Set(['congo', 'kongo', 'island', 'norfolk'])

/** `Republic of Croatia`, `Sultanate of Oman`, `The Gambia`. */
const official =
  /^(?:the )?(?:(?:federal|federative|islamic|socialist|united|arab|hashemite|plurinational|bolivarian|democratic) )*(?:(?:republic|rep|kingdom|state|sultanate|commonwealth|principality|grand duchy|union) of (?:the )?)?(.+)$/

const labels = new Map<string, string>()
const names = new Map<string, string>()
for (const [code, name] of englishNames) {
  if (!labels.has(code)) labels.set(code, shortNames[code] ?? name)
  for (const form of formsOf(name)) if (!ofNone.has(form)) names.set(form, code)
}
for (const [code, list] of Object.entries(aliases)) for (const name of list.split('|')) names.set(name, code)

let foreign: ReadonlyMap<string, string> | undefined
const alsoCities = new Set<string>()

/** The country of an English name or alias, folded. */
export const countryOfEnglishName = remembered((folded): string | undefined => {
  const found = names.get(folded)
  if (found !== undefined) return found
  const plain = official.exec(folded)?.[1]
  return plain === undefined || plain === 'china' ? undefined : names.get(plain)
})

/** The country of a name in any of the languages, folded. */
export function countryOfName(folded: string): string | undefined {
  return countryOfEnglishName(folded) ?? (foreign ??= unambiguousForeignNames()).get(folded)
}

/** Whether a city's name, folded, is another country's in some language: `Franca`, a city of Brazil, and `França`. */
export function isCountryElsewhere(folded: string): boolean {
  foreign ??= unambiguousForeignNames()
  return alsoCities.has(folded)
}

/**
 * The short English name of a country by its ISO 3166-1 alpha-2 code; the code itself where there is none.
 *
 * @example
 * countryLabel('GB') // => 'United Kingdom'
 * countryLabel('TR') // => 'Türkiye'
 */
export function countryLabel(alpha2: string): string {
  return labels.get(alpha2) ?? alpha2
}

/**
 * The ISO 3166-1 alpha-2 code of a cell that holds a country and nothing else: a name in one of 37 languages, a code of two or three
 * capitals, a part of the United Kingdom. A name that two countries bear (`Congo`) has none; nor has `NA`, which is Namibia's code but
 * a missing value in most tables: write `NAM` or the name.
 *
 * @example
 * countryFromName('Türkiye') // => 'TR'
 * countryFromName('DEU') // => 'DE'
 * countryFromName('Scotland') // => 'GB'
 */
export function countryFromName(text: string): string | undefined {
  const trimmed = text.trim()
  if (trimmed === 'NA') return undefined
  // In capitals only: `no`, `in`, `and` and `per` are words.
  if (countryCodes.has(trimmed)) return trimmed
  return alpha2OfAlpha3.get(trimmed) ?? countryOfName(foldText(trimmed))
}

/** A name folded, also with `St` for `Saint` and without `and`. */
function formsOf(name: string): string[] {
  const folded = foldText(name)
  const saint = folded.replace(/^saint /, 'st ')
  return [folded, saint, ...[folded, saint].map((form) => form.replace(/ and (the )?/, ' '))]
}

/** A name that is two countries', or a city's or region's in another country, says nothing; nor do short names in Latin letters. */
function unambiguousForeignNames(): Map<string, string> {
  const found = new Map<string, string>()
  const taken = new Set([
    ...ofNone,
    ...usStates.map(([, , name]) => name),
    ...Object.values(regionNames).flatMap((list) => list.split('|')),
  ])
  for (const [code, name] of foreignNames()) {
    const folded = foldText(name)
    if (names.has(folded) || taken.has(folded) || (folded.length < 4 && /^[a-z ]*$/.test(folded))) continue
    if ([...countriesWithCity(folded)].some((country) => country !== code)) {
      alsoCities.add(folded)
      continue
    }
    if (found.has(folded) && found.get(folded) !== code) taken.add(folded)
    else found.set(folded, code)
  }
  for (const name of taken) found.delete(name)
  return found
}
