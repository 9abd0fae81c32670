import type { Ledger } from '../flow/ledger.js'
import { box, layOutFlow, type Arrow, type BoxArea } from './flow-layout.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { colours, theme } from './theme.js'

/** How a flow diagram is drawn. */
export interface FlowFigureOptions {
  /**
   * The page that holds the list of records of each box under the box's id, as seen from the picture; empty where the picture
   * stands in that page. Boxes of typed totals, which have no lists, are no links.
   */
  lists?: string
}

/**
 * The PRISMA 2020 flow diagram of a ledger. A ledger of typed totals is marked as such; boxes whose number is not known are left out,
 * as the template has them but nothing is known of them. With `lists` each box is a link to its records.
 *
 * @example
 * const totals = { identified: 9, duplicates: 2, screened: 7, screenedOut: 4, assessed: 3, excluded: [{ reason: 'no data', n: 1 }], included: 2 }
 * flowFigure(ledgerFromTotals(totals), 'a review').id // => 'prisma-flow'
 */
export function flowFigure(ledger: Ledger, source: string, { lists }: FlowFigureOptions = {}): Figure {
  const { boxes, areas, arrows, stages, width, height } = layOutFlow(ledger)
  const typed = ledger.basis === 'typed'
  const links = typed || lists === undefined ? [] : [linkLayer(areas, lists)]
  const marked = typed
    ? 'Typed totals: the numbers are as published, no records stand behind them.'
    : 'Counted from the state of each record.'
  return makeFigure(
    {
      id: 'prisma-flow',
      title: 'PRISMA 2020 flow diagram',
      caption: `PRISMA 2020 flow diagram of “${source}”. ${marked} ${checksText(ledger)}`,
      alt: `Flow diagram: ${ledger.boxes.map(({ label, n }) => `${label} ${n}`).join(', ')}.`,
      data: boxes,
      spec: {
        width,
        height,
        layer: [...stages.map(stageLayer), boxLayer, textLayer, ...arrowLayers(arrows), ...links],
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

function checksText({ checks }: Ledger): string {
  const broken = checks.filter(({ holds }) => !holds).map(({ statement }) => `does not hold: ${statement}`)
  const statements = checks.map(({ statement }) => statement)
  return broken.length > 0
    ? `Of its sums ${broken.join('; ')}.`
    : `Every sum holds: ${statements.join('; ')}.`
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

/** Unseen above each box, so that its whole surface is one link. */
function linkLayer(areas: readonly BoxArea[], lists: string): Spec {
  const values = areas.map((area) => ({ ...area, href: `${lists}#${encodeURIComponent(area.id)}` }))
  return {
    data: { values },
    mark: { type: 'rect', fill: '#ffffff', fillOpacity: 0 },
    encoding: { ...corners, href: { field: 'href' }, description: { field: 'label' } },
  }
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
  const data = { values: arrows.map((arrow) => ({ ...arrow, angle: angleOf(arrow) })) }
  const tip = (axis: 'x' | 'y') => ({ field: `${axis}2`, ...pixels })
  return [
    { data, mark: { type: 'rule', color: colours.text }, encoding: corners },
    {
      data: { values: data.values.filter(({ head }) => head) },
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

/** Heads point down, right or left. */
function angleOf({ x, x2 }: Arrow): number {
  return x === x2 ? 180 : x < x2 ? 90 : 270
}
