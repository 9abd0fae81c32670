import { textWidth } from '../text-width.js'
import { type FlowBox, isReason, type Ledger } from '../../flow/ledger.js'

/** A box of the diagram as drawn: its corners in pixels and its lines of text. */
export interface DrawnBox {
  /** The ids of the boxes of the ledger that it shows. */
  ids: string
  x: number
  y: number
  x2: number
  y2: number
  /** Where its text begins. */
  textX: number
  textY: number
  text: string
}

/** A line from one point to another, with a head at its end or without. */
export interface Arrow {
  x: number
  y: number
  x2: number
  y2: number
  head: boolean
}

/** The part of a drawn box that shows one box of the ledger, or all reasons for exclusion together; the parts cover it. */
export interface BoxArea {
  /** The box's id; of the reasons together `excluded` or `other.excluded`. */
  id: string
  label: string
  x: number
  y: number
  x2: number
  y2: number
}

/** A diagram ready to be drawn, in pixels. */
export interface FlowLayout {
  boxes: DrawnBox[]
  areas: BoxArea[]
  arrows: Arrow[]
  stages: { stage: string; y: number; y2: number }[]
  width: number
  height: number
}

/** Sizes in pixels. */
export const box = { width: 270, gap: 34, between: 60, line: 15, padding: 9, leastHeight: 72, tip: 5 }
const left = 60
/** How many characters of 11 pixels a line of a box holds. */
const lineLength = 40
/** And how wide it may be at most by the bound of textWidth, which is above the true width: in capitals less goes in. */
const lineWidth = 270

/** One row of the diagram: what stands in the middle and what leaves it to the side, for each way of identification. */
interface Row {
  stage: 'Identification' | 'Screening' | 'Included'
  ways: readonly { main: readonly FlowBox[]; side: readonly FlowBox[] }[]
}

/** Places the boxes of a ledger row by row; the records found by other methods, if any, have columns of their own. */
export function layOutFlow(ledger: Ledger): FlowLayout {
  const ways = ledger.boxes.some(({ column }) => column === 'other') ? 2 : 1
  const layout: FlowLayout = {
    boxes: [],
    areas: [],
    arrows: [],
    stages: [],
    width: columnX(ways - 1, 'side') + box.width,
    height: 0,
  }
  let above: number[] = []
  for (const row of rowsOf(ledger, ways)) {
    const top = layout.height === 0 ? 0 : layout.height + box.gap
    const texts = row.ways.map(({ main, side }) => ({ main: textsOf(main), side: textsOf(side) }))
    const longest = Math.max(...texts.flatMap(({ main, side }) => [lineCount(main), lineCount(side)]))
    const bottom = top + Math.max(box.leastHeight, longest * box.line + 2 * box.padding)
    const stands = row.ways.map((way, index) =>
      placeRow(layout, way, texts[index] ?? { main: [], side: [] }, index, top, bottom),
    )
    layout.arrows.push(...joins(above, stands, row.stage, top, bottom))
    above = stands.map((stand, index) => (stand ? bottom : (above[index] ?? NaN)))
    const last = layout.stages.at(-1)
    if (last?.stage === row.stage) last.y2 = bottom
    else layout.stages.push({ stage: row.stage, y: top, y2: bottom })
    layout.height = bottom
  }
  return layout
}

/** Every box of the ledger in its row; a box that has no row would vanish from the diagram, so it is refused. */
function rowsOf(ledger: Ledger, ways: number): Row[] {
  const row = (stage: Row['stage'], main: RegExp, side: RegExp): Row => ({
    stage,
    ways: Array.from({ length: ways }, (_, index) => {
      const own = ledger.boxes.filter(({ column }) => (index === 1 ? column === 'other' : column !== 'other'))
      const matching = (pattern: RegExp) => own.filter(({ id }) => pattern.test(id.replace(/^other\./, '')))
      return { main: matching(main), side: matching(side) }
    }),
  })
  const rows = [
    row('Identification', /^identified\./, /^removed\./),
    row('Screening', /^screened$/, /^(excluded|awaiting)\.screening$/),
    row('Screening', /^sought$/, /^notRetrieved$/),
    row('Screening', /^assessed$/, /^(excluded\.(?!screening$)|awaiting\.assessment$)/),
    row('Included', /^included\./, /^$/),
  ].filter(({ ways: each }) => each.some(({ main, side }) => main.length + side.length > 0))
  const drawn = new Set(
    rows.flatMap((each) => each.ways.flatMap(({ main, side }) => [...main, ...side].map(({ id }) => id))),
  )
  const rest = ledger.boxes.filter(({ id }) => !drawn.has(id)).map(({ id }) => id)
  if (rest.length > 0)
    throw new RangeError(`flow figure: found boxes ${rest.join(', ')}, expected boxes of PRISMA 2020 only`)
  return rows
}

/** Draws the boxes of one row in one way; says whether there is one in the middle. */
function placeRow(
  layout: FlowLayout,
  { main, side }: Row['ways'][number],
  texts: { main: readonly BoxText[]; side: readonly BoxText[] },
  way: number,
  top: number,
  bottom: number,
): boolean {
  const [x, sideX] = [columnX(way, 'main'), columnX(way, 'side')]
  if (main.length > 0) draw(layout, main, x, top, bottom, texts.main)
  if (side.length > 0) {
    const middle = (top + bottom) / 2
    draw(layout, side, sideX, top, bottom, texts.side)
    layout.arrows.push({ x: x + box.width, y: middle, x2: sideX - box.tip, y2: middle, head: true })
  }
  return main.length > 0
}

/** Arrows from the row above: straight down, and from the other way round the corner into what was included. */
function joins(
  above: readonly number[],
  stands: readonly boolean[],
  stage: Row['stage'],
  top: number,
  bottom: number,
): Arrow[] {
  return above.flatMap((from, way) => {
    const x = columnX(way, 'main') + box.width / 2
    if (stands[way]) return [{ x, y: from, x2: x, y2: top - box.tip, head: true }]
    if (stage !== 'Included' || Number.isNaN(from)) return []
    const middle = (top + bottom) / 2
    return [
      { x, y: from, x2: x, y2: middle, head: false },
      { x, y: middle, x2: columnX(0, 'main') + box.width + box.tip, y2: middle, head: true },
    ]
  })
}

function columnX(way: number, place: 'main' | 'side'): number {
  return left + (2 * way + (place === 'side' ? 1 : 0)) * (box.width + box.between)
}

/** What a drawn box says of one box of the ledger, in lines. */
interface BoxText {
  id: string
  label: string
  lines: readonly string[]
}

function textsOf(boxes: readonly FlowBox[]): BoxText[] {
  const reasons = boxes.filter(isReason)
  const [first] = reasons
  const text = ({ id, label, n }: Pick<FlowBox, 'id' | 'label' | 'n'>, end = '', indent = ''): BoxText => ({
    id,
    label: `${label}: ${thousands(n)}`,
    lines: wrap(`${label} (n = ${thousands(n)})${end}`, indent),
  })
  const plain = boxes.filter((each) => !isReason(each)).map((each) => text(each))
  if (first === undefined) return plain
  const n = reasons.reduce((sum, each) => sum + each.n, 0)
  const id = first.column === 'other' ? 'other.excluded' : 'excluded'
  const all = text({ id, label: 'Reports excluded', n }, ':')
  return [...plain, all, ...reasons.map((each) => text(each, '', '– '))]
}

function lineCount(texts: readonly BoxText[]): number {
  return texts.reduce((sum, { lines }) => sum + lines.length, 0)
}

function draw(
  layout: FlowLayout,
  boxes: readonly FlowBox[],
  x: number,
  y: number,
  y2: number,
  texts: readonly BoxText[],
): void {
  const textY = (y + y2 - lineCount(texts) * box.line) / 2 + 2
  const ids = boxes.map(({ id }) => id).join(' ')
  const text = texts.flatMap(({ lines }) => lines).join('\n')
  const x2 = x + box.width
  layout.boxes.push({ ids, x, y, x2, y2, textX: x + box.padding + 2, textY, text })
  let [from, line] = [y, 0]
  for (const [index, { id, label, lines }] of texts.entries()) {
    line += lines.length
    const to = index === texts.length - 1 ? y2 : textY + line * box.line - 1
    layout.areas.push({ id, label, x, y: from, x2, y2: to })
    from = to
  }
}

function wrap(text: string, indent = ''): string[] {
  const lines: string[] = []
  for (const word of text
    .replaceAll('(n = ', '(n\u00a0=\u00a0')
    .split(/[ \n\r\t]+/)
    .flatMap(pieces)) {
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    // Not before a line that goes on: it would look like another item. Vega trims lines, so they cannot be set in.
    else lines.push((lines.length === 0 ? indent : '') + word)
  }
  return lines
}

function fits(line: string): boolean {
  return line.length <= lineLength && textWidth(line, 11) <= lineWidth
}

/** A word in parts that each fit a line. */
function pieces(word: string): string[] {
  if (fits(`– ${word}`)) return [word]
  const letters = Array.from(word)
  const half = Math.ceil(letters.length / 2)
  return letters.length < 2
    ? [word]
    : [letters.slice(0, half), letters.slice(half)].flatMap((part) => pieces(part.join('')))
}

/** Thousands separated by commas, as PRISMA diagrams print them. */
function thousands(n: number): string {
  return n.toString().replace(/\B(?=(\d{3})+$)/g, ',')
}
