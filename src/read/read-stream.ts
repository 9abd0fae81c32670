import { createHash } from 'node:crypto'
import type { Issue } from '../base/issue.js'
import { isZip } from '../base/zip.js'
import type { BibRecord } from '../record/record.js'
import { refusedReading, textReading, type ReadOptions } from './file-reading.js'
import type { ReadReceipt } from './receipt.js'
import { otherFile, workbookReading } from './workbook-reading.js'

/** The largest workbook that is read, in bytes: it must be held whole. */
const largestWorkbook = 200 * 1024 * 1024

/** How many bytes tell what a file is: more than any mark of a format has. */
const headLength = 4096

/** What is known of a file once its last record has come. */
export interface StreamEnd {
  issues: readonly Issue[]
  receipt: ReadReceipt
}

/**
 * Reads an export piece by piece and gives each record as soon as it is whole, so that a file of any length fits into
 * memory; the generator returns issues and receipt. A workbook or a JSON document is held whole, up to a limit.
 * Without an encoding in the options text is UTF-8 wherever it is valid, else in the code page that its letters show.
 *
 * @example
 * const bytes = async function* () { yield new TextEncoder().encode('TY  - JOUR\nTI  - One\nER  - \n') }
 * (await readRecordStream('a.ris', bytes()).next()).value.title // => 'One'
 */
export async function* readRecordStream(
  file: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<BibRecord, StreamEnd, undefined> {
  const hash = createHash('sha256')
  let bytes = 0
  let started: Started | undefined
  let head: Uint8Array = new Uint8Array(0)
  const take = (piece: Uint8Array) => {
    if (started?.held && bytes <= largestWorkbook) started.held.push(piece)
    started?.reading?.write(piece)
  }
  for await (const piece of pieces) {
    hash.update(piece)
    bytes += piece.length
    if (!started) {
      // The first bytes tell what the file is; they can come in pieces of any length.
      head = Buffer.concat([head, piece])
      if (head.length < headLength) continue
      started = begin(file, head, options)
      take(head)
    } else take(piece)
    if (started.reading) yield* drain(started.reading.collected)
  }
  if (!started) {
    started = begin(file, head, options)
    take(head)
  }
  const { collected, receipt } = finish(file, started, bytes, options)
  yield* drain(collected)
  return { issues: collected.issues, receipt: { ...receipt, sha256: hash.digest('hex') } }
}

/** A file being read: text piece by piece, a workbook held whole, or one that cannot be read. */
interface Started {
  reading?: ReturnType<typeof textReading>
  held?: Uint8Array[]
  refused?: string
}

function begin(file: string, head: Uint8Array, options: ReadOptions): Started {
  if (isZip(head)) return { held: [] }
  const other = otherFile(head)
  return other === undefined ? { reading: textReading(file, options) } : { refused: `found ${other}` }
}

function finish(file: string, started: Started, bytes: number, options: ReadOptions) {
  const { reading, held, refused } = started
  if (reading) {
    reading.end()
    return { collected: reading.collected, receipt: reading.receipt(bytes) }
  }
  if (held && bytes <= largestWorkbook) return workbookReading(file, Buffer.concat(held), options)
  const tooLarge = `found a workbook of ${bytes} bytes, expected at most ${largestWorkbook}`
  return refusedReading(file, bytes, refused ?? tooLarge)
}

/** Gives the records read so far and forgets them. */
function* drain(collected: { records: BibRecord[] }): Generator<BibRecord> {
  const { records } = collected
  collected.records = []
  yield* records
}
