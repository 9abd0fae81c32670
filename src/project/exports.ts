import { stat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readBytes } from '../base/files.js'
import { InputError, type Issue } from '../base/issue.js'
import { sha256 } from '../base/hash.js'
import { counted } from '../base/words.js'
import { parseSheet, type Sheet } from '../base/sheet.js'
import { dedupe } from '../match/dedupe.js'
import type { DedupeResult } from '../match/dedupe.js'
import { freeId } from '../read/ids.js'
import type { ReadReceipt } from '../read/receipt.js'
import { readRecords } from '../read/read-records.js'
import type { BibRecord } from '../record/record.js'
import type { CodedRow } from '../code/sheet.js'
import { expandPattern } from './patterns.js'
import { citationsOf } from './names.js'
import type { InputFile, Project } from './project.js'
import type { ProjectSettings } from './settings/settings.js'
import type { MatchedSheet } from './sheets.js'
import { isPlainTable } from './table-file.js'
import { tableRecords } from './table-records.js'
import { assembleVariables } from './variables/assemble.js'

/** How exports become a corpus. */
export interface ExportsOptions {
  /** Whether the records of one work are merged; they are unless this is false. */
  dedupe?: boolean
  title?: string
  /** What is read where a path is `-`. */
  standardInput?: () => Promise<Uint8Array>
}

/** Everything that was read of export files. */
interface ReadExports {
  records: BibRecord[]
  /** Columns of plain tables that no field of a record takes, and their rows by file and line. */
  columns: Map<string, Set<string>>
  rows: Map<string, CodedRow>
  receipts: ReadReceipt[]
  issues: Issue[]
  inputs: InputFile[]
}

const noSettings = {
  reviewers: 1,
  sources: [],
  decisions: [],
  resolutions: [],
  duplicates: [],
  codes: [],
  codebooks: [],
  variants: [],
  variables: {},
} satisfies Partial<ProjectSettings>

/**
 * Loads exports of databases and reference managers, tables, or records that this package wrote, as one corpus: files, folders of them, or
 * patterns such as `exports/*`. Works that were found several times are merged unless told not to; each keeps every database it was found in.
 * Throws {@link InputError} where a file cannot be read or none holds a record.
 */
export async function loadExports(paths: readonly string[], options: ExportsOptions = {}): Promise<Project> {
  const files = await filesOf(paths)
  const read = await readAll(files, options)
  if (read.records.length === 0) throw new InputError(withoutRecords(read, files))
  const merged = options.dedupe === false ? undefined : dedupe(read.records)
  const records = merged?.unique ?? read.records
  const title = options.title ?? titleOf(files)
  const settings: ProjectSettings = { ...noSettings, title }
  const units = { unit: 'record', ids: records.map(({ id }) => id), records }
  const assembled = assembleVariables({
    ...units,
    sheets: sheetsOf(read, records),
    codebooks: new Map(),
    variants: [],
    settings: {},
    settingsFault: (key, message) => ({ code: 'variable', message: `variable '${key}': ${message}` }),
  })
  const { occurrences } = assembled
  return {
    corpus: {
      title,
      unit: 'record',
      of: 'records',
      records,
      names: citationsOf(records),
      variables: [...occurrences.values()].map(({ variable }) => variable),
      occurrences,
    },
    settings,
    ...(merged ? { merged } : {}),
    codebooks: new Map(),
    receipts: read.receipts,
    texts: assembled.texts,
    issues: [...read.issues, ...(merged?.issues ?? []), ...assembled.issues, ...undecided(merged)],
    inputs: read.inputs,
    identified: read.records,
  }
}

function titleOf(files: readonly string[]): string {
  const [first = 'records'] = files
  const name = first === '-' ? 'standard input' : basename(first)
  return files.length > 1 ? `${name} and ${files.length - 1} more` : name
}

/** Files as named, those in folders and those that a pattern means, each once. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const there = path === '-' ? undefined : await stat(path).catch(() => undefined)
    if (there?.isDirectory()) found.push(...(await exportsIn(path)))
    else if (path !== '-' && there === undefined && /[*?]/.test(path))
      found.push(...(await expandPattern(path)))
    else found.push(path)
  }
  if (found.length > 0) return [...new Set(found)]
  throw new InputError(
    paths.map((file) => ({ code: 'no-exports', message: 'found no file in it, expected exports', file })),
  )
}

async function exportsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name))
    .sort()
}

async function readAll(files: readonly string[], options: ExportsOptions): Promise<ReadExports> {
  const read: ReadExports = {
    records: [],
    columns: new Map(),
    rows: new Map(),
    receipts: [],
    issues: [],
    inputs: [],
  }
  const taken = new Map<string, number>()
  for (const file of files) {
    const bytes =
      file === '-' && options.standardInput ? await options.standardInput() : await readBytes(file)
    read.inputs.push({ path: file, sha256: sha256(bytes) })
    const { records, receipt, issues } = readRecords({ file, bytes }, { taken })
    read.receipts.push(receipt)
    const other = isOtherTable(receipt)
    const sheet = other || isPlainTable(receipt) ? sheetOf(file, bytes, read.issues) : undefined
    if (sheet) {
      readTable(file, sheet, receipt, read, taken)
      if (other) read.issues.push(rowsCounted(receipt))
    } else {
      for (const record of records) read.records.push(record)
      read.issues.push(...issues)
    }
  }
  return read
}

/** A plain table as a sheet; one that is none, or has a single column, is left to the readers of records. */
function sheetOf(file: string, bytes: Uint8Array, issues: Issue[]): Sheet | undefined {
  try {
    const sheet = parseSheet(bytes, file)
    return sheet.columns.length > 1 ? sheet : undefined
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [first] = error.issues
    const message = 'its columns are no variables, since it cannot be read as a sheet'
    issues.push({
      code: 'sheet-unread',
      message: `${first?.message ?? 'found no sheet'}; ${message}`,
      file,
      ...(first?.line === undefined ? {} : { line: first.line }),
    })
    return undefined
  }
}

/** A table without titles, such as one of studies with their codes: no export, but its rows can be counted. */
function isOtherTable({ file, format, bytes }: ReadReceipt): boolean {
  return format === 'unknown' && bytes > 0 && /\.(?:csv|tsv|xlsx)$/i.test(file)
}

function rowsCounted({ file, parsed }: ReadReceipt): Issue {
  const message = `found no column of titles, so each of the ${parsed} rows is counted as a record`
  return { code: 'table-without-titles', message, file, line: 1 }
}

/** A table that no database is known to write: its columns that are no fields of records are variables. */
function readTable(
  file: string,
  sheet: Sheet,
  receipt: ReadReceipt,
  read: ReadExports,
  taken: Map<string, number>,
): void {
  const table = tableRecords(sheet, file, { keepOddIds: true })
  const own = sheet.columns.some((column) => column.toLowerCase() === 'id')
  sheet.rows.forEach(({ line, cells }, place) => {
    const record = table.records[place]
    if (!record) return
    const id = freeId(own && record.id !== '' ? record.id : `${basename(file)}:${place + 1}`, taken)
    read.records.push({ ...record, id })
    read.rows.set(`${file}\n${line}`, { file, line, cells })
  })
  read.columns.set(file, new Set(table.columns))
  read.issues.push(...table.issues)
  Object.assign(receipt, { parsed: table.records.length, rejected: [], issues: {} })
}

/** Each plain table as the sheet of the records that were made of it, or into which those were merged. */
function sheetsOf({ columns, rows }: ReadExports, records: readonly BibRecord[]): MatchedSheet[] {
  return [...columns].map(([file, names]) => ({
    file,
    columns: [...names],
    rowOf: (place) => {
      const record = records[place]
      const places = [record?.source, ...(record?.sources ?? [])]
      for (const source of places) {
        const row = source?.file === file ? rows.get(`${file}\n${source.line}`) : undefined
        if (row) return row
      }
      return undefined
    },
    issues: [],
  }))
}

function withoutRecords({ issues }: ReadExports, files: readonly string[]): Issue[] {
  return issues.length > 0
    ? issues
    : files.map((file) => ({ code: 'no-records', message: 'found no record, expected some', file }))
}

function undecided(merged: DedupeResult | undefined): Issue[] {
  const n = merged?.queue.length ?? 0
  if (n === 0) return []
  const message = `found ${counted(n, 'pair')} of records that may be duplicates, counted as different until decided (reviewbook dedupe --queue)`
  return [{ code: 'duplicates-undecided', message }]
}
