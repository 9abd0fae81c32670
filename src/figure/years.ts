import { compareText } from '../base/text.js'
import { opening, plural } from '../base/words.js'
import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import { partialText, type Period } from '../record/period.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { countAxis, thinned } from './parts/axis.js'
import { countedRows, largestOf, numberText, rowsInWords, type FigureName } from './parts/counts.js'
import { labelExpression, widest } from './parts/labels.js'
import { colours, plotWidth, theme } from './theme.js'

/** What a figure of years is called, and the time that its search covers, for what is to be said of a year that it cuts. */
export interface YearFigureOptions extends FigureName {
  period?: Period
}

/** The width of a plot with years along it, in pixels, and how many of their labels it has room for. */
export const yearPlot = { width: plotWidth + 90, labels: 14 } as const

/**
 * Units by year, zero years shown; under several rules side by side. Labels are thinned and numbers left out where there are too many years
 * for them. Throws a RangeError where a row has no number or two distributions have one id.
 *
 * @example
 * const rule = { unit: 'study', variable: 'year', method: 'full', by: 'year of publication', base: { n: 3, of: 'studies' }, missing: 0, severalRows: false, rounding: { rule: 'half-up', decimals: 0 }, source: 'recomputed' }
 * const rows = [['2020', 1, 33], ['2021', 0, 0], ['2022', 2, 67]].map(([key, n, percent]) => ({ key, label: key, n, percent, records: [] }))
 * yearFigure([{ id: 'year', title: 'Studies by year', rule, n: 3, rows, missing: [] }]).spec.data.values.map(({ n }) => n) // => [1, 0, 2]
 */
export function yearFigure(distributions: readonly Distribution[], options: YearFigureOptions = {}): Figure {
  const series = distributions.map((distribution) => seriesOf(distribution, distributions))
  const [first] = distributions
  const units = plural(first?.rule.unit ?? 'record')
  const several = series.length > 1
  const {
    id = several || !first ? 'by-year' : first.id,
    title = several || !first ? `${opening(units)} by year` : first.title,
  } = options
  const years = allYears(distributions)
  const data = years.flatMap((year) =>
    series.map(({ key, counts }) => {
      const n = counts.get(year) ?? 0
      return { year, ...(several ? { rule: key } : {}), n, text: numberText(n) }
    }),
  )
  const slot = yearPlot.width / Math.max(1, years.length) / Math.max(1, series.length)
  const numbers: Spec = {
    mark: { type: 'text', dy: -4, baseline: 'bottom' },
    encoding: { text: { field: 'text' } },
  }
  return makeFigure(
    {
      id,
      title,
      caption:
        `${title}${several ? ` under ${numerals[series.length] ?? series.length} rules` : ''}. ` +
        `${distributions.map(({ rule }) => ruleText(rule, 'not shown')).join(' ')}${partialText(options.period)}`,
      alt: distributions
        .map(
          ({ rule, rows }) => `${opening(plural(rule.unit))} by ${shortRule(rule.by)}: ${rowsInWords(rows)}.`,
        )
        .join(' '),
      data,
      spec: {
        width: yearPlot.width,
        height: 240,
        encoding: {
          x: { ...yearChannel(years), scale: { domain: years, paddingInner: 0.25 } },
          ...(several ? { xOffset: { field: 'rule', sort: series.map(({ key }) => key) } } : {}),
          y: {
            ...countAxis(largestOf(data.map(({ n }) => n)), `Number of ${units}`),
            field: 'n',
          },
        },
        layer: [
          { mark: 'bar', ...(several ? { encoding: { color: ruleColour(series) } } : {}) },
          ...(widest(data.map(({ text }) => text)) <= slot ? [numbers] : []),
        ],
      },
    },
    theme,
  )
}

const numerals = ['', 'one', 'two', 'three', 'four', 'five']

interface Series {
  key: string
  label: string
  counts: ReadonlyMap<string, number>
}

function seriesOf(distribution: Distribution, all: readonly Distribution[]): Series {
  const { id, rule } = distribution
  if (all.filter((other) => other.id === id).length > 1)
    throw new RangeError(`yearFigure: found two distributions '${id}', expected an id of its own for each`)
  const counts = new Map(countedRows(distribution, 'yearFigure').map(({ key, n }) => [key, n]))
  return { key: id, label: shortRule(rule.by), counts }
}

/** What decides the year, up to its explanation. */
function shortRule(by: string): string {
  return by.split(':')[0] ?? ''
}

/** Every year of any of the distributions, in order, and those between. */
function allYears(distributions: readonly Distribution[]): string[] {
  const keys = [...new Set(distributions.flatMap(({ rows }) => rows.map(({ key }) => key)))]
  const numbers = keys.map(Number)
  if (!keys.every((key) => /^\d{1,4}$/.test(key))) return keys.sort(compareText)
  const from = numbers.reduce((least, year) => Math.min(least, year), 9999)
  const named = new Map(keys.map((key) => [Number(key), key]))
  const length = keys.length === 0 ? 0 : largestOf(numbers) - from + 1
  return Array.from({ length }, (_, place) => named.get(from + place) ?? (from + place).toString())
}

/** The channel of years along a plot, with as many labels as fit. */
export function yearChannel(years: readonly string[]): Spec {
  const values = years.length > yearPlot.labels ? { values: thinned(years, yearPlot.labels) } : {}
  return { field: 'year', type: 'ordinal', title: null, axis: { labelAngle: 0, ...values } }
}

function ruleColour(series: readonly Series[]): Spec {
  const range = [colours.dark, colours.light, colours.middle, colours.rule, colours.unknown]
  return {
    field: 'rule',
    type: 'nominal',
    scale: { domain: series.map(({ key }) => key), range: range.slice(0, series.length) },
    legend: { title: null, orient: 'top', labelExpr: labelExpression(series, { width: 380, lines: 1 }) },
  }
}
