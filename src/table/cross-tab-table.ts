import { counted, opening, plural } from '../base/words.js'
import type { Association } from '../count/association.js'
import type { CrossTab } from '../count/cross-tab.js'
import { freeKey } from '../count/top-rows.js'
import { fixed, pText, type TableName } from './names.js'
import { numberColumn, textColumn, type CellValue, type Table } from './table.js'

/** What a table of two variables is called. */
export interface CrossTabTableOptions extends TableName {
  /** The heading of the first column; `Category` where this is not given. */
  heading?: string
}

/** A cross-tab, and the test of each of its rows where there is one. */
export interface CrossTabContent {
  table: CrossTab
  associations?: readonly Association[]
}

/** The columns that are not categories. */
const ownKeys = new Set(['label', 'total', 'p', 'pHolm', 'v'])

/**
 * A cross-tab as a table: a row a category, a column a category, then the test of the row, where there is one.
 *
 * @example
 * const cell = (...records) => ({ n: records.length, records })
 * const rule = { unit: 'study', rowsBy: 'topics', columnsBy: 'region', base: 2, severalRows: false }
 * const [rows, columns] = [[{ key: 'jobs', label: 'Jobs' }], [{ key: 'asia', label: 'Asia' }, { key: 'africa', label: 'Africa' }]]
 * const table = { id: 'topic-by-region', title: 'Studies by topic and region', rule, variables: { rows: 'topic', columns: 'region' }, rows, columns, cells: [[cell('a', 'b'), cell()]], rowTotals: [cell('a', 'b')], columnTotals: [cell('a', 'b'), cell()], missing: [], leftOut: { rows: 0, columns: 0 } }
 * crossTabTable({ table }).rows // => [{ label: 'Jobs', asia: 2, africa: 0, total: 2 }, { label: 'All studies', asia: 2, africa: 0, total: 2 }]
 */
export function crossTabTable(
  { table, associations = [] }: CrossTabContent,
  options: CrossTabTableOptions = {},
): Table {
  const { id = table.id, title = table.title, heading = 'Category' } = options
  const tests = new Map(associations.map((test) => [test.key, test]))
  const [first] = associations
  const nominal = first?.test === 'Fisher-Freeman-Halton exact'
  const keys = columnKeys(table)
  const line = (counts: readonly ({ n: number } | undefined)[] = []) =>
    Object.fromEntries(keys.map((key, column) => [key, counts[column]?.n ?? 0]))
  const tested = (test: Association | undefined): Record<string, CellValue> =>
    first === undefined
      ? {}
      : {
          p: pText(test?.p ?? null),
          pHolm: pText(test?.pAdjusted ?? null),
          v: fixed(test?.vCorrected ?? null),
        }
  return {
    id,
    title,
    columns: [
      textColumn('label', heading),
      ...table.columns.map(({ label }, column) => numberColumn(keys[column] ?? '', label)),
      numberColumn('total', 'All'),
      ...(first ? [numberColumn('p', 'p'), numberColumn('pHolm', 'p (Holm)')] : []),
      ...(nominal ? [numberColumn('v', "Cramér's V, bias-corrected")] : []),
    ],
    rows: [
      ...table.rows.map(({ key, label }, index) => ({
        label,
        ...line(table.cells[index]),
        total: table.rowTotals[index]?.n ?? 0,
        ...tested(tests.get(key)),
      })),
      {
        label: `All ${plural(table.rule.unit)}`,
        ...line(table.columnTotals),
        total: table.rule.base,
        ...tested(undefined),
      },
    ],
    notes: [ruleOf(table), ...leftOut(table), ...testNotes(associations)],
  }
}

/** A category can have the key of a column of the table's own. */
function columnKeys({ columns }: CrossTab): string[] {
  const taken = new Set([...ownKeys, ...columns.map(({ key }) => key)])
  return columns.map(({ key }) => (ownKeys.has(key) ? freeKey(key, taken) : key))
}

function ruleOf({ rule, missing }: CrossTab): string {
  const units = plural(rule.unit)
  const overlap = rule.severalRows ? ` Rows overlap: ${units} can stand in several.` : ''
  return (
    `Counted: ${units} by ${rule.rowsBy} and ${rule.columnsBy}; ${rule.base} with a known column, ` +
    `${missing.length} without.${overlap}`
  )
}

function leftOut({ leftOut: { rows, columns } }: CrossTab): string[] {
  const parts = [
    ...(rows > 0 ? [counted(rows, 'row')] : []),
    ...(columns > 0 ? [counted(columns, 'column')] : []),
  ]
  return parts.length === 0 ? [] : [`${opening(parts.join(' and '))} after these are left out.`]
}

function testNotes(associations: readonly Association[]): string[] {
  const [first] = associations
  if (!first) return []
  const warned = associations.filter(({ warning }) => warning !== undefined)
  const [example] = warned
  return [
    `Test of each row (present or absent against column): ${first.test}, two-sided; Holm over the rows that could be tested.`,
    ...(example
      ? [
          `Caution: in ${warned.length} of ${associations.length} rows the counts are too small to say anything firm. ` +
            `For ${example.label}: ${example.warning ?? ''}.`,
        ]
      : []),
  ]
}
