import { describe, expect, it } from 'vitest'
import { readRecords } from '../../src/read/read-records.js'

const lines = (...all: string[]) => `${all.join('\n')}\n`
const one = (text: string) => readRecords(text).records[0]
const plain = (names: readonly string[] = []) => names.map((name) => name.replace(/[,.]/g, ''))

/** A value of authors in the formats that have one name in a field. */
const formats: Readonly<Record<string, (authors: string) => string>> = {
  ris: (authors) => lines('TY  - JOUR', 'TI  - One', `AU  - ${authors}`, 'ER  - '),
  'endnote tagged': (authors) => lines('%0 Journal Article', `%A ${authors}`, '%T One'),
  'endnote xml': (authors) =>
    `<xml><records><record><titles><title>One</title></titles><contributors><authors><author>${authors.replace('&', '&amp;')}</author></authors></contributors></record></records></xml>`,
  medline: (authors) => lines('PMID- 1', 'TI  - One', `FAU - ${authors}`),
  table: (authors) => `title,authors\nOne,"${authors}"\n`,
}

describe('readRecords on several names in one value', () => {
  const lists: [string, string[]][] = [
    ['Roe, Kim R.; Doe, Jo; Tamm, Al', ['Roe Kim R', 'Doe Jo', 'Tamm Al']],
    ['Roe, K. R., de Boer, J., & Tamm, A.', ['Roe K R', 'de Boer J', 'Tamm A']],
    ['Roe, Kim & Doe, Jo', ['Roe Kim', 'Doe Jo']],
    ['Roe, K and van Doe, J and Tamm, A', ['Roe K', 'van Doe J', 'Tamm A']],
    ['Roe KA, van der Doe J, Tamm AL', ['Roe KA', 'van der Doe J', 'Tamm AL']],
  ]
  for (const [format, write] of Object.entries(formats)) {
    for (const [value, names] of lists)
      it(`parts ${value} in ${format}`, () => {
        expect(plain(one(write(value))?.authors)).toEqual(names)
      })

    it(`leaves the name of one person or body whole in ${format}`, () => {
      for (const name of ['Roe, Kim', 'World Health Organization', 'Na, Li'])
        expect(one(write(name))?.authors).toEqual([name])
    })

    it(`takes no mark of a cut list for an author in ${format}`, () => {
      expect(plain(one(write('Roe KA, Doe J, et al.'))?.authors)).toEqual(['Roe KA', 'Doe J'])
      for (const mark of ['et al.', 'others', '...', '…', 'NA']) expect(one(write(mark))?.authors).toEqual([])
    })
  }

  it('does not cut the name of a group at "and"', () => {
    const value = 'Roe R., Doe K., on behalf of the Invented Eye and Vision Consortium'
    expect(one(`title,authors\nOne,"${value}"\n`)?.authors).toEqual([
      'Roe, R.',
      'Doe, K.',
      'on behalf of the Invented Eye and Vision Consortium',
    ])
  })
})

describe('readRecords on fields that say nothing or something else', () => {
  it('takes NA for no value in any format', () => {
    const ris = one(
      lines('TY  - JOUR', 'TI  - One', 'AU  - NA', 'DO  - NA', 'VL  - NA', 'IS  - NA', 'SP  - NA', 'ER  - '),
    )
    expect(ris).toMatchObject({
      title: 'One',
      authors: [],
      extra: { DO: 'NA', VL: 'NA', IS: 'NA', SP: 'NA' },
    })
    for (const field of ['doi', 'volume', 'issue', 'pages'] as const) expect(ris?.[field]).toBeUndefined()
    expect(one('@article{a,\n title = {One},\n doi = {NA},\n volume = NA\n}\n')).not.toHaveProperty('doi')
  })

  it('takes C7 for pages only where it is a number of an article', () => {
    const pages = (value: string) => one(lines('TY  - JOUR', 'TI  - One', `C7  - ${value}`, 'ER  - '))?.pages
    expect(['e1042', '1042', 'Art. 12', 'some words', 'NA'].map(pages)).toEqual([
      'e1042',
      '1042',
      'Art. 12',
      undefined,
      undefined,
    ])
  })

  it('takes the location of an article in MEDLINE for its pages, where it has no others', () => {
    const pages = (...more: string[]) => one(lines('PMID- 1', 'TI  - One', ...more))?.pages
    expect(pages('LID - 1042 [pii]', 'LID - 10.5555/a [doi]')).toBe('1042')
    expect(pages('LID - 1042 [pii]', 'PG  - 5-9')).toBe('5-9')
    expect(pages('LID - S0000-1111(18)30001-2 [pii]')).toBeUndefined()
  })

  it('takes only a mark of pages off them', () => {
    const pages = (value: string) => one(`title,pages\nOne,"${value}"\n`)?.pages
    expect(['p12-p19', 'pp. 12-19', 'page 12', 'P12-P19', 'pii: E13', 'pp. xii-xv'].map(pages)).toEqual([
      '12-19',
      '12-19',
      '12',
      'P12-P19',
      'E13',
      'xii-xv',
    ])
  })

  it('says that a spreadsheet made a date of pages or issue', () => {
    for (const value of ['2024-05-12', '12-May', 'May-12'])
      expect(readRecords(`title,issue\nOne,${value}\n`).issues).toMatchObject([
        { code: 'date-for-number', line: 2 },
      ])
    expect(readRecords('title,issue\nOne,5-12\n').issues).toEqual([])
  })

  it('takes the star of a major topic off keywords of any format', () => {
    expect(
      one(lines('TY  - JOUR', 'TI  - One', 'KW  - *rower', 'KW  - Sleep/*physiology', 'ER  - '))?.keywords,
    ).toEqual(['rower', 'Sleep/physiology'])
  })

  it('reads the patents of Lens as such', () => {
    const header = 'Jurisdiction,Kind,Lens ID,Publication Year,Title,Inventors,Document Type'
    expect(one(`${header}\nXX,A1,1,2020,A lamp,LAMP ANNA;;LIGHT BEN,Granted Patent\n`)).toMatchObject({
      type: 'patent',
      authors: ['LAMP ANNA', 'LIGHT BEN'],
      documentTypes: ['Granted Patent'],
    })
  })
})

describe('readRecords on BibTeX as databases write it', () => {
  const entry = (...fields: string[]) => `@article{a,\n  ${fields.join(',\n  ')},\n  year = {2020}\n}\n`

  it('reads names of fields with brackets', () => {
    const { records, issues } = readRecords(
      entry('title = {One}', 'Usage-(Last-180-days) = {{3}}', 'volume = {4}'),
    )
    expect(issues).toEqual([])
    expect(records[0]).toMatchObject({ volume: '4', extra: { 'usage-(last-180-days)': '3' } })
  })

  it('parts old lists of Scopus and leaves marks of cut lists out', () => {
    const authors = (value: string) => one(entry('title = {One}', `author = {${value}}`))?.authors
    expect(authors('Doe, J.a , Roe, K.b , Tamm, A.c ')).toEqual(['Doe, J.', 'Roe, K.', 'Tamm, A.'])
    expect(authors('Doe E, Roe GB, Tamm M')).toEqual(['Doe, E', 'Roe, GB', 'Tamm, M'])
    expect(authors('Doe, J. and Roe, K. and others')).toEqual(['Doe, J.', 'Roe, K.'])
    expect(authors('A. {Delgado de Molino} and {Health Body, Region of X and Y}')).toEqual([
      'Delgado de Molino, A.',
      'Health Body, Region of X and Y',
    ])
  })

  it('says that a string is not defined', () => {
    const { records, issues } = readRecords(entry('title = {One}', 'journal = jx', 'month = jan'))
    expect(records[0]?.journal).toBe('jx')
    expect(issues).toMatchObject([{ code: 'string-undefined', line: 1 }])
  })

  it('reads formulas and accents with a space as text, and money as it is', () => {
    const title = (value: string) => one(entry(`title = {${value}}`))?.title
    expect(title('$\\alpha$-beta CO$_2$ at $p<0.05$ and $x^{10}$')).toBe('α-beta CO2 at p<0.05 and x10')
    expect(title('From $5 to $6 a day')).toBe('From $5 to $6 a day')
    expect(title('Trag{\\" o}die caf\\\' e')).toBe('Tragödie café')
  })
})
