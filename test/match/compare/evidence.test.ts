import { describe, expect, it } from 'vitest'
import { agreedFields, compareProfiles, type Evidence } from '../../../src/match/compare/evidence.js'
import { profileRecord } from '../../../src/match/compare/profile.js'
import type { BibRecord } from '../../../src/record/record.js'

type Fields = Partial<Omit<BibRecord, 'id'>>
const abstract = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ')
const work: Fields & { title: string; authors: string[] } = {
  title: 'Effects of digital badges on learning in small schools',
  authors: ['Arlow, Mina'],
  ...{
    year: 2019,
    journal: 'The Badge',
    volume: '3',
    issue: '2',
    pages: '11-19',
    doi: '10.1234/a',
    abstract,
  },
}
const compare = (a: Fields, b: Fields) =>
  compareProfiles(profileRecord({ ...work, id: 'a', ...a }), profileRecord({ ...work, id: 'b', ...b }))

describe('compareProfiles', () => {
  it('compares every field', () => {
    expect(compare({}, {})).toEqual({
      ...{
        title: 'identical',
        authors: 'same',
        year: 'same',
        journal: 'same',
        volume: 'same',
        issue: 'same',
      },
      ...{ pages: 'same', range: true, doi: 'same', abstract: 'same' },
    })
    const other: Fields = {
      authors: ['Novak, Jan'],
      journal: 'Thorax',
      volume: '4',
      issue: '5',
      pages: '31-39',
    }
    expect(compare({}, { ...other, year: 2011, doi: '10.1234/b' })).toMatchObject({
      ...{
        authors: 'different',
        year: 'different',
        journal: 'different',
        volume: 'different',
        issue: 'different',
      },
      ...{ pages: 'different', range: false, doi: 'different' },
    })
  })

  it.each([
    ['10.1234/a', '10.1234/A', 'same'],
    ['10.1234/a', '10.1234/b', 'different'],
    ['', '10.1234/b', 'unknown'],
    ['10.1234/a', '', 'unknown'],
    ['', '', 'unknown'],
  ])('says of the DOIs %j and %j: %s', (a, b, doi) => {
    expect(compare({ doi: a }, { doi: b }).doi).toBe(doi)
  })

  it.each([
    [2019, 2019, 'same'],
    [2019, 2020, 'near'],
    [2019, 2018, 'near'],
    [2019, 2021, 'different'],
    [2019, 2017, 'different'],
  ])('says of the years %i and %i: %s', (a, b, year) => {
    expect(compare({ year: a }, { year: b }).year).toBe(year)
  })

  it('knows nothing of a year that one has', () => {
    const dated = profileRecord({ ...work, id: 'a' })
    const undated = { ...dated, year: undefined }
    expect([compareProfiles(dated, undated).year, compareProfiles(undated, dated).year]).toEqual([
      ...['unknown', 'unknown'],
    ])
    expect(compareProfiles(undated, undated).year).toBe('unknown')
  })

  it('reads on where titles have nothing in common only for one DOI or one page', () => {
    const title = 'Soil water under alpine meadows'
    const apart = { title: 'different', authors: 'unknown', year: 'unknown', doi: 'unknown', range: false }
    expect(compare({}, { title, doi: '10.1234/b', pages: '31-39' })).toMatchObject(apart)
    expect(compare({}, { title, doi: '10.1234/b', pages: '' })).toMatchObject(apart)
    expect(compare({}, { title, pages: '31-39' })).toMatchObject({
      doi: 'same',
      authors: 'same',
      pages: 'different',
    })
    expect(compare({}, { title, doi: '' })).toMatchObject({ pages: 'same', authors: 'same', range: true })
    expect(compare({}, { title: `${work.title}: a trial`, doi: '', pages: '' })).toMatchObject({
      authors: 'same',
    })
  })

  // Abstracts count only where the titles are close.
  it.each([
    ['Effects of digital badges on learning in small schools', 'identical', 'same'],
    ['Effects of digitl badges on learning in small schools', 'nearly', 'same'],
    ['Effects of digital badges on learning in small schools: a trial', 'extended', 'same'],
    ['Uses of medals and digital badges on learning in small schools', 'similar', 'same'],
    ['Uses of digital badges for teachers in small towns', 'related', 'unknown'],
    ['Effects of digital badges on learning in large schools', 'opposites', 'unknown'],
    ['', 'unknown', 'unknown'],
  ])('compares with %j: %s, and abstracts: %s', (title, level, said) => {
    expect(compare({}, { title })).toMatchObject({ title: level, abstract: said })
  })

  it('takes one of two titles for the other only as a title that goes on', () => {
    const [own, foreign] = ['The use of badges at small schools', 'Uso de insignias en escuelas pequeñas']
    const both = `${foreign}; ${own}`
    expect(compare({ title: own }, { title: both }).title).toBe('extended')
    expect(compare({ title: both }, { title: own }).title).toBe('extended')
    expect(compare({ title: both }, { title: foreign.replace('insignias', 'insigniaas') }).title).toBe(
      'extended',
    )
    expect(compare({ title: both }, { title: own.replace('badges', 'badgess') }).title).toBe('extended')
    expect(compare({ title: both }, { title: `${own}; ${foreign}` }).title).toBe('extended')
    expect(compare({ title: both }, { title: both }).title).toBe('identical')
    expect(compare({ title: both }, { title: 'Agua de los suelos en praderas altas' }).title).toBe(
      'different',
    )
    expect(compare({ title: both }, { title: `${own}, their cost and what teachers say` }).title).not.toBe(
      'extended',
    )
  })
})

describe('agreedFields', () => {
  const none: Evidence = {
    ...{
      title: 'related',
      authors: 'partly',
      year: 'near',
      journal: 'close',
      volume: 'unknown',
      issue: 'different',
    },
    ...{ pages: 'close', range: true, doi: 'unknown', abstract: 'unclear' },
  }
  it.each<[Partial<Evidence>, readonly string[]]>([
    [{}, []],
    [{ title: 'identical' }, ['title']],
    [{ title: 'nearly' }, ['title']],
    [{ title: 'extended' }, ['title']],
    [{ title: 'similar' }, []],
    [{ authors: 'same' }, ['authors']],
    [{ authors: 'compatible' }, ['authors']],
    [{ year: 'same' }, ['year']],
    [{ journal: 'same' }, ['journal']],
    [{ volume: 'same' }, ['volume']],
    [{ issue: 'same' }, ['issue']],
    [{ pages: 'same' }, ['pages']],
    [{ doi: 'same' }, ['doi']],
    [{ abstract: 'same' }, ['abstract']],
    [{ abstract: 'same', doi: 'same', title: 'nearly' }, ['doi', 'title', 'abstract']],
  ])('are, with %j: %j', (evidence, fields) => {
    expect(agreedFields({ ...none, ...evidence })).toEqual(fields)
  })
})
