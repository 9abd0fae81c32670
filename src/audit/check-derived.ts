import type { Finding } from './audit.js'
import { addUp, withCommas, type PrintedNumber } from './number.js'
import { placeOf } from './share-finding.js'
import { mainNumber, type Entry, type Series, type TableReading } from './table.js'

/** How a column may follow from two others of the same row. */
interface Formula {
  words: (a: string, b: string) => string
  value: (a: number, b: number) => number
  /** How far the result may move when `a` and `b` move by half a step of their last digit. */
  slack: (a: PrintedNumber, b: PrintedNumber) => number
}

interface Derivation {
  formula: Formula
  rows: readonly DerivedRow[]
  good: number
}

interface DerivedRow {
  entry: Entry
  printed: PrintedNumber
  value: number
  words: string
  holds: boolean
}

const half = ({ decimals }: PrintedNumber) => (decimals === 0 ? 0 : 10 ** -decimals / 2)
const difference: Formula = {
  words: (a, b) => `${b} − ${a}`,
  value: (a, b) => b - a,
  slack: (a, b) => half(a) + half(b),
}
const growth: Formula = {
  words: (a, b) => `100 × (${b} − ${a}) / ${a}`,
  value: (a, b) => (100 * (b - a)) / a,
  slack: (a, b) => (100 * (half(a) * Math.abs(b.value / a.value) + half(b))) / Math.abs(a.value),
}
const ratios: readonly Formula[] = [1, 100, 1000, 10_000, 100_000].map((factor) => ({
  words: (a, b) => `${factor === 1 ? '' : `${withCommas(factor)} × `}${a} / ${b}`,
  value: (a, b) => (factor * a) / b,
  slack: (a, b) => (factor * (half(a) + half(b) * Math.abs(a.value / b.value))) / Math.abs(b.value),
}))
const changeWords = /Δ|\bchange|\bdiff|\bincrease|\bdecrease|\bgrowth|\bgap\b|\bpp\b/i

/**
 * Columns that follow from two others of the same row: the change from one year to another, citations per paper, cases
 * per 1,000. A formula is taken for a column only where nearly all rows bear it out; then the others differ.
 */
export function checkDerived(table: TableReading): Finding[] {
  return table.series.flatMap((series) => {
    if (series.kind !== 'other' && series.kind !== 'percent') return []
    const best = bestDerivation(table, series)
    return best ? best.rows.map((row) => derivedFinding(table, series, row, best)) : []
  })
}

function bestDerivation(table: TableReading, series: Series): Derivation | undefined {
  const others = table.series
    .filter((each) => each !== series)
    .slice(0, 8)
    .flatMap(operandsOf)
  const formulas = changeWords.test(series.name) ? [difference, growth, ...ratios] : ratios
  const tried = others.flatMap((a) =>
    others
      .filter((b) => b !== a)
      .flatMap((b) => formulas.map((formula) => derivation(series, a, b, formula))),
  )
  const [best] = tried.filter(isBorneOut).sort((a, b) => b.good - a.good)
  return best
}

/** Every row but one in four, at least three, and not by chance: numbers of two digits and more. */
function isBorneOut({ rows, good }: Derivation): boolean {
  const telling = rows.filter(({ holds, printed }) => holds && digitsOf(printed) >= 2).length
  return good >= 3 && good * 4 >= rows.length * 3 && telling >= 3
}

function digitsOf({ text }: PrintedNumber): number {
  return text.replace(/\D/g, '').replace(/^0+/, '').length
}

/** The numbers of a series by row: its counts, and its percentages or estimates. */
type Operand = ReadonlyMap<number, PrintedNumber>

function operandsOf({ entries }: Series): Operand[] {
  const pick = (get: (entry: Entry) => PrintedNumber | undefined) =>
    new Map(
      [...entries].flatMap(([row, entry]): [number, PrintedNumber][] => {
        const number = get(entry)
        return number ? [[row, number]] : []
      }),
    )
  const all = [pick(({ count }) => count), pick(({ estimate, percent }) => estimate ?? percent)]
  return all.filter(({ size }) => size > 0)
}

function derivation(series: Series, a: Operand, b: Operand, formula: Formula): Derivation {
  const rows = [...series.entries.values()].flatMap((entry): DerivedRow[] => {
    const [printed, x, y] = [mainNumber(entry), a.get(entry.row), b.get(entry.row)]
    if (!printed || !x || !y) return []
    const value = formula.value(x.value, y.value)
    if (!Number.isFinite(value)) return []
    const reach = formula.slack(x, y) + 10 ** -printed.decimals / 2 + 1e-9
    const holds = Math.abs(value - printed.value) <= reach
    return [{ entry, printed, value: addUp([value]), words: formula.words(x.text, y.text), holds }]
  })
  return { formula, rows, good: rows.filter(({ holds }) => holds).length }
}

function derivedFinding(table: TableReading, series: Series, row: DerivedRow, best: Derivation): Finding {
  const { printed, value, words, holds } = row
  const shown = value.toFixed(Math.min(6, printed.decimals + 2))
  return {
    check: 'derived',
    verdict: holds ? 'agrees' : 'differs',
    ...placeOf(table, series, row.entry),
    arithmetic: `${words} = ${shown}, printed ${printed.text}`,
    explanation: `${best.good} of ${best.rows.length} rows follow so`,
  }
}
