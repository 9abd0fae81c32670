import { describe, expect, it } from 'vitest'
import { comparableDoi, profileRecord, profileRecords } from '../../../src/match/compare/profile.js'

const record = { id: 'r', title: 'Effects of badges in schools', authors: ['Arlow, Mina'] }
const profile = (more: object) => profileRecord({ ...record, ...more })

describe('profileRecord', () => {
  it('makes every field comparable', () => {
    const fields = {
      year: 2019,
      journal: 'The Badge',
      volume: '012',
      issue: '1763',
      pages: '1-9',
      doi: '10.1234/A',
    }
    expect(profile(fields)).toMatchObject({
      ...{
        title: 'effects of badges in schools',
        otherTitles: [],
        translated: false,
        generic: false,
        kind: 'article',
      },
      ...{ year: 2019, journal: 'badge', volume: '12', issue: '', doi: '10.1234/a', supplement: false },
      pages: { start: '1', end: '9' },
      authors: { families: ['arlow'] },
    })
  })

  it.each([
    ['Erratum: Effects of badges', 'effects of badges'],
    ['Retraction note: Effects of badges', 'effects of badges'],
    ['Comment on: Effects of badges', 'effects of badges'],
    ['Reply to: Effects of badges', 'effects of badges'],
    // A protocol is a work of its own; a sign alone is all the title there is.
    ['Effects of badges: study protocol', 'effects of badges study protocol'],
    ['Erratum', 'erratum'],
  ])('compares %j by %j', (title, core) => {
    expect(profile({ title }).title).toBe(core)
  })

  it.each([
    [{ volume: '12 Suppl 1' }, true],
    [{ issue: 'Suppl. 2' }, true],
    [{ pages: 'S134' }, true],
    [{ pages: '249A' }, true],
    [{ pages: 'P 12' }, true],
    [{ title: 'Effects of badges [meeting abstract]' }, true],
    [{ title: 'Effects of supplements', pages: '134-139', volume: '12', issue: '2' }, false],
    [{ pages: 'e12724' }, false],
    [{}, false],
  ])('says of %j whether it stands in a supplement: %s', (fields, supplement) => {
    expect(profile(fields).supplement).toBe(supplement)
  })
})

describe('profileRecords', () => {
  it('gives a journal the names that another record knows', () => {
    const journals = ['Ai zheng = Chinese badges', 'Chinese badges', 'Thorax', undefined]
    const profiles = profileRecords(
      journals.map((journal) => ({ ...record, ...(journal ? { journal } : {}) })),
    )
    expect(profiles.map(({ journal }) => journal)).toEqual([
      'ai zheng chinese badges\nai zheng\nchinese badges',
      'chinese badges\nai zheng\nchinese badges',
      'thorax',
      '',
    ])
  })
})

describe('comparableDoi', () => {
  it.each([
    ['https://doi.org/10.1000/ABC.', '10.1000/abc'],
    ['10.1000/a(b)', '10.1000/a(b'],
    ['10.100/a', ''],
    ['11.1000/a', ''],
    ['', ''],
  ])('makes of %j: %j', (text, doi) => {
    expect(comparableDoi(text)).toBe(doi)
  })
})
