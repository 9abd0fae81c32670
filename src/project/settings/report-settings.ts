import * as v from 'valibot'

/** What a step of a report can show. */
export const reportKinds = [
  'distribution',
  'flow',
  'criteria',
  'years',
  'cumulative',
  'trend',
  'beside',
  'shares',
  'cross',
  'matrix',
  'together',
  'included',
  'coding',
  'cited',
  'appraisal',
  'network',
] as const

export type ReportKind = (typeof reportKinds)[number]

/** The name of a table's or figure's files, or that there is to be none. */
const name = v.optional(v.union([v.string(), v.literal(false)]))

const step = v.strictObject({
  show: v.optional(v.picklist(reportKinds), 'distribution'),
  of: v.optional(
    v.union([
      v.pipe(
        v.string(),
        v.transform((one) => [one]),
      ),
      v.array(v.string()),
    ]),
    [],
  ),
  title: v.optional(v.string()),
  heading: v.optional(v.string()),
  table: name,
  figure: name,
  /** The title of the figure, where it is another than that of the table. */
  figureTitle: v.optional(v.string()),
})

/** One step of a report: what it shows, of which variables, and what its table and figure are called. */
export type ReportStep = v.InferOutput<typeof step>

/** A step in short: `year`, `subtopic × year`, or `{ network: keyword }` as YAML reads `network: keyword`. */
const short = v.pipe(
  v.string(),
  v.transform((text): ReportStep => {
    const of = text.split(/\s+[×x]\s+/).map((part) => part.trim())
    return { show: of.length > 1 ? 'cross' : 'distribution', of }
  }),
)

const network = v.pipe(
  v.strictObject({ network: v.string() }),
  v.transform(({ network: variable }): ReportStep => ({ show: 'network', of: [variable] })),
)

/** The steps of a report, in order. */
export const reportSettings = v.array(
  v.lazy((given): v.GenericSchema<unknown, ReportStep> => {
    if (typeof given === 'string') return short
    const isNetwork = typeof given === 'object' && given !== null && Object.hasOwn(given, 'network')
    return isNetwork ? network : step
  }),
)
