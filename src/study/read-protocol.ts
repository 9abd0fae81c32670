import * as v from 'valibot'
import { InputError, type Issue } from '../base/issue.js'
import { parseYaml, type YamlDocument } from '../base/yaml.js'
import { checkShape } from '../base/shape.js'
import { isDay } from '../base/table/table-field.js'
import type { Category, FlowTotals, Protocol } from '../record/review.js'
import { categoryIssues } from './check-categories.js'

const text = v.pipe(v.string(), v.minLength(1, 'text'))
const day = v.pipe(v.string(), v.check(isDay, "a date such as '2021-12-20'"))
const total = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, '0 or more'))
const category = { key: text, label: text }

const flow: v.GenericSchema<unknown, FlowTotals> = v.strictObject({
  identified: total,
  duplicates: total,
  screened: total,
  screenedOut: total,
  assessed: total,
  excluded: v.array(v.strictObject({ reason: text, n: total })),
  included: total,
})

const protocol: v.GenericSchema<unknown, Protocol> = v.strictObject({
  title: text,
  citation: text,
  doi: text,
  question: text,
  query: text,
  search: v.strictObject({ from: day, to: day, publishedFrom: day, publishedTo: day }),
  eligibility: v.array(text),
  inclusion: v.array(text),
  exclusion: v.array(text),
  databases: v.array(v.strictObject({ ...category, doiPrefixes: v.array(text) })),
  regions: v.array(v.strictObject(category)),
  designs: v.array(v.strictObject(category)),
  focuses: v.array(v.strictObject(category)),
  flow,
})

/**
 * What a review set out to do, from YAML. Throws one {@link InputError} with every fault: a key that is missing or not
 * known, a date that is none, a category that stands twice, a flow that does not add up.
 */
export function parseProtocol(source: string, file: string): Protocol {
  const document = parseYaml(source, file)
  const shaped = checkShape(document, protocol, file)
  if (!shaped.ok) throw new InputError(shaped.issues)
  const found = shaped.value
  const lists: [string, readonly Category[]][] = [
    ['databases', found.databases],
    ['regions', found.regions],
    ['designs', found.designs],
    ['focuses', found.focuses],
  ]
  const issues = [
    ...lists.flatMap(([name, list]) => categoryIssues(list, name, document, file)),
    ...prefixIssues(found, document, file),
    ...flowIssues(found.flow, document, file),
  ]
  if (issues.length > 0) throw new InputError(issues)
  return found
}

function prefixIssues({ databases }: Protocol, document: YamlDocument, file: string): Issue[] {
  const prefixes = databases.flatMap((database, index) =>
    database.doiPrefixes.map((prefix, place) => ({
      prefix,
      path: ['databases', index, 'doiPrefixes', place],
    })),
  )
  const twice = prefixes.filter(
    ({ prefix }, index) => prefixes.findIndex((one) => one.prefix === prefix) !== index,
  )
  const rest = databases.filter((database) => database.doiPrefixes.length === 0)
  return [
    ...twice.map(({ prefix, path }) => ({
      code: 'prefix-twice',
      message: `databases: found DOI prefix '${prefix}' twice, expected it once`,
      path: 'databases',
      file,
      line: document.lineAt(path),
    })),
    ...(rest.length > 1
      ? [
          {
            code: 'database-rest',
            message: `databases: found ${rest.length} without DOI prefixes, expected one that takes the rest`,
            path: 'databases',
            file,
            line: document.lineAt(['databases']),
          },
        ]
      : []),
  ]
}

function flowIssues(totals: FlowTotals, document: YamlDocument, file: string): Issue[] {
  const { identified, duplicates, screened, screenedOut, assessed, excluded, included } = totals
  const reasons = excluded.reduce((sum, reason) => sum + reason.n, 0)
  const steps: [keyof FlowTotals, number, string, number][] = [
    ['screened', screened, `${identified} identified less ${duplicates} duplicates`, identified - duplicates],
    ['assessed', assessed, `${screened} screened less ${screenedOut} screened out`, screened - screenedOut],
    ['included', included, `${assessed} assessed less ${reasons} excluded`, assessed - reasons],
  ]
  return steps
    .filter(([, found, , expected]) => found !== expected)
    .map(([key, found, how, expected]) => ({
      code: 'flow-sum',
      message: `flow.${key}: found ${found}, expected ${expected}, which is ${how}`,
      path: `flow.${key}`,
      file,
      line: document.lineAt(['flow', key]),
    }))
}
