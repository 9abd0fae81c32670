import { createRequire } from 'node:module'

// The package's own entry loads all 80 languages at once; its tables are read one by one instead, when they are first asked for.
const load = createRequire(import.meta.url)

type Names = Readonly<Record<string, string | readonly string[]>>

/** Languages whose names for countries turn up in addresses: those of science beside English, and those of Europe. */
const languages =
  'ar bg ca cs da de el es et fa fi fr gl he hr hu id it ja ko lt lv ms nl nb pl pt ro ru sk sl sr sv th tr uk vi zh'

/** ISO 3166-1: alpha-3 to alpha-2. Kosovo has no code there: XK with the European Union's XKX, and the package's XKK. */
export const alpha2OfAlpha3: ReadonlyMap<string, string> = new Map([
  ...(load('i18n-iso-countries/codes.json') as [string, string][]).map(
    ([two, three]) => [three, two] as const,
  ),
  ['XKX', 'XK'],
])

/** The codes of two letters. */
export const countryCodes: ReadonlySet<string> = new Set(alpha2OfAlpha3.values())

/** Each country's names in English. */
export const englishNames = namesIn('en')

/** Each country's names in other languages: `[alpha-2, name]`, language by language. */
export function foreignNames(): [string, string][] {
  return languages.split(' ').flatMap((language) => namesIn(language))
}

function namesIn(language: string): [string, string][] {
  const { countries } = load(`i18n-iso-countries/langs/${language}.json`) as { countries: Names }
  return Object.entries(countries).flatMap(([code, names]) =>
    [names].flat().map((name): [string, string] => [code, name]),
  )
}
