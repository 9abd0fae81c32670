import { mannKendall, type MannKendall } from '../statistics/mann-kendall.js'
import { poissonTrend, type PoissonTrend } from '../statistics/poisson-trend.js'
import { theilSen } from '../statistics/theil-sen.js'
import { firstWholeYear, lastWholeYear, type Period } from '../record/period.js'
import type { Distribution } from './distribution.js'

/** How the counts of a year distribution change over its whole years. */
export interface YearTrend {
  distribution: string
  /** What decides the year, in words. */
  rule: string
  /** The first and last year used. */
  from: number
  to: number
  /** Years left out because the search covers only part of them, or may do so. */
  partial: readonly number[]
  /** The median slope between pairs of years (Theil-Sen), in units a year. */
  slope: number
  mannKendall: MannKendall
  /** The yearly growth factor of a log-linear Poisson regression with its 95 % interval. */
  growth: PoissonTrend
  warning?: string
}

/**
 * The trend of a year distribution over whole years: years that the period of the corpus cuts are left out (a search that ends in January
 * sees little of its year, as does one that begins in December), and where nothing is known of its end the last year is. Null where fewer
 * than three whole years remain: there is no trend to speak of.
 *
 * @example
 * const corpus = await openCorpus(bundledReview)
 * yearTrend(distribute(corpus, 'year.search'), corpus.period).to // => 2021
 */
export function yearTrend(years: Distribution, period: Period = {}): YearTrend | null {
  const numbers = years.rows.map(({ key }) => Number(key))
  const lastWhole = lastWholeYear(period) ?? (numbers.at(-1) ?? 0) - 1
  const firstWhole = firstWholeYear(period) ?? -Infinity
  const isWhole = (year: number) => year >= firstWhole && year <= lastWhole
  const whole = years.rows.filter(({ key }) => isWhole(Number(key)))
  const xs = whole.map(({ key }) => Number(key))
  const counts = whole.map(({ n }) => n ?? 0)
  const [from, to] = [xs[0], xs.at(-1)]
  if (from === undefined || to === undefined || xs.length < 3) return null
  const growth = poissonTrend(counts, xs)
  const few = xs.length < 10 ? `${xs.length} years are few: a trend of this length can be chance` : undefined
  const warning = growth.reason ?? few
  return {
    distribution: years.id,
    rule: years.rule.by.split(':')[0] ?? '',
    from,
    to,
    partial: numbers.filter((year) => !isWhole(year)),
    slope: theilSen(xs, counts).slope,
    mannKendall: mannKendall(counts),
    growth,
    ...(warning === undefined ? {} : { warning }),
  }
}
