import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { readText, writeWhole } from '../base/files.js'
import { InputError, type Issue } from '../base/issue.js'
import { dedupe, type DedupeResult } from '../match/dedupe.js'
import { formatQueue, readQueue } from '../match/queue.js'
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

const text = v.optional(v.string())
const list = v.optional(v.array(v.string()))

/** What de-duplication reads must have its type; all else passes as it is. */
const record = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  authors: v.array(v.string()),
  year: v.optional(v.number()),
  journal: text,
  volume: text,
  issue: text,
  pages: text,
  doi: text,
  abstract: text,
  type: text,
  keywords: list,
})

/**
 * De-duplicates a file of records, a JSON object a line. Writes the unique records and, where asked for, merges, links
 * and queue, each whole or not at all and none before all are made. A line that is no record becomes an issue.
 * Throws InputError where a file cannot be read or two records have one id.
 */
export async function dedupeFile(path: string, options: DedupeFileOptions): Promise<DedupeResult> {
  const { records, issues } = await readRecordLines(path)
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

async function readRecordLines(path: string): Promise<{ records: BibRecord[]; issues: Issue[] }> {
  const records: BibRecord[] = []
  const issues: Issue[] = []
  let line = 0
  try {
    const input = createReadStream(path, 'utf8')
    for await (const content of createInterface({ input, crlfDelay: Infinity })) {
      line++
      const bare = line === 1 ? content.replace(/^\uFEFF/, '') : content
      if (bare.trim() === '') continue
      const read = readRecordLine(bare)
      if (typeof read === 'string') issues.push({ code: 'record-line', message: read, file: path, line })
      else records.push(read)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const message = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`
    throw new InputError([{ code: 'file-unreadable', message, file: path }])
  }
  return { records, issues }
}

/** A record, or why the line is none. */
function readRecordLine(content: string): BibRecord | string {
  try {
    const result = v.safeParse(record, JSON.parse(content))
    if (result.success) return result.output as BibRecord
    const [issue] = result.issues
    const path = (issue.path ?? []).map(({ key }) => String(key)).join('.')
    return `found ${issue.received}${path === '' ? '' : ` for ${path}`}, expected ${issue.expected ?? 'another value'}`
  } catch {
    return 'found no JSON, expected a record on each line'
  }
}
