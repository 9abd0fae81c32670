import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldNames, recordFields, type FieldKind } from '../../src/record/fields.js'
import type { BibRecord } from '../../src/record/record.js'
import { recordsToBibtex } from '../../src/read/write/bibtex.js'
import { recordsToCsl } from '../../src/read/write/csl.js'
import { guardFormula, unguardFormula } from '../../src/base/formula.js'
import { recordsToCsv } from '../../src/read/write/csv.js'
import { recordsToJsonLines } from '../../src/read/write/json-lines.js'
import { recordsToRis } from '../../src/read/write/ris.js'
import { recordsToXlsx } from '../../src/read/write/xlsx.js'
import { readRecords } from '../../src/read/read-records.js'

const seed = 20231124

const awkward = fc.constantFrom(
  '=1+1',
  '@SUM(A1)',
  "'-x",
  'a -- b --- c',
  '100 % of {all} \\emph{that} ~ $5 & #3_2^x',
  '“R&D” &amp; <i>x</i>',
  'García, Ørsted',
  'Smith and Sons',
  'one; two',
  'TY  - JOUR',
  'ER  - ',
  '@article{x,',
  'Liu R.',
  'NA',
  'line\nend',
  'tab\tand  spaces ',
  '\u0000\u007f\u2028\ufeff',
  '\ud800',
  '_x0041_',
  '<7b>',
  "''quoted`` \\'e",
)
const text = fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 20 }))
const value = text.filter((item) => item !== '')
const name = fc.oneof(
  value,
  fc
    .tuple(fc.constantFrom('Devedžić', 'van der Berg', "O'Neil"), fc.constantFrom('V.', 'Max', 'Anna B.'))
    .map((parts) => parts.join(', ')),
)
const list = fc.array(value, { minLength: 1, maxLength: 3 })
const extra = fc
  .array(fc.tuple(fc.oneof(value, fc.constantFrom('__proto__', 'constructor', 'PB')), fc.oneof(text, list)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((entries) => Object.fromEntries(entries) as Record<string, string | string[]>)

const source = fc.record(
  { file: value, line: fc.nat(), database: value, citedBy: fc.nat() },
  { requiredKeys: ['file', 'line'] },
)
const address = fc.record(
  { text: value, authors: list, corresponding: fc.boolean() },
  { requiredKeys: ['text'] },
)

/** Values for each kind of field: a field that is declared is tried without being named here. */
const kinds: Record<FieldKind, fc.Arbitrary<unknown>> = {
  text: value,
  number: fc.integer({ min: 0, max: 2099 }),
  texts: list,
  addresses: fc.array(address, { minLength: 1, maxLength: 3 }),
  source,
  sources: fc.array(source, { minLength: 1, maxLength: 3 }),
  extra,
}

const record = fc.record(
  {
    ...Object.fromEntries(fieldNames.map((field) => [field, kinds[recordFields[field].kind]])),
    id: value,
    title: text,
    authors: fc.array(name, { maxLength: 3 }),
    authorIds: fc.constantFrom(['orcid:0000-0001-2345-6789', ''], ['', 'scopus:57202138757']),
    year: fc.integer({ min: 1500, max: 2099 }),
    type: fc.oneof(value, fc.constantFrom('article-journal', 'book', 'thesis')),
  },
  { requiredKeys: ['id', 'title', 'authors'] },
) as unknown as fc.Arbitrary<BibRecord>
const records = fc.uniqueArray(record, { selector: ({ id }) => id, minLength: 1, maxLength: 4 })

const forms: Record<string, (items: readonly BibRecord[]) => Uint8Array> = {
  RIS: (items) => new TextEncoder().encode(recordsToRis(items)),
  BibTeX: (items) => new TextEncoder().encode(recordsToBibtex(items)),
  'CSL-JSON': (items) => new TextEncoder().encode(recordsToCsl(items)),
  CSV: (items) => new TextEncoder().encode(recordsToCsv(items)),
  XLSX: recordsToXlsx,
  'JSON Lines': (items) => new TextEncoder().encode(recordsToJsonLines(items)),
}

describe('records that are exported and read again', () => {
  for (const [form, write] of Object.entries(forms))
    it(`are the same, by ${form}, whatever is in their fields`, () => {
      fc.assert(
        fc.property(records, (items) => {
          const result = readRecords({ file: 'f', bytes: write(items) })
          expect(result.receipt.dialect).toBe('reviewbook')
          expect(result.receipt.rejected).toEqual([])
          // A record that did not say where it came from comes from the file that is read.
          const back = result.records.map((read, index) => {
            if (items[index]?.source !== undefined) return read
            const { source, ...rest } = read
            return source?.file === 'f' ? rest : undefined
          })
          expect(back).toEqual(items)
          expect(back.map((item) => JSON.stringify(item?.extra))).toEqual(
            items.map((item) => JSON.stringify(item.extra)),
          )
        }),
        { seed, numRuns: form === 'XLSX' ? 60 : 250 },
      )
    })

  it('are the same by XLSX where a text is longer than a cell can be', () => {
    const long: BibRecord = {
      id: 'a',
      title: 'x',
      authors: [],
      abstract: 'word '.repeat(20_000).trim(),
      extra: { y: 'z'.repeat(70_000) },
    }
    expect(readRecords({ file: 'f', bytes: recordsToXlsx([long]) }).records).toEqual([
      { ...long, source: { file: 'f', line: 2 } },
    ])
  })
})

describe('recordsToCsv', () => {
  it('puts an apostrophe before cells that a spreadsheet would take for a formula', () => {
    const [, row] = recordsToCsv([{ id: 'a', title: '=HYPERLINK("x")', authors: ['@b', 'c'] }]).split('\n')
    expect(row).toMatch(/^a,"'=HYPERLINK\(""x""\)",'@b; c,/)
  })

  it('takes off just what it put on', () => {
    for (const cell of ['=1', "'=1", "''+", '-', "'quoted'", 'plain'])
      expect(unguardFormula(guardFormula(cell))).toBe(cell)
    expect(['=1', '+1', '-1', '@a', '\ta', '\ra'].map((cell) => guardFormula(cell)[0])).toEqual(
      Array(6).fill("'"),
    )
  })
})

describe('a record changed in an export', () => {
  it('is read as changed, although the export holds what it was', () => {
    const record: BibRecord = {
      id: 'a',
      title: 'Old title\nin two lines',
      authors: ['Roe, Jo'],
      abstract: 'One\n\nTwo',
    }
    for (const write of [recordsToRis, recordsToBibtex, recordsToCsv]) {
      const [changed] = readRecords(write([record]).replace('Old', 'New')).records
      expect(changed).toMatchObject({ title: 'New title in two lines', abstract: 'One\n\nTwo' })
    }
  })
})
