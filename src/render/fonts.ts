import { createRequire } from 'node:module'
import type { Font } from 'fontkit'

/** One of the bundled faces of DejaVu Sans. */
export type FontFace = 'regular' | 'bold' | 'oblique' | 'bold-oblique'

/**
 * The family that every figure is set in: DejaVu Sans, which is bundled, then for browsers without it the families that
 * come nearest to its widths.
 */
export const fontFamily = 'DejaVu Sans, Verdana, Arial, sans-serif'

const fileNames: Readonly<Record<FontFace, string>> = {
  regular: 'DejaVuSans',
  bold: 'DejaVuSans-Bold',
  oblique: 'DejaVuSans-Oblique',
  'bold-oblique': 'DejaVuSans-BoldOblique',
}

/** Every bundled face. */
export const fontFaces: readonly FontFace[] = ['regular', 'bold', 'oblique', 'bold-oblique']

/** The absolute path of the TrueType file of a face, wherever npm put the package. */
export function fontFile(face: FontFace): string {
  return createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${fileNames[face]}.ttf`)
}

/**
 * The face that a CSS weight and style call for, by the rule that SVG renderers follow where only 400 and 700 exist:
 * 600 and more is bold.
 *
 * @example
 * chooseFace('bold') // => 'bold'
 * chooseFace(500, 'italic') // => 'oblique'
 */
export function chooseFace(weight?: unknown, style?: unknown): FontFace {
  const bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  const oblique = style === 'italic' || style === 'oblique'
  if (oblique) return bold ? 'bold-oblique' : 'oblique'
  return bold ? 'bold' : 'regular'
}

/** Measures text in the bundled faces. */
export interface TextMeasure {
  /** The width of one line in the unit of `size`, kerning and ligatures included, as the renderers set it. */
  width(text: string, size: number, face: FontFace): number
  /** The characters of the text that the face has no glyph for, each once, in order of appearance. */
  missing(text: string, face: FontFace): string[]
}

/** Opens the bundled faces and gives their measure; opened once in a process. */
export function openFonts(): Promise<TextMeasure> {
  measure ??= openFaces().then(createMeasure)
  return measure
}

/** Gives a fontkit font for each face. Its tables are parsed once in a process; what it draws leaves no trace in the next. */
export async function openFaces(): Promise<(face: FontFace) => Font> {
  const { openSync } = await import('fontkit')
  return (face) => {
    const parsed = fonts.get(face) ?? keep(fonts, face, openSync(fontFile(face)) as Font)
    // A fontkit font remembers each glyph with the characters that it first stood for, and z, met first as a part of ž, stands
    // for none: with one font for all, what can be copied from a figure would depend on the figures before it. An object over
    // the parsed font has glyphs of its own and shares the tables, whose parsing is two thirds of the time of a small PDF.
    return Object.assign(Object.create(parsed) as Font, { _glyphs: {} })
  }
}

const fonts = new Map<FontFace, Font>()
let measure: Promise<TextMeasure> | undefined

function createMeasure(open: (face: FontFace) => Font): TextMeasure {
  const opened = new Map<FontFace, Font>()
  const font = (face: FontFace) => opened.get(face) ?? keep(opened, face, open(face))
  // Shaping a string takes 30 µs and more, and vega asks for the same labels again and again.
  const advances = new Map<string, number>()
  return {
    width(text, size, face) {
      const key = `${face} ${text}`
      const advance =
        advances.get(key) ?? keep(advances, key, font(face).layout(text).advanceWidth / font(face).unitsPerEm)
      return advance * size
    },
    missing(text, face) {
      return [...new Set(text)].filter((c) => !font(face).hasGlyphForCodePoint(c.codePointAt(0) ?? 0))
    },
  }
}

function keep<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value)
  return value
}
