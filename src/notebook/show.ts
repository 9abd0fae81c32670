import type { Figure } from '../figure/figure.js'
import { renderPng } from '../render/png.js'
import { escapeXml } from '../render/svg-description.js'
import { renderSvg } from '../render/svg.js'
import { displayBundle, kernelModule } from './kernel-display.js'
import type { Json, JsonObject } from '../runner/notebook.js'
import { tableHtml, type Showable, type TableHtmlOptions } from './table-html.js'

/** How a figure is shown in a cell. */
export interface ShowFigureOptions {
  /** Whether the caption stands below; it does unless this is false. */
  caption?: boolean
}

/**
 * Shows a figure in a notebook cell as a picture with its caption. The picture is a PNG: JupyterLab, Notebook, VS Code, nbconvert and
 * GitHub all show one, whereas GitHub's preview removes SVG, and SVG text needs the bundled font.
 *
 * @example
 * const study = await openStudy(bundledReview)
 * await showFigure(figureOf(study, 'database')) // => undefined
 */
export async function showFigure(figure: Figure, options: ShowFigureOptions = {}): Promise<void> {
  const picture = await pictureOf(figure)
  displayBundle({ 'image/png': picture.data }, { 'image/png': picture.metadata })
  showCaption(figure, options)
}

/**
 * Shows a figure with tooltips that give the numbers behind each mark, where the front end draws Vega-Lite (JupyterLab, Notebook, VS Code);
 * elsewhere the picture of {@link showFigure} stands in for it.
 *
 * @example
 * const study = await openStudy(bundledReview)
 * await showInteractive(figureOf(study, 'database')) // => undefined
 */
export async function showInteractive(figure: Figure, options: ShowFigureOptions = {}): Promise<void> {
  const picture = await pictureOf(figure)
  displayBundle(
    { [vegaLite5.type]: interactiveSpec(figure), 'image/png': picture.data },
    { 'image/png': picture.metadata },
  )
  showCaption(figure, options)
}

/**
 * Shows a table, a distribution, a cross-tab, a DataFrame or any list of plain objects as an HTML table in a notebook cell.
 *
 * @example
 * showTable([{ year: 2021, n: 12 }]) // => undefined
 */
export function showTable(source: Showable, options: TableHtmlOptions = {}): void {
  kernelModule().display.html(tableHtml(source, options))
}

/**
 * Shows a sentence or a paragraph of Markdown in a notebook cell: an answer that is made from numbers stays true when they change.
 *
 * @example
 * showText(`The review has **${32}** articles.`) // => undefined
 */
export function showText(markdown: string): void {
  kernelModule().display.markdown(markdown)
}

/**
 * Follows long work in a cell: one line that is written over, with what is done out of how much. What it gives is called before each step,
 * as by `reproduce(study, showProgress())`.
 *
 * @example
 * const progress = showProgress()
 * progress('figure database', 1, 10) // => undefined
 */
export function showProgress(): (step: string, done: number, all: number) => void {
  const line = kernelModule().newDisplay()
  return (step, done, all) =>
    line.html(
      `<p><progress value="${done}" max="${all}" aria-label="progress"></progress> ${done} of ${all}: ${escapeXml(step)}</p>`,
    )
}

// The newest that JupyterLab 4 and VS Code draw; the specifications use nothing that version 6 added.
const vegaLite5 = {
  type: 'application/vnd.vegalite.v5+json',
  schema: 'https://vega.github.io/schema/vega-lite/v5.json',
}

/** A figure's specification for an interactive front end: a tooltip with all values at every mark. */
export function interactiveSpec({ spec }: Pick<Figure, 'spec'>): JsonObject {
  const config = (spec.config ?? {}) as JsonObject
  const mark = { ...(config.mark as JsonObject | undefined), tooltip: { content: 'data' } }
  return { ...(spec as JsonObject), $schema: vegaLite5.schema, config: { ...config, mark } }
}

/** Twice the size in which it is shown, so that it is sharp on dense screens. */
const density = 2

async function pictureOf(figure: Figure): Promise<{ data: string; metadata: JsonObject }> {
  const { id, title, alt, digest, spec } = figure
  const svg = await renderSvg(spec, { name: id, title, alt, digest })
  const png = Buffer.from(await renderPng(svg, { dpi: 96 * density }))
  const size = (offset: number): Json => Math.round(png.readUInt32BE(offset) / density)
  return { data: png.toString('base64'), metadata: { width: size(16), height: size(20), alt } }
}

function showCaption({ caption }: Figure, options: ShowFigureOptions): void {
  if (options.caption !== false) kernelModule().display.html(`<p>${escapeXml(caption)}</p>`)
}
