import fc from 'fast-check'
import { readRecords, type ReadResult } from '../../src/read/read-records.js'
import { readRecordStream } from '../../src/read/read-stream.js'
import { sampleBytes, samples } from './samples.js'

/** Reads bytes and throws where what comes out contradicts itself. */
export function readSoundly(bytes: Uint8Array): ReadResult {
  const result = readRecords({ file: 'f', bytes })
  const { records, issues, receipt } = result
  const fail = (what: string) => {
    throw new Error(`${what}: ${JSON.stringify(receipt).slice(0, 500)}`)
  }
  if (receipt.parsed !== records.length) fail(`${records.length} records, receipt says otherwise`)
  if (new Set(records.map(({ id }) => id)).size !== records.length) fail('an id twice')
  if (
    records.some(
      ({ id, title, authors }) => id === '' || typeof title !== 'string' || !Array.isArray(authors),
    )
  )
    fail('a record without id, title or authors')
  if (records.length === 0 && issues.length === 0) fail('nothing read and nothing said')
  if (issues.some(({ message }) => message === '' || message.includes('\n')))
    fail('a message of no or several lines')
  if (Object.keys(Object.prototype).length > 0) fail('the prototype of all objects was changed')
  return result
}

/** The same by the stream, in pieces of a given length. */
export async function readInPieces(bytes: Uint8Array, length: number): Promise<ReadResult> {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += length) pieces.push(bytes.subarray(at, at + length))
  const stream = readRecordStream('f', pieces)
  const records: ReadResult['records'] = []
  let next = await stream.next()
  for (; !next.done; next = await stream.next()) records.push(next.value)
  return { records, ...next.value }
}

const tokens = fc.constantFrom(
  '\n',
  '\r',
  '\r\n',
  '\t',
  '"',
  "'",
  ',',
  ';',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '<',
  '>',
  '&',
  '=',
  '#',
  '@',
  '%',
  '\\',
  '-',
  ' ',
  'TY  - JOUR\n',
  'ER  - \n',
  'TI  - x\n',
  'PMID- 1\n',
  'PT J\n',
  'ER\n',
  'FN x\nVR 1.0\n',
  '@article{',
  '@string{a = "b"}',
  'title = {',
  '%0 Book\n',
  '%T x\n',
  'Record #1 of 2\nID: x\n',
  '<1>\n',
  'Title\n  x\n',
  'Document 1 of 2\n',
  '____________________\n',
  'ProQuest document ID: 1\n',
  'title,authors\n',
  'a,b\n',
  '<xml><records><record>',
  '</record>',
  '<title>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '{"id":"a","title":"b","authors":[]}',
  '[{"title":"x"}]',
  '__proto__',
  'constructor',
  '\u0000',
  '\ufeff',
  'é',
  '\ud800',
  '10.1/x',
  '2019',
)

/** Text made of what formats are made of, in any order. */
export const mixture: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: tokens },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => new TextEncoder().encode(parts.join('')))

/** A sample with some bytes changed, taken out or put in. */
export const damaged: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...Object.values(samples)),
    fc.array(
      fc.tuple(fc.nat(), fc.integer({ min: 0, max: 2 }), fc.uint8Array({ minLength: 1, maxLength: 3 })),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([sample, changes]) =>
    changes.reduce<Uint8Array>((bytes, [place, kind, put]) => {
      const at = bytes.length === 0 ? 0 : place % bytes.length
      const after = kind === 0 ? at + put.length : kind === 1 ? at + 1 + (place % 7) : at
      return Buffer.concat([
        bytes.subarray(0, at),
        kind === 1 ? new Uint8Array(0) : put,
        bytes.subarray(after),
      ])
    }, sampleBytes(sample)),
  )

/** Any bytes at all. */
export const noise: fc.Arbitrary<Uint8Array> = fc.uint8Array({ maxLength: 300 })
