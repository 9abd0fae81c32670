import { describe, expect, it } from 'vitest'
import { kindOf, titleOfOriginal } from '../../../src/match/compare/kind.js'

const kind = (title: string, more: object = {}): string => kindOf({ id: 'r', title, authors: [], ...more })

describe('kindOf', () => {
  it.each([
    ['Published Erratum', 'erratum'],
    ['correction', 'erratum'],
    ['Retraction notice', 'retraction'],
    ['retraction', 'retraction'],
    ['Article, Retraction', 'article'],
    ['Preprint', 'preprint'],
    ['posted-content', 'preprint'],
    ['Conference Paper', 'conference'],
    ['inproceedings', 'conference'],
    ['Meeting Abstract', 'conference'],
    ['Journal Article', 'article'],
    [undefined, 'article'],
  ])('takes a record of the type %j for: %s', (type, expected) => {
    expect(kind('Effects of X', type === undefined ? {} : { type })).toBe(expected)
  })

  it.each([
    [{ journal: 'bioRxiv' }, 'preprint'],
    [{ journal: 'SSRN Electronic Journal' }, 'preprint'],
    [{ doi: '10.21203/rs.3.rs-1' }, 'preprint'],
    [{ doi: '10.1000/1101' }, 'article'],
    [{ journal: 'Conference on Badges' }, 'conference'],
    [{ journal: 'Badge Studies' }, 'article'],
    // What its title says goes before where it stands.
    [{ journal: 'bioRxiv', title: 'Erratum: Effects of X' }, 'erratum'],
    [{ journal: 'Conference on Badges', doi: '10.21203/rs.3.rs-1' }, 'preprint'],
  ])('takes %j for: %s', (fields, expected) => {
    expect(kind('Effects of X', fields)).toBe(expected)
  })

  it.each([
    ['Author correction: Effects of X', 'erratum'],
    ['Addendum to Effects of X', 'erratum'],
    ['Effects of X: author reply', 'reply'],
    ['In reply: Effects of X', 'reply'],
    ['Re: Effects of X', 'comment'],
    ['Effects of X - invited commentary', 'comment'],
    ['Effects of X: a protocol', 'protocol'],
    ['Protocol for a randomised trial of X', 'protocol'],
    ['Expression of concern: Effects of X', 'retraction'],
    ['Retractions in badge research', 'article'],
    ['Commentary culture in schools', 'article'],
  ])('takes %j for: %s', (title, expected) => {
    expect(kind(title)).toBe(expected)
  })
})

describe('titleOfOriginal', () => {
  it.each([
    ['Erratum to: Effects of X', 'Effects of X'],
    ['Effects of X (vol 85, pg 553, 2010)', 'Effects of X'],
    ['Effects of X - Reply', 'Effects of X '],
    ['Comment on: Effects of X', 'Effects of X'],
    ['Effects of X', 'Effects of X'],
  ])('makes of %j: %j', (title, original) => {
    expect(titleOfOriginal(title)).toBe(original)
  })
})
