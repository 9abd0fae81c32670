import type { StatedBase, TableWords } from './header.js'
import type { PrintedNumber } from './number.js'

/** One number, or a count with its percentage, in one row of a series. */
export interface Entry {
  /** The index of the row in the table's body. */
  row: number
  /** The columns of count and percentage. */
  columns: readonly number[]
  printed: string
  count?: PrintedNumber
  percent?: PrintedNumber
  /** The denominator printed in the cell. */
  base?: PrintedNumber
  low?: PrintedNumber
  high?: PrintedNumber
  estimate?: PrintedNumber
  /** The largest count that `<5` allows. */
  most?: number
  /** A dash or `NA`: nothing, or not known. */
  isDash?: boolean
}

/** What a row of a table is for. */
export type RowRole = 'section' | 'total' | 'base' | 'missing' | 'plain' | 'parent' | 'measure'

/** A row of a table's body. */
export interface TableRow {
  index: number
  line: number
  label: string
  /** The cells of the index and label columns, for recognising the row in prose. */
  names: readonly string[]
  role: RowRole
  /** The index of its block. */
  block: number
  indent: number
  /** `n = 54` in its label. */
  n?: number
  cells: readonly string[]
}

/** Rows that stand together under one heading. */
export interface Block {
  label: string
  rows: readonly number[]
  n?: number
  /** The row with numbers of its own under which the block stands. */
  parent?: number
  /** The row that gives the block's total. */
  total?: number
}

/** Counts, percentages or both, down one column or two that belong together. */
export interface Series {
  name: string
  /** The headers of the columns of counts and of percentages; the same where one column holds both. */
  countName: string
  percentName: string
  stem: string
  /** `n = 54` in the header, or in a row of bases. */
  n?: number
  isTotal: boolean
  kind: 'share' | 'count' | 'percent' | 'cumulative-count' | 'cumulative-percent' | 'other'
  columns: readonly number[]
  /** By row index. */
  entries: ReadonlyMap<number, Entry>
}

/** A table as understood: nothing of it is checked yet. */
export interface TableReading {
  name: string
  index: number
  caption: string
  notes: string
  line: number
  header: readonly string[]
  rows: readonly TableRow[]
  blocks: readonly Block[]
  series: readonly Series[]
  bases: readonly StatedBase[]
  words: TableWords
  decimalCommas: boolean
}

/** Words for a row as a reader finds it: `row 'Zhejiang' under 'Region'`. */
export function rowName(table: TableReading, index: number): string {
  const row = table.rows[index]
  const block = row && table.blocks[row.block]?.label
  return `row '${row?.label ?? ''}'${block ? ` under '${block}'` : ''}`
}

/** Words for an entry's place: table, row and column. */
export function entryPlace(table: TableReading, series: Series, index: number): string {
  return `${table.name}, ${rowName(table, index)}, column '${series.name}'`
}

/** The rows of a block that hold values: neither headings nor totals nor bases. */
export function valueRows(table: TableReading, block: Block): TableRow[] {
  return block.rows.flatMap((index) => {
    const row = table.rows[index]
    return row && (row.role === 'plain' || row.role === 'missing' || row.role === 'parent') ? [row] : []
  })
}

/** The number that an entry is read for first: an estimate, else a percentage, else a count. */
export function mainNumber(entry: Entry | undefined): PrintedNumber | undefined {
  return entry?.estimate ?? entry?.percent ?? entry?.count
}
