import { cityTable } from './cities.js'

/** Other spellings of large cities, folded, checked against the same table of places. */
// prettier-ignore
const otherSpellings: Readonly<Record<string, string>> = {
  BE: 'leuven|antwerpen|brussel', CH: 'zuerich|geneve', CN: 'peking', CZ: 'praha',
  DE: 'muenchen|munchen|goettingen|tuebingen|tubingen|wuerzburg|duesseldorf', DK: 'kobenhavn|copenhagen', GR: 'thessaloniki',
  IN: 'bangalore|bombay', IT: 'firenze|padova|napoli|milano|torino', MX: 'ciudad de mexico', PL: 'warszawa|cracow', PT: 'lisboa',
  SE: 'goteborg', UA: 'kiev', US: 'st louis|new york city|washington dc',
}

const countriesOfCity = new Map<string, Set<string>>()
const shared = new Set<string>()
for (const [country = '', names = []] of rows()) for (const name of names) add(name, country)
for (const [country, names] of Object.entries(otherSpellings))
  for (const name of names.split('|')) add(name, country)

/** The countries of the large cities of this name, folded. */
export function countriesWithCity(name: string): ReadonlySet<string> {
  return countriesOfCity.get(name) ?? none
}

/** The one country that has a place of this name, where it is a large city. */
export function countryOfCity(name: string): string | undefined {
  const countries = countriesWithCity(name)
  return countries.size === 1 && !shared.has(name) ? [...countries][0] : undefined
}

function rows(): [string, string[]][] {
  const found: [string, string[]][] = []
  for (const entry of cityTable.replaceAll('\n', '').split('|')) {
    const [country, name] = entry.includes(':') ? entry.split(':') : [undefined, entry]
    if (country !== undefined) found.push([country, []])
    if (name !== undefined) found.at(-1)?.[1].push(name)
  }
  return found
}

function add(marked: string, country: string): void {
  const name = marked.replace('*', '')
  if (marked !== name) shared.add(name)
  const countries = countriesOfCity.get(name)
  if (countries) countries.add(country)
  else countriesOfCity.set(name, new Set([country]))
}

const none: ReadonlySet<string> = new Set()
