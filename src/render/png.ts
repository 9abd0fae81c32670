import { crc32 } from 'node:zlib'
import { fontFaces, fontFile } from './fonts.js'

export interface PngOptions {
  /** Dots per inch, where an inch is 96 SVG pixels; also written into the file. */
  dpi?: number
}

/** Draws an SVG of {@link renderSvg} as PNG on white, with the bundled fonts and no others. */
export async function renderPng(svg: string, options: PngOptions = {}): Promise<Uint8Array> {
  const { dpi = 300 } = options
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: fontFaces.map(fontFile),
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
    fitTo: { mode: 'zoom', value: dpi / 96 },
    background: 'white',
  })
  return insertAfterHeader(image.asPng(), pngChunk('pHYs', physicalSize(dpi)))
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
