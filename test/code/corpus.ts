import type { Units } from '../../src/code/build.js'
import { buildOccurrences } from '../../src/code/build.js'
import type { Basis } from '../../src/record/code.js'
import type { Corpus } from '../../src/record/corpus.js'
import { keysAt, type Occurrences } from '../../src/record/occurrences.js'
import type { Period } from '../../src/record/period.js'
import type { BibRecord } from '../../src/record/record.js'
import type { Category, Variable } from '../../src/record/variable.js'

/** The keys `a b c` as categories `A B C`. */
export function categoriesOf(keys: string): Category[] {
  return keys.split(' ').map((key) => ({ key, label: key.toUpperCase() }))
}

/** A variable with the least to say of itself. */
export function variableOf(more: Partial<Variable> = {}): Variable {
  return {
    key: 'letter',
    label: 'Letter',
    by: 'letter',
    several: false,
    order: 'given',
    origin: { kind: 'field', rule: 'letter' },
    ...more,
  }
}

/** Units `1`, `2` and so on. */
export function unitsOf(length: number, unit = 'article'): Units {
  return { unit, ids: Array.from({ length }, (_, index) => (index + 1).toString()) }
}

/** What a test says of the answers besides the answers. */
export interface AnswerOptions extends Partial<Variable> {
  /** Given keys, in order, with the keys in capitals as labels. */
  categories?: string
  basis?: Basis
}

/** Answers written down unit by unit: `'a b'` is a unit with two values, `''` one without. */
export function answersOf(
  units: readonly string[],
  { categories, basis = 'coded', ...variable }: AnswerOptions = {},
): Occurrences {
  const given = categories === undefined ? {} : { categories: categoriesOf(categories) }
  return buildOccurrences(
    variableOf(variable),
    unitsOf(units.length),
    { basis, ...given },
    (place, answer) => {
      for (const key of (units[place] ?? '').split(' ')) if (key !== '') answer.add(key, key.toUpperCase())
    },
  )
}

/** A record with the least that a record has. */
export function recordOf(more: Partial<BibRecord> = {}): BibRecord {
  return { id: '1', title: 'A title', authors: [], ...more }
}

/** Records that say nothing but what is given, with the ids `1`, `2` and so on. */
export function recordsOf(parts: readonly Partial<BibRecord>[]): BibRecord[] {
  return parts.map((part, index) => recordOf({ id: (index + 1).toString(), ...part }))
}

/** A corpus of answers that are about the same units. */
export function corpusOf(answers: readonly Occurrences[], period?: Period): Corpus {
  const ids = answers[0]?.ids ?? []
  return {
    title: 'Invented',
    unit: 'article',
    of: 'articles invented',
    ...(period ? { period } : {}),
    records: ids.map((id) => recordOf({ id })),
    names: new Map(ids.map((id) => [id, `Author ${id}`])),
    variables: answers.map(({ variable }) => variable),
    occurrences: new Map(answers.map((each) => [each.variable.key, each])),
  }
}

/** The keys of each unit, for comparison with what was written down. */
export function keysOf(occurrences: Occurrences): string[] {
  return occurrences.ids.map((_, place) => keysAt(occurrences, place).join(' '))
}

/** The categories in their order with the number of units of each. */
export function tallyOf(occurrences: Occurrences): [key: string, label: string, n: number][] {
  return occurrences.categories.map(({ key, label }, place) => [
    key,
    label,
    [...occurrences.items].filter((item) => item === place).length,
  ])
}
