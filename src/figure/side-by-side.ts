import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import type { SideBySide } from '../count/side-by-side.js'
import { countAxis, endLabel } from './bars.js'
import { makeFigure, type Figure } from './figure.js'
import { colours, plotWidth, theme } from './theme.js'

/**
 * Published totals and article-level coding of one variable as pairs of bars, the articles without a code as a row of their own.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * const of = (id) => distributionOf([...recomputed.distributions, ...published.distributions], id)
 * sideBySideFigure(published.region, of('region.published'), of('region.coded'), { id: 'region', title: 'Region' }).title // => 'Region'
 */
export function sideBySideFigure(
  compared: SideBySide,
  published: Distribution,
  coded: Distribution,
  name: { id: string; title: string },
): Figure {
  const [printed, ours] = ['published totals', 'coded by article']
  const without = { label: 'not known', published: null, coded: compared.uncoded.length }
  const rows = compared.uncoded.length > 0 ? [...compared.rows, without] : compared.rows
  const data = rows.flatMap(({ label, published: total, coded: count }) => [
    ...(total === null ? [] : [{ label, series: printed, n: total, text: total.toString() }]),
    { label, series: ours, n: count, text: count.toString() },
  ])
  const label = endLabel('text')
  return makeFigure(
    {
      ...name,
      caption: `${name.title}, published and coded side by side. ${ruleText(published.rule)} ${ruleText(coded.rule)}`,
      alt: `${name.title}: ${rows.map((row) => `${row.label} ${row.published ?? 'no total'} published, ${row.coded} coded`).join('; ')}.`,
      data,
      spec: {
        width: plotWidth,
        height: { step: 20, for: 'offset' },
        encoding: {
          y: { field: 'label', type: 'nominal', sort: null, title: null, scale: { paddingInner: 0.25 } },
          yOffset: { field: 'series', sort: [printed, ours] },
          x: { ...countAxis(Math.max(...data.map(({ n }) => n))), field: 'n' },
          color: {
            field: 'series',
            type: 'nominal',
            sort: null,
            scale: { domain: [printed, ours], range: [colours.light, colours.dark] },
            legend: { title: null, orient: 'top' },
          },
        },
        layer: [
          { mark: 'bar' },
          { ...label, encoding: { ...label.encoding, color: { value: colours.text } } },
        ],
      },
    },
    theme,
  )
}
