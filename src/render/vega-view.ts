import type * as Vega from 'vega'
import type * as VegaLite from 'vega-lite'
import { chooseFace, fontFamily, type TextMeasure } from './fonts.js'
import { collectTexts, type PlacedText } from './placed-text.js'
import { svgSize, type PictureSize } from './svg-size.js'
import { refuseUndrawable } from './undrawable.js'
import { toVegaSpec } from './vega-spec.js'

/** The libraries that draw, loaded by the caller. */
export interface VegaTools {
  vega: typeof Vega
  vegaLite: typeof VegaLite
  fonts: TextMeasure
}

/** What vega drew: its SVG, the size of that in pixels, and every text in it. */
export interface View extends PictureSize {
  svg: string
  texts: readonly PlacedText[]
}

/** What vega exports and its type declarations leave out. */
interface UntypedVega {
  textMetrics: { width: TextWidth }
  setRandom: (random: () => number) => void
  randomLCG: (seed: number) => () => number
}

type TextWidth = (item: TextItem, text: string | number | null | undefined) => number

interface TextItem {
  fontSize?: number
  fontWeight?: unknown
  fontStyle?: unknown
  limit?: number
}

/**
 * Lets vega draw a copy of a specification with the widths of the bundled fonts and without chance; throws the first warning.
 * Must not run twice at the same time: vega keeps its metrics, random numbers and id counters in variables of its module.
 */
export async function drawView(tools: VegaTools, spec: Readonly<Record<string, unknown>>): Promise<View> {
  const { vega, fonts } = tools
  const { textMetrics, setRandom, randomLCG } = vega as unknown as UntypedVega
  const widthBefore = textMetrics.width
  textMetrics.width = widthIn(fonts)
  setRandom(randomLCG(1))
  try {
    return await runView(tools, structuredClone(spec))
  } finally {
    textMetrics.width = widthBefore
    setRandom(Math.random)
  }
}

async function runView({ vega, vegaLite }: VegaTools, spec: Record<string, unknown>): Promise<View> {
  const messages: string[] = []
  const logger = collectingLogger(messages)
  const runtime = vega.parse(toVegaSpec(vegaLite, spec, logger), vegaConfig)
  const view = new vega.View(runtime, { renderer: 'none', logger, loader: inlineOnly(vega.loader()) })
  vega.resetSVGDefIds()
  const svg = await view.toSVG()
  const [x, y] = view.origin()
  const texts = collectTexts(view.scenegraph(), x, y)
  view.finalize()
  if (messages[0] !== undefined) throw new Error(messages[0])
  refuseUndrawable(svg)
  return { svg, texts, ...svgSize(svg) }
}

function widthIn(fonts: TextMeasure): TextWidth {
  return ({ fontSize = 11, fontWeight, fontStyle, limit = 0 }, text) => {
    const width = fonts.width(String(text ?? '').trim(), Number(fontSize), chooseFace(fontWeight, fontStyle))
    // Vega cuts the text to the limit when it draws, and asks for the width of the uncut text when it lays out.
    return limit > 0 ? Math.min(width, limit) : width
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
