import { InputError, type Issue } from '../base/issue.js'
import { parseCsv } from '../base/csv.js'
import type { Category } from '../record/review.js'
import type { Coding } from './evaluate.js'
import { sectionsOf, type TextDocument } from './document.js'
import type { TaggedDocument } from './tag.js'

/** A coding sheet: its columns, and a row for each document. */
export interface CodingSheet {
  columns: readonly string[]
  rows: readonly Readonly<Record<string, string>>[]
}

const suggestion = 'suggested: '
const proof = 'evidence: '

/**
 * A sheet for a coder: the text, and for each topic the tagger's suggestion (`yes`, or empty), the words that speak for
 * it and a blank column under the topic's key, to be filled in with `1` or `0`. With `blind` the suggestions are left out.
 */
export function makeCodingSheet(
  documents: readonly TextDocument[],
  tagged: readonly TaggedDocument[],
  topics: readonly Category[],
  { blind = false }: { blind?: boolean } = {},
): CodingSheet {
  const found = new Map(tagged.map((document) => [document.id, document.tags]))
  const columns = [
    'id',
    'text',
    ...topics.flatMap(({ key }) => (blind ? [key] : [key, suggestion + key, proof + key])),
    'remarks',
  ]
  const rows = documents.map((document) => {
    const row: Record<string, string> = Object.fromEntries(columns.map((column) => [column, '']))
    row['id'] = document.id
    row['text'] = sectionsOf(document)
      .map((section) => section.text)
      .join('\n')
    for (const tag of blind ? [] : (found.get(document.id) ?? [])) {
      row[suggestion + tag.topic] = `yes (${tag.score.toFixed(2)})`
      row[proof + tag.topic] = [...new Set(tag.evidence.map((item) => item.text))].join(' | ')
    }
    return row
  })
  return { columns, rows }
}

/** What one coder filled in. */
export interface SheetCodings {
  topics: readonly string[]
  codings: readonly Coding[]
  issues: readonly Issue[]
}

const yes = new Set(['1', 'yes', 'y', 'true', 'x'])
const no = new Set(['0', 'no', 'n', 'false'])

/**
 * Reads a coding sheet back. A cell says yes (`1`, `yes`, `y`, `true`, `x`) or no (`0`, `no`, `n`, `false`); a document
 * with a blank or any other cell becomes an issue and is left out, for a blank may mean "no" or "not yet".
 * Throws an {@link InputError} where the file is no coding sheet.
 */
export function readCodingSheet(text: string, file: string): SheetCodings {
  return readSheetRows(parseCsv(text, file), file)
}

/** As {@link readCodingSheet}, from rows that are read already. */
export function readSheetRows(
  table: { columns: readonly string[]; rows: readonly { line: number; cells: Readonly<Record<string, string>> }[] },
  file: string,
): SheetCodings {
  const fixed = new Set(['id', 'text', 'title', 'abstract', 'remarks'])
  const topics = table.columns.filter(
    (column) => !fixed.has(column) && !column.startsWith(suggestion) && !column.startsWith(proof),
  )
  if (!table.columns.includes('id') || topics.length === 0)
    throw new InputError([
      { code: 'sheet-columns', message: `found columns ${table.columns.join(', ')}, expected 'id' and topics`, file, line: 1 },
    ])
  const issues: Issue[] = []
  const seen = new Set<string>()
  const codings = table.rows.flatMap(({ line, cells }) => {
    const id = (cells['id'] ?? '').trim()
    const answers = topics.map((topic) => ({ topic, answer: (cells[topic] ?? '').trim().toLowerCase() }))
    const unclear = answers.find(({ answer }) => !yes.has(answer) && !no.has(answer))
    if (id === '' || seen.has(id)) {
      const message = id === '' ? 'found no id, expected one' : `found id '${id}' twice, expected each once`
      issues.push({ code: 'sheet-id', message, file, line })
      return []
    }
    seen.add(id)
    if (unclear) {
      const message = `found '${unclear.answer}' for '${unclear.topic}' of '${id}', expected 1 or 0: the document is left out`
      issues.push({ code: 'sheet-cell', message, path: unclear.topic, file, line })
      return []
    }
    return [{ id, topics: answers.filter(({ answer }) => yes.has(answer)).map(({ topic }) => topic) }]
  })
  return { topics, codings, issues }
}
