import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import type { SideBySide } from '../count/side-by-side.js'
import { countAxis, endLabel } from './bars.js'
import { makeFigure, type Figure } from './figure.js'
import { colours, plotWidth, theme } from './theme.js'

/**
 * Published totals and article-level coding of one variable as pairs of bars, coded values shaded by what they rest on, the articles
 * without a code as a row of their own.
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
  const bars = barsOf(compared)
  const data = bars.flatMap(({ label, series, parts }) => parts.map((part) => ({ label, series, ...part })))
  const used = shades.filter(({ name: part }) => data.some((each) => each.part === part))
  return makeFigure(
    {
      ...name,
      caption:
        `${name.title}, published and coded side by side. ${ruleText(published.rule, 'not shown')} ` +
        ruleText(coded.rule, 'not shown'),
      alt: `${name.title}: ${alternative(compared)}.`,
      data,
      spec: {
        width: plotWidth,
        height: { step: 20, for: 'offset' },
        encoding: {
          y: {
            field: 'label',
            type: 'nominal',
            sort: null,
            title: null,
            scale: { paddingInner: 0.25 },
            axis: { zindex: 1 },
          },
          yOffset: { field: 'series', sort: ['published', 'coded'] },
          x: { ...countAxis(Math.max(...data.map(({ to }) => to))), field: 'to' },
        },
        layer: [
          {
            mark: { type: 'bar', stroke: 'white', strokeWidth: 0.5 },
            encoding: {
              x2: { field: 'from' },
              color: {
                field: 'part',
                type: 'nominal',
                scale: {
                  domain: used.map(({ name: part }) => part),
                  range: used.map(({ colour }) => colour),
                },
                legend: { title: null, orient: 'top', columns: 2 },
              },
            },
          },
          { transform: [{ filter: 'isValid(datum.total)' }], ...endLabel('total') },
        ],
      },
    },
    theme,
  )
}

/** What a bar, or a part of it, rests on; published and coded values are never of one colour. */
const shades = [
  { name: 'published total', colour: colours.light },
  { name: 'coded: stated by the paper', colour: colours.dark },
  { name: 'coded: from evidence', colour: colours.middle },
  { name: 'not known', colour: colours.unknown },
] as const

interface Part {
  part: (typeof shades)[number]['name']
  from: number
  to: number
  /** On the last part of a bar: the whole bar, as it is printed at its end. */
  total: string | null
}

interface Bar {
  label: string
  series: 'published' | 'coded'
  parts: Part[]
}

function barsOf({ rows, uncoded }: SideBySide): Bar[] {
  const one = (part: Part['part'], n: number): Part[] => [{ part, from: 0, to: n, total: n.toString() }]
  const bars = rows.flatMap(({ label, published, coded, stated }): Bar[] => [
    ...(published === null
      ? []
      : [{ label, series: 'published' as const, parts: one('published total', published) }]),
    { label, series: 'coded', parts: codedParts(stated.length, coded) },
  ])
  const unknown: Bar = { label: 'not known', series: 'coded', parts: one('not known', uncoded.length) }
  return uncoded.length > 0 ? [...bars, unknown] : bars
}

/** What the paper states first, then what was coded from evidence; a bar of nothing still prints its 0. */
function codedParts(stated: number, coded: number): Part[] {
  const parts: Part[] = [
    { part: 'coded: stated by the paper', from: 0, to: stated, total: null },
    { part: 'coded: from evidence', from: stated, to: coded, total: null },
  ]
  const shown = parts.filter(({ from, to }) => to > from)
  return (shown.length > 0 ? shown : parts.slice(1)).map((part, index, all) =>
    index === all.length - 1 ? { ...part, total: coded.toString() } : part,
  )
}

function alternative({ rows, uncoded }: SideBySide): string {
  const words = rows.map(({ label, published, coded, stated }) => {
    const basis = stated.length > 0 ? ` (${stated.length} of them stated by the paper)` : ''
    return `${label} ${published ?? 'no total'} published, ${coded} coded${basis}`
  })
  return [...words, ...(uncoded.length > 0 ? [`${uncoded.length} not known`] : [])].join('; ')
}
