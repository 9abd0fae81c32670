import { openSync, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { chooseFace, fontFaces, fontFile, openFonts } from '../../src/render/fonts.js'

describe('fontFile', () => {
  it('leads to a TrueType file of the face for each face', () => {
    const names = fontFaces.map((face) => (openSync(fontFile(face)) as Font).postscriptName)
    expect(names).toEqual(['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSans-Oblique', 'DejaVuSans-BoldOblique'])
  })
})

describe('chooseFace', () => {
  it('takes the nearest of the two weights as CSS does, and either word for slanted', () => {
    expect([undefined, 'normal', 'lighter', 100, 500, '500'].map((weight) => chooseFace(weight))).toEqual(
      Array(6).fill('regular'),
    )
    expect(['bold', 'bolder', 600, '900'].map((weight) => chooseFace(weight))).toEqual(Array(4).fill('bold'))
    expect(['italic', 'oblique'].map((style) => chooseFace(400, style))).toEqual(['oblique', 'oblique'])
    expect(chooseFace('bold', 'italic')).toBe('bold-oblique')
  })
})

describe('openFonts', () => {
  it('measures by the advance widths in the font: A is 1401 of 2048 units, i is 569 (hmtx table of DejaVu Sans)', async () => {
    const fonts = await openFonts()
    expect(fonts.width('A', 2048, 'regular')).toBe(1401)
    expect(fonts.width('i', 2048, 'regular')).toBe(569)
    expect(fonts.width('', 20, 'regular')).toBe(0)
  })

  it('counts kerning, as the renderers do', async () => {
    const fonts = await openFonts()
    const [a, v, av] = ['A', 'V', 'AV'].map((text) => fonts.width(text, 100, 'regular'))
    expect(av).toBeLessThan((a ?? 0) + (v ?? 0))
  })

  it('gives a long label with accents the width that fontkit sets it in, in every face', async () => {
    const fonts = await openFonts()
    const label = 'Professional development of teachers: Devedžić, Şırna & Côte d’Ivoire, ' + 'x'.repeat(100)
    for (const face of fontFaces) {
      const font = openSync(fontFile(face)) as Font
      expect(fonts.width(label, 11, face)).toBeCloseTo((font.layout(label).advanceWidth / 2048) * 11, 9)
    }
  })

  it('names each character that the face lacks once', async () => {
    const fonts = await openFonts()
    expect(fonts.missing('Devedžić, Şırna, κ ≤ 0.5', 'regular')).toEqual([])
    expect(fonts.missing('中文 and 中', 'regular')).toEqual(['中', '文'])
  })
})
