import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import { endLabel, rowsInWords } from './bars.js'
import { makeFigure, type Figure } from './figure.js'
import { colours, plotWidth, theme } from './theme.js'

/**
 * Published percentages without counts as open bars: nothing in them was recomputed. `note` says what arithmetic finds, if anything.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * focusFigure(distributionOf(published.distributions, 'focus.published')).id // => 'research-focus'
 */
export function focusFigure(focus: Distribution, note = ''): Figure {
  const data = focus.rows.map(({ label, percent }) => ({ label, percent, text: `${percent} %` }))
  return makeFigure(
    {
      id: 'research-focus',
      title: focus.title,
      caption: `${focus.title}. ${ruleText(focus.rule)} Open bars: the paper prints no counts.${note === '' ? '' : ` ${note}`}`,
      alt: `${focus.title}: ${rowsInWords(focus)}.`,
      data,
      spec: {
        width: plotWidth,
        height: { step: 30 },
        encoding: {
          y: { field: 'label', type: 'nominal', sort: null, title: null },
          x: {
            field: 'percent',
            type: 'quantitative',
            title: 'Per cent of articles, as published',
            scale: { domain: [0, 100] },
            axis: { values: [0, 20, 40, 60, 80, 100] },
          },
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
