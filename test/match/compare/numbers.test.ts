import { describe, expect, it } from 'vitest'
import { continuesSeries, isMark, normalizeNumbers } from '../../../src/match/compare/numbers.js'

const words = (text: string) => text.split(' ')

describe('normalizeNumbers', () => {
  it.each([
    ['phase iii trial', 'phase 3 trial'],
    ['the iii trial', 'the 3 trial'],
    // Numerals that are words too count only behind a word that says so.
    ['phase i trial', 'phase 1 trial'],
    ['phases i and ii', 'phases 1 and 2'],
    ['i saw v and x', 'i saw v and x'],
    ['part xx', 'part 20'],
    ['part xxi', 'part xxi'],
    ['two or twelve', '2 or 12'],
    ['second and tenth', '2th and 10th'],
    ['the 1st 2nd 3rd 24th', 'the 1th 2th 3th 24th'],
    // A numeral with a letter; of `i` only behind a word that says so.
    ['stage iiia', 'stage 3 a'],
    ['the iib', 'the 2 b'],
    ['the ia', 'the ia'],
    ['stage ia', 'stage 1 a'],
    ['the ivc', 'the 4 c'],
    ['the iid', 'the iid'],
    ['p16ink4a', 'p 16 ink 4 a'],
    ['2point5km', '2point5 km'],
    ['covid19', 'covid 19'],
    ['plain words', 'plain words'],
  ])('makes of %j: %j', (text, made) => {
    expect(normalizeNumbers(words(text))).toEqual(words(made))
  })
})

describe('continuesSeries', () => {
  it.each([
    ['2', true],
    ['2nd report', true],
    ['part 2', true],
    ['parts b and c', true],
    ['part of it', false],
    ['trial', false],
    ['of 2', false],
    ['', false],
  ])('says of %j: %s', (text, continues) => {
    expect(continuesSeries(text === '' ? [] : words(text))).toBe(continues)
  })
})

describe('isMark', () => {
  it.each([
    ['0', true],
    ['9', true],
    ['0th', true],
    ['9th', true],
    ['b', true],
    ['第', true],
    ['ab', false],
    ['/a', false],
    [':a', false],
    ['', false],
  ])('says of %j: %s', (word, mark) => {
    expect(isMark(word)).toBe(mark)
  })
})
