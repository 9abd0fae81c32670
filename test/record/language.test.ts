import { describe, expect, it } from 'vitest'
import { languageCode, languageLabel } from '../../src/record/language.js'
import { runExamples } from '../examples.js'

runExamples(new URL('../../src/record/language.ts', import.meta.url))

describe('the code of a language', () => {
  it.each([
    ['eng', 'en'],
    ['English', 'en'],
    ['en', 'en'],
    ['EN', 'en'],
    [' ENGLISH ', 'en'],
    ['en_GB', 'en'],
    ['zh-Hans-CN', 'zh'],
    ['English (United States)', 'en'],
    ['Chinese', 'zh'],
    ['chi', 'zh'],
    ['zho', 'zh'],
    ['por', 'pt'],
    ['rum', 'ro'],
    ['ron', 'ro'],
    ['Moldavian', 'ro'],
    ['Greek', 'el'],
    ['Modern Greek', 'el'],
    ['Ancient Greek', 'grc'],
    ['Persian', 'fa'],
    ['Farsi', 'fa'],
    ['Norwegian Bokmål', 'nb'],
    ['Flemish', 'nl'],
    ['scc', 'sr'],
    ['Hawaiian', 'haw'],
    ['Filipino', 'fil'],
    ['mul', 'mul'],
  ])('%s is %s', (text, code) => {
    expect(languageCode(text)).toBe(code)
  })

  it.each([
    '',
    'und',
    'Undetermined',
    'Not applicable',
    'n/a',
    'Spanish; English',
    'Klingonese',
    'xx',
    'Tonga',
  ])('%j is none', (text) => {
    expect(languageCode(text)).toBeUndefined()
  })
})

describe('the label of a language', () => {
  it('is its English name, without the other names that the standard lists', () => {
    expect(['en', 'es', 'nl', 'el', 'zh', 'haw', 'ang'].map(languageLabel)).toEqual([
      'English',
      'Spanish',
      'Dutch',
      'Greek',
      'Chinese',
      'Hawaiian',
      'Old English',
    ])
  })

  it('is the code itself where nothing is known of it', () => {
    expect(languageLabel('xx')).toBe('xx')
  })

  it('leads back to the code', () => {
    for (const code of ['en', 'es', 'nl', 'el', 'nb', 'ia', 'haw', 'ny', 'to', 'tog'])
      expect(languageCode(languageLabel(code))).toBe(code)
  })
})
