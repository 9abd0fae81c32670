import type { FlowBox, Ledger } from '../flow/ledger.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { colours, theme } from './theme.js'

/** A box of the diagram as drawn: its corners in pixels and its lines of text. */
interface DrawnBox {
  id: string
  x: number
  y: number
  x2: number
  y2: number
  /** Where its text begins. */
  textX: number
  textY: number
  text: string
}

const box = { width: 270, gap: 34, line: 15, padding: 9, leastHeight: 72, tip: 5 }
const left = 60
const right = left + box.width + 60

/** One step of the flow: the box in the middle and what leaves it to the side. */
interface Step {
  stage: 'Identification' | 'Screening' | 'Included'
  main: readonly FlowBox[]
  side: readonly FlowBox[]
}

/**
 * The PRISMA 2020 flow diagram of a ledger. A ledger of typed totals is marked as such; boxes whose number is not known are left out,
 * as the template has them but nothing is known of them.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * flowFigure(recomputed.ledger, review.protocol.title).id // => 'prisma-flow'
 */
export function flowFigure(ledger: Ledger, source: string): Figure {
  const steps = stepsOf(ledger)
  const { boxes, arrows, stages, height } = layOut(steps)
  const typed = ledger.basis === 'typed'
  const marked = typed
    ? 'Typed totals: the numbers are as published, no records stand behind them; '
    : 'Counted from the state of each record; '
  return makeFigure(
    {
      id: 'prisma-flow',
      title: 'PRISMA 2020 flow diagram',
      caption: `PRISMA 2020 flow diagram of “${source}”. ${marked}every sum was checked: ${ledger.checks.map(({ statement }) => statement).join('; ')}.`,
      alt: `Flow diagram: ${ledger.boxes.map(({ label, n }) => `${label} ${n}`).join(', ')}.`,
      data: boxes,
      spec: {
        width: right + box.width,
        height,
        layer: [...stages.map(stageLayer), boxLayer, textLayer, ...arrowLayers(arrows)],
        ...(typed
          ? {
              title: {
                text: 'Totals as published',
                anchor: 'end',
                fontSize: 10,
                fontWeight: 'normal',
                color: colours.rule,
              },
            }
          : {}),
      },
    },
    theme,
  )
}

function stepsOf(ledger: Ledger): Step[] {
  const boxes = (pattern: RegExp) => ledger.boxes.filter(({ id }) => pattern.test(id))
  const steps: Step[] = [
    { stage: 'Identification', main: boxes(/^identified\./), side: boxes(/^removed\./) },
    {
      stage: 'Screening',
      main: boxes(/^screened$/),
      side: boxes(/^(excluded\.screening|awaiting\.screening)$/),
    },
    { stage: 'Screening', main: boxes(/^sought$/), side: boxes(/^notRetrieved$/) },
    {
      stage: 'Screening',
      main: boxes(/^assessed$/),
      side: boxes(/^(excluded\.(?!screening)|awaiting\.assessment)/),
    },
    { stage: 'Included', main: boxes(/^included\./), side: [] },
  ]
  return steps.filter(({ main }) => main.length > 0)
}

interface Arrow {
  x: number
  y: number
  x2: number
  y2: number
}

interface Layout {
  boxes: DrawnBox[]
  arrows: Arrow[]
  stages: { stage: string; y: number; y2: number }[]
  height: number
}

function layOut(steps: readonly Step[]): Layout {
  const layout: Layout = { boxes: [], arrows: [], stages: [], height: 0 }
  let top = 0
  for (const step of steps) {
    const [mainLines, sideLines] = [linesOf(step.main), linesOf(step.side)]
    const lines = Math.max(mainLines.length, sideLines.length)
    const height = Math.max(box.leastHeight, lines * box.line + 2 * box.padding)
    const middle = top + height / 2
    layout.boxes.push(drawn(step.main[0]?.id ?? '', left, top, height, mainLines))
    if (sideLines.length > 0) {
      layout.boxes.push(drawn(step.side[0]?.id ?? '', right, top, height, sideLines))
      layout.arrows.push({ x: left + box.width, y: middle, x2: right - box.tip, y2: middle })
    }
    if (top > 0)
      layout.arrows.push({
        x: left + box.width / 2,
        y: top - box.gap,
        x2: left + box.width / 2,
        y2: top - box.tip,
      })
    const last = layout.stages.at(-1)
    if (last?.stage === step.stage) last.y2 = top + height
    else layout.stages.push({ stage: step.stage, y: top, y2: top + height })
    layout.height = top + height
    top += height + box.gap
  }
  return layout
}

function linesOf(boxes: readonly FlowBox[]): string[] {
  const reasons = boxes.filter(({ id }) => /^excluded\.(?!screening)/.test(id))
  const total = reasons.reduce((sum, { n }) => sum + n, 0)
  const plain = boxes
    .filter((candidate) => !reasons.includes(candidate))
    .flatMap(({ label, n }) => wrap(`${label} (n = ${thousands(n)})`))
  if (reasons.length === 0) return plain
  return [
    ...plain,
    ...wrap(`Reports excluded (n = ${thousands(total)}):`),
    ...reasons.flatMap(({ label, n }) => wrap(`${label} (n = ${thousands(n)})`, '\u00a0\u00a0\u00a0')),
  ]
}

function drawn(id: string, x: number, y: number, height: number, lines: readonly string[]): DrawnBox {
  const textY = y + (height - lines.length * box.line) / 2 + 2
  return {
    id,
    x,
    y,
    x2: x + box.width,
    y2: y + height,
    textX: x + box.padding + 2,
    textY,
    text: lines.join('\n'),
  }
}

/** Words wrapped to the width of a box: about 40 characters of 11 pixels. */
function wrap(text: string, indent = ''): string[] {
  const lines: string[] = []
  for (const word of text.replaceAll('(n = ', '(n\u00a0=\u00a0').split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 40) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(indent + word)
  }
  return lines
}

function thousands(n: number): string {
  return n.toString().replace(/\B(?=(\d{3})+$)/g, ',')
}

const pixels: Spec = { type: 'quantitative', scale: null, axis: null }
const corners: Spec = {
  x: { field: 'x', ...pixels },
  y: { field: 'y', ...pixels },
  x2: { field: 'x2' },
  y2: { field: 'y2' },
}

const boxLayer: Spec = {
  mark: { type: 'rect', fill: '#ffffff', stroke: colours.text, strokeWidth: 1 },
  encoding: corners,
}

const textLayer: Spec = {
  mark: { type: 'text', align: 'left', baseline: 'top', lineBreak: '\n', lineHeight: box.line },
  encoding: { x: { field: 'textX', ...pixels }, y: { field: 'textY', ...pixels }, text: { field: 'text' } },
}

function stageLayer({ stage, y, y2 }: { stage: string; y: number; y2: number }): Spec {
  // The name of a stage may be longer than a single box is high.
  const band = { x: 0, x2: 26, y: y - 8, y2: y2 + 8 }
  return {
    data: { values: [{ ...band, stage, middleX: 13, middleY: (y + y2) / 2 }] },
    layer: [
      { mark: { type: 'rect', fill: '#dbe7ec', cornerRadius: 3 }, encoding: corners },
      {
        mark: { type: 'text', angle: 270, align: 'center', baseline: 'middle', fontWeight: 'bold' },
        encoding: {
          x: { field: 'middleX', ...pixels },
          y: { field: 'middleY', ...pixels },
          text: { field: 'stage' },
        },
      },
    ],
  }
}

function arrowLayers(arrows: readonly Arrow[]): Spec[] {
  const data = { values: arrows.map((arrow) => ({ ...arrow, angle: arrow.x === arrow.x2 ? 180 : 90 })) }
  const tip = (axis: 'x' | 'y') => ({ field: `${axis}2`, ...pixels })
  return [
    { data, mark: { type: 'rule', color: colours.text }, encoding: corners },
    {
      data,
      mark: {
        type: 'point',
        shape: 'triangle-up',
        filled: true,
        size: 60,
        color: colours.text,
        opacity: 1,
        yOffset: 0,
      },
      encoding: { x: tip('x'), y: tip('y'), angle: { field: 'angle', type: 'quantitative', scale: null } },
    },
  ]
}
