import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseClaims } from '../audit/read-claims.js'
import { InputError, type Issue } from '../base/issue.js'
import { parseSheet } from '../base/sheet.js'
import { counted, plural } from '../base/words.js'
import { parseYaml, type YamlDocument } from '../base/yaml.js'
import { builtIns } from '../code/built-ins.js'
import { narrow } from '../code/where.js'
import { readVariants, type Variant } from '../code/variants.js'
import { projectFlow, type ProjectFlow } from '../flow/project.js'
import type { ReviewProject } from '../flow/review-project.js'
import type { Corpus } from '../record/corpus.js'
import type { BibRecord } from '../record/record.js'
import type { Codebook } from '../tag/rules/codebook.js'
import { readCodebook } from '../tag/rules/read-codebook.js'
import { checkPackage } from './check-package.js'
import { includedRecords } from './included.js'
import { citationsOf } from './names.js'
import type { Project } from './project.js'
import { projectFiles, type ProjectFiles } from './reader.js'
import { readSettings, settingsOf, type ProjectSettings } from './settings/settings.js'
import { matchSheet, type KnownRecords, type MatchedSheet } from './sheets.js'
import { readFlow } from './sources.js'
import { readTableRecords, tableAsSheet } from './table-file.js'
import { assembleVariables } from './variables/assemble.js'

/** Whether a path names a project: a folder with `review.yaml`, or a file of that form. */
export async function isProject(path: string): Promise<boolean> {
  if (/\.ya?ml$/i.test(path)) return true
  return stat(join(path, 'review.yaml')).then(
    () => true,
    () => false,
  )
}

/**
 * Loads a project: the folder with its `review.yaml`, or another file of that form, with every file that it names. Throws one
 * {@link InputError} with what cannot be used; what costs only itself is in the issues.
 *
 * @example
 * const { corpus, flow } = await loadProject(demonstrationProject)
 * corpus.records.length // => 10
 * boxOf(flow.ledger, 'screened').n // => 35
 */
export async function loadProject(path: string): Promise<Project> {
  const [folder, name] = placeOf(path)
  const files = projectFiles(folder)
  const document = parseYaml(await files.text(name), name)
  const settings = settingsOf(document, name)
  const packageIssues = await checkPackage(folder, files)
  if (packageIssues.length > 0) throw new InputError(packageIssues)
  const codebooks = await readCodebooks(files, settings)
  const read = await readRecords(folder, files, settings, name)
  const sheets = await readSheets(files, settings, read)
  const variants = await readAllVariants(files, settings)
  const context = contextOf(settings, read.records)
  const assembled = assembleVariables({
    ...context,
    sheets: [...read.sheets, ...sheets],
    codebooks: codebooks.byFile,
    variants: variants.variants,
    settings: settings.variables,
    settingsFault: (key, message) => ({
      code: 'variable',
      message: `variable '${key}': ${message}`,
      path: `variables.${key}`,
      file: name,
      line: document.lineAt(['variables', key]),
    }),
  })
  const whole = corpusOf(settings, read.records, assembled.occurrences)
  refuseUnknown(settings, whole, name, document)
  const claims =
    settings.published === undefined
      ? undefined
      : parseClaims(await files.text(settings.published), settings.published)
  return {
    corpus: settings.where ? narrow(whole, settings.where) : whole,
    settings,
    ...(read.review ? { review: read.review } : {}),
    ...(read.flow ? { flow: read.flow } : {}),
    codebooks: codebooks.byFile,
    ...(claims ? { claims } : {}),
    receipts: read.review?.receipts ?? [],
    texts: assembled.texts,
    issues: [
      ...read.issues,
      ...sheets.flatMap(({ issues }) => issues),
      ...codebooks.issues,
      ...variants.issues,
      ...assembled.issues,
    ],
    inputs: files.inputs(),
    identified: read.identified,
  }
}

/** The flow of a project with what it was derived from; sheets and codebooks are not read. */
export interface FlowOfProject {
  settings: ProjectSettings
  review: ReviewProject
  flow: ProjectFlow
}

/**
 * Reads the exports and decisions of a project, or its typed totals, and derives its flow. Throws {@link InputError} where a file cannot
 * be read, or where records are a table, of which no flow is known.
 *
 * @example
 * const { flow } = await loadFlow(demonstrationProject)
 * boxOf(flow.ledger, 'screened').n // => 35
 */
export async function loadFlow(path: string): Promise<FlowOfProject> {
  const [folder, name] = placeOf(path)
  const files = projectFiles(folder)
  const settings = readSettings(await files.text(name), name)
  if (settings.records && !settings.totals) {
    const message =
      'found records as a table and no totals, expected sources or totals: of a table no flow is known'
    throw new InputError([{ code: 'flow-unknown', message, file: name }])
  }
  const review =
    settings.sources.length > 0 ? await readFlow(folder, files, settings, name) : withoutRecords(settings)
  return { settings, review, flow: projectFlow(review) }
}

/** The folder of a project and its project file. */
function placeOf(path: string): [string, string] {
  return /\.ya?ml$/i.test(path) ? [dirname(path), basename(path)] : [path, 'review.yaml']
}

/** Records as a project has them, with what else is known by which they may be called. */
interface ReadProject extends KnownRecords {
  records: readonly BibRecord[]
  /** The table of records as a sheet, where it has columns of answers. */
  sheets: readonly MatchedSheet[]
  review?: ReviewProject
  flow?: ProjectFlow
  identified: readonly BibRecord[]
  issues: readonly Issue[]
}

async function readRecords(
  folder: string,
  files: ProjectFiles,
  settings: ProjectSettings,
  name: string,
): Promise<ReadProject> {
  if (settings.records) {
    const { file, ...options } = settings.records
    const table = readTableRecords(await files.read(file), file, options)
    refuseOtherNumber(table.records.length, settings, file)
    return {
      records: table.records,
      sheets: table.columns.length > 0 ? [tableAsSheet(table, file)] : [],
      identified: table.records,
      issues: table.issues,
      ...(settings.totals ? { flow: projectFlow(withoutRecords(settings)) } : {}),
    }
  }
  const review = await readFlow(folder, files, settings, name)
  const flow = projectFlow(review)
  const identified = review.records.map(({ record }) => record)
  return { ...includedRecords(settings, flow), sheets: [], review, flow, identified, issues: flow.issues }
}

/** A table that was cut short would make every count too small. */
function refuseOtherNumber(found: number, { totals, unit = 'record' }: ProjectSettings, file: string): void {
  if (!totals || totals.included === found) return
  const message = `found ${counted(found, unit)}, expected ${totals.included}, the number included in the totals`
  throw new InputError([{ code: 'record-count', message, file }])
}

/** A project whose flow is known as totals only. */
function withoutRecords(settings: ProjectSettings): ReviewProject {
  return {
    settings,
    records: [],
    receipts: [],
    decisions: [],
    resolutions: [],
    duplicates: [],
    studies: new Map(),
    issues: [],
  }
}

/** Sheets whose rows are records; those with a unit of their own are no answers of records. */
async function readSheets(
  files: ProjectFiles,
  { codes, records }: ProjectSettings,
  read: ReadProject,
): Promise<MatchedSheet[]> {
  const matched: MatchedSheet[] = []
  for (const { file, id, unit, record } of codes) {
    const bytes = await files.read(file)
    if (file === records?.file) continue
    if (unit !== undefined) {
      matched.push(unitSheet(file, unit))
      continue
    }
    matched.push(matchSheet(parseSheet(bytes, file), file, read, record ?? id))
  }
  return matched
}

/** A sheet whose rows are no records: none of its columns answers for one. */
function unitSheet(file: string, unit: string): MatchedSheet {
  const message = `found a sheet of ${plural(unit)}, which are not counted yet: its columns are no variables`
  return { file, columns: [], rowOf: () => undefined, issues: [{ code: 'sheet-of-units', message, file }] }
}

async function readCodebooks(files: ProjectFiles, { codebooks, variables }: ProjectSettings) {
  const named = [...codebooks, ...Object.values(variables).flatMap(({ codebook }) => codebook ?? [])]
  const byFile = new Map<string, Codebook>()
  const issues: Issue[] = []
  for (const file of new Set(named)) {
    const read = readCodebook(await files.text(file), file)
    byFile.set(file, read.codebook)
    issues.push(...read.issues)
  }
  return { byFile, issues }
}

async function readAllVariants(files: ProjectFiles, settings: ProjectSettings) {
  const variants: Variant[] = []
  const issues: Issue[] = []
  for (const file of settings.variants) {
    const read = readVariants(
      parseSheet(await files.read(file), file, { columns: ['variable', 'value', 'into', 'decision'] }),
      file,
    )
    variants.push(...read.variants)
    issues.push(...read.issues)
  }
  return { variants, issues }
}

/** Conditions and steps of the report are about variables that there are; a built-in one may have no value in any record. */
function refuseUnknown(
  { where = {}, report = [], variables }: ProjectSettings,
  { occurrences }: Corpus,
  file: string,
  document: YamlDocument,
): void {
  const reported = Object.keys(variables).filter((key) => variables[key]?.counted !== false)
  const usual = builtIns.map(({ variable }) => variable.key)
  const known = [...new Set([...occurrences.keys(), ...reported])]
  const inReport = new Set([...known, ...usual, 'region', 'country.fractional'])
  const issue = (message: string, path: string, at: readonly (string | number)[]): Issue => ({
    code: 'variable-unknown',
    message: `${message}, expected one of ${known.join(', ')}`,
    path,
    file,
    line: document.lineAt(at),
  })
  const issues = [
    ...Object.keys(where).flatMap((key) =>
      occurrences.has(key) ? [] : [issue(`where: found '${key}'`, `where.${key}`, ['where', key])],
    ),
    ...report.flatMap(({ of }, place) =>
      of.flatMap((key) =>
        inReport.has(key) ? [] : [issue(`report: found '${key}'`, `report.${place}`, ['report', place])],
      ),
    ),
  ]
  if (issues.length > 0) throw new InputError(issues)
}

function contextOf({ unit = 'record', period, searched }: ProjectSettings, records: readonly BibRecord[]) {
  return {
    unit,
    ids: records.map(({ id }) => id),
    records,
    ...(period ? { period } : {}),
    ...(searched ? { searched } : {}),
  }
}

function corpusOf(
  { title, unit = 'record', of = `${plural(unit)} in the review`, period }: ProjectSettings,
  records: readonly BibRecord[],
  occurrences: Corpus['occurrences'],
): Corpus {
  return {
    title,
    unit,
    of,
    ...(period ? { period } : {}),
    records,
    names: citationsOf(records),
    variables: [...occurrences.values()].map(({ variable }) => variable),
    occurrences,
  }
}
