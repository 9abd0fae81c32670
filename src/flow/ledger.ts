/*
 * The flow ledger: PRISMA 2020 as plain data. Every box says what it counts, how many, and which records stand behind it.
 *
 *   Ledger { basis, boxes, reasons, checks, states }
 *   basis    'records': every box is counted from the state of each record; 'typed': only totals are known, no records
 *   boxes    FlowBox { id, label, unit, column, n, records, parts? }, in the order of the diagram, top to bottom:
 *              identified.databases, identified.registers, removed.duplicates, removed.other, awaiting.screening,
 *              screened, excluded.screening, sought, notRetrieved, awaiting.assessment, assessed, excluded.<reason key>;
 *              identified.other and, below it in the column `other`, the same ids with `other.` before them
 *              (other.removed.duplicates … other.excluded.<reason key>); included.studies and included.reports close both.
 *   reasons  one entry for each reason for exclusion at full text: its key, label, box, number and records
 *   checks   each sum that must hold, as box ids and numbers on both sides, with `holds`
 *   states   one entry for each record (empty where the ledger is typed)
 *
 * From record states: ledgerOf (boxes.js). From a review's printed totals: ledgerFromTotals (totals.js).
 *
 * A box whose number is not known is absent; a box counted as none is there with n 0. The boxes `awaiting.…` are there
 * only while records wait for a decision: they belong in the diagram, so that an unfinished review never looks finished.
 */
/** Which side of the PRISMA 2020 diagram: databases and registers, other methods, or what both end in. */
export type FlowColumn = 'databases' | 'other' | 'both'

/** What a box counts. Records become reports when their full text is sought; studies are reported in reports. */
export type FlowUnit = 'records' | 'reports' | 'studies'

/** A share of a box: the records of one source, or the reports of one study. */
export interface FlowPart {
  key: string
  label: string
  n: number
  records: readonly string[]
}

/** A box of the diagram. */
export interface FlowBox {
  /** Such as `screened` or `excluded.wrong-population`. */
  id: string
  label: string
  unit: FlowUnit
  column: FlowColumn
  n: number
  /** The ids behind `n`; empty in a typed ledger. For `included.studies` these are the reports of the studies. */
  records: readonly string[]
  /** By source (boxes `identified.…`) or by study (`included.studies`). */
  parts?: readonly FlowPart[]
}

/** Why reports were excluded after their full text was read. */
export interface FlowExclusion {
  key: string
  label: string
  /** The id of the box: `excluded.<key>` or `other.excluded.<key>`. */
  box: string
  n: number
  records: readonly string[]
}

/** A sum that must hold: the boxes of `whole` count as much as the boxes of `parts`. */
export interface FlowCheck {
  id: string
  /** In words and numbers: `1395 identified = 918 duplicates + 477 screened`. */
  statement: string
  whole: readonly string[]
  parts: readonly string[]
  wholeN: number
  partsN: number
  holds: boolean
}

/** Where a record ends, or waits. */
export type FlowStateName =
  | 'duplicate'
  | 'removed'
  | 'awaiting.screening'
  | 'excluded.screening'
  | 'notRetrieved'
  | 'awaiting.assessment'
  | 'excluded'
  | 'included'

/** The state of one record. */
export interface RecordState {
  record: string
  /** The key of the source that it was identified from. */
  source: string
  state: FlowStateName
  /** The reason given in the decisions; for a duplicate, the id of the record that was kept. */
  reason?: string
  /** Why it waits: nobody decided, fewer reviewers than the project asks for, or reviewers disagree. */
  awaiting?: 'undecided' | 'incomplete' | 'conflict'
}

/** The flow of a review. */
export interface Ledger {
  basis: 'records' | 'typed'
  boxes: readonly FlowBox[]
  reasons: readonly FlowExclusion[]
  checks: readonly FlowCheck[]
  states: readonly RecordState[]
}

/**
 * The box of that id, or nothing where its number is not known.
 *
 * @example
 * const { ledger } = (await loadFlow(bundledReview)).flow
 * boxOf(ledger, 'screened')?.n // => 477
 */
export function boxOf(ledger: Ledger, id: string): FlowBox | undefined {
  return ledger.boxes.find((box) => box.id === id)
}

/**
 * Whether a box counts the reports excluded for one reason.
 *
 * @example
 * isReason({ id: 'other.excluded.no-data' }) // => true
 * isReason({ id: 'excluded.screening' }) // => false
 */
export function isReason({ id }: Pick<FlowBox, 'id'>): boolean {
  return /^(?:other\.)?excluded\.(?!screening$)/.test(id)
}
