import { opening, plural } from '../base/words.js'
import type { Distribution, DistributionRow } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import { sumOfPercent, topRows, type OtherRows } from '../count/top-rows.js'
import type { Category } from '../record/variable.js'
import { namesOf, type Names, type TableName } from './names.js'
import { numberColumn, textColumn, type CellValue, type Table } from './table.js'

/** What a distribution table is called and which columns and rows it has. */
export interface DistributionTableOptions extends TableName {
  /** The heading of the first column; `Category` where this is not given. */
  heading?: string
  /** The names of groups, where rows stand in groups, and the heading of their column; `Group` where that is not given. */
  groups?: readonly Category[]
  groupHeading?: string
  /** Whether to close with a row of sums; where this is not given, wherever no unit can stand in several rows. */
  total?: boolean
  /** Only so many rows, the largest, and one row for the sum of the others; all where this is not given. */
  most?: number
  /** Whether to name the units behind each number; where this is not given, wherever there are 200 at most. */
  list?: boolean
}

/** Of more units than this, a cell with their names could not be read. */
const mostListed = 200

/**
 * A distribution as a table: row, number, percentage with its Wilson interval, and the units behind the number; then the units without a
 * value. `names` gives what is printed for an id.
 *
 * @example
 * const rule = { unit: 'study', variable: 'design', method: 'full', by: 'study design', base: { n: 2, of: 'studies' }, missing: 0, severalRows: false, rounding: { rule: 'half-up', decimals: 0 }, source: 'recomputed' }
 * const rows = [{ key: 'survey', label: 'Survey', n: 2, percent: 100, records: ['a', 'b'] }]
 * const table = distributionTable({ id: 'design', title: 'Studies by study design', rule, n: 2, rows, missing: [] }, new Map([['a', 'Li, 2020']]))
 * table.rows[0].records // => 'Li, 2020; b'
 * table.columns[1].label // => 'Number of studies'
 */
export function distributionTable(
  distribution: Distribution,
  names: Names,
  options: DistributionTableOptions = {},
): Table {
  const { rule } = distribution
  const { id = distribution.id, title = distribution.title, groups, total = !rule.severalRows } = options
  const { rows, others } = topRows(distribution, options.most ?? Infinity)
  const intervals = rows.some(({ interval }) => interval !== undefined)
  const counted = rule.source === 'recomputed'
  const listed = counted && (options.list ?? rule.base.n <= mostListed)
  const units = plural(rule.unit)
  const labels = new Map(groups?.map(({ key, label }) => [key, label]))
  const missing = { label: 'Not known', n: rule.missing, percent: null, records: distribution.missing }
  const shown: Row[] = [...rows, ...(others ? [others] : []), ...(rule.missing > 0 ? [missing] : [])]
  const cells = (row: Row) => cellsOf(row, distribution, { labels, names: listed ? names : undefined })
  return {
    id,
    title,
    columns: [
      ...(groups ? [textColumn('group', options.groupHeading ?? 'Group')] : []),
      textColumn('label', options.heading ?? 'Category'),
      numberColumn('n', `Number of ${units}`),
      numberColumn('percent', '%'),
      ...(intervals ? [numberColumn('low', '95 % from'), numberColumn('high', 'to')] : []),
      ...(listed ? [textColumn('records', opening(units))] : []),
    ],
    rows: [...shown.map(cells), ...(total ? [cells(totalOf(distribution, shown))] : [])],
    notes: [
      ruleText(rule),
      intervalText(distribution, intervals),
      othersText(distribution, rows.length),
      counted && !listed ? `The ${units} behind each number are too many to be listed here.` : '',
    ].filter((note) => note !== ''),
  }
}

type Row =
  | DistributionRow
  | OtherRows
  | { label: string; n: number | null; percent: number | null; records: readonly string[] }

function cellsOf(
  row: Row,
  { rule }: Distribution,
  { labels, names }: { labels: Names; names: Names | undefined },
): Record<string, CellValue> {
  const { group, interval } = 'interval' in row || 'group' in row ? row : {}
  return {
    group: labels.get(group ?? '') ?? null,
    label: row.label,
    n: rule.method === 'fractional' && row.n !== null ? row.n.toFixed(2) : row.n,
    percent: row.percent,
    low: interval?.low.toFixed(1) ?? null,
    high: interval?.high.toFixed(1) ?? null,
    records: names ? namesOf(row.records, names) : null,
  }
}

/** The sums; of percentages none where units without a value leave them short of 100, or where units stand in several rows. */
function totalOf({ rule, n }: Distribution, shown: readonly Row[]): Row {
  return {
    label: 'Total',
    n: n === null ? null : n + rule.missing,
    percent: rule.missing > 0 || rule.severalRows ? null : sumOfPercent(shown),
    records: [],
  }
}

function intervalText({ rule, rows }: Distribution, intervals: boolean): string {
  if (intervals) return 'Interval: Wilson, 95 %, for the share in per cent.'
  if (rule.missing > 0) return 'No intervals: they would take unknown values for a no.'
  if (rule.method === 'full' || rows.length === 0) return ''
  return `No intervals: they are for ${plural(rule.unit)} that count whole in every row they belong to.`
}

function othersText({ rows, rule }: Distribution, shown: number): string {
  if (shown === rows.length) return ''
  const twice = rule.severalRows ? `, in which ${plural(rule.unit)} can count several times` : ''
  return `Shown: the ${shown} largest of ${rows.length} rows, the others as one${twice}.`
}
