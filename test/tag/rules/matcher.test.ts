import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeMatcher } from '../../../src/tag/rules/matcher.js'
import { parsePattern, type Pattern } from '../../../src/tag/rules/pattern.js'

function matched(text: string, ...sources: string[]): string[] {
  const patterns = sources.map((source) => parsePattern(source) as Pattern)
  return makeMatcher(patterns)(text).map(({ pattern, start, end }) => `${pattern}:${text.slice(start, end)}`)
}

describe('makeMatcher', () => {
  it('matches whole words, and with a star their beginnings', () => {
    expect(matched('Employers employ the unemployed', 'employ', 'employ*')).toEqual([
      '0:employ',
      '1:Employers',
      '1:employ',
    ])
  })

  it('gives every overlapping hit of every pattern', () => {
    expect(matched('lifelong learning design', 'lifelong learning', 'learning design', 'learning')).toEqual([
      '0:lifelong learning',
      '1:learning design',
      '2:learning',
    ])
  })

  it('passes over hyphens, accents, combining marks and a genitive', () => {
    expect(
      matched('up-skilling; Éta\u0301t; employer’s needs', 'up skill*', 'etat', 'employer* need*'),
    ).toEqual(['0:up-skilling', '1:Éta\u0301t', '2:employer’s needs'])
  })

  it('does not let a phrase cross a sentence end, and does not take 3.5 for one', () => {
    expect(matched('We like work. Life is 3.5 better.', 'work life', '3 5')).toEqual(['1:3.5'])
  })

  it('counts the words between for nearness, within the sentence, on both sides', () => {
    const text = 'needs of all employers. Employers say much about many needs.'
    expect(matched(text, 'employer* ~2 need*')).toEqual(['0:needs of all employers'])
    expect(matched(text, 'employer* >4 need*')).toEqual(['0:Employers say much about many needs'])
  })

  it('chains nearness from left to right', () => {
    expect(matched('trust in skills at work', 'trust >1 skills >1 work')).toEqual([
      '0:trust in skills at work',
    ])
  })

  it('agrees with a plain search for words and stems in any text', () => {
    const word = fc.stringMatching(/^[a-c]{1,3}$/)
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.array(word, { minLength: 1, maxLength: 5 }),
        (words, stems) => {
          const patterns = stems.map((stem, index) => (index % 2 ? `${stem}*` : stem))
          const expected = patterns.flatMap((pattern, index) =>
            words
              .filter((other) => (index % 2 ? other.startsWith(stems[index]!) : other === pattern))
              .map((other) => `${index}:${other}`),
          )
          expect(matched(words.join(' '), ...patterns)).toEqual(expected)
        },
      ),
      { seed: 5 },
    )
  })

  it('stays linear on texts made to slow regular expressions down', () => {
    const matcher = makeMatcher([parsePattern('a* a* a* ~50 a* ~50 b') as Pattern])
    expect(matcher('a '.repeat(20_000))).toEqual([])
  })
})
