import { describe, expect, it } from 'vitest'
import { readRecords } from '../../src/read/read-records.js'

const ris = (...lines: string[]) => `${lines.join('\r\n')}\r\n`

describe('readRecords on RIS', () => {
  it('fills a record and keeps what has no place in extra and in the receipt', () => {
    const { records, issues, receipt } = readRecords(
      ris(
        'TY  - JOUR',
        'TI  - Open <i>badges</i> &amp; trust',
        'AU  - Devedžić, Vladan',
        'AU  - Liu R.',
        'PY  - 2015/05//',
        'JF  - Educational Technology',
        'SP  - 603',
        'EP  - 620',
        'DO  - https://doi.org/10.1007/S11423-015-9388-3',
        'KW  - open badges',
        'micro-credentials',
        'XX  - one',
        'XX  - two',
        'ER  - ',
      ),
    )
    expect(issues).toEqual([])
    expect(records).toEqual([
      {
        id: expect.stringMatching(/^devedzic2015-[0-9a-f]{8}$/) as string,
        title: 'Open badges & trust',
        authors: ['Devedžić, Vladan', 'Liu, R.'],
        year: 2015,
        journal: 'Educational Technology',
        pages: '603-620',
        doi: '10.1007/s11423-015-9388-3',
        keywords: ['open badges', 'micro-credentials'],
        type: 'article-journal',
        source: { file: 'text', line: 1 },
        extra: { PY: '2015/05//', XX: ['one', 'two'] },
      },
    ])
    expect(receipt).toMatchObject({
      format: 'ris',
      encoding: 'utf-8',
      parsed: 1,
      rejected: [],
      unmapped: { XX: 2 },
    })
  })

  it('keeps a record without ER and says so', () => {
    const { records, issues } = readRecords(ris('TY  - JOUR', 'TI  - One', 'TY  - JOUR', 'TI  - Two'))
    expect(records.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['record-not-closed', 1],
      ['record-not-closed', 3],
    ])
  })

  it('reads from ER to ER where a file has no TY, rejects a record without any value', () => {
    const { records, receipt } = readRecords(
      ris('TI  - One', 'ER  - ', 'TI  - ', 'ER  - ', 'TI  - Three', 'ER  - '),
    )
    expect(records.map(({ title }) => title)).toEqual(['One', 'Three'])
    expect(receipt.rejected.map(({ code, line }) => [code, line])).toEqual([['record-empty', 3]])
  })

  it('reads lower-case tags, tags with one space, with a tab and without a space after the dash', () => {
    const [record] = readRecords(ris('TY  -JOUR', 'ti  - Lower', 'AU - A, B', 'VL\t- 4', 'ER  -')).records
    expect(record).toMatchObject({ title: 'Lower', authors: ['A, B'], volume: '4' })
  })

  it('names fields outside records in an issue and never takes text in a value for a tag', () => {
    const { records, issues } = readRecords(
      ris('TY  - JOUR', 'TI  - One', 'N2  - First', 'CD - second line', 'ER  - ', 'NL  - Left', 'ER  - '),
    )
    expect(records[0]?.abstract).toBe('First CD - second line')
    expect(issues.map(({ line, code }) => [line, code])).toEqual([
      [6, 'outside-record'],
      [7, 'outside-record'],
    ])
  })

  it('gives alike records ids of their own', () => {
    const record = ['TY  - JOUR', 'TI  - Same', 'ER  - ']
    const ids = readRecords(ris(...record, ...record, ...record)).records.map(({ id }) => id)
    expect(ids).toEqual([ids[0], `${ids[0]}-2`, `${ids[0]}-3`])
  })
})
