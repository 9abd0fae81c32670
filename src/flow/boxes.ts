import { compareText } from '../base/text.js'
import { type SumTerm, studiesCheck, sumCheck } from './check.js'
import { type FlowBox, type FlowCheck, type FlowColumn, type FlowExclusion, type FlowPart } from './ledger.js'
import { type FlowStateName, type FlowUnit, isReason, type Ledger, type RecordState } from './ledger.js'
import { reasonKey } from './reason.js'
import type { FlowSource } from './states.js'

/** The states that a record may have when it is counted in a box: each box is a set of states, nothing else. */
const AFTER_ASSESSMENT: readonly FlowStateName[] = ['excluded', 'included']
const AFTER_SCREENING: readonly FlowStateName[] = ['notRetrieved', 'awaiting.assessment', ...AFTER_ASSESSMENT]

interface BoxRule {
  id: string
  label: string
  unit: FlowUnit
  states: readonly FlowStateName[]
}

const RULES: readonly BoxRule[] = [
  { id: 'removed.duplicates', label: 'Duplicate records removed', unit: 'records', states: ['duplicate'] },
  { id: 'removed.other', label: 'Records removed for other reasons', unit: 'records', states: ['removed'] },
  {
    id: 'awaiting.screening',
    label: 'Records awaiting a decision',
    unit: 'records',
    states: ['awaiting.screening'],
  },
  {
    id: 'screened',
    label: 'Records screened',
    unit: 'records',
    states: ['excluded.screening', ...AFTER_SCREENING],
  },
  { id: 'excluded.screening', label: 'Records excluded', unit: 'records', states: ['excluded.screening'] },
  { id: 'sought', label: 'Reports sought for retrieval', unit: 'reports', states: AFTER_SCREENING },
  { id: 'notRetrieved', label: 'Reports not retrieved', unit: 'reports', states: ['notRetrieved'] },
  {
    id: 'awaiting.assessment',
    label: 'Reports awaiting a decision',
    unit: 'reports',
    states: ['awaiting.assessment'],
  },
  { id: 'assessed', label: 'Reports assessed for eligibility', unit: 'reports', states: AFTER_ASSESSMENT },
]

/** The sums that hold because every record has one state: the box on the left, those it is divided into. */
const SUMS: readonly { id: string; whole: readonly string[]; parts: readonly string[] }[] = [
  {
    id: 'screening',
    whole: ['identified.databases', 'identified.registers', 'identified.other'],
    parts: ['removed.duplicates', 'removed.other', 'awaiting.screening', 'screened'],
  },
  { id: 'retrieval', whole: ['screened'], parts: ['excluded.screening', 'sought'] },
  { id: 'eligibility', whole: ['sought'], parts: ['notRetrieved', 'awaiting.assessment', 'assessed'] },
]

/** What ledgerOf needs: the sources, the states, and for reports that share a study its name. */
export interface LedgerInput {
  sources: readonly FlowSource[]
  states: readonly RecordState[]
  /** The study of a report, by record; a report that is not named is a study of its own. */
  studies?: ReadonlyMap<string, string>
}

/**
 * The ledger of a review whose records are known. Every box is counted from the states, so that the sums hold whatever
 * the decisions were; they are checked all the same.
 */
export function ledgerOf({ sources, states, studies = new Map() }: LedgerInput): Ledger {
  const other = new Set(sources.filter(({ kind }) => kind === 'other').map(({ key }) => key))
  const searched = states.filter(({ source }) => !other.has(source))
  const found = states.filter(({ source }) => other.has(source))
  const columns = [
    { column: 'databases' as const, prefix: '', states: searched },
    ...(other.size > 0 ? [{ column: 'other' as const, prefix: 'other.', states: found }] : []),
  ]
  const reasons = columns.flatMap((side) => exclusions(side.states, side.prefix))
  const boxes = [
    ...columns.flatMap((side) => [
      ...identifiedBoxes(sources, states, side.column),
      ...stateBoxes(side.states, side.prefix, side.column),
      ...reasons
        .filter(({ box }) => box.startsWith('other.') === (side.prefix !== ''))
        .map((reason) => ({
          ...{ id: reason.box, label: reason.label, unit: 'reports' as const, column: side.column },
          ...{ n: reason.n, records: reason.records },
        })),
    ]),
    ...includedBoxes(states, studies),
  ]
  const shown = boxes.filter(({ id, n }) => n > 0 || !id.includes('awaiting.'))
  return { basis: 'records', boxes: shown, reasons, checks: checksOf(shown, columns), states }
}

function identifiedBoxes(
  sources: readonly FlowSource[],
  states: readonly RecordState[],
  column: FlowColumn,
): FlowBox[] {
  const kinds = column === 'other' ? (['other'] as const) : (['database', 'register'] as const)
  const names = { database: 'databases', register: 'registers', other: 'other' }
  const labels = {
    database: 'Records identified from databases',
    register: 'Records identified from registers',
    other: 'Records identified by other methods',
  }
  return kinds.map((kind) => {
    const parts: FlowPart[] = sources
      .filter((source) => source.kind === kind)
      .map(({ key, label }) => partOf(key, label, idsOf(states.filter(({ source }) => source === key))))
    const records = parts.flatMap((part) => part.records)
    return {
      id: `identified.${names[kind]}`,
      label: labels[kind],
      unit: 'records',
      column,
      n: records.length,
      records,
      parts,
    }
  })
}

function partOf(key: string, label: string, records: readonly string[]): FlowPart {
  return { key, label, n: records.length, records }
}

function idsOf(states: readonly RecordState[]): string[] {
  return states.map(({ record }) => record)
}

function stateBoxes(states: readonly RecordState[], prefix: string, column: FlowColumn): FlowBox[] {
  return RULES.map(({ id, label, unit, states: counted }) => {
    const records = idsOf(states.filter(({ state }) => counted.includes(state)))
    return { id: prefix + id, label, unit, column, n: records.length, records }
  })
}

/** Reasons in the order of their numbers, the largest first; those that differ in case or marks only are one. */
function exclusions(states: readonly RecordState[], prefix: string): FlowExclusion[] {
  const byKey = new Map<string, { label: string; records: string[] }>()
  for (const { record, state, reason = '' } of states) {
    if (state !== 'excluded') continue
    const key = reasonKey(reason)
    const entry = byKey.get(key) ?? { label: reason === '' ? 'No reason given' : reason, records: [] }
    entry.records.push(record)
    byKey.set(key, entry)
  }
  return [...byKey]
    .sort(([x, a], [y, b]) => b.records.length - a.records.length || compareText(x, y))
    .map(([key, { label, records }]) => ({
      key,
      label,
      box: `${prefix}excluded.${key}`,
      n: records.length,
      records,
    }))
}

function includedBoxes(states: readonly RecordState[], studies: ReadonlyMap<string, string>): FlowBox[] {
  const records = idsOf(states.filter(({ state }) => state === 'included'))
  const byStudy = new Map<string, string[]>()
  for (const record of records) {
    const study = studies.get(record) ?? record
    byStudy.set(study, [...(byStudy.get(study) ?? []), record])
  }
  const parts = [...byStudy].map(([study, reports]) => partOf(study, study, reports))
  const common = { column: 'both' as const, records }
  return [
    {
      id: 'included.studies',
      label: 'Studies included in review',
      unit: 'studies',
      ...common,
      n: parts.length,
      parts,
    },
    {
      id: 'included.reports',
      label: 'Reports of included studies',
      unit: 'reports',
      ...common,
      n: records.length,
    },
  ]
}

function checksOf(boxes: readonly FlowBox[], columns: readonly { prefix: string }[]): FlowCheck[] {
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const terms = (ids: readonly string[]): SumTerm[] =>
    ids.flatMap((id) => {
      const box = byId.get(id)
      return box ? [{ box: id, name: termName(box), n: box.n }] : []
    })
  const sums = columns.flatMap(({ prefix }) =>
    SUMS.map(({ id, whole, parts }) => {
      const identified = whole.filter((box) => (box === 'identified.other') === (prefix !== ''))
      const left = id === 'screening' ? identified : whole.map((box) => prefix + box)
      return sumCheck(prefix + id, terms(left), terms(parts.map((box) => prefix + box)))
    }),
  )
  const excluded = boxes.filter(isReason).map(({ id }) => id)
  const inclusion = sumCheck(
    'inclusion',
    terms(['assessed', 'other.assessed']),
    terms([...excluded, 'included.reports']),
  )
  const studies = studiesCheck(byId.get('included.studies')?.n ?? 0, byId.get('included.reports')?.n ?? 0)
  return [...sums, inclusion, studies]
}

function termName({ label }: FlowBox): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
