import { sha256 } from '../base/hash.js'
import type { Issue } from '../base/issue.js'
import { isZip } from '../base/zip.js'
import type { BibRecord } from '../record/record.js'
import { refusedReading, textReading, type ReadOptions } from './file-reading.js'
import type { ReadReceipt } from './receipt.js'
import { otherFile, workbookReading } from './workbook-reading.js'

/** An export in memory: its bytes as they are, or text, with the name to use for it in issues and sources. */
export interface ReadSource {
  file: string
  bytes: Uint8Array
}

/** What was read from one file. */
export interface ReadResult {
  records: BibRecord[]
  /** What is wrong, with lines; of one kind at most a thousand, all are counted in the receipt. */
  issues: readonly Issue[]
  receipt: ReadReceipt
}

/**
 * Reads the records of an export of any supported database or program; what it is, is recognised by its content.
 * Nothing is dropped without an issue, and the receipt accounts for every record of the file. Never throws for what
 * a file contains. Text is taken as the content of a file named `text`.
 *
 * @example
 * readRecords('TY  - JOUR\nTI  - Open badges\nPY  - 2015\nER  - \n').records[0]?.year // => 2015
 */
export function readRecords(source: string | ReadSource, options: ReadOptions = {}): ReadResult {
  const file = typeof source === 'string' ? 'text' : source.file
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source.bytes
  const { collected, receipt } = readBytes(file, bytes, options)
  return {
    records: collected.records,
    issues: collected.issues,
    receipt: { ...receipt, sha256: sha256(bytes) },
  }
}

/** How many bytes become text at once: so long that the memory manager does not move the text about. */
const pieceLength = 1024 * 1024

function readBytes(file: string, bytes: Uint8Array, options: ReadOptions) {
  if (isZip(bytes)) return workbookReading(file, bytes, options)
  const other = otherFile(bytes)
  if (other !== undefined) return refusedReading(file, bytes.length, `found ${other}`)
  const reading = textReading(file, options)
  // In pieces: characters beyond Latin-1 in one of them do not make the text of all twice as long.
  for (let at = 0; at < bytes.length; at += pieceLength) reading.write(bytes.subarray(at, at + pieceLength))
  reading.end()
  return { collected: reading.collected, receipt: reading.receipt(bytes.length) }
}
