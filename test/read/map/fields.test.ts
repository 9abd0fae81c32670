import { describe, expect, it } from 'vitest'
import type { BibRecord } from '../../../src/record/record.js'
import { readRecords } from '../../../src/read/read-records.js'

// Invented exports in the style of each database.
const read = (text: string): BibRecord[] => readRecords(text).records

/** Comma-separated text of rows, by the names of their columns. */
function csv(...rows: Record<string, string>[]): string {
  const names = Object.keys(rows[0]!)
  const line = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  return [line(names), ...rows.map((row) => line(names.map((name) => row[name] ?? '')))].join('\n') + '\n'
}

const scopus = {
  Authors: 'Doe J.; Roe K.B.',
  Title: 'One',
  Year: '2020',
  'Source title': 'Invented Studies',
  'Cited by': '7',
  Affiliations: 'Univ X, Lima, Peru; Univ Y, Rome, Italy',
  'Authors with affiliations':
    'Doe J., Univ X, Lima, Peru, Univ Y, Rome, Italy; Roe K.B., Univ Y, Rome, Italy',
  'Author Keywords': 'badges; learning',
  'Index Keywords': 'human; priority journal',
  References: 'Law, P., One title (2015) Open Learn, 30; Liu, R., Two (2016) J. Inv.',
  'Correspondence Address': 'Doe J.; Univ X, Peru; email: doe@x.example',
  ISSN: '1234567X',
  Publisher: 'Invented Press',
  'Language of Original Document': 'English; Spanish',
  'Document Type': 'Conference Paper',
  EID: '2-s2.0-1',
}

describe('readRecords on Scopus tables', () => {
  it('gives each author the addresses that are theirs, and parts two of one author', () => {
    expect(read(csv(scopus))[0]).toMatchObject({
      authors: ['Doe, J.', 'Roe, K.B.'],
      addresses: [
        { text: 'Univ X, Lima, Peru', authors: ['Doe, J.'] },
        { text: 'Univ Y, Rome, Italy', authors: ['Doe, J.', 'Roe, K.B.'] },
        { text: 'Univ X, Peru', authors: ['Doe, J.'], corresponding: true },
      ],
      extra: { 'Correspondence Address': 'email: doe@x.example' },
    })
  })

  it('names citations, references, index terms, ISSN, kind and languages', () => {
    expect(read(csv(scopus))[0]).toMatchObject({
      citedBy: 7,
      references: ['Law, P., One title (2015) Open Learn, 30', 'Liu, R., Two (2016) J. Inv.'],
      keywords: ['badges', 'learning'],
      indexTerms: ['human', 'priority journal'],
      issn: ['1234-567X'],
      publisher: 'Invented Press',
      type: 'paper-conference',
      documentTypes: ['Conference Paper'],
      language: 'en; es',
    })
  })

  it('takes an empty count as zero, a count without a column as unknown', () => {
    const without = Object.fromEntries(Object.entries(scopus).filter(([name]) => name !== 'Cited by'))
    expect(read(csv({ ...scopus, 'Cited by': '' }))[0]?.citedBy).toBe(0)
    expect(read(csv(without))[0]).not.toHaveProperty('citedBy')
  })

  it('never takes index terms for keywords', () => {
    const [record] = read(csv({ ...scopus, 'Author Keywords': '' }))
    expect(record).not.toHaveProperty('keywords')
    expect(record?.indexTerms).toEqual(['human', 'priority journal'])
  })
})

describe('readRecords on Scopus notes', () => {
  it('takes citations and the address out of one note and leaves the rest', () => {
    const text =
      'TY  - JOUR\nTI  - One\nAU  - Doe, J.\nM3  - Review\nN1  - Export Date: 1 May 2024; Cited By: 12; Correspondence Address: J. Doe; Univ X, Peru; email: d@x.example; CODEN: INVST\nDB  - Scopus\nER  - \n'
    expect(read(text)[0]).toMatchObject({
      citedBy: 12,
      documentTypes: ['Review'],
      addresses: [{ text: 'Univ X, Peru', authors: ['Doe, J.'], corresponding: true }],
      extra: { N1: 'Export Date: 1 May 2024; CODEN: INVST' },
    })
  })

  it('reads the note of BibTeX with more behind the count', () => {
    const text =
      '@ARTICLE{Doe2016,\nauthor={Doe, J.},\ntitle={One},\nnote={cited By 4; Conference of 2015},\nkeywords={Terms; Others},\nauthor_keywords={badges},\nsource={Scopus},\n}\n'
    expect(read(text)[0]).toMatchObject({
      citedBy: 4,
      keywords: ['badges'],
      indexTerms: ['Terms', 'Others'],
      extra: { note: 'Conference of 2015' },
    })
  })
})

describe('readRecords on Web of Science', () => {
  const plain =
    'FN Clarivate\nVR 1.0\nPT J\nAU Doe, J\n   Roe, K\nAF Doe, Jane\n   Roe, Kim, III\nTI One\nDT Article; Proceedings Paper\nDE badges\nID LEARNING; SCHOOL\nC1 [Doe, Jane; Roe, Kim, III] Univ X, Lima, Peru.\n   [Roe, Kim, III] Univ Y, Rome, Italy.\nRP Doe, J (corresponding author), Univ X, Lima, Peru.; Roe, K (corresponding author), Univ Y, Rome, Italy.\nCR Law P, 2015, OPEN LEARN, V30, P221\n   Liu R, 2016, J INV, V1, P2\nTC 3\nZ9 5\nSN 1234-5679\nEI 9876-543X\nWC Education\nSC Education & Training\nLA English\nOI Doe, Jane/0000-0001-2345-6789\nEA MAR 2021\nER\nEF\n'

  it('reads whose addresses are, by their names in the record', () => {
    expect(read(plain)[0]).toMatchObject({
      authors: ['Doe, Jane', 'Roe, Kim, III'],
      authorIds: ['orcid:0000-0001-2345-6789', ''],
      addresses: [
        { text: 'Univ X, Lima, Peru.', authors: ['Doe, Jane', 'Roe, Kim, III'] },
        { text: 'Univ Y, Rome, Italy.', authors: ['Roe, Kim, III'] },
        { text: 'Univ X, Lima, Peru.', authors: ['Doe, Jane'], corresponding: true },
        { text: 'Univ Y, Rome, Italy.', authors: ['Roe, Kim, III'], corresponding: true },
      ],
    })
  })

  it('counts its own citations, a line of CR as one reference, both ISSNs and categories', () => {
    expect(read(plain)[0]).toMatchObject({
      citedBy: 3,
      references: ['Law P, 2015, OPEN LEARN, V30, P221', 'Liu R, 2016, J INV, V1, P2'],
      issn: ['1234-5679', '9876-543X'],
      subjects: ['Education', 'Education & Training'],
      documentTypes: ['Article', 'Proceedings Paper'],
      language: 'en',
    })
  })

  it('never takes a date of early access for the year, in text or BibTeX', () => {
    const bibtex =
      '@article{ WOS:1,\nAuthor = {Doe, Jane},\nTitle = {One},\nEarly Access Date = {MAR 2021},\nUnique-ID = {WOS:1},\n}\n'
    for (const text of [plain, bibtex]) {
      expect(read(text)[0]).toMatchObject({ earlyAccess: 'MAR 2021' })
      expect(read(text)[0]).not.toHaveProperty('year')
    }
  })

  it('reads the addresses of BibTeX one to a line', () => {
    const text =
      '@article{ WOS:1,\nAuthor = {Silva Doe, Jane Paula and Roe, Kim},\nTitle = {One},\nAffiliation = {Doe, JPS (Corresponding Author), Univ X, Lima, Peru.\n   Silva Doe, Jane Paula; Roe, Kim, Univ X, Lima, Peru.\n   Univ Y, Rome, Italy.},\nCited-References = {Law P, 2015, OPEN LEARN, V30, P221.\n   Liu R, 2016, A VERY LONG TITLE THAT\n   GOES ON, V1, P2.},\nUnique-ID = {WOS:1},\n}\n'
    expect(read(text)[0]).toMatchObject({
      addresses: [
        { text: 'Univ X, Lima, Peru.', authors: ['Silva Doe, Jane Paula'], corresponding: true },
        { text: 'Univ X, Lima, Peru.', authors: ['Silva Doe, Jane Paula', 'Roe, Kim'] },
        { text: 'Univ Y, Rome, Italy.' },
      ],
      references: [
        'Law P, 2015, OPEN LEARN, V30, P221',
        'Liu R, 2016, A VERY LONG TITLE THAT GOES ON, V1, P2',
      ],
    })
  })
})

describe('readRecords on PubMed', () => {
  it('gives each address to the author before it, stars off, all kinds kept', () => {
    const text =
      'PMID- 1\nTI  - One\nIS  - 1234-5679 (Print)\nFAU - Doe, Jane\nAU  - Doe J\nAUID- ORCID: 0000-0001-2345-6789\nAD  - Univ X, Lima, Peru.\nFAU - Roe, Kim\nAU  - Roe K\nAD  - Univ Y, Rome,\n      Italy.\nLA  - eng\nLA  - fre\nPT  - Case Reports\nPT  - Journal Article\nMH  - *Decision Making/ethics\nMH  - Nurses/*psychology\nOT  - *badges\n'
    expect(read(text)[0]).toMatchObject({
      authorIds: ['orcid:0000-0001-2345-6789', ''],
      addresses: [
        { text: 'Univ X, Lima, Peru.', authors: ['Doe, Jane'] },
        { text: 'Univ Y, Rome, Italy.', authors: ['Roe, Kim'] },
      ],
      issn: ['1234-5679'],
      language: 'en; fr',
      documentTypes: ['Case Reports', 'Journal Article'],
      indexTerms: ['Decision Making/ethics', 'Nurses/psychology'],
      keywords: ['badges'],
      extra: { IS: '1234-5679 (Print)' },
    })
  })
})

describe('readRecords on open indexes', () => {
  it('reads citations, works cited and whose addresses are from OpenAlex', () => {
    const work = {
      id: 'https://openalex.org/W1',
      title: 'One',
      cited_by_count: 0,
      referenced_works: ['https://openalex.org/W2', 'https://openalex.org/W3'],
      concepts: [{ display_name: 'Education' }],
      authorships: [
        {
          author: { id: 'https://openalex.org/A9', display_name: 'Jane Doe' },
          is_corresponding: true,
          institutions: [{ display_name: 'Univ X', country_code: 'PE' }],
        },
      ],
    }
    expect(read(JSON.stringify([work]))[0]).toMatchObject({
      citedBy: 0,
      references: ['https://openalex.org/W2', 'https://openalex.org/W3'],
      subjects: ['Education'],
      authorIds: ['openalex:A9'],
      addresses: [
        { text: 'Univ X', authors: ['Doe, Jane'], country: 'PE' },
        { text: 'Univ X', authors: ['Doe, Jane'], corresponding: true, country: 'PE' },
      ],
    })
  })

  it('pairs no institution with a country where the table does not say whose it is', () => {
    const row = (countries: string) =>
      csv({
        id: 'https://openalex.org/W1',
        display_name: 'One',
        'authorships.author.display_name': 'Jane Doe|Kim Roe',
        'authorships.institutions.display_name': 'Univ X|Univ Y',
        'authorships.countries': countries,
      })
    expect(read(row('PE|PE'))[0]?.addresses).toEqual([
      { text: 'Univ X', country: 'PE' },
      { text: 'Univ Y', country: 'PE' },
    ])
    expect(read(row('PE|IT'))[0]?.addresses).toEqual([
      { text: 'Univ X' },
      { text: 'Univ Y' },
      { text: 'PE', country: 'PE' },
      { text: 'IT', country: 'IT' },
    ])
  })

  it('keeps fields of study of Lens apart from keywords', () => {
    const text = csv({
      'Lens ID': '1',
      Title: 'One',
      'Source Title': 'Invented Studies',
      'Author/s': 'Jane Doe',
      ISSNs: '12345679; 9876543X',
      'Fields of Study': 'Computer science',
      Keywords: 'badges',
      'MeSH Terms': 'Humans',
      References: '000-1; 000-2',
      'Citing Works Count': '65',
    })
    expect(read(text)[0]).toMatchObject({
      database: 'Lens',
      subjects: ['Computer science'],
      keywords: ['badges'],
      indexTerms: ['Humans'],
      references: ['000-1', '000-2'],
      citedBy: 65,
      issn: ['1234-5679', '9876-543X'],
    })
  })

  it('reads names with their addresses in brackets from Dimensions', () => {
    const text = csv({
      'Publication ID': 'pub.1',
      DOI: '10.1234/a',
      Title: 'One',
      PubYear: '2023',
      Authors: 'Doe, Jane; Roe, Kim',
      'Authors (Raw Affiliation)': 'Doe, Jane (Univ X (Main), Peru; Univ Y, Italy); Roe, Kim (Univ Y, Italy)',
      'Corresponding Authors': 'Doe, Jane (Univ X (Main), Peru)',
      'Times cited': '3',
    })
    expect(read(text)[0]).toMatchObject({
      citedBy: 3,
      addresses: [
        { text: 'Univ X (Main), Peru', authors: ['Doe, Jane'] },
        { text: 'Univ Y, Italy', authors: ['Doe, Jane', 'Roe, Kim'] },
        { text: 'Univ X (Main), Peru', authors: ['Doe, Jane'], corresponding: true },
      ],
    })
  })
})

describe('readRecords on languages and counts', () => {
  it('keeps a language that is none as stated, and a count that is none in extra', () => {
    const [record] = read(csv({ Title: 'One', Language: 'Elvish', 'Times cited': 'no count', DOI: '10.1/x' }))
    expect(record).toMatchObject({ language: 'Elvish', extra: { 'Times cited': 'no count' } })
    expect(record).not.toHaveProperty('citedBy')
  })
})
