import { cleanCell, readCell, type Cell } from './cell.js'
import type { HeaderReading, Measure } from './header.js'
import type { PrintedNumber } from './number.js'

/** A column of a table, its cells read in the light of its header. */
export interface Column {
  index: number
  header: HeaderReading
  kind: 'label' | 'pair' | 'count' | 'percent' | 'cumulative-count' | 'cumulative-percent' | 'other' | 'empty'
  cells: readonly Cell[]
}

/**
 * Reads one column; `measure` is what a row or the heading above it names, `words` are caption and notes, which may say
 * what the numbers are.
 */
export function readColumn(
  index: number,
  header: HeaderReading,
  rows: readonly { measure: Measure | undefined; text: string }[],
  words: string,
): Column {
  const measure = ownMeasure(header, rows)
  const isOwn = measure === 'p' || measure === 'other' || measure === 'interval'
  const read = rows.map((row) => readCell(row.text, isOwn ? measure : (row.measure ?? measure)))
  const cells = read.some(isSigned) ? read.map(asEstimate) : read
  const filled = cells.filter(({ kind }) => kind !== 'empty' && kind !== 'dash')
  if (filled.length === 0) return { index, header, kind: 'empty', cells }
  const texts = filled.filter(({ kind }) => kind === 'text').length
  if (texts > filled.length / 2) return { index, header, kind: 'label', cells }
  const order = pairOrder(filled, header, words)
  const single = singleMeasure(filled, measure, words)
  const settled = inPercent(
    cells.map((cell) => settle(cell, order, single)),
    header.text,
  )
  return { index, header, kind: kindOf(settled, measure), cells: settled }
}

function isSigned({ estimate, low }: Cell): boolean {
  return estimate !== undefined && estimate.value < 0 && !low
}

/** A column with negative numbers holds changes: neither counts nor shares of anything. */
function asEstimate(cell: Cell): Cell {
  const { bare, count, percent } = cell
  const single = bare ?? (count && percent ? undefined : (count ?? percent))
  return single ? { kind: 'other', estimate: single } : cell
}

/** A header `n (%)` or `Students (%)` over single numbers names a measure of its own. */
function ownMeasure(header: HeaderReading, rows: readonly { text: string }[]): Measure | undefined {
  const { measure } = header
  // `Cumulative` over whole numbers that do not end in 100 are counts.
  if (measure === 'cumulative-percent' && !/%|per ?cent/i.test(header.text)) {
    const last = rows.flatMap(({ text }) => (/\d/.test(text) ? [text] : [])).at(-1) ?? ''
    if (rows.every(({ text }) => /^\d*$/.test(text)) && last !== '100') return 'cumulative-count'
  }
  // `Teachers (n = 54)` names a group, not what is counted.
  if (
    measure === 'count' &&
    header.isNoun &&
    (header.n !== undefined || rows.some(({ text }) => /^\d+\.\d+$/.test(text)))
  )
    return undefined
  if (measure !== 'count-percent' && measure !== 'percent-count') return measure
  const cells = rows.map(({ text }) => text).filter((text) => /\d/.test(text))
  const twice = cells.filter((text) => (text.match(/\d+(?:\.\d+)?/g) ?? []).length > 1)
  if (twice.length > 0) return measure
  return cells.some((text) => text.includes('.')) || header.stem !== '' ? 'percent' : 'count'
}

type Order = 'count-percent' | 'percent-count' | 'other'

/** Which of two numbers `a (b)` is the count, where no cell tells. */
function pairOrder(cells: readonly Cell[], header: HeaderReading, words: string): Order {
  if (header.measure === 'count-percent' || header.measure === 'percent-count') return header.measure
  const pairs = cells.flatMap(({ two }) => (two ? [two] : []))
  if (pairs.length === 0) return 'other'
  const says = (pattern: RegExp) => pattern.test(words)
  if (says(/(?:%|percentages?|per ?cent)\s*\(\s*(?:n|no|number)/i)) return 'percent-count'
  const whole = (numbers: readonly PrintedNumber[]) => numbers.every(({ decimals }) => decimals === 0)
  const small = (numbers: readonly PrintedNumber[]) => numbers.every(({ value }) => value <= 100)
  // Among `n (%)`, rows of `mean (SD)` show by the decimals of their first number.
  const telling = says(/n \(%\)|no\.? \(%\)|number \(%\)/i) ? pairs.filter(([a]) => a.decimals === 0) : pairs
  if (telling.length === 0) return 'other'
  const [first, second] = [telling.map(([a]) => a), telling.map(([, b]) => b)]
  const countFirst = whole(first) && small(second)
  const countSecond = whole(second) && small(first)
  const named = says(/\b(?:n|no|number|counts?|frequenc\w+)\b\.?[^.]{0,12}(?:%|per ?cent)|%|per ?cent/i)
  if (countFirst && !countSecond) return named || !says(/\bmean|\bSD\b/i) ? 'count-percent' : 'other'
  if (countSecond && !countFirst) return named || !says(/\bmean|\bSD\b/i) ? 'percent-count' : 'other'
  return countFirst && named ? 'count-percent' : 'other'
}

/** What single numbers are, where neither sign nor header tells. */
function singleMeasure(cells: readonly Cell[], measure: Measure | undefined, words: string): Measure {
  if (measure && measure !== 'count-percent' && measure !== 'percent-count') return measure
  const bare = cells.flatMap((cell) => (cell.bare ? [cell.bare] : []))
  const signed = cells.filter((cell) => cell.percent && !cell.count).length
  const whole = bare.every(({ decimals }) => decimals === 0)
  const small = bare.every(({ value }) => value <= 100)
  if (signed > bare.length && small) return 'percent'
  // `agreement was 91.7%` does not say that the cells are percentages.
  const saysPercent = /(?<!\d ?)(?:%|per ?cent\b)|percentage|share of/i.test(words)
  const saysCount = /\b(?:numbers?|counts?|frequenc(?:y|ies)|how many) (?:of|and|are)\b|\bn \(%\)/i.test(
    words,
  )
  if (!whole) return small && saysPercent ? 'percent' : 'other'
  return small && saysPercent && !saysCount ? 'percent' : 'count'
}

function settle(cell: Cell, order: Order, single: Measure): Cell {
  const { two, bare, ...rest } = cell
  if (two) {
    const [count, percent] = order === 'percent-count' ? [two[1], two[0]] : two
    if (order === 'other' || count.decimals > 0) return { ...rest, kind: 'other' }
    return { ...rest, count, percent }
  }
  if (!bare) return cell
  if (single.endsWith('percent')) return { ...rest, percent: bare }
  return single === 'other' || single === 'p' || bare.decimals > 0 || cell.low
    ? { ...rest, kind: 'other', estimate: bare }
    : { ...rest, count: bare }
}

/** `0.846` under `Share` is 84.6 per cent. */
function inPercent(cells: readonly Cell[], header: string): readonly Cell[] {
  const percents = cells.flatMap(({ percent }) => (percent ? [percent] : []))
  const areShares =
    percents.length >= 2 &&
    /share|proportion|fraction|relative|rel\b/i.test(header) &&
    !header.includes('%') &&
    percents.every(({ value, decimals }) => value <= 1 && decimals >= 2)
  if (!areShares) return cells
  return cells.map((cell) => {
    if (!cell.percent) return cell
    const decimals = cell.percent.decimals - 2
    const text = (cell.percent.value * 100).toFixed(decimals)
    return { ...cell, percent: { text, value: Number(text), decimals } }
  })
}

function kindOf(cells: readonly Cell[], measure: Measure | undefined): Column['kind'] {
  const having = (test: (cell: Cell) => boolean) => cells.filter(test).length
  const both = having((cell) => cell.count !== undefined && cell.percent !== undefined)
  const counts = having((cell) => cell.count !== undefined && cell.percent === undefined)
  const percents = having((cell) => cell.percent !== undefined && cell.count === undefined)
  if (both + counts + percents === 0) return 'other'
  if (measure === 'cumulative-count' || measure === 'cumulative-percent') return measure
  if (both > 0 && both >= Math.max(counts, percents) / 3) return 'pair'
  return percents > counts ? 'percent' : 'count'
}

/** The columns that name the rows: the first, and those of text beside it; a column of running numbers counts as one. */
export function labelColumns(rows: readonly (readonly string[])[], width: number): number[] {
  const texts = (column: number) =>
    rows.map((cells) => cleanCell(cells[column] ?? '')).filter((cell) => cell !== '')
  const isName = (cell: string) =>
    /^\d+\s*[–-]\s*\d+\b|^[<>≤≥]\s*\d|^\d+\s*(?:\+|or )/.test(cell) ||
    (/\p{L}{2}/u.test(cell) && readCell(cell).kind === 'text')
  const isText = (column: number) => {
    const cells = texts(column)
    const names = cells.filter(isName)
    return (
      cells.length > 0 && names.length > cells.length / 2 && names.some((cell) => /\p{L}{2}|–|-/u.test(cell))
    )
  }
  const found = [0]
  while (
    found.length < width - 1 &&
    isText(found.length) &&
    (found.length > 1 || !isLooseText(rows, found.length))
  )
    found.push(found.length)
  return found
}

/** Long prose beside the labels, such as examples or references. */
function isLooseText(rows: readonly (readonly string[])[], column: number): boolean {
  const lengths = rows.map((cells) => (cells[column] ?? '').trim().length)
  return Math.max(...lengths) > 120
}
