import { regularisedBeta } from './beta.js'
import { upperGamma } from './gamma.js'
import { twoSidedNormal } from './normal.js'
import { twoSidedT } from './student.js'

/** A test statistic as papers print it; `df` has one number for t, chi2 and r, two for F, none for z. */
export interface TestStatistic {
  statistic: 'z' | 't' | 'chi2' | 'F' | 'r'
  value: number
  df?: readonly number[]
}

/**
 * The p value of a test statistic: two-sided for z, t and r (df is n - 2), upper tail for chi2 and F. Undefined where the
 * degrees of freedom are missing or the value is outside its range.
 *
 * @example
 * pValue({ statistic: 't', value: 2.2, df: [28] }) // => 0.0362254848
 * pValue({ statistic: 'F', value: 4.5, df: [2] }) // => undefined
 */
export function pValue({ statistic, value, df = [] }: TestStatistic): number | undefined {
  const [first, second] = df
  if (statistic === 'z') return twoSidedNormal(value)
  if (first === undefined || !(first > 0)) return undefined
  if (statistic === 't') return twoSidedT(value, first)
  if (statistic === 'r') {
    if (Math.abs(value) >= 1) return Math.abs(value) === 1 ? 0 : undefined
    return twoSidedT(value * Math.sqrt(first / (1 - value * value)), first)
  }
  if (value < 0) return undefined
  if (statistic === 'chi2') return upperGamma(first / 2, value / 2)
  if (second === undefined || !(second > 0)) return undefined
  return regularisedBeta(second / (second + first * value), second / 2, first / 2)
}
