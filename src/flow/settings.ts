import * as v from 'valibot'
import { InputError } from '../base/issue.js'
import { checkShape } from '../base/shape.js'
import { parseYaml } from '../base/yaml.js'
import { parseQuery } from './query.js'
import type { FlowSource } from './states.js'
import type { TypedTotals } from './totals.js'

/** A source of a project with the export files that hold its records. */
export interface ProjectSource extends FlowSource {
  /** Paths in the project's folder. */
  files: readonly string[]
  /** How many records the database said it found, where that is known. */
  declared?: number
}

/** What `review.yaml` says. */
export interface ProjectSettings {
  title: string
  /** A boolean search expression, see parseQuery. */
  query?: string
  /** The date of the search, as `2024-03-01`. */
  searched?: string
  /** How many reviewers must agree on a record at screening and at the full text; 1 where nothing is said. */
  reviewers: number
  /** None where only totals are known. */
  sources: readonly ProjectSource[]
  /** The totals as a review prints them, in place of sources and decisions. */
  totals?: TypedTotals
  /** Files in the folder, such as one for each reviewer or search. */
  decisions: readonly string[]
  resolutions: readonly string[]
  /** Review queues of de-duplication, filled in. */
  duplicates: readonly string[]
  studies?: string
}

const count = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a whole number from 0 up'))
const path = v.pipe(
  v.string(),
  v.check((text) => text !== '' && !/^[/\\]|\.\./.test(text), 'a path inside the folder'),
)

/** One file or several. */
const paths = v.union([
  v.pipe(
    path,
    v.transform((one) => [one]),
  ),
  v.array(path),
])

const sources = v.pipe(
  v.array(
    v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens')),
      label: v.string(),
      kind: v.picklist(['database', 'register', 'other']),
      files: v.pipe(v.array(path), v.minLength(1, 'at least one')),
      declared: v.optional(count),
    }),
  ),
  v.minLength(1, 'at least one'),
  v.check((list) => new Set(list.map(({ key }) => key)).size === list.length, 'each key once'),
)

const totals = v.strictObject({
  identified: count,
  registers: v.optional(count),
  other: v.optional(count),
  duplicates: count,
  removedOther: v.optional(count),
  screened: count,
  screenedOut: count,
  sought: v.optional(count),
  notRetrieved: v.optional(count),
  assessed: count,
  excluded: v.array(v.strictObject({ reason: v.string(), n: count })),
  included: count,
  studies: v.optional(count),
})

const schema = v.strictObject({
  title: v.string(),
  query: v.optional(v.string()),
  searched: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'a date such as 2024-03-01'))),
  reviewers: v.optional(v.pipe(count, v.minValue(1, 'at least 1')), 1),
  sources: v.optional(sources),
  totals: v.optional(totals),
  decisions: v.optional(paths, []),
  resolutions: v.optional(paths, []),
  duplicates: v.optional(paths, []),
  studies: v.optional(path),
})

/** Reads `review.yaml`. Throws {@link InputError} with file and line of everything that is not as it should be. */
export function readSettings(text: string, file: string): ProjectSettings {
  const document = parseYaml(text, file)
  const shaped = checkShape(document, schema, file)
  if (!shaped.ok) throw new InputError(shaped.issues)
  const settings = { ...shaped.value, sources: shaped.value.sources ?? [] } as ProjectSettings
  const wrong = clash(settings) ?? queryFault(settings)
  if (wrong === undefined) return settings
  const { message, at } = wrong
  throw new InputError([{ code: 'review-yaml', message, file, line: document.lineAt([at]) }])
}

/** Records and typed totals are two grounds for numbers: a project has one of them. */
function clash({ sources, totals, ...rest }: ProjectSettings): Fault | undefined {
  if (totals === undefined)
    return sources.length > 0
      ? undefined
      : { message: 'found no sources, expected sources or totals', at: 'sources' }
  const { decisions, resolutions, duplicates, studies = [] } = rest
  const others = Object.entries({ sources, decisions, resolutions, duplicates, studies })
  const other = others.find(([, list]) => list.length > 0)?.[0]
  const message = `found totals and ${other}, expected totals alone or sources`
  return other === undefined ? undefined : { message, at: 'totals' }
}

function queryFault({ query }: ProjectSettings): Fault | undefined {
  try {
    if (query !== undefined) parseQuery(query)
    return undefined
  } catch (error) {
    if (error instanceof InputError) return { message: `query: ${error.message}`, at: 'query' }
    throw error
  }
}

interface Fault {
  message: string
  /** The key that it is about. */
  at: string
}
