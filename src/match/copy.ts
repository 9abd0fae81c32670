import type { BibRecord } from '../record/record.js'

/** So many fields, or words of a title, make two equal records copies and not two works of which little is known. */
const FEWEST_FIELDS = 5
const FEWEST_WORDS = 6

/** What changes from one export to the next. */
const passing: ReadonlySet<string> = new Set(['id', 'source', 'sources', 'database', 'citedBy'])

/** What says little of a work, since it is the same for all of a journal. */
const common: ReadonlySet<string> = new Set(['issn', 'publisher', 'subjects', 'documentTypes', 'language'])

/**
 * Whether two records are the same in every field but id, source, database and citations: one record exported or
 * imported twice.
 *
 * @example
 * isCopy({ id: '1', title: 'Editorial', authors: ['A, B'] }, { id: '2', title: 'Editorial', authors: ['A, B'] }) // => false
 */
export function isCopy(a: BibRecord, b: BibRecord): boolean {
  const [left, right] = [contents(a), contents(b)]
  const telling = left.filter(([name]) => !common.has(name))
  const enough = telling.length >= FEWEST_FIELDS || a.title.trim().split(/\s+/).length >= FEWEST_WORDS
  return enough && JSON.stringify(left) === JSON.stringify(right)
}

function contents(record: BibRecord): [string, unknown][] {
  return Object.entries(record)
    .filter(([name, value]) => !passing.has(name) && value !== undefined && String(value) !== '')
    .sort(([x], [y]) => (x < y ? -1 : 1))
}
