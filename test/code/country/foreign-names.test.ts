import { expect, it } from 'vitest'
import { countryFromName, isCountryElsewhere } from '../../../src/code/country/names.js'

// In one test, since the table of these names is made once, when the first of them is asked for.
it('reads names in other languages, but for those that are short, two countries or a place in another country', () => {
  expect(['Frankreich', 'Norvège', '日本', 'Alemania', 'Čína', 'Kuba'].map(countryFromName)).toEqual([
    'FR',
    'NO',
    'JP',
    'DE',
    'CN',
    'CU',
  ])
  expect(['Čad', 'Oma', 'Fas'].map(countryFromName)).toEqual([undefined, undefined, undefined])
  expect(['Kongo', 'São Martinho'].map(countryFromName)).toEqual([undefined, undefined])
  expect(['França', 'Granada', 'Guadalupe', 'Norfolk'].map(countryFromName)).toEqual(Array(4).fill(undefined))
  expect(['franca', 'granada', 'frankreich', 'oslo'].map(isCountryElsewhere)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
