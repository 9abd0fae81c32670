import { describe, expect, it } from 'vitest'
import { samples } from '../fuzz/samples.js'
import { readRecords } from '../../src/read/read-records.js'

const lines = (...all: string[]) => `${all.join('\n')}\n`
const titles = (text: string) => readRecords(text).records.map(({ title }) => title)

describe('readRecords where a record of RIS begins and ends', () => {
  const fields = ['TI  - One', 'AU  - Tamm, K.', 'PY  - 2011', 'DO  - 10.5555/a']

  it('takes a record whole wherever in it TY stands', () => {
    for (let place = 0; place <= fields.length; place++) {
      const record = fields.toSpliced(place, 0, 'TY  - JOUR')
      const { records, issues } = readRecords(lines(...record, 'ER  - ', '', ...record, 'ER  - '))
      expect(issues).toEqual([])
      expect(records).toHaveLength(2)
      for (const found of records)
        expect(found).toMatchObject({ title: 'One', authors: ['Tamm, K.'], year: 2011, doi: '10.5555/a' })
    }
  })

  it('takes lines of text that begin with ER or TY for text', () => {
    for (const text of ['ER-positive cells', 'ER - stress of cells', 'TY - a strain of mice', 'ER stress']) {
      const { records } = readRecords(lines('TY  - JOUR', 'AB  - We saw', text, 'TI  - One', 'ER  - '))
      expect(records).toMatchObject([{ title: 'One', abstract: `We saw ${text}` }])
    }
  })

  it('parts records that stand on one line', () => {
    expect(titles('TY  - JOUR\nTI  - One\nER  - TY  - JOUR\nTI  - Two\nER  - \n')).toEqual(['One', 'Two'])
  })
})

describe('readRecords on MEDLINE without a space after the dash', () => {
  it('reads every field and leaves words with a dash in their text', () => {
    const text = lines(
      'PMID-1',
      'TI  -One',
      'AB  -About',
      'SARS-CoV and',
      'DNA-free',
      'DP  -2011',
      '',
      'PMID-2',
      'TI  -Two',
    )
    expect(readRecords(text).records).toMatchObject([
      { title: 'One', year: 2011, abstract: 'About SARS-CoV and DNA-free' },
      { title: 'Two' },
    ])
  })
})

describe('readRecords on tables with stray quotes', () => {
  it('keeps rows apart wherever and however often a cell begins with a quote without its pair', () => {
    for (const place of [0, 1, 2])
      for (const strays of [1, 2, 3, 4]) {
        const rows = [1, 2, 3, 4, 5, 6].map((n) => {
          const cells = [`Title ${n}`, `About ${n}`, '2020']
          if (n > 1 && n < 2 + strays) cells[place] = `"${cells[place]!}`
          return cells.join(',')
        })
        const { receipt, issues } = readRecords(lines('title,abstract,year', ...rows))
        expect(receipt.parsed + receipt.rejected.length).toBe(6)
        expect(issues.length).toBeGreaterThan(0)
      }
  })

  it('says that the names of the columns stand in it again', () => {
    const { records, issues } = readRecords('title,year\nOne,2020\ntitle,year\nTwo,2021\n')
    expect(records.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(issues).toMatchObject([{ code: 'header-again', line: 3 }])
  })
})

describe('readRecords on damaged EndNote XML', () => {
  const record = (title: string, damage = '') =>
    `<record><titles><title>${title}</title></titles>${damage}<dates><year>2011</year></dates></record>`
  const whole = ['One', 'Two', 'Three', 'Four', 'Five']

  it('accounts for every record whatever is wrong in one of them', () => {
    const damages = [
      '&x;',
      ' R&D; ',
      '&',
      'p < 0.05',
      '</b>',
      '<a>',
      '<<',
      '<1>',
      ']]>',
      '&#0;',
      '<a b=c>',
      '<!x',
    ]
    for (const damage of damages)
      for (let place = 0; place < 5; place++) {
        const records = whole.map((title, index) => record(title, index === place ? damage : ''))
        const found = readRecords(`<xml><records>\n${records.join('\n')}\n</records></xml>`)
        expect(found.receipt.parsed + found.receipt.rejected.length).toBe(5)
        expect(found.issues.map(({ line }) => line)).toContain(place + 2)
        const others = whole.filter((_, index) => index !== place)
        expect(found.records.map(({ title }) => title)).toEqual(expect.arrayContaining(others))
      }
  })

  it('reads on in a second document after the first', () => {
    const file = `<?xml version="1.0"?><xml><records>${record('One')}</records></xml>\n`
    expect(titles(file + file.replace('One', 'Two'))).toEqual(['One', 'Two'])
  })

  it('leaves an ampersand in character data as it is', () => {
    expect(titles(`<xml><records>${record('<![CDATA[R&D <record>]]>')}</records></xml>`)).toEqual([
      'R&D <record>',
    ])
  })
})

describe('readRecords on JSON whose list stands under a name of its own', () => {
  it('reads every record of a short and of a long file', () => {
    for (const n of [2, 400]) {
      const hits = Array.from({ length: n }, (_, index) => ({
        title: `Title ${index}`,
        notes: [{ title: 'x'.repeat(200) }],
      }))
      const wrappers = [{ stats: { took: 5 }, total: n, hits }, { response: { numFound: n, docs: hits } }]
      for (const wrapper of wrappers) expect(readRecords(JSON.stringify(wrapper)).receipt.parsed).toBe(n)
    }
  })
})

describe('readRecords on a file that gives no record', () => {
  it('names it by one code whatever else is wrong', () => {
    for (const text of [
      'title,year\n',
      'FN x\nVR 1.0\nEF\n',
      '<xml><records></records></xml>',
      '{"results":[]}',
    ])
      expect(
        readRecords(text)
          .issues.map(({ code }) => code)
          .join(),
      ).toMatch(/no-records|format-unknown/)
  })
})

describe('readRecords on bytes that are not UTF-8', () => {
  const record = (title: string) => `TY  - JOUR\nTI  - ${title}\nER  - \n`
  const utf8 = (text: string) => Buffer.from(text)
  const latin = (text: string) => Buffer.from(text, 'latin1')
  const read = (...parts: Uint8Array[]) => readRecords({ file: 'f', bytes: Buffer.concat(parts) })

  it('spoil no other line, wherever they stand, and are named with theirs', () => {
    for (let place = 0; place < 4; place++) {
      const parts = [0, 1, 2, 3].map((n) => (n === place ? latin : utf8)(record(`Étude ${n} sur le café`)))
      const { records, issues } = read(...parts)
      expect(records.map(({ title }) => title)).toEqual([0, 1, 2, 3].map((n) => `Étude ${n} sur le café`))
      expect(issues).toMatchObject([{ code: 'not-utf-8', line: 3 * place + 2 }])
    }
  })

  it('leave the rest of their line as it is where most of it is UTF-8', () => {
    const { records } = read(
      Buffer.from('TY  - JOUR\nTI  - Ünï cödé '),
      latin('caf\u00e9'),
      Buffer.from('\nER  - \n'),
    )
    expect(records[0]?.title).toBe('Ünï cödé café')
  })

  it('are read in the code page that their letters show', () => {
    // Кафе в городе in Windows-1251, Café naïve in Mac Roman.
    const cyrillic = read(
      latin(record('\u00ca\u00e0\u00f4\u00e5 \u00e2 \u00e3\u00ee\u00f0\u00ee\u00e4\u00e5')),
    )
    expect([cyrillic.records[0]?.title, cyrillic.receipt.encoding]).toEqual(['Кафе в городе', 'windows-1251'])
    const roman = read(latin(record('Caf\u008e na\u0095ve')))
    expect([roman.records[0]?.title, roman.receipt.encoding]).toEqual(['Café naïve', 'macintosh'])
    expect([cyrillic, roman].map(({ issues }) => issues[0]?.code)).toEqual([
      'encoding-guessed',
      'encoding-guessed',
    ])
  })

  it('are told where they may be of another code page', () => {
    // Małgorzata in Windows-1250.
    expect(read(latin(record('Ma\u00b3gorzata'))).issues[0]?.code).toBe('encoding-guessed')
    expect(read(latin(record('Caf\u00e9'))).issues).toEqual([])
  })
})

describe('readRecords on exports put one after the other', () => {
  for (const [format, sample] of Object.entries(samples)) {
    if (/json|xlsx|openalex/.test(format) || typeof sample !== 'string') continue
    for (const joint of ['\uFEFF', '\n\uFEFF', '\n\n\uFEFF\uFEFF'])
      it(`reads both of ${format} after ${JSON.stringify(joint)}`, () => {
        const once = titles(`\uFEFF${sample}`)
        expect(titles(`\uFEFF${sample}${joint}${sample}`)).toEqual([...once, ...once])
      })
  }

  it('reads the second where the first has no line end', () => {
    expect(titles('TY  - JOUR\nTI  - One\nER  - \uFEFFTY  - JOUR\nTI  - Two\nER  - ')).toEqual(['One', 'Two'])
  })
})
