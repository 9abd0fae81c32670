import { counted, plural } from '../base/words.js'
import type { CrossTab } from '../count/cross-tab.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { thinned } from './parts/axis.js'
import type { FigureName } from './parts/counts.js'
import { heatData, heatLayers, type HeatCell } from './parts/heat.js'
import { keyChannel, rowRoom, slantedLabels, wraps } from './parts/labels.js'
import { theme } from './theme.js'

/** How a heat map is called and how much of its table is drawn. */
export interface CrossFigureOptions extends FigureName {
  /** Only the first so many rows; 40 where this is not given. */
  rows?: number
  /** Only the last so many columns of numbers such as years, the first of others; 80 and 30 where this is not given. */
  columns?: number
}

const plot = { width: 560, widest: 36, narrowest: 7, label: 34 } as const

/**
 * A cross-tab as a heat map: a shade for the number of units in each cell, and the number itself where it fits; where columns are many
 * years, their labels are thinned.
 *
 * @example
 * const cell = (...records) => ({ n: records.length, records })
 * const rule = { unit: 'study', rowsBy: 'topics', columnsBy: 'year', base: 2, severalRows: false }
 * const [rows, columns] = [[{ key: 'jobs', label: 'Jobs' }], [{ key: '2020', label: '2020' }, { key: '2021', label: '2021' }]]
 * const table = { id: 'topic-by-year', title: 'Studies by topic and year', rule, variables: { rows: 'topic', columns: 'year' }, rows, columns, cells: [[cell('a', 'b'), cell()]], rowTotals: [cell('a', 'b')], columnTotals: [cell('a', 'b'), cell()], missing: [], leftOut: { rows: 0, columns: 0 } }
 * crossFigure(table).alt // => 'Heat map of 1 row by 2 columns: Jobs 2 (2020 2).'
 */
export function crossFigure(table: CrossTab, options: CrossFigureOptions = {}): Figure {
  const { id = table.id, title = table.title } = options
  const { rows, columns, cells, numbers } = drawnPart(table, options)
  const step = Math.max(
    plot.narrowest,
    Math.min(plot.widest, Math.floor(plot.width / Math.max(1, columns.length))),
  )
  return makeFigure(
    {
      id,
      title,
      caption: `${title}. ${ruleOf(table)}${leftOut(table, rows.length, columns.length, numbers)}`,
      alt: `Heat map of ${counted(rows.length, 'row')} by ${counted(columns.length, 'column')}: ${inWords(table, rows, columns, cells)}.`,
      data: heatData(cells),
      spec: {
        width: { step },
        height: { step: wraps(rows, rowRoom) ? 30 : 24 },
        encoding: {
          x: keyChannel('column', columns, { width: 220, lines: 1 }, columnAxis(columns, step, numbers)),
          y: keyChannel('row', rows, rowRoom),
        },
        layer: heatLayers(cells, step),
      },
    },
    theme,
  )
}

type Shown = CrossTab['rows']

/** The part of the table that fits: of years the last, since those are of most interest, of others the first, which are the largest. */
function drawnPart(table: CrossTab, options: CrossFigureOptions) {
  const numbers = table.columns.every(({ key }) => /^\d+$/.test(key))
  const width = options.columns ?? (numbers ? 80 : 30)
  const rows = table.rows.slice(0, options.rows ?? 40)
  const from = numbers ? Math.max(0, table.columns.length - width) : 0
  const columns = table.columns.slice(from, from + width)
  const cells = rows.flatMap((row, line) =>
    columns.map((column, place): HeatCell => {
      return { row: row.key, column: column.key, n: table.cells[line]?.[from + place]?.n ?? 0 }
    }),
  )
  return { rows, columns, cells, numbers }
}

/** Labels of years lie flat, as many as have room; others are slanted above the columns. */
function columnAxis(columns: Shown, step: number, numbers: boolean): Spec {
  if (!numbers) return slantedLabels
  const keys = columns.map(({ key }) => key)
  const room = Math.floor((step * keys.length) / plot.label)
  return { labelAngle: 0, ...(room < keys.length ? { values: thinned(keys, Math.max(1, room)) } : {}) }
}

function ruleOf({ rule, missing }: CrossTab): string {
  const units = plural(rule.unit)
  const without =
    missing.length === 0 ? 'none is without a column' : `left out, without a column: ${missing.length}`
  return `Counted: ${units} by ${rule.rowsBy} and ${rule.columnsBy}, each in every cell it belongs to; ${rule.base} ${units} with a column, ${without}.`
}

function leftOut(table: CrossTab, rows: number, columns: number, numbers: boolean): string {
  const all = {
    rows: table.rows.length + table.leftOut.rows,
    columns: table.columns.length + table.leftOut.columns,
  }
  const cutYears = numbers && columns < table.columns.length
  const parts = [
    ...(rows < all.rows ? [`the first ${rows} of ${all.rows} rows`] : []),
    ...(columns < all.columns
      ? [`the ${cutYears ? 'last' : 'first'} ${columns} of ${all.columns} columns`]
      : []),
  ]
  return parts.length === 0 ? '' : ` Drawn: only ${parts.join(' and ')}.`
}

/** Each row with its total and its cells that are not 0. */
function inWords(table: CrossTab, rows: Shown, columns: Shown, cells: readonly HeatCell[]): string {
  const width = columns.length
  const words = rows.map(({ label }, line) => {
    const own = cells.slice(line * width, (line + 1) * width)
    const filled = own.flatMap(({ n }, place) => (n > 0 ? [`${columns[place]?.label ?? ''} ${n}`] : []))
    return `${label} ${table.rowTotals[line]?.n ?? 0}${filled.length > 0 ? ` (${filled.join(', ')})` : ''}`
  })
  return words.length === 0 ? 'it has no rows' : words.join('; ')
}
