import { InputError, type Issue } from '../../base/issue.js'
import type { Sheet } from '../../base/sheet.js'
import type { Category } from '../../record/variable.js'
import type { Coding } from './evaluate.js'
import { sectionsOf, type TextDocument } from '../document.js'
import type { TaggedDocument } from '../tag.js'

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
  /** The text of each row that has one, by id: what the adjudicated gold is learned from. */
  texts: ReadonlyMap<string, string>
  issues: readonly Issue[]
}

const yes = new Set(['1', 'yes', 'y', 'true', 'x'])
const no = new Set(['0', 'no', 'n', 'false'])

/**
 * Whether a cell says yes (`1`, `yes`, `y`, `true`, `x`) or no (`0`, `no`, `n`, `false`); undefined for anything else.
 *
 * @example
 * [' Yes', '0', 'maybe'].map(readAnswer) // => [true, false, undefined]
 */
export function readAnswer(cell: string): boolean | undefined {
  const answer = cell.trim().toLowerCase()
  return yes.has(answer) ? true : no.has(answer) ? false : undefined
}

/**
 * Reads a coding sheet back; {@link readAnswer} says what its cells may hold. A row
 * without any answer is not coded yet; a blank beside answers is read as no, which an issue counts; any other word costs
 * the row. Throws an {@link InputError} where the file is no coding sheet.
 */
export function readCodingSheet(sheet: Sheet, file: string): SheetCodings {
  const topics = sheetTopics(sheet, file)
  const issues = [...sheet.issues]
  const seen = new Set<string>()
  let blank = 0
  const texts = new Map<string, string>()
  const filled = sheet.rows.filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''))
  const codings = filled.flatMap(({ line, cells }): Coding[] => {
    const id = (cells['id'] ?? '').trim()
    const answers = topics.map((topic) => ({ topic, answer: (cells[topic] ?? '').trim() }))
    const given = answers.filter(({ answer }) => answer !== '')
    const problem = rowProblem(id, seen.has(id), given)
    seen.add(id)
    if (problem) {
      issues.push({ ...problem, file, line })
      return []
    }
    blank += answers.length - given.length
    if (cells['text']?.trim()) texts.set(id, cells['text'])
    return [{ id, topics: given.filter(({ answer }) => readAnswer(answer)).map(({ topic }) => topic) }]
  })
  const message = `found ${blank} blank cells in coded rows, expected 1 or 0: they are read as 0`
  if (blank > 0) issues.push({ code: 'sheet-blank', message, file })
  return { topics, codings, texts, issues }
}

function sheetTopics({ columns }: Sheet, file: string): string[] {
  const fixed = new Set(['id', 'text', 'title', 'abstract', 'remarks'])
  const topics = columns.filter(
    (column) => !fixed.has(column) && !column.startsWith(suggestion) && !column.startsWith(proof),
  )
  if (columns.includes('id') && topics.length > 0) return topics
  const message = `found columns ${columns.join(', ')}, expected 'id' and a column for each topic`
  throw new InputError([{ code: 'sheet-columns', message, file, line: 1 }])
}

function rowProblem(
  id: string,
  repeated: boolean,
  given: readonly { topic: string; answer: string }[],
): Pick<Issue, 'code' | 'message' | 'path'> | undefined {
  if (id === '') return { code: 'sheet-id', message: 'found no id, expected one' }
  if (repeated) return { code: 'sheet-id', message: `found id '${id}' twice, expected each once` }
  if (given.length === 0)
    return { code: 'sheet-uncoded', message: `'${id}': found no answer, so it counts as not coded yet` }
  const odd = given.find(({ answer }) => readAnswer(answer) === undefined)
  if (!odd) return undefined
  const message = `'${id}': found '${odd.answer}', expected 1 or 0: the row is left out`
  return { code: 'sheet-cell', message, path: odd.topic }
}
