import { countriesWithCity } from './city.js'
import { australianStates, canadianProvinces, usStates } from './subdivisions.js'
import { fold } from './fold.js'

const zipDigits = new Map(usStates.map(([code, zip]) => [code, zip]))
const stateZip = /(?:^|[\s.])([A-Z]{2})\.?[\s-]+(\d)\d{4}(?:[-–]\d{4})?$/
const australian = new RegExp(`(?:^|\\s)(?:${australianStates})\\.?[\\s-]+\\d{4}$`)
const canadian = /(?:^|[\s-])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][\s-]?\d[ABCEGHJ-NPRSTV-Z]\d$/
const canadianCode = new RegExp(`(?:^|\\s)(?:${canadianProvinces})$`)
const dutch = /^(?:NL[\s-]?)?\d{4} ?[A-Z]{2}\s+(\p{L}[\p{L}' -]+)$/u

/** The areas of British postcodes, those of Jersey, Guernsey and Man with their own codes. */
const areas =
  'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|' +
  'HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|' +
  'SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE'
const british = new RegExp(`(?:^|[\\s-])(${areas})\\d[A-Z\\d]?\\s?\\d[ABD-HJLNP-UW-Z]{2}$`)
const ownCode: Readonly<Record<string, string>> = { JE: 'JE', GY: 'GG', IM: 'IM' }

/** Country marks before a postcode as in `D-55128 Mainz`; `A`, `B`, `E`, `I`, `N`, `S` with the digits that the country has. */
const marks: Readonly<Record<string, readonly [country: string, digits: RegExp]>> = {
  A: ['AT', /^\d{4}$/],
  B: ['BE', /^\d{4}$/],
  BG: ['BG', /^\d{4}$/],
  CH: ['CH', /^\d{4}$/],
  CZ: ['CZ', /^\d{3} ?\d{2}$/],
  D: ['DE', /^\d{5}$/],
  DK: ['DK', /^\d{4}$/],
  E: ['ES', /^\d{5}$/],
  EE: ['EE', /^\d{5}$/],
  F: ['FR', /^\d{5}$/],
  FI: ['FI', /^\d{5}$/],
  FIN: ['FI', /^\d{5}$/],
  GE: ['GE', /^\d{4}$/],
  GR: ['GR', /^\d{3} ?\d{2}$/],
  H: ['HU', /^\d{4}$/],
  HR: ['HR', /^\d{5}$/],
  HU: ['HU', /^\d{4}$/],
  I: ['IT', /^\d{5}$/],
  LT: ['LT', /^\d{5}$/],
  LV: ['LV', /^\d{4}$/],
  N: ['NO', /^\d{4}$/],
  NL: ['NL', /^\d{4}(?: ?[A-Z]{2})?$/],
  NO: ['NO', /^\d{4}$/],
  PL: ['PL', /^\d{2}-?\d{3}$/],
  RO: ['RO', /^\d{6}$/],
  RS: ['RS', /^\d{5}$/],
  S: ['SE', /^\d{3} ?\d{2}$/],
  SE: ['SE', /^\d{3} ?\d{2}$/],
  SI: ['SI', /^\d{4}$/],
  SK: ['SK', /^\d{3} ?\d{2}$/],
  TR: ['TR', /^\d{5}$/],
  UA: ['UA', /^\d{5}$/],
}
const marked = /^([A-Z]{1,3})[-–](\d[\d-]*(?: \d{2})?(?: ?[A-Z]{2})?)(?:\s+\p{L}|(?<=^[A-Z]{2}.*)$)/u

/** The country that the postcode in the last part of an address shows, with the name of the rule. */
export function countryOfPostcode(part: string): { country: string; rule: string } | undefined {
  if (!/\d/.test(part)) return /(?:^|\s)cedex$/i.test(part) ? { country: 'FR', rule: 'cedex' } : undefined
  const [, state = '', digit] = stateZip.exec(part) ?? []
  if (digit !== undefined && zipDigits.get(state) === digit)
    return { country: 'US', rule: 'us state and zip' }
  if (state === 'PR' && digit === '0') return { country: 'PR', rule: 'us state and zip' }
  if (australian.test(part)) return { country: 'AU', rule: 'australian state and postcode' }
  if (canadian.test(part)) return { country: 'CA', rule: 'canadian postcode' }
  const [, area] = british.exec(part) ?? []
  if (area !== undefined) return { country: ownCode[area] ?? 'GB', rule: 'uk postcode' }
  const [, mark = '', digits = ''] = marked.exec(part) ?? []
  const known = marks[mark]
  if (known?.[1].test(digits)) return { country: known[0], rule: 'postcode with country mark' }
  const city = dutch.exec(part)?.[1]
  if (city !== undefined && countriesWithCity(fold(city)).has('NL'))
    return { country: 'NL', rule: 'dutch postcode and city' }
  return /(?:^|\s)cedex(?: \d+)?$/i.test(part) ? { country: 'FR', rule: 'cedex' } : undefined
}

/** Whether a part is only a postcode, a number or a box, and says nothing but to its neighbour. */
export function isNumberOnly(part: string): boolean {
  return (
    /^(?:p\.? ?o\.? ?box|postal code|zip(?: code)?|cep|cp|pin|no|room)?[\s.:#-]*\d[\d\s.-]*$/i.test(part) ||
    (part.length < 8 && canadian.test(part)) ||
    /^\d{4} ?[A-Z]{2}$/.test(part)
  )
}

/** Whether a part ends in the code of a Canadian province. */
export function endsInCanadianProvince(part: string): boolean {
  return canadianCode.test(part)
}

/** Whether a zip code of five digits is one of the state's. */
export function isZipOf(state: string, zip: string): boolean {
  return zipDigits.get(state) === zip[0] && /^\d{5}(?:[-–]\d{4})?$/.test(zip)
}
