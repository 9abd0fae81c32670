import type { Issue } from '../base/issue.js'
import { parseSheet } from '../base/sheet.js'
import type { ReviewProject } from './review-project.js'

/** The study of each report, by the id of its record, with the line on which it is named. */
export interface ReadStudies {
  studies: Map<string, string>
  lines: Map<string, number>
  issues: Issue[]
}

/**
 * Which reports belong to one study: a sheet (CSV or a workbook) with the columns record and study. A row that cannot be used becomes an issue.
 *
 * @example
 * readStudies('record,study\nd:1,Arlow 2019\n', 's.csv').studies.get('d:1') // => 'Arlow 2019'
 */
export function readStudies(content: string | Uint8Array, file: string): ReadStudies {
  const studies = new Map<string, string>()
  const lines = new Map<string, number>()
  const sheet = parseSheet(content, file, { columns: ['record', 'study'] })
  const issues = [...sheet.issues]
  for (const { line, cells } of sheet.rows) {
    const [record, study] = [(cells['record'] ?? '').trim(), (cells['study'] ?? '').trim()]
    const before = studies.get(record)
    if (record === '' || study === '') {
      const message = `found record '${record}' and study '${study}', expected both`
      issues.push({ code: 'study-empty', message, file, line })
    } else if (before !== undefined && before !== study) {
      const message = `found '${record}' in the studies '${before}' and '${study}', expected one`
      issues.push({ code: 'study-twice', message, file, line })
    } else {
      studies.set(record, study)
      lines.set(record, line)
    }
  }
  return { studies, lines, issues }
}

/** The study of each record that goes on in the flow; records that are not there, and duplicates in two studies, become issues. */
export function studiesOf(
  { studies: given, studyLines, settings }: Pick<ReviewProject, 'studies' | 'studyLines' | 'settings'>,
  known: ReadonlySet<string>,
  carriers: ReadonlyMap<string, string>,
): { studies: Map<string, string>; issues: Issue[] } {
  const studies = new Map<string, string>()
  const issues: Issue[] = []
  const report = (code: string, record: string, message: string): void => {
    const line = studyLines?.get(record)
    issues.push({
      code,
      message,
      file: settings.studies ?? 'studies',
      ...(line === undefined ? {} : { line }),
    })
  }
  for (const [record, study] of given) {
    const carrier = carriers.get(record) ?? record
    const before = studies.get(carrier)
    const found = `found '${record}' in the study '${study}'`
    if (!known.has(record)) report('study-without-record', record, `${found}, expected the id of a record`)
    else if (before !== undefined && before !== study)
      report('study-twice', record, `${found}, expected '${before}', as its duplicate is in`)
    else studies.set(carrier, study)
  }
  return { studies, issues }
}
