import { crc32 } from 'node:zlib'
import { InputError } from '../base/issue.js'
import { fontFaces, fontFile } from './fonts.js'
import { svgSize } from './svg-size.js'

export interface PngOptions {
  /** Dots per inch, where an inch is 96 SVG pixels; also written into the file. Above 0, at most 2400. */
  dpi?: number
  /** How messages name the figure. */
  name?: string
}

/**
 * Draws an SVG of {@link renderSvg} as PNG on white, with the bundled fonts and no others.
 * Throws {@link InputError} on a resolution out of range, on what is no SVG and on a picture too large to hold.
 */
export async function renderPng(svg: string, options: PngOptions = {}): Promise<Uint8Array> {
  const { dpi = 300, name = 'without a title' } = options
  if (!(dpi > 0 && dpi <= 2400))
    throw pngError(name, `found ${dpi} dots per inch, expected more than 0, at most 2400`)
  requireSmall(svg, dpi, name)
  const { renderAsync } = await import('@resvg/resvg-js')
  try {
    const image = await renderAsync(svg, {
      font: { loadSystemFonts: false, fontFiles: fontFaces.map(fontFile), defaultFontFamily: 'DejaVu Sans' },
      fitTo: { mode: 'zoom', value: dpi / 96 },
      background: 'white',
    })
    return insertAfterHeader(image.asPng(), pngChunk('pHYs', physicalSize(dpi)))
  } catch (error) {
    throw pngError(name, error instanceof Error ? error.message : String(error))
  }
}

// Four bytes each while it is drawn: 400 megabytes.
const mostPixels = 100e6

function requireSmall(svg: string, dpi: number, name: string): void {
  const { width, height } = svgSize(svg, name)
  const [across, down] = [Math.ceil((width * dpi) / 96), Math.ceil((height * dpi) / 96)]
  if (across * down > mostPixels)
    throw pngError(name, `found ${across} by ${down} pixels, expected at most ${mostPixels} in all`)
}

function pngError(name: string, found: string): InputError {
  return new InputError([{ code: 'png-invalid', message: `figure '${name}': ${found.replace(/\s+/g, ' ')}` }])
}

const metresPerInch = 0.0254

function physicalSize(dpi: number): Uint8Array {
  const body = Buffer.alloc(9)
  const dotsPerMetre = Math.round(dpi / metresPerInch)
  body.writeUInt32BE(dotsPerMetre, 0)
  body.writeUInt32BE(dotsPerMetre, 4)
  body.writeUInt8(1, 8)
  return body
}

/** A chunk as the PNG specification has it: length, type, body, check sum over type and body. */
function pngChunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** The header, IHDR, is always the first chunk: 8 bytes of signature, then 25 of header. */
function insertAfterHeader(png: Uint8Array, chunk: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]))
}
