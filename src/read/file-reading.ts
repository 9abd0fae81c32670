import type { Encoding } from '../base/encoding.js'
import { collectInto, emptyCollection, noteIssue, type Collected } from './collect.js'
import { textDecoder, type DecodeNotes } from './text/decode.js'
import type { TakenIds } from './ids.js'
import type { Reader } from './raw-record.js'
import type { ReadReceipt } from './receipt.js'
import { recognise } from './recognise/recognise.js'
import type { Recognised } from './recognise/recognised.js'

/** How much text a format is recognised by, in characters. */
const sampleLength = 64 * 1024

/** What reading needs to know besides the bytes. */
export interface ReadOptions {
  /** Ids given in files read before into the same set of records; those given here are added. */
  taken?: TakenIds
  /** The encoding, where it is known from the whole file. */
  encoding?: Encoding
}

/** A text file being read: bytes go in piece by piece, records are there as soon as they are whole. */
export function textReading(file: string, options: ReadOptions = {}) {
  const collected = emptyCollection()
  const taken = options.taken ?? new Map<string, number>()
  const decoder = textDecoder(options.encoding)
  let waiting = ''
  let recognised: Recognised | undefined
  let reader: Reader | undefined

  const begin = () => {
    if (recognised) return
    recognised = recognise(waiting.slice(0, sampleLength).replace(/\r\n/g, '\n'))
    reader = recognised.open(collectInto(collected, file, recognised, taken))
    reader.write(waiting)
    waiting = ''
  }
  const take = (text: string) => {
    if (reader) return reader.write(text)
    waiting += text
    if (waiting.length >= sampleLength) begin()
  }
  return {
    collected,
    write: (bytes: Uint8Array) => take(decoder.write(bytes)),
    end() {
      take(decoder.end())
      begin()
      reader!.end()
      noteDecoding(collected, file, decoder.notes)
      noteNothing(collected, file)
    },
    receipt: (bytes: number) => receiptOf(file, recognised, decoder.notes.encoding, bytes, collected),
  }
}

function noteDecoding(collected: Collected, file: string, notes: DecodeNotes): void {
  if (notes.controls > 0)
    noteIssue(collected, file, {
      line: 1,
      code: 'control-characters',
      message: `found ${notes.controls} control characters, expected none; read as spaces`,
    })
  const [first] = notes.otherLines
  // In one encoding throughout, the receipt names it; a few lines that show nothing do not make it doubtful.
  const doubtless = notes.encoding === 'windows-1252' && notes.westernCount * 2 > notes.otherCount
  if (!first || (!notes.beyondAscii && doubtless)) return
  if (!notes.beyondAscii)
    noteIssue(collected, file, {
      line: first.line,
      code: 'encoding-guessed',
      message: `found no UTF-8 in ${notes.otherCount} lines, expected UTF-8; read as ${notes.encoding}`,
    })
  else
    for (const { line, page } of notes.otherLines)
      noteIssue(collected, file, {
        line,
        code: 'not-utf-8',
        message: `found bytes that are not UTF-8 among ${notes.otherCount} such lines, expected UTF-8; read as ${page}`,
      })
}

/** A file that was recognised and gave no record is said to be one, whatever else was said of it. */
export function noteNothing(collected: Collected, file: string): void {
  const { parsed, rejected, issueCounts } = collected
  if (parsed + rejected.length === 0 && !issueCounts.has('format-unknown') && !issueCounts.has('file-empty'))
    noteIssue(collected, file, { line: 1, code: 'no-records', message: 'found no record, expected some' })
}

/** The receipt of what was collected, but for the digest of the bytes. */
export function receiptOf(
  file: string,
  recognised: Pick<Recognised, 'format' | 'dialect' | 'why' | 'columns'> | undefined,
  encoding: ReadReceipt['encoding'],
  bytes: number,
  collected: Collected,
): Omit<ReadReceipt, 'sha256'> {
  const { declared, parsed, rejected } = collected
  if (declared !== undefined && declared !== parsed + rejected.length)
    noteIssue(collected, file, {
      line: 1,
      code: 'declared-count',
      message: `found ${parsed + rejected.length} records, expected ${declared} as the file says`,
    })
  return {
    file,
    format: recognised?.format ?? 'unknown',
    dialect: recognised?.dialect ?? 'general',
    why: recognised?.why ?? 'nothing in the file showed a format',
    encoding,
    bytes,
    parsed,
    rejected,
    unmapped: sortedCounts(collected.unmapped),
    ...(declared === undefined
      ? {}
      : { declared: { n: declared, agrees: declared === parsed + rejected.length } }),
    ...(recognised?.columns ? { columns: { ...recognised.columns } } : {}),
    issues: sortedCounts(collected.issueCounts),
  }
}

/** Counts with the largest first, then by name; a name such as `__proto__` is a name like others. */
function sortedCounts(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}

/** Notes that a file cannot be read at all: how many records it has is not known. */
export function refuse(collected: Collected, file: string, code: string, message: string): void {
  noteIssue(collected, file, { line: 1, code, message })
}

/** The reading of a file that is nothing that can be read. */
export function refusedReading(file: string, bytes: number, message: string) {
  const collected = emptyCollection()
  refuse(collected, file, 'format-unknown', message)
  return { collected, receipt: receiptOf(file, undefined, 'binary', bytes, collected) }
}
