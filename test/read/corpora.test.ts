import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/base/text.js'
import { yearIn } from '../../src/read/text/numbers.js'
import { readRecords } from '../../src/read/read-records.js'
import { corpusFiles, haveCorpora } from './corpora.js'

/** Titles compared without what a reader takes off and a plain count leaves on: markup, entities, braces, LaTeX. */
function simple(title: string | null | undefined): string {
  const plain = (title ?? '')
    .replace(/<[^<>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&apos;/g, "'")
    .replace(/\\[a-zA-Z]+|[{}\\$]/g, '')
  return foldText(plain)
}

describe.skipIf(!haveCorpora())('readRecords on real exports, against counts made without a parser', () => {
  for (const { name, bytes, expected } of haveCorpora() ? corpusFiles() : [])
    it(`reads ${name}`, () => {
      const { records, receipt } = readRecords({ file: name, bytes: bytes() })
      const years: Record<string, number> = {}
      // A plain count takes the date of early access where there is no year.
      for (const { year, earlyAccess = '' } of records) {
        const counted = year ?? yearIn(earlyAccess)
        if (counted !== undefined) years[counted] = (years[counted] ?? 0) + 1
      }
      expect({
        records: receipt.parsed + receipt.rejected.length,
        withDoi: records.filter(({ doi }) => doi !== undefined).length,
        // A plain count takes NA for an abstract.
        withAbstract: records.filter(({ abstract, extra }) => abstract !== undefined || extra?.AB === 'NA')
          .length,
        years,
        firstTitle: simple(records[0]?.title),
        lastTitle: simple(records.at(-1)?.title),
      }).toEqual({
        records: expected.records,
        withDoi: expected.withDoi,
        withAbstract: expected.withAbstract,
        years: expected.years,
        firstTitle: simple(expected.firstTitle),
        lastTitle: simple(expected.lastTitle),
      })
      expect(receipt.parsed).toBe(records.length)
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
    })
})
