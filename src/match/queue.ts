import { formatCsv, parseCsv } from '../base/csv.js'
import type { Issue } from '../base/issue.js'
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
    a: harmless(a),
    b: harmless(b),
    reason,
    agreed: agreed.join(', '),
    score,
    ...shown(byId.get(a), 'a'),
    ...shown(byId.get(b), 'b'),
  }))
  return formatCsv(COLUMNS, rows)
}

function shown(record: BibRecord | undefined, side: 'a' | 'b'): Record<string, string> {
  return Object.fromEntries(
    SHOWN.map((field) => {
      const value = record?.[field]
      const text = typeof value === 'object' ? value.join('; ') : String(value ?? '')
      return [`${field}_${side}`, harmless(text)]
    }),
  )
}

function harmless(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function withoutGuard(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

/**
 * Decisions from a review queue; a row without a decision says nothing yet. Other columns than `decision`, `a` and `b`
 * are not read. Another word than `same` or `different` is an issue with its line. Throws InputError for unreadable CSV.
 *
 * @example
 * readQueue('decision,a,b\nsame,r1,r2\n,r3,r4\n', 'queue.csv').decisions // => [{ a: 'r1', b: 'r2', decision: 'same' }]
 */
export function readQueue(text: string, file: string): { decisions: PairDecision[]; issues: Issue[] } {
  const table = parseCsv(text, file)
  const decisions: PairDecision[] = []
  const issues: Issue[] = ['decision', 'a', 'b']
    .filter((name) => !table.columns.includes(name))
    .map((name) => ({ code: 'queue-column', message: `found no column '${name}'`, file, line: 1 }))
  if (issues.length > 0) return { decisions, issues }
  for (const { line, cells } of table.rows) {
    const decision = (cells['decision'] ?? '').trim().toLowerCase()
    const [a, b] = [withoutGuard(cells['a'] ?? ''), withoutGuard(cells['b'] ?? '')]
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
