import type { YearTrend } from '../count/trend.js'
import { fixed, pText, type TableName } from './names.js'
import { numberColumn, textColumn, type Table } from './table.js'

/**
 * The trend of each year distribution.
 *
 * @example
 * const growth = { rate: 1.5, low: 1.2, high: 1.9, p: 0.0004, dispersion: 0.7 }
 * const trend = { distribution: 'year', rule: 'year', from: 2015, to: 2021, partial: [2022], slope: 1.5, mannKendall: { s: 19, tau: 0.9, p: 0.006 }, growth }
 * trendTable([trend]).rows[0].years // => '2015–2021'
 */
export function trendTable(
  trends: readonly YearTrend[],
  { id = 'year-trend', title = 'Trend over whole years' }: TableName = {},
): Table {
  return {
    id,
    title,
    columns: [
      textColumn('distribution', 'Year rule'),
      textColumn('years', 'Years'),
      numberColumn('slope', 'Theil-Sen slope'),
      numberColumn('tau', "Kendall's tau"),
      numberColumn('tauP', 'p (Mann-Kendall)'),
      numberColumn('growth', 'Growth a year'),
      textColumn('interval', '95 % interval'),
      numberColumn('growthP', 'p (Poisson)'),
      numberColumn('dispersion', 'Dispersion'),
    ],
    rows: trends.map(({ rule, from, to, slope, mannKendall, growth }) => ({
      distribution: rule,
      years: `${from}–${to}`,
      slope: slope.toFixed(2),
      tau: fixed(mannKendall.tau),
      tauP: pText(mannKendall.p),
      growth: fixed(growth.rate),
      interval: growth.low === null ? null : `${fixed(growth.low)}–${fixed(growth.high)}`,
      growthP: pText(growth.p),
      dispersion: fixed(growth.dispersion),
    })),
    notes: [
      'Growth: yearly factor of a log-linear Poisson regression; dispersion near 1 means that its interval can be trusted, above it that the interval is too narrow.',
      ...[...new Set(trends.flatMap(({ partial }) => partial))].map(
        (year) => `${year} is left out: the search covers only part of it, or may do so.`,
      ),
      ...[...new Set(trends.flatMap(({ warning }) => (warning === undefined ? [] : [warning])))].map(
        (warning) => `Caution: ${warning}.`,
      ),
    ],
  }
}
