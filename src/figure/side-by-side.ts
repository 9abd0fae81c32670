import { plural } from '../base/words.js'
import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import type { SideBySide } from '../count/side-by-side.js'
import { freeKey } from '../count/top-rows.js'
import { makeFigure, type Figure } from './figure.js'
import { countAxis, endLabel } from './parts/axis.js'
import { largestOf, type FigureName } from './parts/counts.js'
import { keyChannel, rowRoom } from './parts/labels.js'
import { colours, plotWidth, theme } from './theme.js'

/**
 * Published totals and the coding of single units by one variable as pairs of bars, coded values shaded by what they rest on, the units
 * without a code as a row of their own.
 *
 * @example
 * const rule = { unit: 'study', variable: 'region', method: 'full', by: 'region', base: { n: 3, of: 'studies' }, missing: 1, severalRows: false, rounding: null, source: 'recomputed' }
 * const coded = { id: 'region', title: 'Studies by region', rule, n: 2, rows: [], missing: ['c'] }
 * const row = { key: 'asia', label: 'Asia', published: 3, coded: 2, difference: -1, records: ['a', 'b'], stated: ['a'] }
 * const compared = { rows: [row], uncoded: ['c'], wouldMove: 0, surplus: [], shortfall: [{ key: 'asia', label: 'Asia', enter: 1 }] }
 * sideBySideFigure(compared, { ...coded, rule: { ...rule, source: 'published' } }, coded).alt // => 'Studies by region: Asia 3 published, 2 coded (1 of them stated by the paper); 1 not known.'
 */
export function sideBySideFigure(
  compared: SideBySide,
  published: Distribution,
  coded: Distribution,
  { id = `${coded.id}.side-by-side`, title = coded.title }: FigureName = {},
): Figure {
  const bars = barsOf(compared)
  const data = bars.flatMap(({ parts, ...bar }) => parts.map((part) => ({ ...bar, ...part })))
  const named = [...new Map(bars.map(({ key, label }) => [key, { key, label }])).values()]
  const rowChannel = keyChannel('key', named, rowRoom, { zindex: 1 })
  const used = shades.filter(({ name: part }) => data.some((each) => each.part === part))
  return makeFigure(
    {
      id,
      title,
      caption:
        `${title}, published and coded side by side. ${ruleText(published.rule, 'not shown')} ` +
        ruleText(coded.rule, 'not shown'),
      alt: `${title}: ${alternative(compared)}.`,
      data,
      spec: {
        width: plotWidth,
        height: { step: 20, for: 'offset' },
        encoding: {
          y: { ...rowChannel, scale: { domain: named.map(({ key }) => key), paddingInner: 0.25 } },
          yOffset: { field: 'series', sort: ['published', 'coded'] },
          x: {
            ...countAxis(largestOf(data.map(({ to }) => to)), `Number of ${plural(coded.rule.unit)}`),
            field: 'to',
          },
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
  key: string
  label: string
  series: 'published' | 'coded'
  parts: Part[]
}

function barsOf({ rows, uncoded }: SideBySide): Bar[] {
  const one = (part: Part['part'], n: number): Part[] => [{ part, from: 0, to: n, total: n.toString() }]
  const bars = rows.flatMap(({ key, label, published, coded, stated }): Bar[] => [
    ...(published === null
      ? []
      : [{ key, label, series: 'published' as const, parts: one('published total', published) }]),
    { key, label, series: 'coded', parts: codedParts(stated.length, coded) },
  ])
  const key = freeKey('not-known', new Set(rows.map((row) => row.key)))
  const unknown: Bar = { key, label: 'not known', series: 'coded', parts: one('not known', uncoded.length) }
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
