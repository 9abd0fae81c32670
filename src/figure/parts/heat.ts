import type { Spec } from '../figure.js'
import { colours } from '../theme.js'
import { largestOf, numberText } from './counts.js'
import { widest } from './labels.js'

/** A cell of a heat map. */
export interface HeatCell {
  row: string
  column: string
  n: number
}

/** The layers of a heat map: cells shaded by their number, which is printed where all numbers fit into a cell of this width. */
export function heatLayers(cells: readonly HeatCell[], cellWidth: number): Spec[] {
  const largest = largestOf(cells.map(({ n }) => n))
  const shades: Spec = {
    mark: { type: 'rect', stroke: 'white', strokeWidth: 1 },
    encoding: {
      color: {
        field: 'n',
        type: 'quantitative',
        scale: { domain: [0, largest || 1], range: ['#f1f5f7', colours.dark] },
        legend: null,
      },
    },
  }
  const numbers: Spec = {
    mark: { type: 'text' },
    encoding: {
      text: { field: 'text' },
      color: {
        condition: { test: `datum.n > ${largest * 0.7}`, value: '#ffffff' },
        value: colours.text,
      },
    },
  }
  return numbersFit(cells, cellWidth) ? [shades, numbers] : [shades]
}

/** Whether every number fits into a cell. */
export function numbersFit(cells: readonly HeatCell[], cellWidth: number): boolean {
  return widest(cells.map(({ n }) => numberText(n))) + 2 <= cellWidth
}

/** Cells as data, with their numbers as printed. */
export function heatData(cells: readonly HeatCell[]): object[] {
  return cells.map((cell) => ({ ...cell, text: numberText(cell.n) }))
}
