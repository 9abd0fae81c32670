import { isUtf8 } from 'node:buffer'
import { createReadStream, type ReadStream } from 'node:fs'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { markedEncoding, wholeCharacters, type Encoding } from '../../base/encoding.js'
import { makeFolder, writeWhole } from '../../base/files.js'
import { InputError, type Issue } from '../../base/issue.js'
import { formatJson } from '../../base/json.js'
import { recordsToJsonLines } from '../../read/write/json-lines.js'
import type { ReadReceipt } from '../../read/receipt.js'
import { readRecordStream } from '../../read/read-stream.js'

/** Where the records and the receipt go. */
export interface ImportOptions {
  /** The file for the records, one JSON object a line. */
  out: string
  /** The file for the receipt. */
  receipt?: string
}

/** What was imported: a receipt for each file and what is wrong in them. */
export interface ImportResult {
  receipts: ReadReceipt[]
  issues: Issue[]
  /** The files of which nothing could be read; the others were. */
  unread: string[]
}

/**
 * Reads export files one after the other, each piece by piece, and writes their records as JSON Lines and the receipt
 * as JSON, each whole or not at all. A file that cannot be read does not cost the others. Throws {@link InputError}
 * where a file is not there, none holds anything that can be read, or one would be overwritten by the output.
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<ImportResult> {
  await refuseOverwriting(paths, [options.out, options.receipt])
  await makeFolder(dirname(options.out))
  const temporary = `${options.out}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const result = await importTo(temporary, paths)
    refuseUnreadable(result)
    if (options.receipt !== undefined)
      await writeWhole(options.receipt, formatJson({ files: result.receipts }))
    await rename(temporary, options.out)
    return result
  } finally {
    await rm(temporary, { force: true })
  }
}

async function importTo(temporary: string, paths: readonly string[]): Promise<ImportResult> {
  const result: ImportResult = { receipts: [], issues: [], unread: [] }
  const taken = new Map<string, number>()
  const output = await open(temporary, 'wx')
  try {
    for (const path of paths) {
      const encoding = await encodingOf(path)
      const stream = openFile(path)
      const records = readRecordStream(path, stream, { taken, ...(encoding ? { encoding } : {}) })
      let lines = ''
      let next = await records.next()
      for (; !next.done; next = await records.next()) {
        lines += recordsToJsonLines([next.value])
        if (lines.length < 1024 * 1024) continue
        await output.write(lines)
        lines = ''
      }
      await output.write(lines)
      result.receipts.push(next.value.receipt)
      result.issues.push(...next.value.issues)
      if (isUnread(next.value.receipt)) result.unread.push(path)
    }
  } finally {
    await output.close()
  }
  return result
}

function isUnread({ format, parsed, rejected, issues }: ReadReceipt): boolean {
  const closed = format === 'unknown' || 'archive-refused' in issues || 'workbook-damaged' in issues
  return closed && parsed + rejected.length === 0
}

/** Where nothing could be read there is nothing to write. */
function refuseUnreadable({ receipts, issues, unread }: ImportResult): void {
  if (unread.length === receipts.length) throw new InputError(issues)
}

async function refuseOverwriting(
  paths: readonly string[],
  outputs: readonly (string | undefined)[],
): Promise<void> {
  const inputs = new Set<string>()
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile())
      throw new InputError([
        {
          code: 'file-unreadable',
          message: found ? 'found a folder, expected a file' : 'no such file',
          file: path,
        },
      ])
    inputs.add(await realpath(path))
  }
  for (const output of outputs) {
    const real = output === undefined ? undefined : await realpath(output).catch(() => undefined)
    if (real !== undefined && inputs.has(real))
      throw new InputError([
        {
          code: 'output-is-input',
          message: 'found as input and as output, expected another file to write to',
          file: output!,
        },
      ])
  }
  if (outputs[0] === outputs[1])
    throw new InputError([
      {
        code: 'output-twice',
        message: 'found for records and receipt, expected two files',
        file: outputs[0]!,
      },
    ])
}

/** The encoding of a whole file, from a first reading of it: its beginning alone cannot show that it is not UTF-8. */
async function encodingOf(path: string): Promise<Encoding | undefined> {
  let held = Buffer.alloc(0)
  let first = true
  for await (const piece of openFile(path)) {
    const bytes = Buffer.concat([held, piece as Buffer])
    const marked = first ? markedEncoding(bytes) : undefined
    if (marked) return marked
    first = false
    const end = wholeCharacters(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return 'windows-1252'
    held = Buffer.from(bytes.subarray(end))
  }
  return 'utf-8'
}

function openFile(path: string): ReadStream {
  return createReadStream(path, { highWaterMark: 256 * 1024 })
}
