import { renderPdf } from './pdf.js'
import { renderPng } from './png.js'
import { renderSvg, type FigureSpec } from './svg.js'

/** A figure to be rendered. */
export interface FigureSource {
  /** How errors name the figure; its title where this is not given. */
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

/** The files of a figure; a format that was not asked for is not there. */
export interface FigureFiles {
  svg: string
  png?: Uint8Array
  pdf?: Uint8Array
}

/** Renders a figure as SVG, and from that as PNG and PDF: what can be seen is the same in all three. */
export async function renderFigure(
  figure: FigureSource,
  options: FigureFilesOptions = {},
): Promise<FigureFiles> {
  const { spec, title, alt, digest } = figure
  const { dpi = 300, formats = ['png', 'pdf'], author } = options
  const svg = await renderSvg(spec, { name: figure.id ?? title, title, alt, digest })
  // The PNG is drawn on another thread, meanwhile this one makes the PDF.
  const [png, pdf] = await Promise.all([
    formats.includes('png') ? renderPng(svg, { dpi }) : undefined,
    formats.includes('pdf')
      ? renderPdf(svg, {
          title,
          alt,
          subject: `data sha256 ${digest}`,
          ...(author === undefined ? {} : { author }),
        })
      : undefined,
  ])
  return { svg, ...(png && { png }), ...(pdf && { pdf }) }
}
