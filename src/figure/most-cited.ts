import { counted } from '../base/words.js'
import { citedBySource, leadingCited, type CitedRow } from '../count/most-cited.js'
import { makeFigure, type Figure } from './figure.js'
import { countAxis, endLabel } from './parts/axis.js'
import { largestOf, type FigureName } from './parts/counts.js'
import { keyChannel, rowRoom } from './parts/labels.js'
import { plotWidth, theme } from './theme.js'

/** How a figure of cited works is called, and what its numbers are. */
export interface MostCitedOptions extends FigureName {
  /** Only so many, the most cited; 20 where this is not given. */
  most?: number
  /** Where the numbers are from, for the caption. */
  by?: string
}

/**
 * The most cited works as bars, each by its id: two works can have one name. The caption says how many more are cited as often as the last.
 *
 * @example
 * mostCitedFigure([{ id: '1', name: 'Li, 2020', n: 4 }, { id: '2', name: 'Li, 2020', n: 9 }]).alt // => 'Most cited: Li, 2020 9, Li, 2020 4.'
 */
export function mostCitedFigure(rows: readonly CitedRow[], options: MostCitedOptions = {}): Figure {
  const { id = 'most-cited', title = 'Most cited', most = 20, by = citedBySource } = options
  const { rows: drawn, ties } = leadingCited(rows, most)
  const tied = ties === 0 ? '' : ` Cited as often as the last: ${counted(ties, 'further one')}.`
  const named = drawn.map(({ id: key, name }) => ({ key, label: name }))
  return makeFigure(
    {
      id,
      title,
      caption: `${title}: ${drawn.length} of ${rows.length} with a known number of citations. Counted: citations, ${by}.${tied}`,
      alt: `${title}: ${drawn.map(({ name, n }) => `${name} ${n}`).join(', ')}.`,
      data: drawn.map(({ id: key, name, n }) => ({ key, label: name, n, text: n.toString() })),
      spec: {
        width: plotWidth - 60,
        height: { step: 30 },
        encoding: {
          y: keyChannel('key', named, rowRoom),
          x: { ...countAxis(largestOf(drawn.map(({ n }) => n)), 'Number of citations'), field: 'n' },
        },
        layer: [{ mark: { type: 'bar', height: 18 } }, endLabel('text')],
      },
    },
    theme,
  )
}
