/**
 * What a check says: `agrees` exactly; `agrees-after-rounding` under some usual rounding rule but not under half up;
 * `differs` from what the other numbers or the data give; `impossible`, whatever the
 * other numbers are; `not-checkable`, with what is missing.
 */
export type AuditVerdict = 'agrees' | 'agrees-after-rounding' | 'differs' | 'impossible' | 'not-checkable'

/**
 * What a printed number was held against: `lists`, the paper's own lists and facts, counted again; `coding`, data that were
 * coded afterwards because the paper prints totals only; `arithmetic`, other printed numbers alone; `nothing`.
 */
export type Against = 'lists' | 'coding' | 'arithmetic' | 'nothing'

/** The checks by id; {@link checkTitles} says what each does. */
export type CheckId =
  | 'share'
  | 'possible-percentage'
  | 'joint-denominator'
  | 'stated-base'
  | 'column-sum'
  | 'row-sum'
  | 'percentage-sum'
  | 'cumulative'
  | 'interval'
  | 'derived'
  | 'restated'
  | 'flow'
  | 'difference'
  | 'subset'
  | 'same'
  | 'list-length'
  | 'list-duplicates'
  | 'mean'
  | 'range'
  | 'p-value'
  | 'data'
  | 'structure'

/** What each check asks, in one line for people. */
export const checkTitles: Readonly<Record<CheckId, string>> = {
  share: 'does the percentage follow from the count and its denominator under a usual rounding rule',
  'possible-percentage': 'can any whole number out of the denominator print as this percentage',
  'joint-denominator': 'which denominators fit a whole set of percentages',
  'stated-base': 'do the rows belong to the stated number of cases',
  'column-sum': 'do the rows add up to the total',
  'row-sum': 'do the columns add up to the total',
  'percentage-sum': 'do the percentages of a whole add up to 100 within rounding',
  cumulative: 'does each cumulative figure add the row to the one before',
  interval: 'does the estimate lie within its interval',
  derived: 'does the column follow from two others of the row',
  restated: 'is the same quantity printed the same elsewhere',
  flow: 'does each stage of the flow follow from the one before',
  difference: 'does the stage before less what left it give this stage',
  subset: 'is the part at most the whole',
  same: 'is the same quantity printed the same everywhere',
  'list-length': 'is the list as long as stated',
  'list-duplicates': 'does the list name anything twice',
  mean: 'can whole numbers of the stated n have this mean',
  range: 'does the range run upwards, and hold the data',
  'p-value': 'does the p value follow from the test statistic',
  data: 'does the number agree with the recomputation from data',
  structure: 'could the structure be read',
}

/** One check of one printed number or of numbers that hang together. */
export interface Finding {
  check: CheckId
  verdict: AuditVerdict
  /** Where, as a reader would look for it: table, block, row and column, or the place and sentence. */
  where: string
  /** The number as printed. */
  printed: string
  /** The calculation, with its numbers; for `not-checkable`, what is missing. */
  arithmetic: string
  /** What the verdict rests on, or what would settle it. */
  explanation?: string
  /** The line of the file, from 1. */
  line?: number
  /** Which cell of which table, from 0, where it is one. */
  cell?: { table: number; row: number; column: number }
  /** The claims and relations concerned. */
  claims?: readonly string[]
  /** Of a claim: what it was held against; `arithmetic` where nothing is said. */
  against?: Against
  /** What recomputation gives for the printed number; of a relation, for the last of its claims. */
  recomputed?: string
  /** The ids of the records behind the recomputed number. */
  records?: readonly string[]
}

/** The verdict on a printed number: the worst that any check says of it. */
export interface AuditedClaim {
  id: string
  /** Where it is printed, in one line. */
  where: string
  counts: string
  printed: string
  unit: string
  /** What recomputation gives, as text; null where nothing does. */
  recomputed: string | null
  verdict: AuditVerdict
  /** What the verdict rests on. */
  against: Against
  /** The arithmetic behind the verdict, then what the other checks of this number say. */
  because: string
  /** The ids of the records behind the recomputed number. */
  records: readonly string[]
}

/** Whether the printed numbers of a relation hold together. */
export interface AuditedRelation {
  id: string
  kind: 'sum' | 'percentages' | 'same' | 'difference' | 'subset'
  verdict: AuditVerdict
  arithmetic: string
  claims: readonly string[]
}

/** A table as it was read, for the annotated table. */
export interface AuditedTable {
  name: string
  header: readonly string[]
  rows: readonly (readonly string[])[]
}

/** All checks of a file of claims, a table or a text. */
export interface Audit {
  title: string
  file: string
  findings: readonly Finding[]
  /** How many findings have each verdict. */
  counts: Readonly<Record<AuditVerdict, number>>
  tables: readonly AuditedTable[]
  /** For a file of claims: the verdict on each, and on each relation between them. */
  claims: readonly AuditedClaim[]
  relations: readonly AuditedRelation[]
  /** What one record of the data is called. */
  unit: string
  /** The records that claims were counted from, with what people call them; none where only distributions are known. */
  records: readonly { id: string; name: string }[]
}

/** The verdicts from best to worst. */
export const verdicts: readonly AuditVerdict[] = [
  'agrees',
  'agrees-after-rounding',
  'not-checkable',
  'differs',
  'impossible',
]

/**
 * An audit of these findings, with the count of every verdict.
 *
 * @example
 * makeAudit('A', 'a.md', []).counts.differs // => 0
 */
export function makeAudit(
  title: string,
  file: string,
  findings: readonly Finding[],
  tables: readonly AuditedTable[] = [],
  about: Partial<Pick<Audit, 'claims' | 'relations' | 'unit' | 'records'>> = {},
): Audit {
  const counts = { agrees: 0, 'agrees-after-rounding': 0, differs: 0, impossible: 0, 'not-checkable': 0 }
  for (const finding of findings) counts[finding.verdict] += 1
  const none = { claims: [], relations: [], unit: 'record', records: [] }
  return { title, file, findings, counts, tables, ...none, ...about }
}

/**
 * The findings that say that something printed is wrong. What only differs from data coded afterwards is none: two codings
 * differ, and neither is the proof of the other.
 *
 * @example
 * faults(auditText('Of 32 articles, 15 (47%) were American and 9 (40%) were not.', 'text.md')).length > 0 // => true
 */
export function faults(audit: Audit): Finding[] {
  return audit.findings.filter(
    ({ verdict, against }) => verdict === 'impossible' || (verdict === 'differs' && against !== 'coding'),
  )
}
