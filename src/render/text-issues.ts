import type { Issue } from '../base/issue.js'
import { chooseFace, type TextMeasure } from './fonts.js'
import type { Box, PlacedText } from './placed-text.js'
import type { PictureSize } from './svg-size.js'

/** What a reader would miss or could not read: labels cut, over each other, outside the picture, in letters no font has. */
export function findTextIssues(
  texts: readonly PlacedText[],
  picture: PictureSize,
  fonts: TextMeasure,
): Issue[] {
  return [
    ...texts.flatMap((text) => cutLines(text, fonts)),
    ...texts.flatMap((text) => missingGlyphs(text, fonts)),
    ...texts.flatMap(disordered),
    ...texts.flatMap(noValue),
    ...texts.filter(({ box }) => isOutside(box, picture)).map(outside),
    ...overlaps(texts),
  ]
}

function cutLines(
  { lines, limit, fontSize, fontWeight, fontStyle }: PlacedText,
  fonts: TextMeasure,
): Issue[] {
  if (limit <= 0) return []
  const face = chooseFace(fontWeight, fontStyle)
  return lines
    .map((line) => ({ line, width: fonts.width(line.trim(), fontSize, face) }))
    .filter(({ width }) => width >= limit)
    .map(({ line, width }) => ({
      code: 'label-cut',
      message: `found '${line}', ${Math.ceil(width)} pixels wide, expected less than its limit of ${limit}`,
    }))
}

function missingGlyphs({ lines, fontWeight, fontStyle }: PlacedText, fonts: TextMeasure): Issue[] {
  const text = lines.join(' ')
  const missing = fonts.missing(text, chooseFace(fontWeight, fontStyle)).join('')
  if (missing === '') return []
  const message = `found '${missing}' in '${text}', expected characters that DejaVu Sans has`
  return [{ code: 'glyph-missing', message }]
}

// svg-to-pdfkit orders the words of such text from left to right where other words stand beside it.
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

function disordered({ lines }: PlacedText): Issue[] {
  const text = lines.join(' ')
  if (!rightToLeft.test(text)) return []
  const message = `found '${text}', which the pdf may set in another order, expected text from left to right`
  return [{ code: 'label-direction', message }]
}

/** What JavaScript makes of a value that is not there: most often the field's name is wrong. */
function noValue({ lines }: PlacedText): Issue[] {
  return lines
    .filter((line) => ['undefined', 'null', 'NaN'].includes(line))
    .map((line) => ({ code: 'label-undefined', message: `found label '${line}', expected a value` }))
}

// Bounds are rounded up to pixels and hold room for accents: what goes over by less than this is not seen.
const tolerance = 2

function isOutside(box: Box, { width, height }: PictureSize): boolean {
  return Math.min(box.x1, box.y1) < -tolerance || box.x2 > width + tolerance || box.y2 > height + tolerance
}

function outside({ lines }: PlacedText): Issue {
  return {
    code: 'label-outside',
    message: `found '${lines.join(' ')}' outside the picture, expected it inside`,
  }
}

/** An issue for each label that lies over a label further to the right, with the first such. */
function overlaps(texts: readonly PlacedText[]): Issue[] {
  // Sorted by their left edges, only the next few labels can lie over one: matrices have thousands of labels.
  const straight = texts.filter((text) => text.straight).sort((a, b) => a.box.x1 - b.box.x1)
  return straight.flatMap((text, index) => {
    for (let next = index + 1; next < straight.length; next += 1) {
      const other = straight[next]
      if (other === undefined || other.box.x1 > text.box.x2) return []
      if (overlap(text.box, other.box) && !isHalo(text, other)) return [overlapIssue(text, other)]
    }
    return []
  })
}

function overlapIssue(text: PlacedText, other: PlacedText): Issue {
  return {
    code: 'label-overlap',
    message: `found '${text.lines.join(' ')}' and '${other.lines.join(' ')}' over each other, expected them apart`,
  }
}

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1)
  const down = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1)
  return across > tolerance && down > tolerance
}

/** The same text in the same place: drawn twice on purpose, once as an outline that sets it off from what lies below. */
function isHalo(a: PlacedText, b: PlacedText): boolean {
  return a.lines.join('\n') === b.lines.join('\n') && Math.abs(a.box.x1 - b.box.x1) < tolerance * 2
}
