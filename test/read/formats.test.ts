import { describe, expect, it } from 'vitest'
import { readRecords } from '../../src/read/read-records.js'

const first = (text: string) => readRecords(text).records[0]
const kind = (text: string) => {
  const { format, dialect } = readRecords(text).receipt
  return `${format}/${dialect}`
}

describe('readRecords recognises whose RIS it is', () => {
  const cases: [string, string][] = [
    ['DB  - Scopus', 'scopus'],
    ['AN  - WOS:000123', 'web-of-science'],
    ['L2  - http://ovidsp.ovid.com/x', 'ovid'],
    ['UR  - https://www.proquest.com/docview/1', 'proquest'],
    ['DP  - EBSCOhost', 'ebscohost'],
    ['DB  - Embase', 'embase'],
    ['DA  - 2019/10//undefined', 'zotero'],
    ['DP  - NLM', 'pubmed-endnote'],
    ['UR  - https://app.dimensions.ai/details/x', 'dimensions'],
    ['UR  - https://www.lens.org/x', 'lens'],
    ['VO  - 3', 'ieee'],
    ['PB  - Press', 'general'],
  ]
  for (const [line, dialect] of cases)
    it(`as ${dialect}, by a line ${line}`, () => {
      expect(kind(`TY  - JOUR\nTI  - One\n${line}\nER  - \n`)).toBe(`ris/${dialect}`)
    })
})

describe('readRecords on other formats', () => {
  it('reads PubMed: wrapped lines, full names, the DOI by its mark', () => {
    const text =
      'PMID- 1\nDP  - 2019 Mar 4\nTI  - A title that\n      goes on.\nFAU - Roe, Jo B\nAU  - Roe JB\nLID - e12 [pii]\nLID - 10.1234/A [doi]\nMH  - Humans\n'
    expect(kind(text)).toBe('medline/pubmed')
    expect(first(text)).toMatchObject({
      title: 'A title that goes on.',
      authors: ['Roe, Jo B'],
      year: 2019,
      doi: '10.1234/a',
      indexTerms: ['Humans'],
      database: 'PubMed',
      extra: { PMID: '1', DP: '2019 Mar 4', AU: 'Roe JB', LID: 'e12 [pii]' },
    })
  })

  it('reads Web of Science: full names, wrapped titles, keywords apart', () => {
    const text =
      'FN Clarivate\nVR 1.0\nPT J\nAU Roe, J\n   Doe, K\nAF Roe, Jo\n   Doe, Kim\nTI A title\n   that goes on\nSO LETTERS\nDE one; two\n   words\nBP 3\nEP 9\nPY 2018\nDI 10.1234/B\nER\nEF\n'
    expect(kind(text)).toBe('wos/web-of-science')
    expect(first(text)).toMatchObject({
      title: 'A title that goes on',
      authors: ['Roe, Jo', 'Doe, Kim'],
      keywords: ['one', 'two words'],
      pages: '3-9',
      year: 2018,
      doi: '10.1234/b',
      type: 'article-journal',
    })
  })

  it('reads BibTeX: strings, joined values, names with spaces in fields, accents, bodies in braces', () => {
    const text =
      '@string{l = {Letters}}\n@article{k,\n author = {Garc{\\\'\\i}a, Ana and {World Bank} and Jan van der Berg},\n title = "{The} {\\O}rsted" # { effect},\n journal = l # { of X},\n year = 2017,\n Early Access Date = {MAY 2016},\n pages = {1--9},\n}\n'
    expect(first(text)).toMatchObject({
      title: 'The Ørsted effect',
      authors: ['García, Ana', 'World Bank', 'van der Berg, Jan'],
      journal: 'Letters of X',
      year: 2017,
      pages: '1-9',
      earlyAccess: 'MAY 2016',
    })
  })

  it('loses one BibTeX entry to a brace that does not close, and names its line', () => {
    const { records, receipt } = readRecords(
      '@misc{a,\n title = {One},\n}\n@misc{b,\n title = {Two {x},\n year = {2001},\n}\n@misc{c,\n title = {Three},\n}\n',
    )
    expect(records.map(({ title }) => title)).toEqual(['One', 'Three'])
    expect(receipt.rejected).toMatchObject([{ line: 4, code: 'entry-not-closed' }])
  })

  it('reads EndNote XML: styled text, entities, the kind of work by its name', () => {
    const text =
      '<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">Roe, Jo</style></author></authors></contributors><titles><title><style>R &amp; </style><style>D</style></title><secondary-title>Letters</secondary-title></titles><dates><year>2016</year></dates><electronic-resource-num>10.1234/c</electronic-resource-num></record></records></xml>'
    expect(first(text)).toMatchObject({
      title: 'R & D',
      authors: ['Roe, Jo'],
      journal: 'Letters',
      year: 2016,
      doi: '10.1234/c',
      type: 'article-journal',
    })
  })

  it('reads EndNote tagged text parted by numbers or by empty lines', () => {
    expect(readRecords('%0 Book\n%T One\n%0 Book\n%T Two\n').records.map(({ title }) => title)).toEqual([
      'One',
      'Two',
    ])
    expect(readRecords('%T One\n%0 Book\n\n%T Two\n%D 2015\n').records.map(({ title }) => title)).toEqual([
      'One',
      'Two',
    ])
  })

  it('compares what Cochrane text says of its length with what is there', () => {
    const text = 'Record #1 of 2\nID: CD1\nAU: van Dyck Ann\nTI: One\nYR: 2014\nDOI: 10.1002/x\nAB: Aim: y\n'
    const { records, receipt, issues } = readRecords(text.replace(/\n/g, '\r'))
    expect(records[0]).toMatchObject({
      title: 'One',
      authors: ['van Dyck, Ann'],
      year: 2014,
      abstract: 'Aim: y',
    })
    expect(receipt.declared).toEqual({ n: 2, agrees: false })
    expect(issues).toMatchObject([{ code: 'declared-count' }])
  })

  it('reads Ovid text: names without marks and degrees, the source apart', () => {
    const text =
      '<7>\nAuthor\n  Roe, Jo MD 1;  Doe, Al *\nTitle\n  One.[Article]\nSource\n  Letters of X.   28(2):103-106, April 2015.\nDOI Number\n  10.1177/1\n'
    expect(first(text)).toMatchObject({
      title: 'One.',
      authors: ['Roe, Jo', 'Doe, Al'],
      journal: 'Letters of X',
      volume: '28',
      issue: '2',
      pages: '103-106',
      year: 2015,
      doi: '10.1177/1',
    })
  })

  it('reads Ovid text in the MEDLINE layout', () => {
    expect(kind('<1>\nUI  - 12\nTI  - One\n<2>\nUI  - 13\nTI  - Two\n')).toBe('medline/ovid')
    expect(readRecords('<1>\nUI  - 12\nTI  - One\n<2>\nUI  - 13\nTI  - Two\n').records.length).toBe(2)
  })

  it('reads CSL-JSON, OpenAlex and The Lens', () => {
    expect(
      first(
        '[{"id":"a","type":"book","title":"One","author":[{"family":"Berg","non-dropping-particle":"van der","given":"Jo"},{"literal":"Group"}],"issued":{"date-parts":[["2011",4]]}}]',
      ),
    ).toMatchObject({ authors: ['van der Berg, Jo', 'Group'], year: 2011, type: 'book' })
    expect(
      first(
        '{"id":"https://openalex.org/W1","title":"One","authorships":[{"author":{"display_name":"Jo van der Berg"}}],"abstract_inverted_index":{"b":[1],"a":[0,2]}}',
      ),
    ).toMatchObject({ authors: ['van der Berg, Jo'], abstract: 'a b a', database: 'OpenAlex' })
    expect(
      first(
        '{"data":[{"lens_id":"1","title":"One","authors":[{"first_name":"Jo","last_name":"Roe"}],"external_ids":[{"type":"doi","value":"10.1234/d"}]}]}',
      ),
    ).toMatchObject({ authors: ['Roe, Jo'], doi: '10.1234/d', database: 'Lens' })
  })

  it('rejects a line of JSON Lines that is none and reads the others', () => {
    const { records, receipt } = readRecords(
      '{"id":"a","title":"One","authors":[]}\n{"id":\n{"id":"c","title":"Three","authors":[]}\n',
    )
    expect(records.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(receipt.rejected).toMatchObject([{ line: 2, code: 'json-syntax' }])
  })

  it('reads a table of Dimensions under a line about the export', () => {
    const text =
      '"About the data: Exported on Jan 01, 2024"\n"Rank","Publication ID","DOI","Title","Authors","PubYear"\n"1","pub.1","10.1234/e","One","Roe, Jo; Doe, Al","2013"\n'
    expect(kind(text)).toBe('csv/dimensions')
    expect(first(text)).toMatchObject({
      title: 'One',
      authors: ['Roe, Jo', 'Doe, Al'],
      year: 2013,
      source: { line: 3 },
    })
  })

  it('names a DOI field that holds no DOI in an issue, and keeps what it says', () => {
    const { records, issues } = readRecords('TY  - JOUR\nTI  - One\nDO  - Not available\nER  - \n')
    expect(records[0]?.doi).toBe('not available')
    expect(issues).toMatchObject([{ code: 'doi-form', line: 1 }])
  })
})

describe('readRecords on encodings', () => {
  const ris = 'TY  - JOUR\r\nTI  - Café Ž\r\nER  - \r\n'
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(text, 'utf16le')
    return new Uint8Array(big ? bytes.swap16() : bytes)
  }
  const cases: [string, Uint8Array][] = [
    ['utf-8', new TextEncoder().encode(ris)],
    ['utf-8-bom', new TextEncoder().encode(`\ufeff${ris}`)],
    ['utf-16le', utf16(`\ufeff${ris}`, false)],
    ['utf-16be', utf16(`\ufeff${ris}`, true)],
    ['utf-16le', utf16(ris, false)],
    // Windows-1252 has Ž at 8E, Latin-1 has no letter there.
    ['windows-1252', Uint8Array.from(Buffer.from(ris.replace('Ž', '\u008e'), 'latin1'))],
  ]
  for (const [encoding, bytes] of cases)
    it(`reads ${encoding}${bytes[0] === 0x54 && encoding === 'utf-16le' ? ' without a mark' : ''}`, () => {
      const { records, receipt } = readRecords({ file: 'f', bytes })
      expect([records[0]?.title, receipt.encoding]).toEqual(['Café Ž', encoding])
    })

  it('reads CR, LF, CRLF and mixed line ends and counts lines alike', () => {
    for (const end of ['\r', '\n', '\r\n']) {
      const text = `TY  - JOUR${end}TI  - One${end}ER  - ${end}TY  - JOUR\r\nTI  - Two\rER  - \n`
      expect(readRecords(text).records.map(({ title, source }) => [title, source?.line])).toEqual([
        ['One', 1],
        ['Two', 4],
      ])
    }
  })
})
