import { inside, opening } from '../base/words.js'
import { freeKey } from '../count/top-rows.js'
import { bases } from '../record/code.js'
import { occurrencesOf, type Corpus } from '../record/corpus.js'
import { valuesAt, type Occurrences } from '../record/occurrences.js'
import { joined, type TableName } from './names.js'
import { textColumn, type CellValue, type Column, type Table } from './table.js'

/**
 * Every record with its values of these variables and, where values rest on different grounds, on what each rests and what it was read
 * from. A column is there only where something stands in it. Throws a RangeError where there is no such variable.
 *
 * @example
 * const variable = { key: 'design', label: 'Study design', by: 'study design', several: false, order: 'given', origin: { kind: 'sheet', file: 'sheet.csv', column: 'design' } }
 * const occurrences = { variable, unit: 'study', ids: ['a'], categories: [{ key: 'survey', label: 'Survey' }], starts: Uint32Array.of(0, 1), items: Uint32Array.of(0), basis: 'coded', details: new Map([[0, { basis: 'coded', evidence: 'a questionnaire' }]]), reasons: new Map(), forms: new Map() }
 * const corpus = { title: 'Studies', unit: 'study', of: 'studies', records: [{ id: 'a', title: 'On work', authors: [] }], names: new Map([['a', 'Li, 2020']]), variables: [variable], occurrences: new Map([['design', occurrences]]) }
 * codingTable(corpus, ['design']).rows // => [{ name: 'Li, 2020', design: 'Survey', 'design.basis': 'coded', 'design.evidence': 'a questionnaire' }]
 */
export function codingTable(
  corpus: Corpus,
  keys: readonly string[],
  { id = 'as-coded', title }: TableName = {},
): Table {
  const name = freeKey('name', new Set(keys))
  const variables = keys.map((key) => withGrounds(occurrencesOf(corpus, key)))
  return {
    id,
    title: title ?? `${opening(corpus.unit)} by ${corpus.unit}, with the basis of every coded value`,
    columns: [textColumn(name, opening(corpus.unit)), ...variables.flatMap(columnsOf)],
    rows: corpus.records.map((record, place) => ({
      [name]: corpus.names.get(record.id) ?? record.id,
      ...Object.fromEntries(variables.flatMap((variable) => Object.entries(cellsAt(variable, place)))),
    })),
    notes: [
      'Basis: exported by a database, stated by the paper, derived by a rule, coded by a person from the evidence given, or tagged by a codebook or model; a value that is not known is empty.',
      ...variables.flatMap(basisNote),
    ],
  }
}

/** Answers, whether values have grounds of their own, and whether anything is known of what they were read from. */
interface Grounded {
  occurrences: Occurrences
  basis: boolean
  evidence: boolean
}

function withGrounds(occurrences: Occurrences): Grounded {
  const { details, reasons } = occurrences
  const evidence = reasons.size > 0 || [...details.values()].some((detail) => detail.evidence !== undefined)
  return { occurrences, basis: details.size > 0, evidence }
}

function columnsOf({ occurrences, basis, evidence }: Grounded): Column[] {
  const { key, label } = occurrences.variable
  return [
    textColumn(key, label),
    ...(basis ? [textColumn(`${key}.basis`, `${label}: basis`)] : []),
    ...(evidence ? [textColumn(`${key}.evidence`, `${label}: evidence`)] : []),
  ]
}

function cellsAt({ occurrences, basis, evidence }: Grounded, place: number): Record<string, CellValue> {
  const { variable, reasons } = occurrences
  const { key } = variable
  const values = valuesAt(occurrences, place).map(({ category, detail }) => ({
    label: category.label,
    ...(detail ?? { basis: occurrences.basis }),
  }))
  const used = bases.filter((each) => values.some((value) => value.basis === each))
  return {
    [key]: joined(values.map(({ label }) => label)),
    ...(basis ? { [`${key}.basis`]: joined(used) ?? 'not known' } : {}),
    ...(evidence ? { [`${key}.evidence`]: evidenceOf(values) ?? reasons.get(place) ?? null } : {}),
  }
}

/** What values were read from; several values are named each before its own. */
function evidenceOf(values: readonly { label: string; evidence?: string }[]): string | null {
  const [first] = values
  if (values.length === 1) return first?.evidence ?? null
  const texts = values.flatMap(({ label, evidence }) =>
    evidence === undefined ? [] : [`${label}: ${evidence}`],
  )
  return texts.length === 0 ? null : texts.join(' | ')
}

/** On what values rest that have no column for it. */
function basisNote({ occurrences, basis: ownGrounds }: Grounded): string[] {
  const { variable, basis } = occurrences
  return ownGrounds ? [] : [`${variable.label}: ${basis}; ${inside(variable.by)}.`]
}
