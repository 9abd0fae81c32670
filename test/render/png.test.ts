import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { renderPng } from '../../src/render/png.js'
import { renderSvg } from '../../src/render/svg.js'
import { svgSize } from '../../src/render/svg-size.js'
import { bars, heatmap, textSpec } from './specs.js'

/** The chunks of a PNG as the specification lays them out: length, type, body, check sum. */
function chunks(png: Uint8Array): { type: string; body: Buffer }[] {
  const bytes = Buffer.from(png)
  const found = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    found.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      body: bytes.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return found
}

/** The pixels of a PNG, red, green, blue and alpha, as resvg reads it from an image element; a bad check sum fails. */
function pixels(png: Uint8Array): { width: number; height: number; rgba: Buffer } {
  const width = Buffer.from(png).readUInt32BE(16)
  const height = Buffer.from(png).readUInt32BE(20)
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`
  return { width, height, rgba: new Resvg(svg).render().pixels }
}

/** The share of pixels darker than middle grey. */
function darkShare(png: Uint8Array): number {
  const { width, height, rgba } = pixels(png)
  let dark = 0
  for (let at = 0; at < rgba.length; at += 4)
    if ((rgba[at] ?? 0) + (rgba[at + 1] ?? 0) + (rgba[at + 2] ?? 0) < 384) dark += 1
  return dark / (width * height)
}

const numberOfDarkest = async (text: string, mark = {}) =>
  darkShare(await renderPng(await renderSvg(textSpec(text, mark))))

describe('renderPng', () => {
  it.each([
    [300, 11811],
    [600, 23622],
    [96, 3780],
  ])('draws %i dots per inch and says so: %i dots per metre', async (dpi, perMetre) => {
    const svg = await renderSvg(bars)
    const { width, height } = svgSize(svg)
    const [header, physical] = chunks(await renderPng(svg, { dpi }))
    expect(header?.type).toBe('IHDR')
    expect(Math.abs((header?.body.readUInt32BE(0) ?? 0) - (width * dpi) / 96)).toBeLessThan(1)
    expect(Math.abs((header?.body.readUInt32BE(4) ?? 0) - (height * dpi) / 96)).toBeLessThan(1)
    expect(physical?.type).toBe('pHYs')
    expect(physical?.body.readUInt32BE(0)).toBe(perMetre)
    expect(physical?.body.readUInt32BE(4)).toBe(perMetre)
    expect(physical?.body.readUInt8(8)).toBe(1)
  })

  it('keeps every chunk of the encoder, header first and end last', async () => {
    const types = chunks(await renderPng(await renderSvg(bars))).map(({ type }) => type)
    expect([...new Set(types)]).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND'])
  })

  it('is opaque, on white', async () => {
    const { rgba } = pixels(await renderPng(await renderSvg({ ...heatmap, background: null }), { dpi: 96 }))
    const alphas = new Set(rgba.filter((_, index) => index % 4 === 3))
    expect([...alphas]).toEqual([255])
    expect([...rgba.subarray(0, 3)]).toEqual([255, 255, 255])
  })

  it('shows text: there is ink where a label stands, and more of it in bold', async () => {
    const regular = await numberOfDarkest('Devedžić')
    expect(await numberOfDarkest(' ')).toBe(0)
    expect(regular).toBeGreaterThan(0.05)
    expect(await numberOfDarkest('Devedžić', { fontWeight: 'bold' })).toBeGreaterThan(regular * 1.2)
  })

  it('shows accents: a label with them differs from one without', async () => {
    const png = async (text: string) => renderPng(await renderSvg(textSpec(text)))
    for (const [with_, without] of [
      ['Devedžić', 'Devedzic'],
      ['Şırna', 'Sirna'],
    ] as const)
      expect(pixels(await png(with_)).rgba.equals(pixels(await png(without)).rgba)).toBe(false)
  })

  it('sets a label as wide as the layout holds: nothing is cut at the edges of a long one', async () => {
    const { width, height, rgba } = pixels(
      await renderPng(await renderSvg(textSpec('W'.repeat(60))), { dpi: 96 }),
    )
    const inkInColumn = (x: number) =>
      Array.from({ length: height }, (_, y) => rgba[(y * width + x) * 4] ?? 0).some((red) => red < 255)
    const ink = Array.from({ length: width }, (_, x) => x).filter(inkInColumn)
    expect([ink[0] ?? 0, width - 1 - (ink.at(-1) ?? 0)].map((margin) => margin >= 3 && margin <= 8)).toEqual([
      true,
      true,
    ])
  })

  it.each([0, -1, 2401, NaN, Infinity])('refuses %d dots per inch', async (dpi) => {
    await expect(renderPng('<svg width="1" height="1"/>', { dpi, name: 'x' })).rejects.toThrow(
      `figure 'x': found ${dpi} dots per inch, expected more than 0, at most 2400`,
    )
  })

  it('refuses a picture that would not fit into memory, and what is no SVG', async () => {
    await expect(renderPng('<svg width="50000" height="5000"/>', { name: 'x' })).rejects.toThrow(
      "figure 'x': found 156250 by 15625 pixels, expected at most 100000000 in all",
    )
    await expect(renderPng('<svg width="5" height="5"><g></svg>', { name: 'x' })).rejects.toThrow(
      /^figure 'x': [^\n]*expected 'g' tag, not 'svg'/,
    )
  })
})
