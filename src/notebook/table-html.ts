import { escapeXml } from '../render/svg-description.js'
import type { FlatRow } from './flat-row.js'
import { flatRows, framing, isTable, type Tabular } from './tabular.js'

/** A DataFrame of danfojs as far as it is shown. */
export interface FrameLike {
  readonly columns: readonly string[]
  readonly values: readonly unknown[]
}

/** What can be shown as a table. */
export type Showable = Tabular | FrameLike

/** Which part of a table is shown, and what stands above it. */
export interface TableHtmlOptions {
  /** The keys or headings of the columns to show, in that order; all where this is not given. */
  columns?: readonly string[]
  /** How many rows to show at most; a line below says how many there are. */
  limit?: number
  caption?: string
}

interface Grid {
  caption?: string
  headings: readonly { key: string; label: string; right: boolean }[]
  rows: readonly FlatRow[]
  notes: readonly string[]
}

/**
 * A table as HTML with a caption, headings marked as such, numbers on the right and the counting rule below. Unknown values are empty cells.
 * Throws a RangeError for a column that is not there; an empty list has every column.
 *
 * @example
 * tableHtml([{ n: 1 }]).includes('<td style="text-align: right">1</td>') // => true
 */
export function tableHtml(source: Showable, options: TableHtmlOptions = {}): string {
  const grid = gridOf(source)
  const headings = chosen(grid, options.columns)
  const rows = grid.rows.slice(0, options.limit)
  const caption = options.caption ?? grid.caption
  const left = grid.rows.length - rows.length
  const notes = [...(left > 0 ? [`${rows.length} of ${grid.rows.length} rows.`] : []), ...grid.notes]
  return [
    '<table>',
    ...(caption === undefined ? [] : [`<caption>${escapeXml(caption)}</caption>`]),
    `<thead><tr>${headings.map(({ label, right }) => `<th scope="col"${side(right)}>${escapeXml(label)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      (row) =>
        `<tr>${headings.map(({ key, right }) => `<td${side(right)}>${cellHtml(row[key])}</td>`).join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
    ...notes.map((note) => `<p><small>${escapeXml(note)}</small></p>`),
  ].join('\n')
}

function gridOf(source: Showable): Grid {
  if (isFrame(source)) {
    const rows = source.values.map((value) => {
      const cells = Array.isArray(value) ? (value as FlatRow[string][]) : [value as FlatRow[string]]
      return Object.fromEntries(source.columns.map((column, index) => [column, cells[index] ?? null]))
    })
    return { headings: headingsOf(rows, source.columns), rows, notes: [] }
  }
  const { title, notes } = framing(source)
  const head = { notes, ...(title === undefined ? {} : { caption: title }) }
  if (isTable(source)) {
    const headings = source.columns.map(({ key, label, align }) => ({ key, label, right: align === 'right' }))
    return { ...head, headings, rows: source.rows }
  }
  const rows = flatRows(source)
  return { ...head, headings: headingsOf(rows, keysOf(rows)), rows }
}

function isFrame(source: Showable): source is FrameLike {
  return !Array.isArray(source) && 'values' in source && 'columns' in source
}

function keysOf(rows: readonly FlatRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}

function headingsOf(rows: readonly FlatRow[], keys: readonly string[]): Grid['headings'] {
  return keys.map((key) => ({
    key,
    label: key,
    right: rows.every((row) => row[key] === null || row[key] === undefined || typeof row[key] === 'number'),
  }))
}

function chosen({ headings, rows }: Grid, columns: readonly string[] | undefined): Grid['headings'] {
  // Objects say which columns there are, so that a list of none says nothing.
  if (columns && headings.length === 0 && rows.length === 0)
    return columns.map((key) => ({ key, label: key, right: false }))
  return (columns ?? headings.map(({ key }) => key)).map((name) => {
    const found = headings.find(({ key, label }) => key === name || label === name)
    if (found) return found
    const known = headings.map(({ key }) => key).join(', ')
    throw new RangeError(`showTable: found no column '${name}', expected one of ${known}`)
  })
}

// Front ends strip style sheets from outputs and set tables their own way: alignment stands at the cell.
function side(right: boolean): string {
  return right ? ' style="text-align: right"' : ' style="text-align: left"'
}

function cellHtml(value: FlatRow[string] | undefined): string {
  return value === null || value === undefined ? '' : escapeXml(String(value))
}
