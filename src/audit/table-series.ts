import type { Cell } from './cell.js'
import type { Column } from './table-columns.js'
import type { Entry, Series, TableRow } from './table.js'

/** Joins columns of counts and of percentages that belong together, and gives every series its entries. */
export function readSeries(columns: readonly Column[], rows: readonly TableRow[]): Series[] {
  const values = columns.filter(({ kind }) => kind !== 'label' && kind !== 'empty')
  const partners = pairColumns(values)
  const taken = new Set(partners.values())
  return values.flatMap((column) => {
    const partner = partners.get(column)
    if (partner) return [makeSeries([column, partner], 'share', rows)]
    if (taken.has(column)) return []
    const shared = column.kind === 'percent' ? countBefore(column, values, partners) : undefined
    if (shared) return [makeSeries([shared, column], 'share', rows)]
    return [makeSeries([column], column.kind === 'pair' ? 'share' : (column.kind as Series['kind']), rows)]
  })
}

/** For each column of counts the column with its percentages: of the same group, else the next to the right or left. */
function pairColumns(values: readonly Column[]): Map<Column, Column> {
  const pairs = new Map<Column, Column>()
  const isFree = (column: Column | undefined): column is Column =>
    column?.kind === 'percent' && ![...pairs.values()].includes(column)
  const counts = values.filter(({ kind }) => kind === 'count')
  const take = (find: (count: Column, at: number) => Column | undefined) => {
    for (const count of counts) {
      if (pairs.has(count)) continue
      const found = find(count, values.indexOf(count))
      if (isFree(found)) pairs.set(count, found)
    }
  }
  const agree = (a: Column, b: Column | undefined) =>
    b !== undefined && (a.header.stem === b.header.stem || a.header.stem === '' || b.header.stem === '')
  take((count) =>
    values.find((each) => isFree(each) && count.header.stem !== '' && each.header.stem === count.header.stem),
  )
  take((count, at) => (agree(count, values[at + 1]) ? values[at + 1] : undefined))
  take((count, at) => (agree(count, values[at - 1]) ? values[at - 1] : undefined))
  return pairs
}

/** `Valid %` after `n` and `%`: a further percentage of the same counts. */
function countBefore(
  column: Column,
  values: readonly Column[],
  partners: Map<Column, Column>,
): Column | undefined {
  if (!/valid|adjusted|\bof\b|row|col/i.test(column.header.text) && column.header.stem !== '')
    return undefined
  const before = values.slice(0, values.indexOf(column)).reverse()
  const count = before.find((each) => partners.has(each))
  return count && (column.header.stem === '' || column.header.stem === count.header.stem) ? count : undefined
}

function makeSeries(columns: readonly Column[], kind: Series['kind'], rows: readonly TableRow[]): Series {
  const header = columns[0]?.header
  const n = columns.map((column) => column.header.n).find((each) => each !== undefined)
  const names = columns.map((column) => column.header.text || `column ${column.index + 1}`)
  const entries = new Map<number, Entry>()
  for (const row of rows) {
    if (row.role === 'section') continue
    const entry = makeEntry(row, columns)
    if (entry) entries.set(row.index, entry)
  }
  return {
    name: [...new Set(names)].join(' / '),
    countName: names[0] ?? '',
    percentName: names.at(-1) ?? '',
    stem: header?.stem ?? '',
    ...(n === undefined ? {} : { n }),
    isTotal: columns.some((column) => column.header.isTotal),
    kind,
    columns: columns.map(({ index }) => index),
    entries,
  }
}

function makeEntry(row: TableRow, columns: readonly Column[]): Entry | undefined {
  const cells = columns.map((column) => column.cells[row.index] ?? { kind: 'empty' as const })
  if (cells.every(({ kind }) => kind === 'empty' || kind === 'text')) return undefined
  const first = <Key extends keyof Cell>(key: Key) =>
    cells.map((cell) => cell[key]).find((value) => value !== undefined)
  const [a, b] = cells
  const count = first('count')
  const percent = b?.percent ?? a?.percent
  const base = first('base')
  const low = first('low')
  const high = first('high')
  const estimate = first('estimate')
  const most = first('most')
  return {
    row: row.index,
    columns: columns.map(({ index }) => index),
    printed: columns
      .map(({ index }) => row.cells[index] ?? '')
      .filter((text) => text !== '')
      .join(' / '),
    ...(count ? { count } : {}),
    ...(percent ? { percent } : {}),
    ...(base ? { base } : {}),
    ...(low ? { low } : {}),
    ...(high ? { high } : {}),
    ...(estimate ? { estimate } : {}),
    ...(most === undefined ? {} : { most }),
    ...(cells.every(({ kind }) => kind === 'dash' || kind === 'empty') ? { isDash: true } : {}),
  }
}
