import { join } from 'node:path'
import { readBytes } from '../base/files.js'
import { InputError, type Issue } from '../base/issue.js'
import { readQueue } from '../match/queue.js'
import { readRecords } from '../read/read-records.js'
import type { ReadReceipt } from '../read/receipt.js'
import { readDecisions } from '../flow/decision.js'
import type { ProjectRecord, ReviewProject } from '../flow/review-project.js'
import type { ProjectFiles } from './reader.js'
import type { ProjectSettings } from './settings/settings.js'
import { readStudies } from '../flow/studies.js'

/** The decisions of reviewers and what else of a project's flow is read from sheets. */
type FlowSheets = Omit<ReviewProject, 'settings' | 'records' | 'receipts'>

/**
 * Reads the exports, decisions and studies of a project. Each record gets the id `KEY:N`: the N-th record, counted from 1, of the source
 * KEY over its files in their order; so a later search is a new file at the end, or a new source, and no id changes.
 * Throws InputError where a file cannot be read; what is wrong in a file becomes an issue.
 */
export async function readFlow(
  folder: string,
  files: ProjectFiles,
  settings: ProjectSettings,
  name: string,
): Promise<ReviewProject> {
  const exports = await readExports(files, settings, name)
  const sheets = await readFlowSheets(folder, settings)
  return { settings, ...sheets, ...exports, issues: [...exports.issues, ...sheets.issues] }
}

async function readFlowSheets(folder: string, settings: ProjectSettings): Promise<FlowSheets> {
  const each = async <T>(
    files: readonly string[],
    read: (bytes: Uint8Array, file: string) => T,
  ): Promise<T[]> => {
    const all: T[] = []
    for (const file of files) all.push(read(await readBytes(join(folder, file), file), file))
    return all
  }
  const decisions = await each(settings.decisions, readDecisions)
  const resolutions = await each(settings.resolutions, readDecisions)
  const duplicates = await each(settings.duplicates, readQueue)
  const [studies] = await each(settings.studies === undefined ? [] : [settings.studies], readStudies)
  return {
    decisions: decisions.flatMap((read) => read.decisions),
    resolutions: resolutions.flatMap((read) => read.decisions),
    duplicates: duplicates.flatMap((read) => read.decisions),
    studies: studies?.studies ?? new Map<string, string>(),
    studyLines: studies?.lines ?? new Map<string, number>(),
    issues: [
      ...[...decisions, ...resolutions, ...duplicates].flatMap((read) => read.issues),
      ...(studies?.issues ?? []),
    ],
  }
}

async function readExports(
  files: ProjectFiles,
  { sources }: ProjectSettings,
  name: string,
): Promise<Pick<ReviewProject, 'records' | 'receipts' | 'issues'>> {
  const issues: Issue[] = []
  const records: ProjectRecord[] = []
  const receipts: ReadReceipt[] = []
  for (const source of sources) {
    const before = records.length
    for (const file of source.files) {
      const read = readRecords({ file, bytes: await files.read(file) })
      issues.push(...read.issues)
      receipts.push(read.receipt)
      for (const record of read.records)
        records.push({
          source: source.key,
          record: { ...foundIn(source), ...record, id: `${source.key}:${records.length - before + 1}` },
        })
    }
    issues.push(...declaredCount(source, records.length - before, name))
  }
  refuseUnread(receipts)
  return { records, receipts, issues: [...issues, ...sameFiles(receipts)] }
}

/** An export that does not say which database wrote it is of the one that the project names. */
function foundIn({ kind, label }: ProjectSettings['sources'][number]): { database?: string } {
  return kind === 'database' ? { database: label } : {}
}

/** A flow that lacks a whole export would show smaller numbers than the search gave. */
function refuseUnread(receipts: readonly ReadReceipt[]): void {
  const unread = receipts.filter(({ format, bytes }) => format === 'unknown' && bytes > 0)
  if (unread.length === 0) return
  throw new InputError(
    unread.map(({ file, rejected: [problem] }) => ({
      code: 'export-unread',
      message: problem?.message ?? 'found no records, expected an export of a database',
      file,
    })),
  )
}

function sameFiles(receipts: readonly ReadReceipt[]): Issue[] {
  return receipts.flatMap(({ file, sha256 }, place) => {
    const first = receipts.slice(0, place).find((other) => other.sha256 === sha256)
    const message = `found the same bytes as in ${first?.file}, so that each record in it counts twice`
    return first ? [{ code: 'export-twice', message, file }] : []
  })
}

function declaredCount(
  { key, declared }: ProjectSettings['sources'][number],
  found: number,
  file: string,
): Issue[] {
  if (declared === undefined || declared === found) return []
  const message = `found ${found} records from '${key}', expected ${declared} as declared`
  return [{ code: 'declared-count', message, file }]
}
