import { InputError } from '../base/issue.js'
import type { Distribution } from '../count/distribution.js'
import type { Ledger } from '../flow/ledger.js'
import type { Against } from './audit.js'
import type { Claim, ClaimTarget } from './claim.js'
import { isCodedAfterwards, type Evidence } from './evidence.js'
import { addUp, withCommas } from './number.js'

/** The recomputed quantity behind a claim's target. */
export interface RecomputedValue {
  n: number | null
  /** The denominator of its share, where it has one. */
  base: number | null
  records: readonly string[]
  against: Exclude<Against, 'nothing'>
  /** The ids of the records without a value. */
  missing: readonly string[]
  /** The calculation, where it is no count of records. */
  how?: string
}

/** What a target names: a value, why there is none, or nothing that there is, with the names that there are. */
export type Recomputation =
  { value: RecomputedValue } | { known: readonly string[] } | { unavailable: string }

/**
 * Looks up what a target counts: `article`, `record` or the corpus's own unit is the number of records, `rows` how many rows the
 * distribution `key` has, `flow` a number of the flow, anything else a distribution's row, or without a key its base.
 */
export function recomputation(target: ClaimTarget, evidence: Evidence): Recomputation {
  const { distribution: name, key } = target
  const { distributions, published = [], unit } = evidence
  const found = distributions.find(({ id }) => id === (name === 'rows' ? key : name))
  if (!found && key === undefined && ['article', 'record', unit].includes(name)) return allRecords(evidence)
  if (name === 'flow') return flowValue(key ?? '', evidence)
  const id = name === 'rows' ? key : name
  if (found?.rule.source === 'published' || (id !== undefined && published.includes(id)))
    return { unavailable: `of ${name} only printed numbers are known` }
  if (!found) return { known: [unit, 'rows', 'flow', ...published, ...distributions.map((each) => each.id)] }
  if (name === 'rows') return { value: { ...plain, n: found.rows.length } }
  return rowValue(found, key, evidence)
}

/** Throws {@link InputError} where a claim's target names nothing that there is: a slip must not pass as not checkable. */
export function checkTargets(claims: readonly Claim[], evidence: Evidence): void {
  for (const { id, target } of claims) {
    const found = target && recomputation(target, evidence)
    if (!found || !('known' in found)) continue
    const message = `claim '${id}': target: ${unknownTarget(target, found.known)}`
    throw new InputError([{ code: 'target-unknown', message, path: 'target', file: 'published.yaml' }])
  }
}

/** `found 'year.serch 2021', expected one of …`. */
export function unknownTarget({ distribution, key }: ClaimTarget, known: readonly string[]): string {
  const named = [distribution, key].filter((part) => part !== undefined).join(' ')
  return `found '${named}', expected one of ${known.join(', ')}`
}

const plain = { base: null, records: [], against: 'lists', missing: [] } as const

function allRecords({ records, unit }: Evidence): Recomputation {
  if (records.length === 0) return { unavailable: `the data do not name every ${unit}` }
  return { value: { ...plain, n: records.length, records: records.map(({ id }) => id) } }
}

function rowValue(distribution: Distribution, key: string | undefined, evidence: Evidence): Recomputation {
  const { id, rows, rule, missing } = distribution
  const base = rule.base.n
  if (key === undefined)
    return { value: { ...plain, n: base, base, records: evidence.records.map((record) => record.id) } }
  const row = rows.find((each) => each.key === key)
  if (!row) return { known: rows.map((each) => `${id} ${each.key}`) }
  const against = isCodedAfterwards(distribution, evidence) ? 'coding' : 'lists'
  return { value: { n: row.n, base, records: row.records, against, missing } }
}

const flowBoxes: Readonly<Record<string, string>> = {
  identified: 'identified.databases',
  duplicates: 'removed.duplicates',
  screenedOut: 'excluded.screening',
  included: 'included.reports',
}

function flowValue(key: string, { ledger, records }: Evidence): Recomputation {
  if (!ledger) return { unavailable: 'the data have no flow' }
  const box = flowBoxes[key] ?? key
  const known = ['excluded', ...ledger.boxes.map(({ id }) => id)].map((id) => `flow ${id}`)
  if (ledger.basis === 'records') {
    const boxes = key === 'excluded' ? ledger.reasons : ledger.boxes.filter(({ id }) => id === box)
    if (boxes.length === 0 && key !== 'excluded') return { known }
    const behind = boxes.flatMap((each) => each.records)
    return { value: { ...plain, n: addUp(boxes.map(({ n }) => n)), records: behind } }
  }
  if (key === 'included' && records.length > 0)
    return { value: { ...plain, n: records.length, records: records.map(({ id }) => id) } }
  return typedValue(key, box, ledger) ?? { known }
}

/** No records stand behind typed totals: each follows from the other numbers only. */
function typedValue(key: string, box: string, ledger: Ledger): Recomputation | undefined {
  const numbers = (ids: readonly string[]) =>
    ids.map((id) => ledger.boxes.find((each) => each.id === id)?.n ?? 0)
  const check = ledger.checks.find(({ whole, parts }) => [...whole, ...parts].includes(box))
  if (key !== 'excluded' && !check) return undefined
  const [plus, minus] =
    key === 'excluded' || !check
      ? [ledger.reasons.map(({ n }) => n), []]
      : check.whole.includes(box)
        ? [numbers(check.parts), numbers(check.whole.filter((id) => id !== box))]
        : [numbers(check.whole), numbers(check.parts.filter((id) => id !== box))]
  const n = addUp([...plus, ...minus.map((each) => -each)])
  const sum = [plus.map(withCommas).join(' + '), ...minus.map(withCommas)].join(' − ')
  return { value: { ...plain, n, against: 'arithmetic', how: `${sum} = ${withCommas(n)}` } }
}
