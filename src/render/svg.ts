import type * as Vega from 'vega'
import type * as VegaLite from 'vega-lite'
import { InputError } from '../base/issue.js'
import { chooseFace, fontFamily, openFonts, type TextMeasure } from './fonts.js'
import { describeSvg, type SvgDescription } from './svg-description.js'

/** A Vega-Lite or Vega specification as JSON holds it. */
export type FigureSpec = Readonly<Record<string, unknown>>

/** What a rendered figure is called and says about itself. */
export interface SvgOptions extends SvgDescription {
  /** How errors name the figure; its title where this is not given. */
  name?: string
}

/**
 * Draws a Vega-Lite or Vega specification as SVG text, the same bytes for the same input on every machine.
 * Data must be inline. Warnings of vega and vega-lite are errors: an {@link InputError} of one line that names the figure.
 */
export async function renderSvg(spec: FigureSpec, options: SvgOptions = {}): Promise<string> {
  const [vega, vegaLite, fonts] = await Promise.all([import('vega'), import('vega-lite'), openFonts()])
  return inTurn(async () => {
    const messages: string[] = []
    try {
      const svg = await draw({ vega, vegaLite, fonts }, structuredClone(spec), messages)
      if (messages[0] === undefined) return describeSvg(svg, options)
    } catch (error) {
      messages.push(String(error instanceof Error ? error.message : error))
    }
    throw figureError(options.name ?? options.title, messages[0] ?? '')
  })
}

interface Tools {
  vega: typeof Vega
  vegaLite: typeof VegaLite
  fonts: TextMeasure
}

/** What vega exports and its type declarations leave out. */
interface UntypedVega {
  textMetrics: { width: (item: TextItem, text: string | number | null | undefined) => number }
}

interface TextItem {
  fontSize?: number
  fontWeight?: unknown
  fontStyle?: unknown
}

async function draw({ vega, vegaLite, fonts }: Tools, spec: FigureSpec, messages: string[]): Promise<string> {
  const logger = collectingLogger(messages)
  const { textMetrics } = vega as unknown as UntypedVega
  const widthBefore = textMetrics.width
  textMetrics.width = (item, text) =>
    fonts.width(String(text ?? ''), Number(item.fontSize ?? 11), chooseFace(item.fontWeight, item.fontStyle))
  try {
    const vegaSpec = isVega(spec)
      ? (spec as Vega.Spec)
      : vegaLite.compile(spec as unknown as VegaLite.TopLevelSpec, { logger, config: { font: fontFamily } })
          .spec
    const view = new vega.View(vega.parse(vegaSpec, vegaConfig), {
      renderer: 'none',
      logger,
      loader: inlineOnly(vega.loader()),
    })
    vega.resetSVGDefIds()
    const svg = await view.toSVG()
    view.finalize()
    return svg
  } finally {
    textMetrics.width = widthBefore
  }
}

const vegaConfig = {
  text: { font: fontFamily },
  title: { font: fontFamily, subtitleFont: fontFamily },
  axis: { labelFont: fontFamily, titleFont: fontFamily },
  legend: { labelFont: fontFamily, titleFont: fontFamily },
  style: {
    'guide-label': { font: fontFamily },
    'guide-title': { font: fontFamily },
    'group-title': { font: fontFamily },
    'group-subtitle': { font: fontFamily },
  },
}

function isVega(spec: FigureSpec): boolean {
  if (typeof spec.$schema === 'string') return spec.$schema.includes('/schema/vega/')
  return Array.isArray(spec.marks)
}

function inlineOnly(loader: Vega.Loader): Vega.Loader {
  loader.load = (uri) => Promise.reject(new Error(`found data at '${uri}', expected inline data`))
  return loader
}

function collectingLogger(messages: string[]): Vega.LoggerInterface {
  const collect = (...words: readonly unknown[]) => {
    messages.push(words.map((word) => (word instanceof Error ? word.message : String(word))).join(' '))
    return logger
  }
  const ignore = () => logger
  const logger = { level: () => logger, error: collect, warn: collect, info: ignore, debug: ignore }
  return logger
}

function figureError(name: string | undefined, found: string): InputError {
  const line = found.replace(/\s+/g, ' ').trim()
  const message = `${line.charAt(0).toLowerCase()}${line.slice(1, 300)}`
  return new InputError([
    { code: 'figure-invalid', message: `figure '${name ?? 'without a title'}': ${message}` },
  ])
}

// Vega counts the ids of gradients and clips in variables of its module, and its text metrics are one such variable too:
// figures are drawn one after the other, or their ids would depend on what else is being drawn.
let turn: Promise<unknown> = Promise.resolve()

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}
