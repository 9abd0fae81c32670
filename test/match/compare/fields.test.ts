import { describe, expect, it } from 'vitest'
import { compareAuthors, profileAuthors } from '../../../src/match/compare/author.js'
import { compareJournals, profileJournal } from '../../../src/match/compare/journal.js'
import { kindOf } from '../../../src/match/compare/kind.js'
import { comparePages, profilePages } from '../../../src/match/compare/pages.js'
import { comparableDoi } from '../../../src/match/compare/profile.js'

describe('compareJournals', () => {
  it.each([
    ['Journal of Clinical Oncology', 'J Clin Oncol', 'same'],
    ['The New England Journal of Medicine', 'New Engl J Med', 'same'],
    ['Annales Françaises d’Anesthésie et de Réanimation', 'Ann Fr Anesth Reanim', 'same'],
    ['Journal of Thoracic & Cardiovascular Surgery', 'Jthoraccardiovascsurg', 'same'],
    ['Lung cancer (Amsterdam, Netherlands)', 'Lung Cancer', 'same'],
    ['Clinical cancer research : an official journal of the Association', 'Clinical Cancer Research', 'same'],
    ['PLoS ONE [Electronic Resource]', 'PLOS ONE', 'same'],
    ['British Medical Journal', 'BMJ', 'same'],
    ['Americas Conference on Information Systems', 'AMCIS 2017 Proceedings', 'same'],
    ['Journal of Trauma', 'Journal of Trauma-Injury Infection & Critical Care', 'close'],
    ['Thorax', 'Chest', 'different'],
    ['Journal of Clinical Oncology', 'Journal of Clinical Nursing', 'different'],
    ['', 'Chest', 'unknown'],
  ])('says of %j and %j: %s', (a, b, level) => {
    expect(compareJournals(profileJournal(a), profileJournal(b))).toBe(level)
    expect(compareJournals(profileJournal(b), profileJournal(a))).toBe(level)
  })
})

describe('comparePages', () => {
  it.each([
    ['221-8', '221–228', 'same'],
    ['865-874', '865', 'same'],
    ['742-8; discussion 748-9', '742-748', 'same'],
    ['230-5, 246-51', '246-251', 'same'],
    ['P63 [tp 104]', '63', 'same'],
    ['S417-S429', 'Suppl-29', 'close'],
    ['945-948', '948-961', 'close'],
    ['487-488', '488', 'close'],
    ['969-972', 'a1754', 'unknown'],
    ['1-17', '566-582', 'unknown'],
    ['01-Jun', '1-6', 'unknown'],
    ['no pagination', '5', 'unknown'],
    ['221-228', '321-328', 'different'],
  ])('says of %j and %j: %s', (a, b, level) => {
    expect(comparePages(profilePages(a), profilePages(b))).toBe(level)
    expect(comparePages(profilePages(b), profilePages(a))).toBe(level)
  })
})

describe('compareAuthors', () => {
  it.each([
    [['Zhou, Xiangdong', 'Lan, Jian'], ['Zhou, X.', 'Lan, J.'], 'same'],
    [['Kovač, Petra'], ['Kovac, P.'], 'same'],
    [['Zhou, X.', 'et al.'], ['Zhou, X.', 'Lan, J.', 'Tan, B.'], 'compatible'],
    [['B. Abrahao', 'P. Parigi'], ['Abrahao, Bruno', 'Parigi, Paolo'], 'same'],
    [['Parry, Dilworth H', 'Ronnett, B'], ['Dilworth, H P', 'Ronnett, B'], 'compatible'],
    [['Cobano?lu, U.'], ['Cobanoglu, U.'], 'same'],
    [['Hall, Laura'], ['Hall, Gillian'], 'partly'],
    [['Zhou, X.', 'Lan, J.', 'Tan, B.'], ['Moreau, T.', 'Novak, J.', 'Tan, B.'], 'partly'],
    [['Zhou, X.'], ['Moreau, T.'], 'different'],
    [['Zhou, X.'], ['Badge Study Group'], 'unknown'],
    [['Zhou, X.'], ['Anonymous'], 'unknown'],
    [['王, 伟'], ['王, 伟'], 'same'],
  ])('says of %j and %j: %s', (a, b, level) => {
    expect(compareAuthors(profileAuthors(a), profileAuthors(b))).toBe(level)
  })
})

describe('kindOf', () => {
  const kind = (title: string, more: object = {}): string => kindOf({ id: 'r', title, authors: [], ...more })

  it.each([
    ['Corrigendum to "Effects of X"', 'erratum'],
    ['Effects of X (vol 85, pg 553, 2010)', 'erratum'],
    ['Effects of X (New Journal (2009) 360 (542-544))', 'erratum'],
    ['Effects of X [Erratum appears in J X. 2006]', 'article'],
    ['Retraction note: Effects of X', 'retraction'],
    ['Effects of X - Reply', 'reply'],
    ['Comment on: Effects of X', 'comment'],
    ['Effects of X: study protocol', 'protocol'],
    ['Corrections officers and badges', 'article'],
    ['A protocol of surgery in use', 'article'],
  ])('takes %j for: %s', (title, expected) => {
    expect(kind(title)).toBe(expected)
  })

  it('knows preprints and meetings by DOI, journal or type', () => {
    expect(kind('Effects of X', { doi: '10.48550/arXiv.2101.00001' })).toBe('preprint')
    expect(kind('Effects of X', { journal: 'medRxiv' })).toBe('preprint')
    expect(kind('Effects of X', { type: 'inproceedings' })).toBe('conference')
    expect(kind('Effects of X', { journal: 'Transplantation Proceedings' })).toBe('article')
  })
})

describe('comparableDoi', () => {
  it('takes off resolver and closing marks, and no text for a DOI that is none', () => {
    expect(comparableDoi('http://dx.doi.org/10.1000/AB(3)1.')).toBe('10.1000/ab(3)1')
    expect(comparableDoi('doi: 10.1000/x; 10.1000/y')).toBe('10.1000/x')
    expect(['NA', '-', '10.', '10.1000/'].map(comparableDoi)).toEqual(['', '', '', ''])
  })
})
