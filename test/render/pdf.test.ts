import { unzlibSync, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../src/render/pdf.js'
import { renderSvg } from '../../src/render/svg.js'
import { svgSize } from '../../src/render/svg-size.js'
import { bars, flow, textSpec } from './specs.js'

interface PdfObject {
  dictionary: string
  stream: Buffer | undefined
}

/** The objects of a PDF as pdfkit writes them, streams inflated. */
function objects(pdf: Uint8Array): PdfObject[] {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/^\d+ 0 obj\n([^]*?)\nendobj$/gm)].map(([, body = '']) => {
    const [dictionary = '', stream] = body.split(/\nstream\n/)
    const bytes = stream === undefined ? undefined : Buffer.from(stream.replace(/\nendstream$/, ''), 'latin1')
    return {
      dictionary,
      stream: bytes && dictionary.includes('/FlateDecode') ? Buffer.from(unzlibSync(bytes)) : bytes,
    }
  })
}

/** The text of a PDF as a reader copies it: glyphs through the ToUnicode tables of the fonts. */
function copiedText(pdf: Uint8Array): string {
  const all = objects(pdf)
  const streams = all.map(({ stream }) => stream?.toString('latin1') ?? '')
  const unicode = streams.filter((stream) => stream.includes('beginbfrange')).flatMap(glyphTexts)
  const content = streams.find((stream) => stream.includes(' Tf')) ?? ''
  return [...content.matchAll(/<([0-9a-f]{4})> Tj/g)]
    .map(([, code = '']) => unicode[parseInt(code, 16)] ?? '?')
    .join('')
}

function glyphTexts(cmap: string): string[] {
  return [...cmap.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
      String.fromCharCode(
        ...(hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)),
      ),
    ),
  )
}

const options = {
  title: 'Articles by year',
  alt: 'Bars.',
  author: 'Šimić',
  subject: 'data',
  keywords: 'review',
}

describe('renderPdf', () => {
  it('makes one page of the size of the picture, in points', async () => {
    const svg = await renderSvg(bars)
    const { width, height } = svgSize(svg)
    const text = Buffer.from(await renderPdf(svg, options)).toString('latin1')
    expect(text).toContain(`/MediaBox [0 0 ${width * 0.75} ${height * 0.75}]`)
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(1)
  })

  it('embeds the fonts that it uses as subsets and no others', async () => {
    const text = Buffer.from(await renderPdf(await renderSvg(bars), options)).toString('latin1')
    const names = [...new Set(text.match(/\/BaseFont \/\S+/g))]
    expect(names).toEqual(['/BaseFont /BZZZZZ+DejaVuSans', '/BaseFont /CZZZZZ+DejaVuSans-Bold'])
    expect(text.match(/\/FontFile2 /g)).toHaveLength(2)
    expect(text.length).toBeLessThan(40_000)
  })

  it('holds text that can be copied, accents and ligatures included', async () => {
    const svg = await renderSvg(textSpec('Devedžić & Şırna: office'))
    expect(copiedText(await renderPdf(svg, options))).toBe('Devedžić & Şırna: office')
  })

  it('does not depend on what was drawn before: z is copied also after ž, of which it is a part', async () => {
    await renderPdf(await renderSvg(textSpec('žćş')), options)
    expect(copiedText(await renderPdf(await renderSvg(textSpec('zcs')), options))).toBe('zcs')
  })

  it('says what it is: title, language, alternative text, but no date', async () => {
    const text = Buffer.from(await renderPdf(await renderSvg(bars), { ...options, language: 'lt' })).toString(
      'latin1',
    )
    expect(text).toMatch(/obj\n\(Articles by year\)\nendobj/)
    expect(text).toContain('/Lang (lt)')
    expect(text).toContain('/Alt (Bars.)')
    expect(text).toContain('/DisplayDocTitle true')
    expect(text).toContain('/Marked true')
    expect(text).not.toMatch(/CreationDate|ModDate|CreateDate|D:\d/)
  })

  it('keeps the links of marks', async () => {
    const text = Buffer.from(await renderPdf(await renderSvg(flow), options)).toString('latin1')
    expect(text.match(/\/URI \([^)]*\)/g)).toEqual([
      '/URI (https://example.org/a?b=1&c=2)',
      '/URI (https://example.org/b)',
    ])
  })

  it('is vector: no picture made of pixels', async () => {
    const all = objects(await renderPdf(await renderSvg(bars), options))
    expect(all.filter(({ dictionary }) => dictionary.includes('/Subtype /Image'))).toEqual([])
    const [page] = all.filter(({ stream }) => stream?.includes(' Tf'))
    expect(page?.stream?.toString('latin1')).toMatch(/ re\nf|h\nf|\nf\n/)
  })

  it('is compressed in JavaScript: zlib gives other bytes from one Node to the next', async () => {
    const text = Buffer.from(await renderPdf(await renderSvg(bars), options)).toString('latin1')
    const streams = [...text.matchAll(/FlateDecode[^>]*>>\nstream\n([^]*?)\nendstream/g)].map(
      ([, bytes = '']) => Buffer.from(bytes, 'latin1'),
    )
    expect(streams.length).toBeGreaterThan(4)
    for (const stream of streams) expect(Buffer.from(zlibSync(unzlibSync(stream))).equals(stream)).toBe(true)
  })

  it('refuses what is no SVG, in one line', async () => {
    await expect(renderPdf('<svg width="5" height="5"><g></svg>', { ...options, name: 'x' })).rejects.toThrow(
      /^figure 'x': parseXml: tag not matching[^\n]*$/,
    )
    await expect(renderPdf('<svg/>', { ...options, name: 'x' })).rejects.toThrow(
      "figure 'x': found no width and height in pixels",
    )
  })
})
