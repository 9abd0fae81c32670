import {
  countOccurrences,
  type Distribution,
  type DistributionOptions,
} from '../../src/count/distribution.js'
import type { Corpus } from '../../src/record/corpus.js'
import type { Occurrences } from '../../src/record/occurrences.js'
import type { Category, Variable } from '../../src/record/variable.js'

/** What an invented variable can say of itself. */
export type InventedVariable = Partial<Variable> & { unit?: string }

/** A variable with the places of the categories of each unit, whose ids are s0, s1 …. */
export function invented(
  answers: readonly (readonly number[])[],
  categories: readonly (Category | string)[],
  { unit = 'study', ...given }: InventedVariable = {},
): Occurrences {
  const starts = new Uint32Array(answers.length + 1)
  answers.forEach((own, place) => {
    starts[place + 1] = (starts[place] ?? 0) + own.length
  })
  return {
    variable: {
      key: 'topic',
      label: 'Topic',
      by: 'topics',
      several: answers.some((own) => own.length > 1),
      order: 'given',
      origin: { kind: 'field', rule: 'topic' },
      ...given,
    },
    unit,
    ids: answers.map((_, place) => `s${place}`),
    categories: categories.map((each) => (typeof each === 'string' ? { key: each, label: each } : each)),
    starts,
    items: Uint32Array.from(answers.flat()),
    basis: 'coded',
    details: new Map(),
    reasons: new Map(),
    forms: new Map(),
  }
}

/** Its counts. */
export function countsOf(occurrences: Occurrences, options: DistributionOptions = {}): Distribution {
  return countOccurrences(occurrences, 'studies found', options)
}

/** A distribution of categories c0, c1 … that so many units of their own have each. */
export function counts(
  numbers: readonly number[],
  label: (place: number) => string = (place) => `Category ${place}`,
  variable: InventedVariable = {},
): Distribution {
  const answers = numbers.flatMap((n, place) => Array.from({ length: n }, () => [place]))
  const categories = numbers.map((_, place) => ({ key: `c${place}`, label: label(place) }))
  return countsOf(invented(answers, categories, variable))
}

/** A year distribution from its first year on. */
export function yearCounts(
  from: number,
  numbers: readonly number[],
  variable: InventedVariable = {},
): Distribution {
  const answers = numbers.flatMap((n, place) => Array.from({ length: n }, () => [place]))
  const years = numbers.map((_, place) => (from + place).toString())
  return countsOf(
    invented(answers, years, {
      key: 'year',
      label: 'Year',
      by: 'year of issue',
      order: 'number',
      ...variable,
    }),
  )
}

/** A corpus of variables about the same units. */
export function corpusOf(...variables: readonly Occurrences[]): Corpus {
  const [first] = variables
  const ids = first?.ids ?? []
  return {
    title: 'Invented studies',
    unit: first?.unit ?? 'study',
    of: 'studies found',
    records: ids.map((id) => ({ id, title: '', authors: [] })),
    names: new Map(ids.map((id) => [id, `Author ${id}`])),
    variables: variables.map(({ variable }) => variable),
    occurrences: new Map(variables.map((each) => [each.variable.key, each])),
  }
}

/** The rows of data in a figure's specification. */
export function dataOf<Row>({ spec }: { spec: Readonly<Record<string, unknown>> }): Row[] {
  return (spec['data'] as { values: Row[] }).values
}

/** What of a channel is looked at. */
interface Channel {
  field: string
  title?: string
  scale?: { domain: unknown[] }
  axis?: { values?: unknown[] }
}

/** A channel of a figure's specification. */
export function channelOf({ spec }: { spec: Readonly<Record<string, unknown>> }, name: 'x' | 'y'): Channel {
  return (spec['encoding'] as Record<'x' | 'y', Channel>)[name]
}
