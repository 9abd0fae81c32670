import { cleanCell } from './cell.js'
import { measureOf, readHeader } from './header.js'
import type { GridRow } from './grid.js'
import type { Block, RowRole, TableRow } from './table.js'

const total =
  /^(?:(?:grand|overall|column|sub)[- ]?)?(?:totals?|sum)(?:\s*\(.*\)|:|,.*|\s+(?:n|number|articles|papers|studies|records|sample|respondents|participants|patients|reports|cases|valid|answers|responses|hits|results|(?:of|for|in) .*))?$|^valid(?: total)?$|^(?:all|overall|gesamt|insgesamt|summe|zusammen|totaal|totale|totaux|suma|somma|razem|ogółem|łącznie|celkem|összesen|toplam|yhteensä|i alt|iš viso|kokku|kopā|всего|итого|合计|总计|合計|總計|(?:whole|full|entire|total) (?:sample|cohort|population|group)|all (?:articles|papers|studies|records|participants|respondents|patients|categories|groups|regions|staff|students|together|cases|mentions|responses|answers|countries|years))$/i
const base =
  /^(?:n|total n|n total|sample size|base|valid n|(?:number|no\.?) of (?:respondents|participants|patients|articles|papers|studies|cases|students|people|subjects|responses|records)|respondents|participants|number answering)(?:\s*\(n\))?$/i
const missing =
  /^\(?(?:missing|unknown|unspecified|refused|unanswered|no (?:information|answer|response|data)|did not answer|not (?:stated|reported|known|available|specified|recorded|answered|given|indicated))(?: (?:data|values?|cases|answers?|information|responses?|system|or .*))?\)?(?:\s*\(.*\))?$|\b(?:not (?:stated|reported|known|specified|recorded|answered)|unknown|missing)$/i

/** What the label of a row with values makes of it. */
export function labelRole(label: string): RowRole {
  if (total.test(label)) return 'total'
  if (base.test(label)) return 'base'
  return missing.test(label) ? 'missing' : 'plain'
}

/**
 * Gives every row its label, role, indent and block. `labels` are the columns that name rows, `values` those that hold
 * numbers worth checking: a row without any of these is a heading.
 */
export function readRows(
  rows: readonly GridRow[],
  labels: readonly number[],
  values: readonly number[],
): { rows: TableRow[]; blocks: Block[] } {
  const grouped = labels.length > 1 ? groupColumn(rows, labels) : undefined
  const labelColumns = grouped === undefined ? labels : labels.filter((column) => column !== grouped)
  const own = labelColumns.at(-1) ?? labels.at(-1) ?? 0
  const bold = boldLabels(rows, own, values)
  const read = rows.map((row, index): TableRow => {
    const cells = row.cells.map(cleanCell)
    const hasValues = values.some((column) => cells[column])
    const groupName = grouped === undefined ? '' : (cells[grouped] ?? '')
    const text = (cells[own] ?? '').replace(/^[-–•·└→]+\s+/, '')
    const label = text || groupName
    const header = readHeader(label)
    return {
      index,
      line: row.line,
      label,
      names: labels.map((column) => cells[column] ?? '').filter((name) => name !== ''),
      role: hasValues ? labelRole(label.replace(/\(?\b[nN]\s*=\s*\d+\)?/g, '').trim()) : 'section',
      block: 0,
      indent: indentOf(row.cells[own] ?? '') + (bold && !bold.has(index) ? 1 : 0),
      ...(header.n !== undefined && /[nN]\s*=/.test(label) ? { n: header.n } : {}),
      cells,
    }
  })
  if (grouped !== undefined)
    return blocksByColumn(
      read,
      rows.map((row) => cleanCell(row.cells[grouped] ?? '')),
    )
  return blocksByHeading(read)
}

/** The label column before the last whose cells repeat or stay empty: it names blocks. */
function groupColumn(rows: readonly GridRow[], labels: readonly number[]): number | undefined {
  return labels.slice(0, -1).find((column) => {
    const cells = rows.map((row) => cleanCell(row.cells[column] ?? ''))
    const names = cells.filter((cell) => cell !== '' && !total.test(cell))
    return (
      names.length > 0 &&
      !names.every((name) => /^\d+\.?$/.test(name)) &&
      (new Set(names).size < names.length || names.length < rows.length - 1)
    )
  })
}

/**
 * The rows with a bold label where two or more rows with numbers, none of them a total, have one and other rows do not:
 * the others stand under them as if indented.
 */
function boldLabels(
  rows: readonly GridRow[],
  own: number,
  values: readonly number[],
): ReadonlySet<number> | undefined {
  const isBold = (row: GridRow) => /^\s*(?:&[a-z]+;\s*)*(?:\*\*|__|<b>|<strong>)/.test(row.cells[own] ?? '')
  const bold = new Set(rows.flatMap((row, index) => (isBold(row) ? [index] : [])))
  const parents = rows.filter(
    (row) =>
      isBold(row) &&
      !total.test(cleanCell(row.cells[own] ?? '')) &&
      values.some((column) => cleanCell(row.cells[column] ?? '') !== ''),
  )
  return parents.length >= 2 && bold.size <= rows.length / 2 ? bold : undefined
}

/** Leading white space beyond the one blank after a pipe, or a dash before the words. */
export function indentOf(raw: string): number {
  const spaces = raw.replace(/&nbsp;|&emsp;|&ensp;/g, '\u00a0\u00a0').replace(/\*\*|__/g, '')
  const lead = /^\s*/.exec(spaces)?.[0].length ?? 0
  const dash = /^\s*[-–•·└→]+\s+\p{L}/u.test(spaces) ? 2 : 0
  return Math.max(0, lead - 1) + dash
}

function blocksByColumn(
  read: readonly TableRow[],
  groups: readonly string[],
): { rows: TableRow[]; blocks: Block[] } {
  const blocks: { label: string; rows: number[]; n?: number; total?: number }[] = []
  const rows = read.map((row) => {
    const name = groups[row.index] ?? ''
    const last = blocks.at(-1)
    const closing = row.role === 'total' && total.test(name)
    if (!last || closing || (name !== '' && name !== last.label)) {
      const n = readHeader(name).n
      blocks.push({ label: closing ? '' : name, rows: [], ...(n === undefined ? {} : { n }) })
    }
    const block = blocks.length - 1
    blocks[block]?.rows.push(row.index)
    if (row.role === 'total' && !closing)
      blocks[block] = { ...(blocks[block] ?? { label: '', rows: [] }), total: row.index }
    return { ...row, block }
  })
  return {
    rows,
    blocks: blocks.map((block) => ({
      ...block,
      label: block.label.replace(/\s*\(?\b[nN]\s*=\s*\d+\)?/, ''),
    })),
  }
}

type Draft = { label: string; rows: number[]; n?: number; parent?: number; total?: number; indent: number }

function blocksByHeading(read: readonly TableRow[]): { rows: TableRow[]; blocks: Block[] } {
  const top: Draft = { label: '', rows: [], indent: 0 }
  const drafts: Draft[] = [top]
  const isIndented = read.some((row) => row.indent > 0)
  let current = top
  const rows = read.map((row, at): TableRow => {
    const next = read[at + 1]
    if (row.role === 'section') {
      const label = row.label.replace(/\s*\(?\b[nN]\s*=\s*\d+\)?/, '').trim()
      current = { label, rows: [], indent: row.indent, ...(row.n === undefined ? {} : { n: row.n }) }
      drafts.push(current)
      return { ...row, block: drafts.length - 1 }
    }
    const leaves = isIndented && row.indent <= current.indent && current !== top && current.rows.length > 0
    const deepens = next && next.role !== 'section' && next.indent > row.indent && row.role !== 'total'
    if (leaves && hasIndentedRows(current, read)) current = top
    const block = drafts.indexOf(current)
    current.rows.push(row.index)
    if (row.role === 'total' && current !== top) current.total = row.index
    if (!deepens) return { ...row, block }
    current = {
      label: row.label,
      rows: [],
      indent: row.indent,
      parent: row.index,
      ...(row.n === undefined ? {} : { n: row.n }),
    }
    drafts.push(current)
    return { ...row, block, role: 'parent' }
  })
  return { rows, blocks: drafts.map(({ indent, ...block }) => (void indent, block)) }
}

function hasIndentedRows(draft: Draft, read: readonly TableRow[]): boolean {
  return draft.rows.some((index) => (read[index]?.indent ?? 0) > draft.indent)
}

/** The measure that a row's own label names, `Female, n (%)` or `Age, mean (SD)`; undefined where the column decides. */
export function rowMeasure(label: string) {
  if (/^(?:%|percent(?:age)?\b|share of\b|proportion\b)/i.test(label)) return 'percent'
  if (/\b(?:mean|median|average)\b|\bSD\b|\bIQR\b|±|\brange\)/i.test(label)) return 'other'
  const tail = /[,(:]\s*((?:n|no\.?|number|%|percent|freq\w*)(?!\p{L})[^,:]*)$/iu.exec(label)?.[1]
  return tail === undefined
    ? undefined
    : measureOf(tail.replace(/\)$/, (mark) => (tail.includes('(') ? mark : '')))
}
