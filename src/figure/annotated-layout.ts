import type { AnnotatedCell, AnnotatedTable } from '../audit/annotated-table.js'
import type { AuditVerdict } from '../audit/audit.js'
import { textWidth, wrapText } from './text-width.js'

/** A cell as drawn: its corners in pixels, its lines of text and its verdict. */
export interface DrawnCell {
  x: number
  y: number
  x2: number
  y2: number
  textX: number
  textY: number
  text: string
  /** Where the sign of the verdict stands. */
  signX: number
  head: boolean
  verdict: AuditVerdict | 'none'
  /** The arithmetic behind the verdict. */
  note: string
}

/** A table ready to be drawn, in pixels. */
export interface AnnotatedLayout {
  cells: DrawnCell[]
  width: number
  height: number
}

/** Sizes in pixels. */
export const cellSize = {
  font: 11,
  line: 14,
  padding: 6,
  sign: 18,
  widest: 460,
  least: 34,
  table: 900,
} as const
/** Of a cell; what is longer is cut. */
const mostLines = 4

/** Places the header and these rows of a table; columns are as wide as their longest text, but for wide tables narrower. */
export function layOutTable(
  header: AnnotatedTable['header'],
  rows: readonly (readonly AnnotatedCell[])[],
): AnnotatedLayout {
  const columns = Math.max(header.length, ...rows.map((row) => row.length), 1)
  const widths = columnWidths(header, rows, columns)
  const heads = header.some((text) => text.trim() !== '') ? [header.map((text) => ({ text }))] : []
  const cells: DrawnCell[] = []
  let y = 0
  for (const [index, row] of [...heads, ...rows].entries()) {
    const placed = placeRow(row, widths, y, index < heads.length)
    cells.push(...placed)
    y = Math.max(...placed.map(({ y2 }) => y2))
  }
  return { cells, width: widths.reduce((sum, each) => sum + each, 0), height: y }
}

function placeRow(
  row: readonly AnnotatedCell[],
  widths: readonly number[],
  y: number,
  head: boolean,
): DrawnCell[] {
  const { font, line, padding, sign } = cellSize
  const texts = widths.map((width, column) => {
    const room = width - 2 * padding - (head ? 0 : sign)
    return wrapText(row[column]?.text ?? '', { width: room, size: font, bold: head, most: mostLines })
  })
  const height = Math.max(1, ...texts.map((lines) => lines.length)) * line + 2 * padding
  let left = 0
  return texts.map((lines, column) => {
    const x = left
    left += widths[column] ?? 0
    const { verdict = 'none', note = '' } = row[column] ?? {}
    const text = lines.join('\n')
    const textY = y + (height - lines.length * line) / 2 + 2
    const place = { x, y, x2: left, y2: y + height, textX: x + padding, textY, signX: left - padding - 5 }
    return { ...place, text, head, verdict, note }
  })
}

function columnWidths(
  header: AnnotatedTable['header'],
  rows: readonly (readonly AnnotatedCell[])[],
  columns: number,
): number[] {
  const { font, padding, sign, widest, least, table } = cellSize
  const natural = Array.from({ length: columns }, (_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, textWidth(row[column]?.text ?? '', font)), 0)
    // One pixel more, so that what was measured as a whole also fits when measured in pieces.
    return Math.ceil(Math.max(longest + sign, textWidth(header[column] ?? '', font, true))) + 2 * padding + 1
  })
  const capped = (cap: number) => natural.map((each) => Math.min(Math.max(each, least), cap))
  let cap: number = widest
  while (cap > 80 && capped(cap).reduce((sum, each) => sum + each, 0) > table) cap -= 10
  return capped(cap)
}
