import { foldText } from '../../base/text.js'
import type { Address, BibRecord } from '../../record/record.js'
import type { Occurrences } from '../../record/occurrences.js'
import { fieldVariable, type BuiltIn, type CodingContext } from '../built-in.js'
import { buildOccurrences, type Answer } from '../build.js'
import { countriesOf } from '../country/country-of.js'
import { countryLabel } from '../country/names.js'

/** Which of a work's addresses count, and why it may have none. */
interface AddressRule {
  key: string
  label: string
  by: string
  addresses: (record: BibRecord) => readonly Address[]
  /** Said of a work that has addresses, but none that counts. */
  otherwise: string
}

function countryVariable({ key, label, by, addresses, otherwise }: AddressRule): BuiltIn {
  const variable = fieldVariable(key, label, by, { several: true })
  return {
    variable,
    code: (context) => codeCountries(variable, context, addresses, otherwise),
  }
}

function codeCountries(
  variable: BuiltIn['variable'],
  context: CodingContext,
  addressesOf: AddressRule['addresses'],
  otherwise: string,
): Occurrences {
  return buildOccurrences(variable, context, { basis: 'derived' }, (place, answer) => {
    const record = context.records[place]
    if (record?.addresses === undefined || record.addresses.length === 0)
      return answer.because('no address stated')
    const counting = addressesOf(record)
    if (counting.length === 0) return answer.because(otherwise)
    const found = counting.map((address) => addCountries(address, answer)).some(Boolean)
    if (!found) answer.because(`no country in ${counting.map(({ text }) => `'${text}'`).join(', ')}`)
  })
}

function addCountries({ text, country: coded }: Address, answer: Answer): boolean {
  if (coded !== undefined) {
    answer.add(coded, countryLabel(coded), { basis: 'exported', evidence: `'${coded}' beside '${text}'` })
    return true
  }
  const countries = countriesOf(text)
  for (const { country, span, rule } of countries)
    answer.add(country, countryLabel(country), { basis: 'derived', evidence: `'${span}' (${rule})` })
  return countries.length > 0
}

/** The country of any address of a work. */
export const country = countryVariable({
  key: 'country',
  label: 'Country',
  by: "country in the authors' addresses",
  addresses: ({ addresses = [] }) => addresses,
  otherwise: 'no address stated',
})

/** The country of the first author, where the export says whose addresses are. */
export const firstCountry = countryVariable({
  key: 'country.first',
  label: 'Country of the first author',
  by: "country in the first author's addresses",
  addresses: firstAddresses,
  otherwise: 'the export does not say which address is that of the first author',
})

/** The country of the address for correspondence, where the export has one. */
export const correspondingCountry = countryVariable({
  key: 'country.corresponding',
  label: 'Country of the corresponding author',
  by: 'country in the address for correspondence',
  addresses: ({ addresses = [] }) => addresses.filter(({ corresponding }) => corresponding),
  otherwise: 'the export has no address for correspondence',
})

function firstAddresses({ authors, addresses = [] }: BibRecord): readonly Address[] {
  const [first] = authors
  if (first === undefined) return []
  const name = foldText(first)
  const own = addresses.filter((address) => address.authors?.some((each) => foldText(each) === name))
  if (own.length > 0) return own
  // Addresses may name authors by initials where the list of authors has them in full.
  const short = initialsOf(first)
  return addresses.filter((address) => address.authors?.some((each) => initialsOf(each) === short))
}

function initialsOf(name: string): string {
  const [family = '', given = ''] = name.split(',')
  return `${foldText(family)} ${foldText(given).slice(0, 1)}`
}
