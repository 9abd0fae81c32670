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

describe('profileTitle of odd titles', () => {
  it('takes parts of four words and more for titles, and one part for none', () => {
    expect(profileTitle('Insignias en la escuela; Badges at').others).toEqual(['insignias en la escuela'])
    expect(profileTitle('Insignias en escuela; Badges at a school').others).toEqual(['badges at a school'])
    expect(profileTitle('Badges at a school').others).toEqual([])
    expect(profileTitle('Badges at a school;').others).toEqual([])
    expect(profileTitle('Badges at a small school = Insignias en la escuela').others).toHaveLength(2)
  })

  it('knows a translated title by its bracket', () => {
    expect(
      [profileTitle('[Badges at school]'), profileTitle('Badges [at school]')].map(
        ({ translated }) => translated,
      ),
    ).toEqual([...[true, false]])
  })

  it('makes nothing of nothing', () => {
    expect(profileTitle(' – ')).toEqual({ core: '', others: [], translated: false })
  })
})

describe('isGenericTitle by length', () => {
  it.each([
    ['badges ab', true],
    ['badges abc', false],
    ['badgesatschool', true],
    ['徽章研究在校', false],
    ['徽章研究在', true],
    ['table of contents', true],
  ])('says of %j: %s', (title, generic) => {
    expect(isGenericTitle(title)).toBe(generic)
  })
})

describe('compareTitles at its borders', () => {
  // a to h are words of eight letters that no two letters make alike.
  const w = (text: string) =>
    [...text]
      .map((sign) => (sign === ' ' ? '' : sign === '2' || sign === '3' ? sign : sign.repeat(8)))
      .join(' ')

  it.each([
    // Of 8 and 8 words 6 in common: 0.75; 5: 0.625; 4: 0.5; 3: 0.375.
    ['abcdefgh', 'abcdefyz', 'similar'],
    ['abcdefgh', 'abcdevyz', 'related'],
    ['abcdefgh', 'abcdwvyz', 'related'],
    ['abcdefgh', 'abcxwvyz', 'different'],
    // Of 2 and 3 words 1: 0.4, of 3 and 3 words 1: 0.33; numbers are looked at from 0.4 on.
    ['a2', 'a3', 'numbers'],
    ['a2', 'a3x', 'numbers'],
    ['a2b', 'a3x', 'different'],
    // The shorter title stands in a longer one, four words of five: its numbers are looked at too.
    ['2bcde', '3bcdefghijklmnop', 'numbers'],
    ['2bcdx', '3bcdefghijklmnop', 'different'],
    // A title that goes on: from four words, or thirty letters, on.
    ['abcd', 'abcdefgh', 'extended'],
    ['abcd', 'abcdefghijklmnopqrs', 'extended'],
    ['abc', 'abcdef', 'related'],
    ['abc', 'abcd', 'similar'],
    ['abc', 'abcdefghij', 'different'],
    // Words before the end are no going on.
    ['abcd', 'xabcd', 'similar'],
    ['abcd', 'abxcd', 'similar'],
    ['abcde', 'abxdefg', 'related'],
    // A mark on one side before the end.
    ['abcdef', 'abc2def', 'similar'],
    ['abcdef', 'abc2defxyz', 'similar'],
    // Each word counts as often as it stands there.
    ['aabbcc', 'abcxyz', 'related'],
    ['aaaa', 'abcd', 'different'],
  ])('says of %j and %j: %s', (a, b, level) => {
    expect(compareTitles(w(a), w(b))).toBe(level)
    expect(compareTitles(w(b), w(a))).toBe(level)
  })

  it.each([
    // Three words of thirty letters, and of twenty-nine.
    ['aaaaaaaaaa bbbbbbbb cccccccccc', 'aaaaaaaaaa bbbbbbbb cccccccccc dddddddd', 'extended'],
    ['aaaaaaaaaa bbbbbbbb ccccccccc', 'aaaaaaaaaa bbbbbbbb ccccccccc dddddddd', 'similar'],
    // Four words are enough whatever their letters; three short ones are not.
    ['use of old badges', 'use of old badges in small schools', 'extended'],
    // Word breaks alone, also where one of the words is a negation.
    ['badges not able to teach', 'badges notable to teach', 'nearly'],
    ['use of x ray badges here', 'use of xray badges here', 'related'],
    ['2 badges and 3 medals', '3 badges and 2 medals', 'similar'],
    ['2 badges and 3 medals', '3 badges and 4 medals', 'numbers'],
    ['micro credentials', 'microcredentials', 'nearly'],
    ['micro credentials x', 'microcredentialsy', 'different'],
    // Opposites count from half of the words on.
    ['men badge school', 'women badge school', 'opposites'],
    ['men badge', 'women badge', 'opposites'],
    ['men badge town school', 'women badge town hall', 'opposites'],
    ['men badge town school area', 'women badge town hall field', 'different'],
    // What a title goes on with contradicts nothing, as long as it is no number.
    ['badges for young men at school', 'badges for young men at school not women', 'extended'],
    ['badges for young men at school', 'badges for young men at school 2', 'numbers'],
    ['badges for young men at school', 'badges for young men at school part b', 'numbers'],
    // Small words on one side, and words on one side.
    ['badges in the schools of towns', 'badges in schools of towns', 'nearly'],
    ['badges in rural schools of towns', 'badges in schools of towns', 'similar'],
    ['badges of schools and towns', 'badges rural schools and towns', 'similar'],
    // A slip of spelling, and another word.
    ['effects of squamous badges here', 'effects of squamos badges here', 'nearly'],
    ['effects of circular badges here', 'effects of squamos badges here', 'similar'],
    // A letter or number on one side only: `a` is a small word, others are marks.
    ['effects of a badge on schools', 'effects of badge on schools', 'nearly'],
    ['effects of vitamin d on schools', 'effects of vitamin on schools', 'similar'],
    ['effects of 20 badges on schools', 'effects of badges on schools', 'similar'],
    ['effects of a 20 badges on schools', 'effects of badges on schools', 'similar'],
    // Of a phase or part a number more is another, a letter is none.
    ['a phase 1 2 trial of badges', 'a phase 2 trial of badges', 'numbers'],
    ['a phase of 20 trials with badges', 'a phase of trials with badges', 'numbers'],
    ['a phase 2 b trial of badges', 'a phase 2 trial of badges', 'similar'],
    ['a phase of trials with 20 badges here', 'the phases of trials with badges here', 'numbers'],
    ['phase in 20 trials with badges', 'stages in trials with badges', 'related'],
    // The same numbers in another order contradict nothing.
    ['trials of 2 or 3 badges', 'trials of 3 or 2 badges', 'similar'],
    ['hepatitis b in badge wearers', 'hepatitis c in badge wearers', 'numbers'],
    // Numbers and other words at once.
    ['trials of 2 large badges here', 'trials of 3 round badges here', 'numbers'],
    ['trials of x badges here today', 'trials of round badges here today', 'similar'],
  ])('says of %j and %j: %s', (a, b, level) => {
    expect(compareTitles(a, b)).toBe(level)
    expect(compareTitles(b, a)).toBe(level)
  })
})
