import type { Spec } from './figure.js'

/** The colours of all figures: dark to light in the order given, so that they can be told apart in greyscale too. */
export const colours = {
  dark: '#0b4f6c',
  middle: '#c8661d',
  light: '#9ccfc4',
  unknown: '#c9c9c9',
  rule: '#8a8a8a',
  text: '#1a1a1a',
  faint: '#e6e6e6',
} as const

/** The width of a plot's inner area in pixels, for figures of one or two columns of a page. */
export const plotWidth = 430

/**
 * One style for every figure, set in the font that the renderer brings: no frame, light grid along the value axis only.
 *
 * @example
 * theme.background // => '#ffffff'
 */
export const theme: Spec = {
  background: '#ffffff',
  padding: 8,
  view: { stroke: null },
  bar: { color: colours.dark },
  text: { color: colours.text, fontSize: 11 },
  axis: {
    labelFontSize: 11,
    titleFontSize: 11,
    titleFontWeight: 'normal',
    titleColor: colours.text,
    labelColor: colours.text,
    labelLimit: 400,
    labelFlush: false,
    titleLimit: 600,
    gridColor: colours.faint,
    domainColor: colours.rule,
    tickColor: colours.rule,
  },
  axisBand: { grid: false, ticks: false, labelPadding: 6 },
  legend: {
    labelFontSize: 11,
    titleFontSize: 11,
    titleFontWeight: 'normal',
    labelColor: colours.text,
    titleColor: colours.text,
    labelLimit: 400,
    symbolType: 'square',
  },
  header: { labelFontSize: 11, labelColor: colours.text, labelLimit: 400, titleFontSize: 11 },
}
