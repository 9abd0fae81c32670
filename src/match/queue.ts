import type { Issue } from '../base/issue.js'
import { formatSheetText, parseSheet } from '../base/sheet.js'
import type { BibRecord } from '../record/record.js'
import type { PairDecision, QueuedPair } from './dedupe.js'

const SHOWN = ['title', 'authors', 'year', 'journal', 'volume', 'issue', 'pages', 'doi'] as const

const COLUMNS = ['decision', 'a', 'b', 'reason', 'agreed', 'score'].concat(
  SHOWN.flatMap((field) => [`${field}_a`, `${field}_b`]),
)

/**
 * The review queue as CSV, a row for each pair, the fields of both records side by side. The column `decision` is
 * empty: write `same` or `different` into it and read the file back with {@link readQueue}. A cell that a spreadsheet
 * would run as a formula gets an apostrophe before it, which reading takes off.
 *
 * @example
 * const law = { title: 'Digital badging at The Open University', authors: ['Law, P.'], year: 2015, journal: 'Open Learning', volume: '30', pages: '221-234' }
 * const records = [{ ...law, id: 'a' }, { ...law, id: 'b', authors: ['Law, Patrina'] }]
 * const { queue, unique } = dedupe(records)
 * formatQueue(queue, unique).split(',')[0] // => 'decision'
 */
export function formatQueue(queue: readonly QueuedPair[], records: readonly BibRecord[]): string {
  const byId = new Map(records.map((record) => [record.id, record]))
  const rows = queue.map(({ a, b, reason, agreed, score }) => ({
    decision: '',
    a,
    b,
    reason,
    agreed: agreed.join(', '),
    score,
    ...shown(byId.get(a), 'a'),
    ...shown(byId.get(b), 'b'),
  }))
  return formatSheetText(COLUMNS, rows)
}

function shown(record: BibRecord | undefined, side: 'a' | 'b'): Record<string, string> {
  return Object.fromEntries(
    SHOWN.map((field) => {
      const value = record?.[field]
      const text = typeof value === 'object' ? value.join('; ') : String(value ?? '')
      return [`${field}_${side}`, text]
    }),
  )
}

/**
 * Decisions from a review queue, CSV or a workbook; a row without a decision says nothing yet. Other columns than `decision`, `a` and `b`
 * are not read. Another word than `same` or `different` is an issue with its line. Throws InputError for an
 * unreadable sheet and columns that are not there.
 *
 * @example
 * readQueue('decision,a,b\nsame,r1,r2\n,r3,r4\n', 'queue.csv').decisions // => [{ a: 'r1', b: 'r2', decision: 'same' }]
 */
export function readQueue(
  content: string | Uint8Array,
  file: string,
): { decisions: PairDecision[]; issues: Issue[] } {
  const sheet = parseSheet(content, file, { columns: ['decision', 'a', 'b'] })
  const decisions: PairDecision[] = []
  const issues = [...sheet.issues]
  for (const { line, cells } of sheet.rows) {
    const decision = (cells['decision'] ?? '').trim().toLowerCase()
    const [a, b] = [cells['a'] ?? '', cells['b'] ?? '']
    if (decision === 'same' || decision === 'different') decisions.push({ a, b, decision })
    else if (decision !== '')
      issues.push({
        code: 'queue-decision',
        message: `found '${decision}', expected 'same', 'different' or nothing`,
        path: 'decision',
        file,
        line,
      })
  }
  return { decisions, issues }
}
