import type { Issue } from '../base/issue.js'
import { renderPdf } from './pdf.js'
import { renderPng } from './png.js'
import { drawSvg, type FigureSpec } from './svg.js'

/** A figure to be rendered. */
export interface FigureSource {
  /** How messages name the figure; its title where this is not given. */
  id?: string
  spec: FigureSpec
  title: string
  /** Alternative text for those who cannot see the figure. */
  alt: string
  /** The digest of the data behind the figure, in hexadecimal. */
  digest: string
}

/** A file format of a figure. */
export type FigureFormat = 'svg' | 'png' | 'pdf'

export interface FigureFilesOptions {
  /** Of the PNG. */
  dpi?: number
  /** All three where this is not given. */
  formats?: readonly FigureFormat[]
  author?: string
}

/** The files of a figure; a format that was not asked for is not there, but SVG, from which the others are made. */
export interface FigureFiles {
  svg: string
  png?: Uint8Array
  pdf?: Uint8Array
  /** What a reader would find wrong with the picture; see {@link drawSvg}. */
  issues: readonly Issue[]
}

/**
 * Renders a figure as SVG, and from that as PNG and PDF: what can be seen is the same in all three.
 * Throws {@link InputError} where no faithful picture can be made; flaws of the picture are issues.
 *
 * @example
 * const years = barFigure(distribute(await openCorpus(bundledReview), 'year.search'), { id: 'years' })
 * (await renderFigure(years, { formats: ['svg'] })).svg.slice(0, 4) // => '<svg'
 */
export async function renderFigure(
  figure: FigureSource,
  options: FigureFilesOptions = {},
): Promise<FigureFiles> {
  const { spec, title, alt, digest, id: name = title } = figure
  const { dpi = 300, formats = ['png', 'pdf'], author } = options
  const { svg, issues } = await drawSvg(spec, { name, title, alt, digest })
  const about = {
    name,
    title,
    alt,
    subject: `data sha256 ${digest}`,
    ...(author === undefined ? {} : { author }),
  }
  // The PNG is drawn on another thread; meanwhile this one makes the PDF.
  const [png, pdf] = await Promise.all([
    formats.includes('png') ? renderPng(svg, { dpi, name }) : undefined,
    formats.includes('pdf') ? renderPdf(withoutNearLinks(svg), about) : undefined,
  ])
  return { svg, ...(png && { png }), ...(pdf && { pdf }), issues }
}

/** Links to neighbouring files lead nowhere from a PDF that goes to a journal; those to addresses stay. */
function withoutNearLinks(svg: string): string {
  return svg.replace(/<a href="(?![a-z][a-z0-9+.-]*:)[^"]*"[^>]*>([\s\S]*?)<\/a>/gi, '$1')
}
