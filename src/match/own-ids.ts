import type { Issue } from '../base/issue.js'
import type { BibRecord } from '../record/record.js'
import { freeId } from '../read/ids.js'

/** Records of which each has an id of its own, and what was renamed for it. */
export interface OwnIds {
  records: readonly BibRecord[]
  issues: readonly Issue[]
}

/**
 * Gives each record an id of its own: of those with one id the first keeps it, the others get `-2`, `-3` …, as records
 * of several files read one by one can have the same. Says as an issue what it renamed.
 *
 * @example
 * const one = { id: 'law2015', title: 'One', authors: [] }
 * withOwnIds([one, { ...one, title: 'Two' }]).records.map(({ id }) => id) // => ['law2015', 'law2015-2']
 */
export function withOwnIds(records: readonly BibRecord[]): OwnIds {
  const taken = new Map(records.map(({ id }) => [id, 1]))
  if (taken.size === records.length) return { records, issues: [] }
  const seen = new Set<string>()
  const issues: Issue[] = []
  const own = records.map((record) => {
    if (!seen.has(record.id)) {
      seen.add(record.id)
      return record
    }
    const id = freeId(record.id, taken)
    const message = `found the id '${record.id}' again, expected each record to have its own; renamed to '${id}'`
    const { source } = record
    issues.push({ code: 'id-renamed', message, ...(source ? { file: source.file, line: source.line } : {}) })
    return { ...record, id }
  })
  return { records: own, issues }
}
