import { InputError } from '../../base/issue.js'
import { checkShape } from '../../base/shape.js'
import { parseYaml, type YamlDocument } from '../../base/yaml.js'
import { parseQuery } from '../../flow/query.js'
import type { FlowSource } from '../../flow/states.js'
import type { TypedTotals } from '../../flow/totals.js'
import type { Period } from '../../record/period.js'
import type { ReportStep } from './report-settings.js'
import { settingsSchema } from './schema.js'
import type { VariableSettings } from './variable-settings.js'
import type { Where } from '../../code/where.js'

/** A source of a project with the export files that hold its records. */
export interface ProjectSource extends FlowSource {
  /** Paths in the project's folder. */
  files: readonly string[]
  /** How many records the database said it found, where that is known. */
  declared?: number
  platform?: string
  /** The date of its search, and the search itself with its limits. */
  searched?: string
  query?: string
  limits?: readonly string[]
}

/** A table of a project: a file in its folder and the column that identifies a row. */
export interface TableFile {
  file: string
  id?: string
  /** Columns that fill fields of records, by the name of the field, where their own names do not say so. */
  fields?: Readonly<Record<string, string>>
}

/** A sheet that people filled in. One with a unit of its own has rows that are no records, each joined to its record by a column. */
export interface SheetFile {
  file: string
  id?: string
  unit?: string
  record?: string
}

/** What a review wanted and what it left out. */
export interface Criteria {
  eligibility: readonly string[]
  inclusion: readonly string[]
  exclusion: readonly string[]
}

/** What `review.yaml` says. */
export interface ProjectSettings {
  title: string
  /** What one record is called, in the singular. */
  unit?: string
  /** What the denominators consist of, in words. */
  of?: string
  citation?: string
  doi?: string
  question?: string
  /** A boolean search expression, see parseQuery. */
  query?: string
  /** When databases were searched. */
  searched?: { from: string; to: string }
  /** How many reviewers must agree on a record at screening and at the full text; 1 where nothing is said. */
  reviewers: number
  /** None where records are a table, or only totals are known. */
  sources: readonly ProjectSource[]
  records?: TableFile
  /** The totals as a review prints them. */
  totals?: TypedTotals
  criteria?: Criteria
  /** Files in the folder, such as one for each reviewer or search. */
  decisions: readonly string[]
  resolutions: readonly string[]
  /** Review queues of de-duplication, filled in. */
  duplicates: readonly string[]
  studies?: string
  codes: readonly SheetFile[]
  codebooks: readonly string[]
  /** Tables of variants of names, filled in. */
  variants: readonly string[]
  variables: Readonly<Record<string, VariableSettings>>
  period?: Period
  where?: Where
  report?: readonly ReportStep[]
  /** The file of what a paper prints. */
  published?: string
}

/**
 * Reads `review.yaml`. Throws {@link InputError} with file and line of everything that is not as it should be.
 *
 * @example
 * readSettings('title: Badges\nrecords: articles.csv\n', 'review.yaml').records // => { file: 'articles.csv' }
 */
export function readSettings(source: string, file: string): ProjectSettings {
  return settingsOf(parseYaml(source, file), file)
}

/** {@link readSettings} of a document that is parsed already. */
export function settingsOf(document: YamlDocument, file: string): ProjectSettings {
  const old = oldForm(document.value)
  if (old !== undefined)
    throw new InputError([
      {
        code: 'review-yaml-old',
        message: `found '${old}', which review.yaml had up to version 0.1, expected the form of docs/migration.md`,
        file,
        line: document.lineAt([old]),
      },
    ])
  const shaped = checkShape(document, settingsSchema, file)
  if (!shaped.ok) throw new InputError(shaped.issues)
  const settings = { ...shaped.value, sources: shaped.value.sources ?? [] } as ProjectSettings
  const faults = [...clashes(settings), ...queryFaults(settings)]
  if (faults.length === 0) return settings
  throw new InputError(
    faults.map(({ message, at }) => ({
      code: 'review-yaml',
      message,
      path: at,
      file,
      line: document.lineAt([at]),
    })),
  )
}

/** Every file that a project names. */
export function filesNamed(settings: ProjectSettings): string[] {
  const {
    sources,
    records,
    decisions,
    resolutions,
    duplicates,
    studies,
    codes,
    codebooks,
    variants,
    published,
  } = settings
  return [
    ...sources.flatMap(({ files }) => files),
    ...(records ? [records.file] : []),
    ...[decisions, resolutions, duplicates, codebooks, variants].flat(),
    ...codes.map(({ file }) => file),
    ...[studies, published].flatMap((file) => file ?? []),
  ]
}

/** A key that only the form of version 0.1 had. */
function oldForm(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return ['search', 'flow', 'databases', 'regions', 'designs', 'focuses', 'inclusion', 'eligibility'].find(
    (key) => Object.hasOwn(value, key),
  )
}

/** Records come from one place; decisions are on records of sources. */
function clashes({ sources, records, totals, ...rest }: ProjectSettings): Fault[] {
  const { decisions, resolutions, duplicates, studies } = rest
  if (sources.length === 0 && !records && !totals)
    return [{ message: 'found none of sources, records and totals, expected one of them', at: 'title' }]
  if (sources.length > 0 && records)
    return [{ message: 'found sources and records, expected one of them', at: 'records' }]
  if (sources.length > 0 && totals)
    return [{ message: 'found totals and sources, expected totals alone or sources', at: 'totals' }]
  const others = Object.entries({ decisions, resolutions, duplicates, studies: studies ? [studies] : [] })
  const other = sources.length > 0 ? undefined : others.find(([, list]) => list.length > 0)?.[0]
  const found = records ? 'records' : 'totals'
  return other === undefined
    ? []
    : [{ message: `found ${found} and ${other}, expected ${other} beside sources only`, at: other }]
}

/** A query is run over the records of sources; elsewhere it is what a paper prints. */
function queryFaults({ query, sources }: ProjectSettings): Fault[] {
  try {
    if (query !== undefined && sources.length > 0) parseQuery(query)
    return []
  } catch (error) {
    if (error instanceof InputError) return [{ message: `query: ${error.message}`, at: 'query' }]
    throw error
  }
}

interface Fault {
  message: string
  /** The key that it is about. */
  at: string
}
