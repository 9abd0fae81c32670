import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { readText, writeWhole } from '../base/files.js'
import { InputError, type Issue } from '../base/issue.js'
import { dedupe, type DedupeResult } from '../match/dedupe.js'
import { formatQueue, readQueue } from '../match/queue.js'
import { readRecordLines } from '../read/own/record-lines.js'
import type { BibRecord } from '../record/record.js'

/** Where the results go; without a name a result is not written. */
export interface DedupeFileOptions {
  out: string
  merges?: string
  links?: string
  /** The queue for a person, as CSV. */
  queue?: string
  /** An earlier queue, filled in. */
  decisions?: string
}

/**
 * De-duplicates a file of records, a JSON object a line. Writes the unique records and, where asked for, merges, links
 * and queue, each whole or not at all and none before all are made. A line that is no record becomes an issue.
 * Of records with one id the later ones get another, with an issue. Throws InputError where a file cannot be read.
 */
export async function dedupeFile(path: string, options: DedupeFileOptions): Promise<DedupeResult> {
  const { records, issues } = await recordsOf(path)
  const answered =
    options.decisions === undefined
      ? undefined
      : readQueue(await readText(options.decisions), options.decisions)
  const result = dedupe(records, { decisions: answered?.decisions ?? [] })
  const outputs: [string | undefined, () => string | Uint8Array][] = [
    [options.merges, () => lines(result.merges)],
    [options.links, () => lines(result.links)],
    [options.queue, () => formatQueue(result.queue, result.unique)],
    [options.out, () => lines(result.unique)],
  ]
  const made = outputs.flatMap(([name, make]) => (name === undefined ? [] : [{ name, content: make() }]))
  for (const { name, content } of made) await writeWhole(name, content)
  return { ...result, issues: [...issues, ...(answered?.issues ?? []), ...result.issues] }
}

/** Bytes, not a string: half a million records are longer than a string may be. */
function lines(values: readonly unknown[]): Uint8Array {
  return Buffer.concat(values.map((value) => Buffer.from(`${JSON.stringify(value)}\n`)))
}

async function recordsOf(path: string): Promise<{ records: BibRecord[]; issues: Issue[] }> {
  try {
    const input = createReadStream(path, 'utf8')
    return await readRecordLines(createInterface({ input, crlfDelay: Infinity }), path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const message = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`
    throw new InputError([{ code: 'file-unreadable', message, file: path }])
  }
}
