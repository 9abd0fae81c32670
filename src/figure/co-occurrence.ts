import { plural } from '../base/words.js'
import type { CoOccurrence } from '../count/co-occurrence.js'
import type { Distribution } from '../count/distribution.js'
import { makeFigure, type Figure } from './figure.js'
import { countedRows, type FigureName } from './parts/counts.js'
import { heatData, heatLayers, type HeatCell } from './parts/heat.js'
import { columnRoom, keyChannel, rowRoom } from './parts/labels.js'
import { theme } from './theme.js'

/** How a figure of pairs is called and how many categories it has. */
export interface CoOccurrenceFigureOptions extends FigureName {
  /** Only the first so many categories of the distribution; 20 where this is not given. */
  most?: number
}

/**
 * How many units have two categories together; the diagonal shows how many have one at all. Throws a RangeError where a row of the
 * distribution has no number.
 *
 * @example
 * const rule = { unit: 'study', variable: 'topic', method: 'full', by: 'topics', base: { n: 2, of: 'studies' }, missing: 0, severalRows: true, rounding: { rule: 'half-up', decimals: 0 }, source: 'recomputed' }
 * const [jobs, skills] = [{ key: 'jobs', label: 'Jobs', n: 1, percent: 50, records: ['1'] }, { key: 'skills', label: 'Skills', n: 2, percent: 100, records: ['1', '2'] }]
 * const pair = { a: jobs, b: skills, n: 1, records: ['1'], jaccard: 0.5, phi: null, p: 1, pAdjusted: 1 }
 * coOccurrenceFigure([pair], { id: 'topic', title: 'Studies by topic', rule, n: 3, rows: [jobs, skills], missing: [] }).alt // => 'Number of studies with two categories together; most often Jobs with Skills 1.'
 */
export function coOccurrenceFigure(
  pairs: readonly CoOccurrence[],
  distribution: Distribution,
  options: CoOccurrenceFigureOptions = {},
): Figure {
  const { rule } = distribution
  const units = plural(rule.unit)
  const {
    id = `${distribution.id}.co-occurrence`,
    title = `${distribution.title}: categories that occur together`,
    most = 20,
  } = options
  const rows = countedRows(distribution, 'coOccurrenceFigure').slice(0, most)
  const shown = new Set(rows.map(({ key }) => key))
  const drawn = pairs.filter(({ a, b }) => shown.has(a.key) && shown.has(b.key))
  const cells: HeatCell[] = [
    ...rows.map(({ key, n }) => ({ row: key, column: key, n })),
    ...drawn.map(({ a, b, n }) => ({ row: b.key, column: a.key, n })),
  ]
  const strongest = [...drawn].sort((x, y) => y.n - x.n).slice(0, 5)
  const words = strongest.map(({ a, b, n }) => `${a.label} with ${b.label} ${n}`).join(', ')
  const cut =
    rows.length < distribution.rows.length
      ? ` Drawn: only the first ${rows.length} of ${distribution.rows.length} categories.`
      : ''
  return makeFigure(
    {
      id,
      title,
      caption:
        `${title}: number of ${units} that have both; on the diagonal, number of ${units} that have the one. ` +
        `Counted: ${units}, out of ${rule.base.n} ${rule.base.of}; each counts in every pair of its categories.${cut}`,
      alt: `Number of ${units} with two categories together; ${words === '' ? 'there is no pair' : `most often ${words}`}.`,
      data: heatData(cells),
      spec: {
        width: { step: 36 },
        height: { step: 30 },
        encoding: {
          x: keyChannel('column', rows, columnRoom, { labelAngle: -40, labelPadding: 4 }),
          y: keyChannel('row', rows, rowRoom),
        },
        layer: heatLayers(cells, 36),
      },
    },
    theme,
  )
}
