import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGenericTitle, profileTitle } from '../../../src/match/compare/title.js'
import { compareTitles } from '../../../src/match/compare/title-similarity.js'

const core = (title: string): string => profileTitle(title).core
const compare = (a: string, b: string): string => compareTitles(core(a), core(b))

describe('profileTitle', () => {
  it.each([
    ['Effects of X. [Review] [45 refs]', 'effects of x'],
    ['Effects of X.[Erratum appears in J X. 2006 Jan;15(1):187]', 'effects of x'],
    ['Effects of X (Provisional abstract)', 'effects of x'],
    ['[Effects of X] LA: Chi', 'effects of x'],
    ['RETRACTED: Effects of X', 'effects of x'],
    ['H<sub>2</sub>O &amp; IFN-γ in women ≥50', 'h 2 o and ifn gamma in women ge 50'],
    ['Women > or = 50', 'women ge 50'],
    ['10,000 and 10 000 steps of 2.5 km', '10000 and 10000 steps of 2point5 km'],
    ['World War I', 'world war 1'],
    ['The 1st and the first', 'the 1th and the 1th'],
    ['Fran?ais', 'franais'],
  ])('makes of %s: %s', (title, comparable) => {
    expect(core(title)).toBe(comparable)
  })

  it('keeps the titles of two languages apart', () => {
    const profile = profileTitle('Uso de insignias en la escuela; The use of badges at school')
    expect(profile.others).toEqual(['uso de insignias en la escuela', 'the use of badges at school'])
  })
})

describe('compareTitles', () => {
  it.each([
    ['Part I of the badge study', 'Part 1 of the badge study', 'identical'],
    ['The badge-study in schools', 'The badge study in schools', 'identical'],
    ['Postoperative use of badges', 'Post-operative use of badges', 'nearly'],
    ['Use of the badges in a school', 'Use of badges in school', 'nearly'],
    ['Anaerobic digestion of straw', 'Anerobic digestion of straw', 'nearly'],
    ['Badges in schools of the north', 'Badges in schools of the north: a trial', 'extended'],
    ['Badges in schools of the north', 'Badges in schools of the north. Part 2', 'numbers'],
    ['Type 1 diabetes and badges', 'Type 2 diabetes and badges', 'numbers'],
    ['Hepatitis B in badge wearers', 'Hepatitis C in badge wearers', 'numbers'],
    ['Badges in 2019: a survey', 'Badges in 2020: a survey', 'numbers'],
    ['A dose of 2.5 mg of badge', 'A dose of 2.6 mg of badge', 'numbers'],
    ['バッジの研究 第1部', 'バッジの研究 第2部', 'numbers'],
    ['Maternal age and the wearing of badges', 'Paternal age and the wearing of badges', 'opposites'],
    ['Hypertension in wearers of badges', 'Hypotension in wearers of badges', 'opposites'],
    ['Badges with rewards in schools', 'Badges without rewards in schools', 'opposites'],
    ['Soil and water', 'Badges in schools', 'different'],
    ['', 'Badges in schools', 'unknown'],
  ])('says of %j and %j: %s', (a, b, level) => {
    expect(compare(a, b)).toBe(level)
    expect(compare(b, a)).toBe(level)
  })

  it('never calls two titles one whose numbers differ', () => {
    const word = fc.constantFrom('badges', 'in', 'schools', 'phase', 'part', 'study', 'of', 'learning')
    const number = fc.integer({ min: 1, max: 9999 }).map(String)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 2, maxLength: 8 }),
        number,
        number,
        fc.nat(8),
        (words, a, b, at) => {
          fc.pre(a !== b)
          const put = (n: string): string => [...words.slice(0, at), n, ...words.slice(at)].join(' ')
          expect(['identical', 'nearly', 'extended']).not.toContain(compare(put(a), put(b)))
        },
      ),
      { seed: 42, numRuns: 500 },
    )
  })
})

describe('isGenericTitle', () => {
  it('knows titles that many works bear', () => {
    const titles = ['Editorial', 'Letters to the editor', 'UNKNOWN', 'Badges', 'Badges in schools']
    expect(titles.map((title) => isGenericTitle(core(title)))).toEqual([true, true, true, true, false])
  })
})
