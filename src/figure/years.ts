import { compareText } from '../base/text.js'
import { cumulate } from '../count/cumulative.js'
import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import { countAxis, rowsInWords, wholeTicks } from './bars.js'
import { makeFigure, type Figure } from './figure.js'
import { colours, plotWidth, theme } from './theme.js'

/**
 * Articles by year under two year rules side by side, zero years shown. `publishedTo` is the last day that the search covers; where it
 * cuts its year short the caption says so.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * const of = (rule) => distributionOf(recomputed.distributions, `year.${rule}`)
 * yearFigure(of('search'), of('citation'), '2022-01-05').id // => 'articles-by-year'
 */
export function yearFigure(first: Distribution, second: Distribution, publishedTo: string): Figure {
  const series = [first, second].map((distribution) => ({
    distribution,
    name: distribution.rule.by.split(':')[0] ?? '',
  }))
  const names = series.map(({ name }) => name)
  const years = [
    ...new Set(series.flatMap(({ distribution }) => distribution.rows.map(({ label }) => label))),
  ].sort(compareText)
  const data = years.flatMap((year) =>
    series.map(({ distribution, name }) => ({
      year,
      rule: name,
      n: distribution.rows.find(({ label }) => label === year)?.n ?? 0,
    })),
  )
  return makeFigure(
    {
      id: 'articles-by-year',
      title: 'Articles by year',
      caption:
        `Articles by year under two rules. ${ruleText(first.rule, 'not shown')} ${ruleText(second.rule, 'not shown')}` +
        partialText(publishedTo),
      alt: series
        .map(({ distribution, name }) => `Articles by ${name}: ${rowsInWords(distribution)}.`)
        .join(' '),
      data,
      spec: {
        width: plotWidth + 90,
        height: 240,
        encoding: {
          x: {
            field: 'year',
            type: 'ordinal',
            title: null,
            axis: { labelAngle: 0 },
            scale: { paddingInner: 0.25 },
          },
          xOffset: { field: 'rule', sort: names },
          y: { ...countAxis(Math.max(...data.map(({ n }) => n))), field: 'n' },
        },
        layer: [
          {
            mark: 'bar',
            encoding: {
              color: {
                field: 'rule',
                type: 'nominal',
                scale: { domain: names, range: [colours.dark, colours.light] },
                legend: { title: null, orient: 'top' },
              },
            },
          },
          { mark: { type: 'text', dy: -4, baseline: 'bottom' }, encoding: { text: { field: 'n' } } },
        ],
      },
    },
    theme,
  )
}

/**
 * The running total of articles over the years.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * cumulativeFigure(distributionOf(recomputed.distributions, 'year.search'), '2022-01-05').alt.slice(-8) // => '2022 32.'
 */
export function cumulativeFigure(years: Distribution, publishedTo: string): Figure {
  const data = cumulate(years).map(({ label, n, total }) => ({ year: label, n, total }))
  const largest = data.at(-1)?.total ?? 0
  return makeFigure(
    {
      id: 'cumulative-growth',
      title: 'Cumulative number of articles',
      caption:
        `Cumulative number of articles. ${ruleText(years.rule, 'not shown')}` + partialText(publishedTo),
      alt: `Running total of articles: ${data.map(({ year, total }) => `${year} ${total}`).join(', ')}.`,
      data,
      spec: {
        width: plotWidth + 90,
        height: 240,
        encoding: {
          x: { field: 'year', type: 'ordinal', title: null, axis: { labelAngle: 0 } },
          y: {
            field: 'total',
            type: 'quantitative',
            title: 'Number of articles, running total',
            scale: { domain: [0, largest * 1.15 || 1], nice: false },
            axis: { values: wholeTicks(largest * 1.15), format: 'd' },
          },
        },
        layer: [
          { mark: { type: 'line', color: colours.dark, strokeWidth: 2 } },
          { mark: { type: 'point', color: colours.dark, filled: true, size: 50, opacity: 1 } },
          {
            mark: { type: 'text', dy: -9, dx: -4, align: 'right', baseline: 'bottom' },
            encoding: { text: { field: 'total' } },
          },
        ],
      },
    },
    theme,
  )
}

function partialText(publishedTo: string): string {
  return publishedTo.endsWith('12-31')
    ? ''
    : ` ${publishedTo.slice(0, 4)} is not a whole year: the search covers it up to ${publishedTo}.`
}
