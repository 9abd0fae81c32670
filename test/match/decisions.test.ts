import { describe, expect, it } from 'vitest'
import { dedupe } from '../../src/match/dedupe.js'
import type { BibRecord } from '../../src/record/record.js'

// Invented pairs of kinds that have misled de-duplication elsewhere.

const article = {
  authors: ['Smith, John', 'Doe, Ann', 'Roe, Bob'],
  year: 2019,
  journal: 'Journal of Clinical Things',
  volume: '12',
  issue: '3',
  pages: '123-129',
}
const { authors, year, journal } = article
const withoutPlace = { authors, year, journal }
const title = 'Effects of digital badges on motivation: a randomised controlled trial'

type Fields = Partial<Omit<BibRecord, 'id'>> & { title: string }

function outcome(a: Fields, b: Fields): string {
  const pair = [a, b].map((fields, index) => ({ authors: [], ...fields, id: String(index) }))
  const { merges, queue, links } = dedupe(pair)
  return merges.length > 0
    ? 'same'
    : queue.length > 0
      ? 'ask'
      : links.length > 0
        ? `link ${links[0]!.kind}`
        : 'different'
}

/** What becomes of two titles in one place in print, and where no place is known. */
const titles = (a: string, b: string) => [
  outcome({ ...article, title: a }, { ...article, title: b }),
  outcome({ ...withoutPlace, title: a }, { ...withoutPlace, title: b }),
]

describe('two titles of which one contradicts the other', () => {
  const pairs: [string, string][] = [
    [
      'Smoking and heart disease in men: a cohort study',
      'Smoking and heart disease in women: a cohort study',
    ],
    ['Short-term effects of badges on learning outcomes', 'Long-term effects of badges on learning outcomes'],
    ['Exercise and control in type 1 diabetes', 'Exercise and control in type 2 diabetes'],
    ['A phase I/II trial of badgemab in asthma', 'A phase II trial of badgemab in asthma'],
    ['Studies on badges. IV. Polymers of the west', 'Studies on badges. V. Polymers of the west'],
    ['Asthma in schoolchildren in Kenya: a survey', 'Asthma in schoolchildren in Uganda: a survey'],
    ['Effect of prednisone on Bell palsy: a trial', 'Effect of prednisolone on Bell palsy: a trial'],
    ['Badges improve motivation in online courses', 'Badges do not improve motivation in online courses'],
    ['The role of TGF-α signalling in wound healing', 'The role of TGF-β signalling in wound healing'],
    ['Unilateral cochlear implants in deaf children', 'Bilateral cochlear implants in deaf children'],
    ['Management of hyperkalaemia in hospital', 'Management of hypokalaemia in hospital'],
    [
      'Plasma therapy-sensitive disease in adult patients',
      'Plasma therapy-resistant disease in adult patients',
    ],
  ]
  for (const [a, b] of pairs)
    it(`goes to a person in one place in print, and is apart elsewhere: ${a} / ${b}`, () => {
      expect(titles(a, b)).toEqual(['ask', 'different'])
    })

  it('goes to a person where both bear one DOI', () => {
    const doi = '10.1234/x.1'
    expect(
      outcome(
        { ...withoutPlace, doi, title: 'Smoking and heart disease in men: a cohort study' },
        { ...withoutPlace, doi, title: 'Smoking and heart disease in women: a cohort study' },
      ),
    ).toBe('ask')
  })
})

describe('one title written in two ways', () => {
  const pairs: [string, string][] = [
    [title, `[${title.toUpperCase()}.]`],
    [title, `${title} [Japanese]`],
    [title, title.replace('randomised', 'randmised')],
    [
      'TNF-&alpha; blockade in adult rheumatoid arthritis',
      'TNF-alpha blockade in adult rheumatoid arthritis',
    ],
    [
      'Chlorhexidine 0·12% mouthwash in ventilated patients',
      'Chlorhexidine 0.12% mouthwash in ventilated patients',
    ],
    [
      'A phase II trial of badgemab in adults with asthma',
      'A phase 2 trial of badgemab in adults with asthma',
    ],
    ['Twelve weeks of training in older people at home', '12 weeks of training in older people at home'],
    ['Not one note of notable badges in any school', 'Not one not of notable badges in any school'],
  ]
  for (const [a, b] of pairs)
    it(`is one work in one place in print: ${a} / ${b}`, () => {
      expect(titles(a, b)[0]).toBe('same')
    })
})

describe('other reports', () => {
  it('links an erratum that a database gives the DOI of the article', () => {
    const doi = '10.1234/x.1'
    expect(
      outcome({ ...article, doi, title }, { ...article, doi, title: `Correction: ${title}`, pages: '400' }),
    ).toBe('link erratum')
  })

  it('links versions of a Cochrane review in one year by their issues', () => {
    const review = { authors, year: 2015, journal: 'Cochrane Database Syst Rev', pages: 'CD000021' }
    const named = { ...review, title: 'Badges for improving learning' }
    expect(outcome({ ...named, issue: '1' }, { ...named, issue: '9' })).not.toBe('same')
    expect(outcome({ ...named, issue: '1' }, { ...named, issue: '1', volume: '2015' })).toBe('same')
  })

  it('asks about letters of which nothing but a title for all is known, even if all fields agree', () => {
    const letter = { ...withoutPlace, title: 'Letter to the editor', type: 'article-journal' }
    expect(outcome(letter, letter)).toBe('ask')
    expect(outcome({ ...letter, ...article }, { ...letter, ...article })).toBe('same')
  })
})

describe('DOIs that are none', () => {
  it('neither bring records together nor keep them apart', () => {
    for (const doi of ['n/a', '10.0/placeholder', 'https://doi.org/', 'unknown', '10.1234'])
      expect([
        outcome({ ...article, title, doi }, { ...article, title, doi: '10.1234/x.1' }),
        outcome(
          { ...withoutPlace, title: 'Soil carbon in alpine meadows', doi },
          { ...withoutPlace, authors: ['Chen, L'], title, doi },
        ),
      ]).toEqual(['same', 'different'])
  })
})
