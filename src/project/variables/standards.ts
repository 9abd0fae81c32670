import { foldText } from '../../base/text.js'
import { plural } from '../../base/words.js'
import { countryFromName, countryLabel } from '../../code/country/names.js'
import { builtIns } from '../../code/built-ins.js'
import { languageCode, languageLabel } from '../../record/language.js'
import { questionOf, type Category, type Variable } from '../../record/variable.js'

/** How the values of a column are called that answers the same question as a built-in variable. */
export interface Standard {
  of: (value: string) => Category | undefined
  /** What a value is expected to be. */
  expected: string
}

const country: Standard = {
  of: (value) => {
    const key = countryFromName(value)
    return key === undefined ? undefined : { key, label: countryLabel(key) }
  },
  expected: 'a country',
}

const language: Standard = {
  of: (value) => {
    const key = languageCode(value)
    return key === undefined ? undefined : { key, label: languageLabel(key) }
  },
  expected: 'a language',
}

const year: Standard = {
  of: (value) => (/^\d{4}$/.test(value) ? { key: value, label: value } : undefined),
  expected: 'a year',
}

/** The standard of a variable by its key, such as that of `country` for `country.first`. */
export function standardOf(key: string): Standard | undefined {
  return { country, language, year }[questionOf(key)]
}

/** The built-in variable that a column answers by its name: `Countries` answers `country`. */
export function builtInOfColumn(column: string): Variable | undefined {
  const name = foldText(column)
  return builtIns
    .map(({ variable }) => variable)
    .find(({ key, label }) => [key, label, plural(key), plural(label)].map(foldText).includes(name))
}
