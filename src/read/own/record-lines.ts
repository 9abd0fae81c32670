import * as v from 'valibot'
import type { Issue } from '../../base/issue.js'
import { recordSchema } from '../../record/record-schema.js'
import type { BibRecord } from '../../record/record.js'

/**
 * Reads records from the lines of a file such as `records.jsonl`, a JSON object on each; empty lines are none. A line
 * that is no record becomes an issue and costs no other. The lines can come one by one: no file is held whole.
 *
 * @example
 * (await readRecordLines(['{"id":"a","title":"One","authors":[]}', '{"id":'], 'records.jsonl')).issues[0].line // => 2
 */
export async function readRecordLines(
  lines: AsyncIterable<string> | Iterable<string>,
  file: string,
): Promise<{ records: BibRecord[]; issues: Issue[] }> {
  const records: BibRecord[] = []
  const issues: Issue[] = []
  let line = 0
  for await (const content of lines) {
    line++
    const bare = line === 1 ? content.replace(/^\uFEFF/, '') : content
    if (bare.trim() === '') continue
    const read = readRecordLine(bare)
    if (typeof read === 'string') issues.push({ code: 'record-line', message: read, file, line })
    else records.push(read)
  }
  return { records, issues }
}

/** A record, or why the line is none. */
function readRecordLine(content: string): BibRecord | string {
  try {
    const result = v.safeParse(recordSchema, JSON.parse(content))
    if (result.success) return result.output as unknown as BibRecord
    const [issue] = result.issues
    const path = (issue.path ?? []).map(({ key }) => String(key)).join('.')
    return `found ${issue.received}${path === '' ? '' : ` for ${path}`}, expected ${issue.expected ?? 'another value'}`
  } catch {
    return 'found no JSON, expected a record on each line'
  }
}
