import { occurrencesOf, type Corpus } from '../record/corpus.js'
import { keysAt } from '../record/occurrences.js'
import type { BibRecord } from '../record/record.js'
import type { Category, Variable } from '../record/variable.js'
import { buildOccurrences } from './build.js'

/** What a variable of one's own is called; what is not given follows from the values. */
export interface OwnVariable {
  key: string
  /** The name that people read; the key where it is not given. */
  label?: string
  /** What decides the value, in words that go on from `articles by …`; captions print it. */
  by: string
  /** All categories in order; another value is then refused. */
  categories?: readonly Category[]
  /** By number where every value is one, else the most frequent first. */
  order?: Variable['order']
}

/** A value, several, or none where it is not known. */
export type OwnValues = string | number | readonly (string | number)[] | undefined | null

/** The values that a record has of another variable, as keys of its categories. */
export type ValuesOf = (variable: string) => string[]

/**
 * The corpus with one more variable, coded by a function of one's own: what it gives for a record is its value, or its values; a record
 * for which it gives nothing counts as missing. Throws a RangeError where the corpus has that variable, or where a value is none of the
 * categories given.
 *
 * @example
 * const corpus = await openCorpus(bundledReview)
 * const team = { key: 'team', label: 'Authors', by: 'number of authors' }
 * distribute(codeBy(corpus, team, ({ authors }) => authors.length), 'team').rows[0].n // => 9
 */
export function codeBy(
  corpus: Corpus,
  own: OwnVariable,
  code: (record: BibRecord, valuesOf: ValuesOf) => OwnValues,
): Corpus {
  if (corpus.occurrences.has(own.key))
    throw new RangeError(`codeBy: found variable '${own.key}', which the corpus has, expected another key`)
  const asked = new Set<string>()
  const values = corpus.records.map((record, place) =>
    listOf(code(record, (key) => (asked.add(key), keysAt(occurrencesOf(corpus, key), place)))),
  )
  refuseOthers(own, values, corpus)
  const variable = variableOf(own, values, [...asked])
  const units = { unit: corpus.unit, ids: corpus.records.map(({ id }) => id) }
  const options = { basis: 'derived' as const, ...(own.categories ? { categories: own.categories } : {}) }
  const coded = buildOccurrences(variable, units, options, (place, answer) => {
    for (const value of values[place] ?? []) answer.add(value)
  })
  return {
    ...corpus,
    variables: [...corpus.variables, variable],
    occurrences: new Map([...corpus.occurrences, [own.key, coded]]),
  }
}

/** Empty text is no value, as in a sheet. */
function listOf(values: OwnValues): string[] {
  const list = Array.isArray(values) ? (values as readonly (string | number)[]) : [values as string | number]
  return list.flatMap((value: string | number | undefined | null) =>
    value === undefined || value === null || value === '' || Number.isNaN(value) ? [] : [value.toString()],
  )
}

function refuseOthers(
  { key, categories }: OwnVariable,
  values: readonly string[][],
  { records }: Corpus,
): void {
  if (!categories) return
  const known = new Set(categories.map((category) => category.key))
  for (const [place, list] of values.entries())
    for (const value of list)
      if (!known.has(value))
        throw new RangeError(
          `codeBy: found ${key} '${value}' for record '${records[place]?.id ?? ''}', expected one of ${[...known].join(', ')}`,
        )
}

function variableOf(own: OwnVariable, values: readonly string[][], asked: readonly string[]): Variable {
  const { key, label = key, by, categories } = own
  const all = values.flat()
  const numbers =
    all.length > 0 && all.every((value) => value.trim() !== '' && Number.isFinite(Number(value)))
  return {
    key,
    label,
    by,
    several: values.some((list) => new Set(list).size > 1),
    order: own.order ?? (categories ? 'given' : numbers ? 'number' : 'frequency'),
    origin: { kind: 'variable', of: asked, rule: 'own function' },
    ...(categories ? { closed: true } : {}),
  }
}
