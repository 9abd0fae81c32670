import { sum } from 'simple-statistics'
import { studentBound } from '../student.js'
import { cohenKappa, gwetAc1, type AgreementTable } from './coefficients.js'

/** A coefficient with its standard error and interval; without them where the data do not allow any. */
export interface Coefficient {
  value: number
  standardError: number
  /** Bounds of the interval, cut at -1 and 1 (0 and 1 for percent agreement). */
  low: number
  high: number
}

/** How far two raters agree on the same units. */
export interface Agreement {
  /** Units that both rated. */
  n: number
  categories: readonly string[]
  /** `table[i][j]`: units that the first rater put into category i and the second into category j. */
  table: AgreementTable
  /** The confidence level of the intervals. */
  level: number
  /** The share of units on which both agree. */
  percent?: Coefficient
  /** Cohen's kappa; absent where both raters used one and the same category only. */
  kappa?: Coefficient
  /** Gwet's AC1. */
  ac1?: Coefficient
}

/**
 * How far two raters agree, from a table of counts whose rows are the first rater's categories: percent agreement, Cohen's
 * kappa (variance of Fleiss, Cohen and Everitt 1969) and Gwet's AC1 (variance of Gwet 2008, equation 8), with intervals by
 * Student's t with n - 1 degrees of freedom, as R's irrCAC gives them. With fewer than two units there are no coefficients.
 *
 * @example
 * agreementOfTable([[118, 5], [2, 0]], ['exclude', 'include']).kappa?.value // => -0.0234
 */
export function agreementOfTable(
  table: AgreementTable,
  categories: readonly string[],
  level = 0.95,
): Agreement {
  const n = sum(table.flat())
  const base: Agreement = { n, categories, table, level }
  if (n < 2) return base
  const share = table.map((row) => row.map((count) => count / n))
  const agreed = sum(share.map((row, k) => row[k] ?? 0))
  const rows = share.map(sum)
  const columns = share.map((_, k) => sum(share.map((row) => row[k] ?? 0)))
  const bound = studentBound(level, n - 1)
  const interval = (value: number, variance: number, least: number): Coefficient => {
    const standardError = Math.sqrt(Math.max(0, variance))
    const [low, high] = [value - bound * standardError, value + bound * standardError]
    return { value, standardError, low: Math.max(least, low), high: Math.min(1, high) }
  }
  const [kappa, ac1] = [cohenKappa(table), gwetAc1(table)]
  const shares = { share, agreed, rows, columns, n }
  return {
    ...base,
    percent: interval(agreed, (agreed * (1 - agreed)) / n, 0),
    ...(kappa === null ? {} : { kappa: interval(kappa, kappaVariance(kappa, shares), -1) }),
    ...(ac1 === null ? {} : { ac1: interval(ac1, ac1Variance(ac1, shares), -1) }),
  }
}

/** A table in shares of its units. */
interface Shares {
  share: AgreementTable
  agreed: number
  rows: readonly number[]
  columns: readonly number[]
  n: number
}

function kappaVariance(value: number, { share, agreed, rows, columns, n }: Shares): number {
  const chance = sum(rows.map((row, k) => row * (columns[k] ?? 0)))
  const mean = (k: number, l: number): number => ((columns[k] ?? 0) + (rows[l] ?? 0)) / 2
  const first = sum(share.map((row, k) => (row[k] ?? 0) * mean(k, k)))
  const second = sum(share.flatMap((row, k) => row.map((p, l) => p * mean(k, l) ** 2)))
  return spread(agreed, chance, value, first, second, n)
}

function ac1Variance(value: number, { share, agreed, rows, columns, n }: Shares): number {
  const q = rows.length
  const prevalence = rows.map((row, k) => (row + (columns[k] ?? 0)) / 2)
  const chance = sum(prevalence.map((p) => p * (1 - p))) / (q - 1)
  const rest = (k: number, l: number): number =>
    (1 - ((prevalence[k] ?? 0) + (prevalence[l] ?? 0)) / 2) / (q - 1)
  const first = sum(share.map((row, k) => (row[k] ?? 0) * rest(k, k)))
  const second = sum(share.flatMap((row, k) => row.map((p, l) => p * rest(k, l) ** 2)))
  return spread(agreed, chance, value, first, second, n)
}

/** The form that the variances of both coefficients have in common (Gwet 2014, chapter 5). */
function spread(
  agreed: number,
  chance: number,
  value: number,
  first: number,
  second: number,
  n: number,
): number {
  const inner =
    agreed * (1 - agreed) -
    4 * (1 - value) * (first - agreed * chance) +
    4 * (1 - value) ** 2 * (second - chance ** 2)
  return inner / (n * (1 - chance) ** 2)
}
