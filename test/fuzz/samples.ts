import type { BibRecord } from '../../src/record/record.js'
import { recordsToBibtex } from '../../src/read/write/bibtex.js'
import { recordsToCsl } from '../../src/read/write/csl.js'
import { recordsToCsv } from '../../src/read/write/csv.js'
import { recordsToJsonLines } from '../../src/read/write/json-lines.js'
import { recordsToRis } from '../../src/read/write/ris.js'
import { recordsToXlsx } from '../../src/read/write/xlsx.js'

/** Three invented records. */
const invented: BibRecord[] = [
  {
    id: 'a',
    title: 'Open badges in practice',
    authors: ['Žagar, Ana', 'Open Group'],
    year: 2019,
    doi: '10.1234/a',
    abstract: 'One; two.',
  },
  {
    id: 'b',
    title: 'Stacking "small" units',
    authors: ['Öz, B.'],
    year: 2020,
    keywords: ['stacking', 'units'],
    extra: { PB: 'Press' },
  },
  {
    id: 'c',
    title: 'A third',
    authors: [],
    year: 2021,
    journal: 'Invented Letters',
    volume: '3',
    pages: '1-9',
  },
]

/** A small invented file of each format that is read, with three records each. */
export const samples: Readonly<Record<string, string | Uint8Array>> = {
  ris: 'TY  - JOUR\nTI  - Óne\nAU  - A, B\nPY  - 2019\nER  - \n\nTY  - JOUR\nTI  - Two\nER  - \nTY  - BOOK\nT1  - Three\nDO  - 10.1234/c\nER  - \n',
  'ris without types': 'TI  - One\nER  - \nTI  - Two\nER  - \nTI  - Three\nER  - \n',
  pubmed:
    'PMID- 1\nTI  - Óne that\n      goes on\nFAU - Roe, Jo\nLID - 10.1234/a [doi]\n\nPMID- 2\nTI  - Two\n\nPMID- 3\nTI  - Three\n',
  wos: 'FN Invented\nVR 1.0\nPT J\nAU Roe, J\n   Doe, K\nTI Óne that\n   goes on\nPY 2019\nER\n\nPT J\nTI Two\nER\n\nPT J\nTI Three\nER\n\nEF\n',
  bibtex:
    '@string{il = "Invented Letters"}\n@article{a,\n  title = {{Ó}ne {\\\'e}},\n  author = {Roe, Jo and {Open Group}},\n  journal = il,\n  year = 2019,\n}\n@comment{x}\n@book{b, title = "Two"}\n@misc{c,\n  title = {Three}\n}\n',
  'endnote xml':
    '<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>Óne &amp; all</title></titles></record><record><titles><title>Two</title></titles></record><record><titles><title>Three</title></titles></record></records></xml>',
  'endnote tagged': '%0 Journal Article\n%A Roe, Jo\n%T Óne\n\n%0 Book\n%T Two\n\n%0 Thesis\n%T Three\n',
  cochrane:
    'Record #1 of 3\nID: CD1\nTI: Óne\nAU: Roe Jo\n\nRecord #2 of 3\nID: CD2\nTI: Two\n\nRecord #3 of 3\nID: CD3\nTI: Three\n',
  ovid: '<1>\nTitle\n  Óne\nAuthor\n  Roe, Jo 1;  Doe, Al 2\nSource\n  Letters.  2(3):4-5, 2019.\n<2>\nTitle\n  Two\nAbstract\n  x\n<3>\nTitle\n  Three\nAbstract\n  y\n',
  proquest:
    'Report Information from ProQuest\n____________________________________________________________\nDocument 1 of 3\n\nÓne\n\nAuthor: Roe, Jo\n\nProQuest document ID: 1\n____________________________________________________________\nDocument 2 of 3\n\nTwo\n\nPublication year: 2020\n____________________________________________________________\nDocument 3 of 3\n\nThree\n\nPublication year: 2021\n____________________________________________________________\n',
  csv: 'title,authors,year,abstract\n"Óne, two","Roe, Jo",2019,"a\nb"\nTwo,"Doe, Al",2020,""\nThree,,2021,"say ""x"""\n',
  tsv: 'title\tauthors\tyear\nÓne\tRoe, Jo\t2019\nTwo\tDoe, Al\t2020\nThree\t\t2021\n',
  'csl json':
    '[{"id":"a","type":"book","title":"Óne","author":[{"family":"Roe","given":"Jo"}],"issued":{"date-parts":[[2019]]}},\n{"id":"b","type":"book","title":"Two","issued":{"raw":"2020"}},\n{"id":"c","type":"book","title":"Three","issued":{}}]',
  openalex:
    '{"meta":{"count":3},"results":[{"id":"https://openalex.org/W1","title":"Óne","abstract_inverted_index":{"b":[1],"a":[0]}},{"id":"https://openalex.org/W2","title":"Two"},{"id":"https://openalex.org/W3","title":"Three"}]}',
  'our ris': recordsToRis(invented),
  'our bibtex': recordsToBibtex(invented),
  'our csl json': recordsToCsl(invented),
  'our csv': recordsToCsv(invented),
  'our json lines': recordsToJsonLines(invented),
  'our xlsx': recordsToXlsx(invented),
}

/** A sample as bytes. */
export function sampleBytes(sample: string | Uint8Array): Uint8Array {
  return typeof sample === 'string' ? new TextEncoder().encode(sample) : sample
}
