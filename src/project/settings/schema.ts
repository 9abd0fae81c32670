import * as v from 'valibot'
import { isDay } from '../../base/table/table-field.js'
import { reportSettings } from './report-settings.js'
import { condition, variableSettings } from './variable-settings.js'

const text = v.pipe(v.string(), v.minLength(1, 'text'))
const count = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a whole number from 0 up'))
const path = v.pipe(
  text,
  v.check((name) => !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name), 'a path inside the folder'),
)
const day = v.pipe(v.string(), v.check(isDay, "a date such as '2024-03-01'"))

/** One file or several. */
const paths = v.union([
  v.pipe(
    path,
    v.transform((one) => [one]),
  ),
  v.array(path),
])

const table = v.union([
  v.pipe(
    path,
    v.transform((file) => ({ file })),
  ),
  v.strictObject({ file: path, id: v.optional(text), fields: v.optional(v.record(v.string(), text)) }),
])

const sheet = v.union([
  v.pipe(
    path,
    v.transform((file) => ({ file })),
  ),
  v.strictObject({ file: path, id: v.optional(text), unit: v.optional(text), record: v.optional(text) }),
])

const sources = v.pipe(
  v.array(
    v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens')),
      label: text,
      kind: v.picklist(['database', 'register', 'other']),
      files: v.pipe(paths, v.minLength(1, 'one file or more')),
      declared: v.optional(count),
      platform: v.optional(text),
      searched: v.optional(day),
      query: v.optional(text),
      limits: v.optional(v.array(text)),
    }),
  ),
  v.minLength(1, 'one source or more'),
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
  excluded: v.array(v.strictObject({ reason: text, n: count })),
  included: count,
  studies: v.optional(count),
})

/** A year or a day; YAML reads a year as a number. */
const yearOrDay = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.check((said) => /^\d{4}$/.test(said) || isDay(said), "a year or a date such as '2022-01-05'"),
)

const searched = v.union([
  v.pipe(
    day,
    v.transform((one) => ({ from: one, to: one })),
  ),
  v.strictObject({ from: day, to: day }),
])

const texts = v.optional(v.array(text), [])

/** The form of `review.yaml`; what keys go together is not said here. */
export const settingsSchema = v.strictObject({
  title: text,
  unit: v.optional(text),
  of: v.optional(text),
  citation: v.optional(text),
  doi: v.optional(text),
  question: v.optional(text),
  query: v.optional(text),
  searched: v.optional(searched),
  reviewers: v.optional(v.pipe(count, v.minValue(1, '1 or more')), 1),
  sources: v.optional(sources),
  records: v.optional(table),
  totals: v.optional(totals),
  criteria: v.optional(v.strictObject({ eligibility: texts, inclusion: texts, exclusion: texts })),
  decisions: v.optional(paths, []),
  resolutions: v.optional(paths, []),
  duplicates: v.optional(paths, []),
  studies: v.optional(path),
  codes: v.optional(v.array(sheet), []),
  codebooks: v.optional(v.array(path), []),
  variants: v.optional(paths, []),
  variables: v.optional(v.record(v.string(), variableSettings), {}),
  period: v.optional(
    v.strictObject({ from: v.optional(yearOrDay), to: v.optional(yearOrDay), complete: v.optional(count) }),
  ),
  where: v.optional(v.record(v.string(), condition)),
  report: v.optional(reportSettings),
  published: v.optional(path),
})
