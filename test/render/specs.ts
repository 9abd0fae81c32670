import type { FigureSpec } from '../../src/render/svg.js'

/** Bars with a continuous colour scale, so with a gradient in the legend, clips, and letters beyond ASCII. */
export const bars: FigureSpec = {
  title: 'Articles',
  data: {
    values: [
      { author: 'Devedžić & Jovanović', n: 3 },
      { author: 'Şırna', n: 5 },
      { author: 'Côte d’Ivoire', n: 1 },
    ],
  },
  mark: { type: 'bar', clip: true },
  encoding: {
    y: { field: 'author', type: 'nominal' },
    x: { field: 'n', type: 'quantitative' },
    color: { field: 'n', type: 'quantitative' },
  },
}

/** A heat map with a number in each cell. */
export const heatmap: FigureSpec = {
  data: {
    values: ['2019', '2020', '2021'].flatMap((year, i) =>
      ['Europe', 'Asia', 'Africa'].map((region, j) => ({ year, region, n: i * 3 + j })),
    ),
  },
  encoding: { x: { field: 'year', type: 'ordinal' }, y: { field: 'region', type: 'nominal' } },
  layer: [
    { mark: 'rect', encoding: { color: { field: 'n', type: 'quantitative' } } },
    { mark: 'text', encoding: { text: { field: 'n', type: 'quantitative' } } },
  ],
}

const boxes = [
  {
    x: 10,
    y: 10,
    x2: 210,
    y2: 70,
    text: 'Records identified\n(n = 1,395)',
    url: 'https://example.org/a?b=1&c=2',
  },
  { x: 10, y: 120, x2: 210, y2: 180, text: 'Records screened\n(n = 477)', url: 'https://example.org/b' },
]
const arrows = [{ x: 110, y: 70, y2: 114 }]
const pixels = (field: string) => ({ field, type: 'quantitative', axis: null })

/** Boxes, arrows with heads and text of two lines at pixel coordinates, as a flow diagram has them. */
export const flow: FigureSpec = {
  width: 220,
  height: 190,
  view: { stroke: null },
  encoding: {
    x: { ...pixels('x'), scale: { domain: [0, 220], range: [0, 220], nice: false } },
    y: { ...pixels('y'), scale: { domain: [0, 190], range: [0, 190], nice: false } },
  },
  layer: [
    {
      data: { values: boxes },
      mark: { type: 'rect', fill: 'white', stroke: 'black', cornerRadius: 3 },
      encoding: { x2: { field: 'x2' }, y2: { field: 'y2' }, href: { field: 'url' } },
    },
    {
      data: { values: boxes.map((box) => ({ ...box, x: (box.x + box.x2) / 2, y: (box.y + box.y2) / 2 })) },
      mark: { type: 'text', lineBreak: '\n', baseline: 'middle', dy: -6.5 },
      encoding: { text: { field: 'text' } },
    },
    { data: { values: arrows }, mark: 'rule', encoding: { y2: { field: 'y2' } } },
    {
      data: { values: arrows },
      mark: { type: 'point', shape: 'triangle-down', filled: true, fill: 'black', opacity: 1, size: 60 },
      encoding: { y: pixels('y2') },
    },
  ],
}

/** One text on its own. */
export function textSpec(text: string, mark: Readonly<Record<string, unknown>> = {}): FigureSpec {
  return {
    data: { values: [{ text }] },
    mark: { type: 'text', fontSize: 20, ...mark },
    encoding: { text: { field: 'text' } },
  }
}
