import { flowLists } from '../figure/flow/flow-lists.js'
import { layOutFlow } from '../figure/flow/flow-layout.js'
import { flowFigure } from '../figure/flow/flow.js'
import type { Ledger } from '../flow/ledger.js'
import type { BibRecord } from '../record/record.js'
import { renderPng } from '../render/png.js'
import { escapeXml } from '../render/svg-description.js'
import { svgSize } from '../render/svg-size.js'
import { renderSvg } from '../render/svg.js'
import { kernelModule } from './kernel-display.js'

/** What stands below the diagram in a cell. */
export interface ShowFlowOptions {
  /** What is known of the records beside their ids. */
  records?: readonly BibRecord[]
  /** How many rows a list has at most; 100 where this is not given. */
  limit?: number
}

/**
 * Shows the PRISMA 2020 diagram of a ledger in a cell with the list of records of each box folded below it; a box of the diagram leads
 * to its list and opens it. A ledger of typed totals has no lists, and the text says so.
 *
 * @example
 * const { ledger } = (await loadFlow(demonstrationProject)).flow
 * await showFlow(ledger, 'A demonstration') // => undefined
 */
export async function showFlow(ledger: Ledger, title: string, options: ShowFlowOptions = {}): Promise<void> {
  kernelModule().display.html(await flowHtml(ledger, title, options))
}

const prefix = 'flow-'
const diagram = `${prefix}diagram`

/** Twice the size in which it is shown, so that it is sharp on dense screens. */
const density = 2

/** The diagram as a picture with links laid over its boxes: front ends show pictures in the bundled font, and links in SVG differ. */
export async function flowHtml(
  ledger: Ledger,
  title: string,
  { records = [], limit = 100 }: ShowFlowOptions = {},
): Promise<string> {
  const figure = flowFigure(ledger, title)
  const svg = await renderSvg(figure.spec, { name: figure.id, title: figure.title })
  const png = Buffer.from(await renderPng(svg, { dpi: 96 * density })).toString('base64')
  const { width } = svgSize(svg)
  return [
    `<div id="${diagram}" style="position: relative; max-width: ${Math.ceil(width)}px">`,
    `<img src="data:image/png;base64,${png}" alt="${escapeXml(figure.alt)}" style="width: 100%">`,
    ...(ledger.basis === 'typed' ? [] : linksOver(ledger, svg)),
    '</div>',
    flowLists(ledger, { records, limit, prefix, back: diagram, folded: true }),
  ].join('\n')
}

/** In hundredths of the picture, so that the links stay on their boxes when it is shown smaller. */
function linksOver(ledger: Ledger, svg: string): string[] {
  const { width, height } = svgSize(svg)
  // Where vega puts the origin of the plot, past padding and labels.
  const [, left = 0, top = 0] = /transform="translate\(([\d.]+),([\d.]+)\)"/.exec(svg)?.map(Number) ?? []
  const percent = (value: number, of: number): string => `${((100 * value) / of).toFixed(2)}%`
  return layOutFlow(ledger).areas.map(({ id, label, x, y, x2, y2 }) => {
    const place = `left: ${percent(x + left, width)}; top: ${percent(y + top, height)}`
    const size = `width: ${percent(x2 - x, width)}; height: ${percent(y2 - y, height)}`
    const href = `#${prefix}${encodeURIComponent(id)}`
    const style = `position: absolute; ${place}; ${size}`
    return `<a href="${href}" title="${escapeXml(label)}" onclick="${openList(id)}" style="${style}"></a>`
  })
}

/**
 * JupyterLab does not follow links within an output: there a click opens the list by script. Everywhere else the link does, as where
 * scripts are removed. An id has letters, digits, hyphens and dots only (see reasonKey).
 */
function openList(id: string): string {
  const find = `this.parentElement.parentElement.querySelector('[id=&quot;${prefix}${id}&quot;]')`
  return `for(let e=${find};e;e=e.parentElement)if(e.tagName==='DETAILS')e.open=true;${find}.scrollIntoView()`
}
