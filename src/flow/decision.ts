import type { Issue } from '../base/issue.js'
import { parseSheet } from '../base/sheet.js'
import { foldText } from '../base/text.js'

/** At what a reviewer decided: on removal before screening, on title and abstract, on retrieval, on the full text. */
export type Stage = 'removal' | 'screening' | 'retrieval' | 'assessment'

/** What a reviewer decided; `unsure` is a decision that leaves the record waiting. */
export type Verdict = 'include' | 'exclude' | 'unsure'

/** A row of `decisions.csv`. */
export interface Decision {
  /** The record's id. */
  record: string
  stage: Stage
  reviewer: string
  decision: Verdict
  /** As written; empty where none is given. */
  reason: string
  /** Where it stands. */
  file: string
  line: number
}

const STAGES = new Map<string, Stage>(
  Object.entries({
    removal: 'removal',
    'before screening': 'removal',
    screening: 'screening',
    'title abstract': 'screening',
    'title and abstract': 'screening',
    abstract: 'screening',
    retrieval: 'retrieval',
    assessment: 'assessment',
    eligibility: 'assessment',
    'full text': 'assessment',
    fulltext: 'assessment',
  } as const),
)

const VERDICTS = new Map<string, Verdict>(
  Object.entries({
    include: 'include',
    included: 'include',
    yes: 'include',
    exclude: 'exclude',
    excluded: 'exclude',
    no: 'exclude',
    unsure: 'unsure',
    maybe: 'unsure',
  } as const),
)

const COLUMNS = ['record', 'stage', 'reviewer', 'decision', 'reason']

/**
 * Reads decisions from a sheet (CSV or a workbook) with the columns record, stage, reviewer, decision and reason. A row that cannot be
 * understood becomes an issue with its line and costs no other row. Throws InputError for an unreadable sheet and columns that
 * are not there.
 *
 * @example
 * readDecisions('record,stage,reviewer,decision,reason\nr1,full text,ana,exclude,No data\n', 'd.csv').decisions[0]?.stage // => 'assessment'
 */
export function readDecisions(
  content: string | Uint8Array,
  file: string,
): { decisions: Decision[]; issues: Issue[] } {
  const table = parseSheet(content, file, { columns: COLUMNS })
  const decisions: Decision[] = []
  const issues = [...table.issues]
  for (const { line, cells } of table.rows) {
    const cell = (name: string): string => (cells[name] ?? '').trim()
    const stage = STAGES.get(foldText(cell('stage')))
    const decision = VERDICTS.get(foldText(cell('decision')))
    const wrong = [
      ...(cell('record') === '' ? [['record', 'the id of a record']] : []),
      ...(cell('reviewer') === '' ? [['reviewer', 'a name']] : []),
      ...(stage ? [] : [['stage', 'removal, screening, retrieval or full text']]),
      ...(decision ? [] : [['decision', 'include, exclude or unsure']]),
    ]
    for (const [path = '', expected] of wrong)
      issues.push({
        code: `decision-${path}`,
        message: `found '${cell(path)}', expected ${expected}`,
        path,
        file,
        line,
      })
    if (wrong.length > 0 || !stage || !decision) continue
    const names = { record: cell('record'), reviewer: cell('reviewer'), reason: cell('reason') }
    decisions.push({ ...names, stage, decision, file, line })
  }
  return { decisions, issues }
}
