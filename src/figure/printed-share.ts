import { plural } from '../base/words.js'
import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import { makeFigure, type Figure } from './figure.js'
import { endLabel, shareAxis } from './parts/axis.js'
import { rowsInWords, type FigureName } from './parts/counts.js'
import { keyChannel, rowRoom } from './parts/labels.js'
import { colours, plotWidth, theme } from './theme.js'

/**
 * Published percentages without counts as open bars: nothing in them was recomputed. `note` says what arithmetic finds, if anything.
 *
 * @example
 * const rule = { unit: 'article', variable: 'focus', method: 'full', by: 'percentages in section 4', base: { n: 32, of: 'articles' }, missing: 0, severalRows: false, rounding: null, source: 'published' }
 * const rows = [{ key: 'barriers', label: 'Barriers', n: null, percent: 18, records: [] }]
 * printedShareFigure({ id: 'focus', title: 'Articles by focus', rule, n: null, rows, missing: [] }).alt // => 'Articles by focus: Barriers 18 %.'
 */
export function printedShareFigure(
  distribution: Distribution,
  { id = distribution.id, title = distribution.title, note = '' }: FigureName & { note?: string } = {},
): Figure {
  const { rows, rule } = distribution
  const data = rows.map(({ key, label, percent }) => ({ key, label, percent, text: `${percent} %` }))
  return makeFigure(
    {
      id,
      title,
      caption: `${title}. ${ruleText(rule)} Open bars: the paper prints no counts.${note === '' ? '' : ` ${note}`}`,
      alt: `${title}: ${rowsInWords(rows.map((row) => ({ ...row, n: null })))}.`,
      data,
      spec: {
        width: plotWidth,
        height: { step: 30 },
        encoding: {
          y: keyChannel('key', rows, rowRoom),
          x: { field: 'percent', ...shareAxis(`Per cent of ${plural(rule.unit)}, as published`) },
        },
        layer: [
          { mark: { type: 'bar', height: 20, fill: '#ffffff', stroke: colours.dark, strokeWidth: 1.5 } },
          endLabel('text'),
        ],
      },
    },
    theme,
  )
}
