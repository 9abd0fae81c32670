import { InputError } from '../base/issue.js'
import { type SumTerm, studiesCheck, sumCheck } from './check.js'
import type { FlowBox, FlowCheck, FlowColumn, FlowExclusion, FlowUnit, Ledger } from './ledger.js'
import { reasonKey } from './reason.js'

/** Totals as a review prints them, with the finer ones of PRISMA 2020 where they are known. */
export interface TypedTotals {
  identified: number
  duplicates: number
  screened: number
  screenedOut: number
  assessed: number
  /** Reports excluded at the full text, by reason. */
  excluded: readonly { reason: string; n: number }[]
  included: number
  /** Of `identified`: from registers, and by other methods; what is left came from databases. */
  registers?: number
  other?: number
  /** Records removed before screening for other reasons than duplication. */
  removedOther?: number
  sought?: number
  notRetrieved?: number
  /** Studies, where `included` counts reports. */
  studies?: number
}

/**
 * The ledger of a review of which only totals are known. Every sum is checked and stands in `checks`, right or wrong;
 * the ledger is marked `typed` and no box has records. `included` is taken as a number of reports.
 * Throws {@link InputError} for a total that is not a whole number from 0 up and for a reason named twice.
 *
 * @example
 * const ledger = ledgerFromTotals({ identified: 9, duplicates: 2, screened: 7, screenedOut: 4, assessed: 3, excluded: [{ reason: 'no data', n: 1 }], included: 2 })
 * ledger.checks.map((check) => check.statement) // => ['9 identified = 2 duplicates + 7 screened', '7 screened = 4 excluded + 3 assessed', '3 assessed = 1 no data + 2 included']
 */
export function ledgerFromTotals(totals: TypedTotals): Ledger {
  refuseOddTotals(totals)
  const reasons = totals.excluded.map(({ reason, n }) => {
    const key = reasonKey(reason)
    return { key, label: reason, box: `excluded.${key}`, n, records: [] }
  })
  return {
    basis: 'typed',
    boxes: typedBoxes(totals, reasons),
    reasons,
    checks: typedChecks(totals),
    states: [],
  }
}

function typedBoxes(totals: TypedTotals, reasons: readonly FlowExclusion[]): FlowBox[] {
  const { registers, other, removedOther, sought, notRetrieved, studies } = totals
  const box = (
    id: string,
    label: string,
    unit: FlowUnit,
    n: number | undefined,
    column: FlowColumn = 'databases',
  ) => (n === undefined ? [] : [{ id, label, unit, column, n, records: [] }])
  const where = registers === undefined ? 'databases and registers' : 'databases'
  const databases = totals.identified - (registers ?? 0) - (other ?? 0)
  return [
    ...box('identified.databases', `Records identified from ${where}`, 'records', databases),
    ...box('identified.registers', 'Records identified from registers', 'records', registers),
    ...box('identified.other', 'Records identified by other methods', 'records', other, 'other'),
    ...box('removed.duplicates', 'Duplicate records removed', 'records', totals.duplicates),
    ...box('removed.other', 'Records removed for other reasons', 'records', removedOther),
    ...box('screened', 'Records screened', 'records', totals.screened),
    ...box('excluded.screening', 'Records excluded', 'records', totals.screenedOut),
    ...box('sought', 'Reports sought for retrieval', 'reports', sought),
    ...box('notRetrieved', 'Reports not retrieved', 'reports', notRetrieved),
    ...box('assessed', 'Reports assessed for eligibility', 'reports', totals.assessed),
    ...reasons.flatMap((reason) => box(reason.box, reason.label, 'reports', reason.n)),
    ...box('included.studies', 'Studies included in review', 'studies', studies, 'both'),
    ...box('included.reports', 'Reports included in review', 'reports', totals.included, 'both'),
  ]
}

function term(box: string, name: string, n: number | undefined): SumTerm[] {
  return n === undefined ? [] : [{ box, name, n }]
}

function typedChecks(totals: TypedTotals): FlowCheck[] {
  const { registers, other, studies } = totals
  const databases = totals.identified - (registers ?? 0) - (other ?? 0)
  const identified = [
    ...term('identified.databases', 'identified', databases),
    ...term('identified.registers', 'from registers', registers),
    ...term('identified.other', 'by other methods', other),
  ]
  const screened = term('screened', 'screened', totals.screened)
  const assessed = term('assessed', 'assessed', totals.assessed)
  const removed = [
    ...term('removed.duplicates', 'duplicates', totals.duplicates),
    ...term('removed.other', 'removed for other reasons', totals.removedOther),
  ]
  const excluded = totals.excluded.flatMap(({ reason, n }) =>
    term(`excluded.${reasonKey(reason)}`, reason, n),
  )
  const included = term('included.reports', 'included', totals.included)
  return [
    sumCheck('screening', identified, [...removed, ...screened]),
    ...screeningChecks(totals, screened, assessed),
    sumCheck('inclusion', assessed, [...excluded, ...included]),
    ...(studies === undefined ? [] : [studiesCheck(studies, totals.included)]),
  ]
}

/** From screening to the full text: by way of the reports sought, where their number is known. */
function screeningChecks(
  totals: TypedTotals,
  screened: readonly SumTerm[],
  assessed: readonly SumTerm[],
): FlowCheck[] {
  const out = term('excluded.screening', 'excluded', totals.screenedOut)
  const sought = term('sought', 'sought', totals.sought)
  const notRetrieved = term('notRetrieved', 'not retrieved', totals.notRetrieved)
  if (sought.length === 0) return [sumCheck('eligibility', screened, [...out, ...notRetrieved, ...assessed])]
  return [
    sumCheck('retrieval', screened, [...out, ...sought]),
    sumCheck('eligibility', sought, [...notRetrieved, ...assessed]),
  ]
}

function refuseOddTotals(totals: TypedTotals): void {
  const { excluded, ...rest } = totals
  const entries = [
    ...Object.entries(rest).map(([path, n]) => ({ path, n: n })),
    ...excluded.map(({ n }, index) => ({ path: `excluded[${index}].n`, n })),
  ]
  const issues = entries
    .filter(({ n }) => n !== undefined && !(Number.isSafeInteger(n) && n >= 0))
    .map(({ path, n }) => ({
      code: 'total-not-a-count',
      message: `found ${String(n)} for ${path}, expected a whole number from 0 up`,
      path,
    }))
  const keys = excluded.map(({ reason }) => reasonKey(reason))
  const twice = excluded.filter(({ reason }, index) => keys.indexOf(reasonKey(reason)) !== index)
  issues.push(
    ...twice.map(({ reason }) => ({
      code: 'reason-twice',
      message: `found the reason '${reason}' twice, expected each once`,
      path: 'excluded',
    })),
  )
  if (issues.length) throw new InputError(issues)
}
