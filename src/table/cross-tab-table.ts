import type { TestedCrossTab } from '../count/review-cross-tabs.js'
import { numberColumn, textColumn, type Table } from './table.js'

/** A cross-tab as a table: a row a category, a column a category, then the test of the row. */
export function crossTabTable({ table, associations }: TestedCrossTab): Table {
  const [first] = associations
  const nominal = first?.test === 'Fisher-Freeman-Halton exact'
  const warnings = associations.filter(({ warning }) => warning !== undefined)
  return {
    id: table.id,
    title: table.title,
    columns: [
      textColumn('label', 'Sub-topic'),
      ...table.columns.map(({ key, label }) => numberColumn(key, label)),
      numberColumn('total', 'All'),
      numberColumn('p', 'p'),
      numberColumn('pHolm', 'p (Holm)'),
      ...(nominal ? [numberColumn('v', "Cramér's V, bias-corrected")] : []),
    ],
    rows: [
      ...table.rows.map((row, index) => ({
        label: row.label,
        ...Object.fromEntries(
          table.columns.map(({ key }, column) => [key, table.cells[index]?.[column]?.n ?? 0]),
        ),
        total: table.rowTotals[index]?.n ?? 0,
        p: pText(associations[index]?.p ?? null),
        pHolm: pText(associations[index]?.pAdjusted ?? null),
        v: associations[index]?.vCorrected?.toFixed(2) ?? null,
      })),
      {
        label: `All ${table.rule.unit}s`,
        ...Object.fromEntries(
          table.columns.map(({ key }, column) => [key, table.columnTotals[column]?.n ?? 0]),
        ),
        total: table.rule.base,
        p: null,
        pHolm: null,
        v: null,
      },
    ],
    notes: [
      `Counted: ${table.rule.unit}s by ${table.rule.rowsBy} and ${table.rule.columnsBy}; ${table.rule.base} with a known column` +
        `, ${table.missing.length} without.${table.rule.severalRows ? ' Rows overlap: an article can stand in several.' : ''}`,
      `Test of each row (present or absent against column): ${first?.test ?? 'none'}, two-sided; Holm over the rows that could be tested.`,
      ...(warnings.length > 0
        ? [
            `Caution: in ${warnings.length} of ${associations.length} rows the counts are too small to say anything firm. ${firstWarning(associations)}`,
          ]
        : []),
    ],
  }
}

function firstWarning(associations: TestedCrossTab['associations']): string {
  const found = associations.find(({ warning }) => warning !== undefined)
  return found ? `For ${found.label}: ${found.warning}.` : ''
}

/** A p value as people print it: `< 0.001`, else three decimals. */
export function pText(p: number | null): string | null {
  if (p === null) return null
  return p < 0.001 ? '< 0.001' : Math.min(1, p).toFixed(3)
}
