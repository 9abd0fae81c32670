import { plural } from '../base/words.js'
import { cumulate } from '../count/cumulative.js'
import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import { partialText } from '../record/period.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { countAxis } from './parts/axis.js'
import { countedRows, numberText } from './parts/counts.js'
import { literal, widest } from './parts/labels.js'
import { colours, theme } from './theme.js'
import { yearChannel, yearPlot, type YearFigureOptions } from './years.js'

/**
 * The running total of units over the years. Throws a RangeError where a row has no number.
 *
 * @example
 * const rule = { unit: 'study', variable: 'year', method: 'full', by: 'year', base: { n: 3, of: 'studies' }, missing: 0, severalRows: false, rounding: { rule: 'half-up', decimals: 0 }, source: 'recomputed' }
 * const rows = [['2020', 1, 33], ['2021', 0, 0], ['2022', 2, 67]].map(([key, n, percent]) => ({ key, label: key, n, percent, records: [] }))
 * cumulativeFigure({ id: 'year', title: 'Studies by year', rule, n: 3, rows, missing: [] }).alt // => 'Running total of studies: 2020 1, 2021 1, 2022 3.'
 */
export function cumulativeFigure(years: Distribution, options: YearFigureOptions = {}): Figure {
  countedRows(years, 'cumulativeFigure')
  const units = plural(years.rule.unit)
  const { id = `${years.id}.cumulative`, title = `Cumulative number of ${units}` } = options
  const data = cumulate(years).map(({ key, n, total }) => ({ year: key, n, total, text: numberText(total) }))
  const last = data.at(-1)
  return makeFigure(
    {
      id,
      title,
      caption: `${title}. ${ruleText(years.rule, 'not shown')}${partialText(options.period)}`,
      alt: `Running total of ${units}: ${data.map(({ year, text }) => `${year} ${text}`).join(', ')}.`,
      data,
      spec: {
        width: yearPlot.width,
        height: 240,
        encoding: {
          x: yearChannel(data.map(({ year }) => year)),
          y: { ...countAxis(last?.total ?? 0, `Number of ${units}, running total`), field: 'total' },
        },
        layer: layers(data),
      },
    },
    theme,
  )
}

/** Line and points; every total is printed where all have room, else only the last. */
function layers(data: readonly { year: string; text: string }[]): Spec[] {
  const slot = yearPlot.width / Math.max(1, data.length)
  const many = slot < 10
  const fits = widest(data.map(({ text }) => text)) + 4 <= slot
  const lastOnly = { transform: [{ filter: `datum.year === ${literal(data.at(-1)?.year ?? '')}` }] }
  return [
    { mark: { type: 'line', color: colours.dark, strokeWidth: 2 } },
    { mark: { type: 'point', color: colours.dark, filled: true, size: many ? 15 : 50, opacity: 1 } },
    {
      ...(fits ? {} : lastOnly),
      mark: { type: 'text', dy: -9, dx: -4, align: 'right', baseline: 'bottom' },
      encoding: { text: { field: 'text' } },
    },
  ]
}
