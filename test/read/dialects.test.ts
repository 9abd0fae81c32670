import { describe, expect, it } from 'vitest'
import * as XLSX from '@e965/xlsx'
import { readRecords } from '../../src/read/read-records.js'

// All records here are invented; their layout is that of the database or program named.

const all = (text: string) => readRecords(text).records
const kind = (text: string) => {
  const { format, dialect, parsed, declared } = readRecords(text).receipt
  return { format, dialect, parsed, ...(declared ? { declared } : {}) }
}

describe('readRecords on numbered exports of the Cochrane Library', () => {
  const head = (n: number, m: number) =>
    `Record #${n} of ${m}\nProvider: John Wiley & Sons, Ltd.\nContent:text/plain; charset="UTF-8"\n\n`
  const ris = (n: number, m: number) =>
    `${head(n, m)}TY  - JOUR\nAU  - Roe, JA\nTI  - Trial ${n}\nPG  - l100${n}\nER  - \n\n\n`

  it('takes the number that a RIS file declares and says whether it agrees', () => {
    expect(kind(ris(1, 2) + ris(2, 2))).toEqual({
      format: 'ris',
      dialect: 'cochrane',
      parsed: 2,
      declared: { n: 2, agrees: true },
    })
    expect(kind(ris(1, 3) + ris(2, 3)).declared).toEqual({ n: 3, agrees: false })
    expect(all(ris(1, 1))[0]).toMatchObject({ pages: 'l1001', database: 'Cochrane Library' })
  })

  it('adds the numbers of two exports in one file', () => {
    expect(kind(ris(1, 2) + ris(2, 2) + ris(1, 1)).declared).toEqual({ n: 3, agrees: true })
  })

  it('reads its BibTeX, in which commas part authors too', () => {
    const bib =
      'Record #1 of 1\n@article{Roe25,\nauthor = {Roe, JA, Doe, BC, and Poe, C},\ntitle = {Badges},\nyear = {2025}\n}\n'
    expect(kind(bib)).toMatchObject({ dialect: 'cochrane', declared: { n: 1, agrees: true } })
    expect(all(bib)[0]!.authors).toEqual(['Roe, JA', 'Doe, BC', 'Poe, C'])
  })

  it('reads its table of trials', () => {
    const csv =
      'CENTRAL ID,Author(s),Title,Source,Year,Volume,Issue,Pages,DOI\nCN-1,"Roe, JA; Doe, B",Badges,Journal of X,2024,14,3,765‐778,10.1234/x\n'
    expect(all(csv)[0]).toMatchObject({
      authors: ['Roe, JA', 'Doe, B'],
      journal: 'Journal of X',
      pages: '765-778',
    })
  })
})

describe('readRecords on RIS written by hand or by other programs', () => {
  it('reads tabs before the dash as RIS and not as a table', () => {
    const text = 'TY\t- JOUR\nAU\t- Doe, J\nTI\t- Badges\nPY\t- 2001\nER\t- \n'
    expect(kind(text)).toMatchObject({ format: 'ris', parsed: 1 })
    expect(all(text)[0]).toMatchObject({ title: 'Badges', authors: ['Doe, J'], year: 2001 })
  })

  it('takes n/a for no value', () => {
    const [record] = all('TY  - JOUR\nTI  - Badges\nVL  - n/a\nIS  - n/a\nER  - \n')
    expect(record).not.toHaveProperty('volume')
    expect(record!.extra).toEqual({ VL: 'n/a', IS: 'n/a' })
  })
})

describe('readRecords on tables of databases', () => {
  it('reads what Embase states in its source line alone', () => {
    const csv =
      'Title,Author Names,Source\nOne,"Roe J.-A., van der Berg M.",Some Journal (2019) 12:3 (123-129). Date of Publication: 1 May 2019\nTwo,Doe B.,Other (2025) 13:1 Article Number: e31. Date of Publication: 1 Dec 2025\n'
    expect(all(csv)).toMatchObject([
      {
        authors: ['Roe, J.-A.', 'van der Berg, M.'],
        journal: 'Some Journal',
        volume: '12',
        issue: '3',
        pages: '123-129',
      },
      { journal: 'Other', volume: '13', issue: '1', pages: 'e31' },
    ])
  })

  it('prefers the columns of Embase to its source line and keeps brackets of keywords together', () => {
    const csv =
      'Title,Author Names,Source,Source title,Publication Year,Author Keywords\nOne,Roe J.,J X (2019) 12:3 (1-2).,Journal of X,2019,"cyst (diagnosis, surgery), human"\n'
    const [record] = all(csv)
    expect(record).toMatchObject({
      journal: 'Journal of X',
      keywords: ['cyst (diagnosis, surgery)', 'human'],
    })
    expect(Object.keys(record!.extra!)).toEqual(['Source'])
  })

  it("reads Embase's table with a row for each field", () => {
    const csv =
      '"TITLE","One: a title"\n"AUTHOR NAMES","Roe J.A.","Doe B."\n"SOURCE","X (2019) 12:3 (1-9). Date of Publication: 2019"\n"PUBLICATION YEAR","2019"\n"ABSTRACT","first line\nsecond, line"\n\n"TITLE","Two"\n"AUTHOR NAMES","Poe C."\n"DOI","10.1234/x"\n'
    expect(kind(csv)).toEqual({ format: 'csv', dialect: 'embase', parsed: 2 })
    expect(all(csv)).toMatchObject([
      { title: 'One: a title', authors: ['Roe, J.A.', 'Doe, B.'], year: 2019, journal: 'X', pages: '1-9' },
      { title: 'Two', doi: '10.1234/x' },
    ])
  })

  it("reads PubMed's citation and its group of authors", () => {
    const csv =
      'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI\n1,Badges,"Roe JA, van der Berg M; Big Trial Group.",X. 2019 May 1;12(3 Suppl 1):S12-S19. doi: 10.1234/x.,Roe JA,X,2019,2019/05/01,,,10.1234/x\n'
    expect(all(csv)[0]).toMatchObject({
      authors: ['Roe, JA', 'van der Berg, M', 'Big Trial Group'],
      volume: '12',
      issue: '3 Suppl 1',
      pages: 'S12-S19',
    })
  })

  it('reads Scopus with other columns chosen, and in Chinese', () => {
    expect(kind('Title,Year,EID,Abstract\nOne,2001,2-s2.0-1,[No abstract available]\n').dialect).toBe(
      'scopus',
    )
    const [record] = all(
      '作者,Author full names,文献标题,年份,来源出版物名称,卷,期,起始页码,结束页码,DOI,摘要,EID\nRoe J.,"Roe, Jo (57200000001)",One,2021,X,3,4,10,20,10.1234/x,[No abstract available],2-s2.0-1\n',
    )
    expect(record).toMatchObject({ title: 'One', authors: ['Roe, Jo'], year: 2021, pages: '10-20' })
    expect(record).not.toHaveProperty('abstract')
  })

  it('reads names of columns in other languages', () => {
    const cases: [string, object][] = [
      ['Titre;Auteurs;Année;Résumé\nUn;Roe, J.;2001;R\n', { title: 'Un', year: 2001, abstract: 'R' }],
      ['Título;Autores;Año;Título de la fuente\nUno;Roe, J.;2001;X\n', { title: 'Uno', journal: 'X' }],
      ['タイトル,著者名,出版年,開始ページ,終了ページ\n一,Roe J.,2001,1,9\n', { title: '一', pages: '1-9' }],
      ['Название,Авторы,Год\nОдин,Roe J.,2001\n', { title: 'Один', year: 2001 }],
    ]
    for (const [text, record] of cases) expect(all(text)[0]).toMatchObject(record)
  })

  it('reads the tables of ProQuest, Publish or Perish and Ovid', () => {
    expect(
      all(
        'Title,Abstract,StoreId,Authors,pubtitle,year,digitalObjectIdentifier\nOne,A,1,"Roe, J",X,2019,10.1234/x\n',
      ),
    ).toMatchObject([{ journal: 'X', doi: '10.1234/x' }])
    expect(
      all('Cites,Authors,Title,Year,Source,GSRank,StartPage,EndPage\n5,"J Roe, B Doe",One,2019,X,1,10,20\n'),
    ).toMatchObject([{ authors: ['Roe, J', 'Doe, B'], journal: 'X', pages: '10-20' }])
    const book = XLSX.utils.book_new()
    const rows = [
      ['Search: badges'],
      ['VN', 'TI', 'AU', 'SO', 'YR'],
      ['Ovid', 'One', 'Roe J; Doe B', 'X. 12(3):1-2, 2019', 2019],
    ]
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'citation')
    const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    expect(readRecords({ file: 'x', bytes })).toMatchObject({
      records: [{ authors: ['Roe, J', 'Doe, B'], journal: 'X', volume: '12', pages: '1-2', year: 2019 }],
      receipt: { dialect: 'ovid', issues: {} },
    })
  })

  it('keeps a row of a table with tabs whose quote is a character like others', () => {
    const { records, receipt } = readRecords('title\tyear\tnote\nA "b\t2001\t"c\nD\t2002\te\n')
    expect(records.map(({ title, extra }) => [title, extra])).toEqual([
      ['A "b', { note: '"c' }],
      ['D', { note: 'e' }],
    ])
    expect(receipt).toMatchObject({ parsed: 2, rejected: [], issues: { 'quote-not-closed': 1 } })
  })

  it('takes no line in the middle of a text for the name of a single column', () => {
    expect(kind('1.\nDatabase\nX <1946 to 2019>\nTitle\nOpen badges.\n').format).toBe('unknown')
    expect(kind('Title\nOpen badges\n')).toMatchObject({ format: 'csv', parsed: 1 })
  })
})

describe('readRecords on text of databases', () => {
  it("reads journal, volume and pages in Ovid's source line under its tag", () => {
    const text = '<1>\nUI  - 1\nTI  - One\nAU  - Roe JA\nSO  - Some Journal. 12(3):123-129, 2019 May 01.\n'
    expect(all(text)[0]).toMatchObject({
      authors: ['Roe, JA'],
      year: 2019,
      journal: 'Some Journal',
      volume: '12',
      issue: '3',
      pages: '123-129',
    })
  })

  it('reads a ProQuest report that is indented and states fields twice', () => {
    const rule = '_'.repeat(60)
    const part = (n: number) =>
      `${rule}\n\n Document ${n} of 2\n\nTitle ${n}\n\nAuthor: Roe, J; Doe, B\n\nProQuest document link\n\nAuthor: Roe, J; Doe, B\n\nPublication year: 2019\n\nProQuest document ID: ${n}\n\n`
    expect(kind(part(1) + part(2))).toMatchObject({ parsed: 2, declared: { n: 2, agrees: true } })
    expect(all(part(1) + part(2))[0]!.authors).toEqual(['Roe, J', 'Doe, B'])
  })

  it('takes the kind of work from a later line where the first names the kind of study', () => {
    const [record] = all('PMID- 1\nTI  - One\nPT  - Case Reports\nPT  - Journal Article\n')
    expect(record).toMatchObject({
      type: 'article-journal',
      documentTypes: ['Case Reports', 'Journal Article'],
    })
  })
})

describe('readRecords on BibTeX with text after entries', () => {
  it('loses no entry of two on one line', () => {
    const text = '@article{a,title={One},year={2007}} and then @article{b,title={Two},year={2008}}\n'
    expect(all(text).map(({ title }) => title)).toEqual(['One', 'Two'])
  })
})
