import { closingParts, withoutNotes } from './ending.js'
import { remembered } from './fold.js'
import { placeEarlierPart, placePart, placeUniversity } from './place.js'
import { isNumberOnly } from './postcode.js'

/** The country of an address and what in it says so. */
export interface CountryFound {
  /** ISO 3166-1 alpha-2, in capitals. */
  country: string
  /** The part of the address that says so, as printed. */
  span: string
  /** Which rule read it: `country name`, `us state and zip`, `uk postcode`, `city` … */
  rule: string
}

/** Parts that say less than a country: the part before them is asked. */
const widerThanCountries =
  /^(?:europe|asia|africa|america|(?:south|north|latin|central) america|e\.?u\.?|european union|middle east|oceania|caribbean|(?:british )?west indies|w\. ?i\.?)$/i

/**
 * The country of one address, read from its end: the name of a country or of a state, a postcode, a large city that has no namesake
 * abroad. What cannot be placed, such as `Georgia` alone, has none; nor has a text that holds addresses in several countries.
 *
 * @example
 * countryOf('Univ Glenmore, Dept Geog, Aberdeen AB24 3UE, Scotland.') // => { country: 'GB', span: 'Scotland', rule: 'country name' }
 * countryOf('School of Social Work, Hudson College, Albany, NY 12222')?.country // => 'US'
 * countryOf('Faculty of Law, Georgia') // => undefined
 */
export function countryOf(address: string): CountryFound | undefined {
  const found = countriesOf(address)
  return found.length === 1 ? found[0] : undefined
}

/**
 * The countries of a text that holds one address or several, parted by semicolons or, as in PubMed, by full stops; each country once.
 *
 * @example
 * countriesOf('Clinic A, Salzburg, Austria; Centre B, Tabriz, Iran').map(({ country }) => country) // => ['AT', 'IR']
 */
export function countriesOf(address: string): CountryFound[] {
  if (!address.includes(';')) return [...placesIn(address)]
  const found = new Map<string, CountryFound>()
  let open = ''
  for (const piece of address.split(';')) {
    open = open === '' ? piece : `${open.slice(-500)}, ${piece}`
    const inPiece = placesIn(open)
    if (inPiece.length === 0) continue
    for (const clue of inPiece) if (!found.has(clue.country)) found.set(clue.country, clue)
    open = ''
  }
  return [...found.values()]
}

/** Remembered, since every author of a paper, and every paper of an author, brings the same address again. */
const placesOnce = remembered((piece): readonly CountryFound[] => countriesOfSentences(withoutNotes(piece)))

/** What is longer than any address is read from its end on. */
function placesIn(piece: string): readonly CountryFound[] {
  return piece.length < 500 ? placesOnce(piece) : countriesOfSentences(withoutNotes(piece.slice(-10_000)))
}

/** `Dept A, Oslo, Norway. Dept B, Lund, Sweden.`: a full stop parts addresses where a country is named on both sides of it. */
function countriesOfSentences(text: string): CountryFound[] {
  const last = placeEnd(text)
  const stop = last === undefined ? -1 : lastStop(text)
  if (last === undefined || stop < 0) return last ? [last] : []
  const before = withoutNotes(text.slice(0, stop))
  const earlier = countriesOfSentences(before)
  const named = earlier.at(-1)
  if (named?.rule !== 'country name' || !before.endsWith(named.span)) return [last]
  return earlier.some(({ country }) => country === last.country) ? earlier : [...earlier, last]
}

/** Where the last sentence begins that has a comma, and so may be an address of its own. */
function lastStop(text: string): number {
  for (let at = text.lastIndexOf('. '); at > 0; at = text.lastIndexOf('. ', at - 1))
    if (text.indexOf(',', at) > 0 && /^\.\s+[\p{Lu}\d]/u.test(text.slice(at, at + 4))) return at
  return -1
}

/** The country of the address that ends a text. */
function placeEnd(text: string): CountryFound | undefined {
  const parts = closingParts(text)
  let end = parts.length - 1
  let zip: string | undefined
  while (end > 0 && end > parts.length - 4) {
    const part = parts[end] ?? ''
    if (isNumberOnly(part)) zip ??= /\d{5}(?:-\d{4})?$/.exec(part)?.[0]
    else if (!widerThanCountries.test(part)) break
    end--
  }
  const span = parts[end]
  if (span === undefined) return undefined
  const clue = placePart(span, parts.slice(0, end), zip)
  if (clue) return { country: clue.country, span, rule: clue.rule }
  return numberClue(parts, end) ?? placeEarlier(parts, end) ?? placeOrganisation(parts)
}

/** A postcode that stands in a part of its own after the place: `Leeds, LS2 9JT`. */
function numberClue(parts: readonly string[], end: number): CountryFound | undefined {
  for (const part of parts.slice(end + 1)) {
    const clue = placePart(part, [], undefined)
    if (clue) return { ...clue, span: part }
  }
  return undefined
}

/** The only country that one of the parts before the last names. */
function placeEarlier(parts: readonly string[], end: number): CountryFound | undefined {
  const found = new Map<string, CountryFound>()
  for (let at = end - 1; at > 0 && at >= end - 3; at--) {
    const span = parts[at] ?? ''
    const clue = placeEarlierPart(span, parts.slice(0, at))
    if (clue) found.set(clue.country, { country: clue.country, span, rule: clue.rule })
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

/** The only country that the universities among the parts are named after. */
function placeOrganisation(parts: readonly string[]): CountryFound | undefined {
  const found = parts.flatMap((span) => {
    const clue = placeUniversity(span)
    return clue ? [{ country: clue.country, span, rule: clue.rule }] : []
  })
  return new Set(found.map(({ country }) => country)).size === 1 ? found[0] : undefined
}
