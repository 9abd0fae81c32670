import { describe, expect, it } from 'vitest'
import { areOpposites, contradict } from '../../../src/match/compare/opposites.js'

describe('areOpposites', () => {
  it.each([
    ...[
      ['hypertension', 'hypotension'],
      ['intracellular', 'intercellular'],
      ['prenatal', 'postnatal'],
      ['prenatal', 'perinatal'],
    ],
    ...[
      ['perinatal', 'postnatal'],
      ['inpatient', 'outpatient'],
      ['inhale', 'exhale'],
      ['overweight', 'underweight'],
    ],
    ...[
      ['monocrystal', 'polycrystal'],
      ['unilateral', 'bilateral'],
      ['bilateral', 'trilateral'],
      ['microscopic', 'macroscopic'],
    ],
    ...[
      ['homozygous', 'heterozygous'],
      ['endothermic', 'exothermic'],
      ['maternity', 'paternity'],
      ['afferent', 'efferent'],
    ],
    ...[
      ['abduction', 'adduction'],
      ['abnormal', 'normal'],
      ['unknown', 'known'],
      ['nonsmoker', 'smoker'],
      ['norepinephrine', 'epinephrine'],
    ],
    ...[
      ['insensitive', 'sensitive'],
      ['immature', 'mature'],
      ['asymptomatic', 'symptomatic'],
      ['reread', 'read'],
    ],
    ...[
      ['man', 'woman'],
      ['boys', 'girl'],
      ['sons', 'daughter'],
      ['tertiary', 'primary'],
      ['kenya', 'uganda'],
      ['i', 'iv'],
    ],
    ...[
      ['june', 'july'],
      ['korean', 'japanese'],
    ],
  ])('says yes of %s and %s', (a, b) => {
    expect([areOpposites(a, b), areOpposites(b, a)]).toEqual([true, true])
  })

  it.each([
    ['men', 'men'],
    ['men', 'mens'],
    ['man', 'girl'],
    ['squamous', 'squamos'],
    // Three letters behind a beginning make another word by chance.
    ['react', 'act'],
    ['unfit', 'fit'],
    // Words without a plural.
    ['ivs', 'vi'],
    ['badge', 'school'],
    ['hypertension', 'hypotensive'],
    ['unknown', 'knowing'],
  ])('says no of %s and %s', (a, b) => {
    expect([areOpposites(a, b), areOpposites(b, a)]).toEqual([false, false])
  })
})

describe('contradict', () => {
  it.each([
    ['men', 'women', true],
    ['young men', 'old men', true],
    ['men women', 'women', false],
    ['study', 'trial', false],
    ['', 'not', true],
    ['', 'do not', true],
    ['', 'note', false],
    // One word in the place of one is a slip.
    ['note', 'not', false],
    ['do not', 'cannot', false],
    ['never sleep', 'no', false],
    ['large schools', 'schools not small', true],
    ['old schools', 'young', true],
  ])('says of %j and %j: %s', (a, b, says) => {
    const words = (text: string) => (text === '' ? [] : text.split(' '))
    expect(contradict(words(a), words(b))).toBe(says)
    expect(contradict(words(b), words(a))).toBe(says)
  })
})
