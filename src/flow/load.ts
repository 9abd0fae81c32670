import { join } from 'node:path'
import { parseCsv } from '../base/csv.js'
import { readText } from '../base/files.js'
import type { Issue } from '../base/issue.js'
import { readQueue } from '../match/queue.js'
import type { BibRecord } from '../record/record.js'
import { readDecisions } from './decision.js'
import type { ProjectRecord, ReviewProject } from './project.js'
import { type ProjectSettings, readSettings } from './settings.js'

/** Reads the records of an export: `path` is where it lies, `shownAs` what messages call it. */
export type RecordReader = (
  path: string,
  shownAs: string,
) => Promise<{ records: readonly BibRecord[]; issues: readonly Issue[] }>

/**
 * Reads a review project from its folder: `review.yaml` and the files that it names. Exports are read by the function
 * given. Each record gets the id `KEY:N`: the N-th record, counted from 1, of the source KEY over its files in their
 * order; so a later search is a new file at the end, or a new source, and no id changes.
 * Throws InputError where `review.yaml` or a file it names cannot be read; everything else becomes an issue.
 */
export async function loadProject(folder: string, readRecords: RecordReader): Promise<ReviewProject> {
  const settings = readSettings(await readText(join(folder, 'review.yaml'), 'review.yaml'), 'review.yaml')
  const issues: Issue[] = []
  const records: ProjectRecord[] = []
  for (const source of settings.sources) {
    const before = records.length
    for (const file of source.files) {
      const read = await readRecords(join(folder, file), file)
      issues.push(...read.issues)
      for (const record of read.records)
        records.push({
          source: source.key,
          record: { ...record, id: `${source.key}:${records.length - before + 1}` },
        })
    }
    issues.push(...declaredCount(source, records.length - before))
  }
  const decisions = await optional(folder, settings.decisions, readDecisions)
  const resolutions = await optional(folder, settings.resolutions, readDecisions)
  const duplicates = await optional(folder, settings.duplicates, readQueue)
  const studies = await optional(folder, settings.studies, readStudies)
  return {
    settings,
    records,
    decisions: decisions?.decisions ?? [],
    resolutions: resolutions?.decisions ?? [],
    duplicates: duplicates?.decisions ?? [],
    studies: studies?.studies ?? new Map<string, string>(),
    issues: [
      ...issues,
      ...[decisions, resolutions, duplicates, studies].flatMap((read) => read?.issues ?? []),
    ],
  }
}

async function optional<T>(
  folder: string,
  file: string | undefined,
  read: (text: string, file: string) => T,
): Promise<T | undefined> {
  return file === undefined ? undefined : read(await readText(join(folder, file), file), file)
}

function declaredCount({ key, declared }: ProjectSettings['sources'][number], found: number): Issue[] {
  if (declared === undefined || declared === found) return []
  const message = `found ${found} records from '${key}', expected ${declared} as declared`
  return [{ code: 'declared-count', message, file: 'review.yaml' }]
}

/** Which reports belong to one study: CSV with the columns record and study. */
export function readStudies(text: string, file: string): { studies: Map<string, string>; issues: Issue[] } {
  const table = parseCsv(text, file)
  const studies = new Map<string, string>()
  const issues: Issue[] = ['record', 'study']
    .filter((name) => !table.columns.includes(name))
    .map((name) => ({ code: 'studies-column', message: `found no column '${name}'`, file, line: 1 }))
  for (const { line, cells } of issues.length > 0 ? [] : table.rows) {
    const [record, study] = [(cells['record'] ?? '').trim(), (cells['study'] ?? '').trim()]
    const before = studies.get(record)
    if (before !== undefined && before !== study) {
      const message = `found '${record}' in the studies '${before}' and '${study}', expected one`
      issues.push({ code: 'study-twice', message, file, line })
    } else if (record !== '' && study !== '') studies.set(record, study)
  }
  return { studies, issues }
}
