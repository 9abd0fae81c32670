import type { FigureSpec } from '../../src/render/svg.js'

/** Bars with a continuous colour scale, so with a gradient in the legend, and labels with letters beyond ASCII. */
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
