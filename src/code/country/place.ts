import { namesOrganisation } from '../organisation-words.js'
import { countryOfCity } from './city.js'
import { countryInContext, endsInCityOf } from './context.js'
import { alpha2OfAlpha3, countryCodes } from './iso.js'
import { countryOfName, isCountryElsewhere } from './names.js'
import { countryOfPostcode, endsInCanadianProvince, isZipOf } from './postcode.js'
import { regionNames, usAbbreviations, usStates } from './subdivisions.js'
import { fold } from './fold.js'

/** What the closing part of an address says of its country. */
export interface Clue {
  country: string
  rule: string
}

const stateCodes = new Set(usStates.map(([code]) => code))
const stateNames = new Map(usStates.map(([code, , name]) => [name, code]))
for (const name of usAbbreviations.split('|')) stateNames.set(name, name.replaceAll(' ', '').toUpperCase())
const regions = new Map(
  Object.entries(regionNames).flatMap(([code, list]) => list.split('|').map((name) => [name, code] as const)),
)

/** State codes that are academic degrees too. */
const degrees = new Set(['MD', 'MA', 'MS', 'PA', 'DO', 'ME'])

/** Countries whose names are people's, towns' or words too: at the end of a part they need a city or a number before them. */
const doubtful = new Set('CL CU DM GE GN IL JE JO LB MC ME ML MX NE OM PA PE TD TG TO IE'.split(' '))

/** Countries whose names stand in no organisation's name but to say where it is. */
const certain = new Set(['AE', 'GB', 'US'])

const zipIn = /(?:^| )(\d{5})(?: \d{4})?$/

/** The country that a closing part says, by its name or by one of its regions, codes and cities. */
export function placePart(part: string, before: readonly string[], zip?: string): Clue | undefined {
  const folded = fold(part)
  const name = withoutNumbers(folded)
  const named = byWholeName(name, before, zip ?? zipIn.exec(folded)?.[1]) ?? byNameAtEnd(name, part, before)
  if (named)
    return {
      ...named,
      country: (named.country === 'US' && americanTerritory(folded, before)) || named.country,
    }
  return countryOfPostcode(part) ?? byRegion(name, folded, zip) ?? byCode(part, before, zip) ?? byCity(name)
}

/** The country that a part before the last one is named after, where the last one says nothing. */
export function placeEarlierPart(part: string, before: readonly string[]): Clue | undefined {
  const name = withoutNumbers(fold(part))
  const country = countryInContext(name, before)
  if (country === undefined || doubtful.has(country)) return undefined
  return { country, rule: 'country name before the end' }
}

/** Folded text without the numbers and postcodes at both ends: `china 230026`, `75005 france`, `d 55128 mainz`. */
function withoutNumbers(folded: string): string {
  if (!/\d/.test(folded)) return folded
  return folded
    .replace(/(?: \S*\d\S*)+(?: [a-z]{2})?$/, (end) => (/ [a-z]{2}$/.test(end) ? end.slice(-3) : ''))
    .replace(/^(?:(?:[a-z]{1,3} )?\S*\d\S* )+/, '')
}

/** What follows the comma in `Korea, Republic of` and `Virgin Islands, British`. */
const turnedRound = /(?:^| )of(?: the)?$|^(?:british|u ?s|us|south|north|province of china)$/

function byWholeName(name: string, before: readonly string[], zip: string | undefined): Clue | undefined {
  const turned = turnedRound.test(name) ? fold(`${before.at(-1) ?? ''} ${name}`) : ''
  const country =
    countryInContext(turned, before.slice(0, -1), zip) ?? countryInContext(name, before, zip, countryOfName)
  return country === undefined ? undefined : { country, rule: 'country name' }
}

/** `GA 30303 USA`, `Tehran Iran`: the longest run of closing words that is a country's name, if what is before it is a place. */
function byNameAtEnd(name: string, part: string, before: readonly string[]): Clue | undefined {
  const inside = /^(.*)\((.+)\)?$/.exec(part)
  if (inside?.[2] !== undefined) {
    const [outer, inner] = [inside[1] ?? '', fold(inside[2])]
    const country = countryInContext(inner, [...before, outer])
    if (country !== undefined) return { country, rule: 'country name' }
  }
  const tokens = name.split(' ')
  for (let length = Math.min(7, tokens.length - 1); length > 0; length--) {
    const rest = tokens.slice(0, -length)
    const closing = tokens.slice(-length).join(' ')
    if (regions.has(closing) || (stateNames.has(closing) && closing !== 'georgia')) return undefined
    const country = countryInContext(closing, [...before, rest.join(' ')])
    if (country === undefined) continue
    return isPlaceBefore(rest, country) ? { country, rule: 'country name' } : undefined
  }
  return undefined
}

/** Whether the words before a country's name say where in it: not `univ chad`, `bank of china`, `papua new guinea`, `jordan chad`. */
function isPlaceBefore(rest: readonly string[], country: string): boolean {
  const text = rest.join(' ')
  if (certain.has(country)) return !/(?:^| )(?:of|of the)$/.test(text)
  if (endsInCityOf(text, country)) return true
  if (/(?:^| )(?:of|the|in|for|and|de|del|du|da|do|di|la|new|beth|mount|mt|st|saint|y|et|und)$/.test(text))
    return false
  if (/\d/.test(rest.at(-1) ?? '')) return true
  return !doubtful.has(country) && !namesOrganisation(rest.at(-1) ?? '')
}

/** `San Juan, PR 00931 USA`, `Mangilao, GU, USA`: territories of the United States that write their code as states do. */
function americanTerritory(folded: string, before: readonly string[]): string | undefined {
  const text = `${fold(before.at(-1) ?? '')} ${folded}`
  return /(?:^| )(pr|gu)(?: 00[679]\d\d| 969\d\d)?(?: \d{4})? (?:usa|us|u s a|united states\S*)$/
    .exec(text)?.[1]
    ?.toUpperCase()
}

/** `Omaha, Nebraska`, `Tamil Nadu 600036`, `Albany New York`; `University of Texas` is none. */
function byRegion(name: string, folded: string, zip: string | undefined): Clue | undefined {
  const plain = name.replace(/ (?:province|prov|state)$/, '').replace(/^(?:state of|province of) /, '')
  const tokens = plain.split(' ')
  for (let length = Math.min(3, tokens.length); length > 0; length--) {
    const closing = tokens.slice(-length).join(' ')
    const rest = tokens.slice(0, -length).join(' ')
    if (
      namesOrganisation(tokens.at(-length - 1) ?? '') ||
      /(?:^| )(?:of|in|for|and|the|new|north|northern|south|southern|west|western|east|eastern)$/.test(rest)
    )
      continue
    if (closing === 'georgia') continue
    if (stateNames.has(closing)) return { country: 'US', rule: zip ? 'us state and zip' : 'us state' }
    const country = regions.get(closing)
    if (country !== undefined) return { country, rule: 'region name' }
  }
  if (/^victoria [38]\d{3}$/.test(folded)) return { country: 'AU', rule: 'australian state and postcode' }
  return undefined
}

/** Codes alone: of a state with its zip code or after something that is no city of the country with that code; of a country after a city. */
function byCode(part: string, before: readonly string[], zip: string | undefined): Clue | undefined {
  const [, inPart = '', code] = /^(.*?)[\s.]*\b([A-Z]{2,3})$/.exec(part) ?? []
  if (code === undefined) return undefined
  const place = withoutNumbers(fold(inPart || (before.at(-1) ?? '')))
  const abroad = alpha2OfAlpha3.get(code) ?? (countryCodes.has(code) ? code : undefined)
  const isAbroad = abroad !== undefined && endsInCityOf(place, abroad)
  if (stateCodes.has(code)) {
    if (zip !== undefined && isZipOf(code, zip)) return { country: 'US', rule: 'us state and zip' }
    const isHome = endsInCityOf(place, 'US')
    if (isAbroad) return isHome ? undefined : { country: abroad, rule: 'city and country code' }
    const followsPlace =
      inPart === '' && before.length > (abroad === undefined ? 0 : 1) && !namesOrganisation(place)
    if (
      isHome ||
      (followsPlace && (!degrees.has(code) || before.some((other) => namesOrganisation(fold(other)))))
    )
      return { country: 'US', rule: 'us state' }
    return undefined
  }
  if (isAbroad) return { country: abroad, rule: 'city and country code' }
  if (endsInCanadianProvince(part) && (endsInCityOf(place, 'CA') || /^(?:ON|QC|BC)$/.test(part)))
    return { country: 'CA', rule: 'canadian province' }
  return undefined
}

function byCity(name: string): Clue | undefined {
  if (isCountryElsewhere(name)) return undefined
  const country =
    countryOfCity(name) ?? countryOfCity(name.replace(/^(?:city of )|(?: city| municipality)$/g, ''))
  return country === undefined ? undefined : { country, rule: 'city' }
}

/** `University of Pittsburgh`, `Kyoto University`, `Univ Iowa`: named after a city without a namesake abroad or a state. */
export function placeUniversity(part: string): Clue | undefined {
  const folded = fold(part)
  const after = /^(?:the )?univ(?:ersity)?(?: of)? (.+)$/.exec(folded)?.[1]
  const name = after ?? /^(.+) univ(?:ersity)?$/.exec(folded)?.[1]
  if (name === undefined) return undefined
  // Tbilisi has a University of Georgia, Prague and Tirana have a University of New York.
  const isState = after !== undefined && stateNames.has(name) && name !== 'georgia' && name !== 'new york'
  const country = isState ? 'US' : countryOfCity(name)
  return country === undefined ? undefined : { country, rule: 'university named after its place' }
}
