import { plural } from '../base/words.js'
import { ruleText } from '../count/rule-text.js'
import { topRows } from '../count/top-rows.js'
import type { Distribution } from '../count/distribution.js'
import type { Category } from '../record/variable.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { countAxis, endLabel } from './parts/axis.js'
import { countedRows, countText, largestOf, rowsInWords, type FigureName } from './parts/counts.js'
import { groupColour, groupKey } from './parts/groups.js'
import { keyChannel, rowRoom, wraps } from './parts/labels.js'
import { colours, plotWidth, theme } from './theme.js'

/** What a bar figure is called and shows. */
export interface BarFigureOptions extends FigureName {
  /** Only so many rows, the largest, and one bar for the sum of the others; 20 where this is not given. */
  most?: number
  /** The groups in which rows stand, in order: bars are coloured by them. */
  groups?: readonly Category[]
}

/** The bar of all others is drawn up to so many times the largest. */
const mostOthers = 2

/**
 * Horizontal bars, one for each row of a distribution, with count and percentage at their ends. Throws a RangeError where a row has no
 * number.
 *
 * @example
 * const rule = { unit: 'study', variable: 'design', method: 'full', by: 'study design', base: { n: 4, of: 'studies' }, missing: 0, severalRows: false, rounding: { rule: 'half-up', decimals: 0 }, source: 'recomputed' }
 * const rows = [{ key: 'survey', label: 'Survey', n: 3, percent: 75, records: ['a', 'b', 'c'] }, { key: 'trial', label: 'Trial', n: 1, percent: 25, records: ['d'] }]
 * barFigure({ id: 'design', title: 'Studies by study design', rule, n: 4, rows, missing: [] }).alt // => 'Studies by study design: Survey 3 (75 %), Trial 1 (25 %).'
 */
export function barFigure(distribution: Distribution, options: BarFigureOptions = {}): Figure {
  const { id = distribution.id, title = distribution.title, most = 20, groups = [] } = options
  const { rule } = distribution
  countedRows(distribution, 'barFigure')
  const { rows, others } = topRows(distribution, most)
  const bars = others ? [...rows, others] : rows
  const groupOf = (row: (typeof bars)[number]) => ('group' in row ? row.group : undefined)
  const colour = groupColour(groups, bars.map(groupOf), { orient: 'top' })
  const largest = largestOf(rows.map(({ n }) => n ?? 0))
  // A bar of all others that is far longer than any would leave nothing of the rest to be seen.
  const long = (others?.n ?? 0) > mostOthers * largest
  const data = bars.map((row) => ({
    key: row.key,
    label: row.label,
    ...(colour ? { group: groupKey(groups, groupOf(row)) } : {}),
    n: row.n,
    ...(long ? { drawn: row === others ? 0 : row.n } : {}),
    ...(row.percent === null ? {} : { percent: row.percent }),
    text: countText(row),
  }))
  const thick = colour === undefined || wraps(bars, rowRoom)
  return makeFigure(
    {
      id,
      title,
      caption: `${title}. ${ruleText(rule)}${others ? othersText(distribution, rows.length, long) : ''}`,
      alt: `${distribution.title}: ${rowsInWords(bars)}.`,
      data,
      spec: {
        width: colour ? plotWidth - 60 : plotWidth,
        height: { step: thick ? 30 : 26 },
        encoding: {
          y: keyChannel('key', bars, rowRoom),
          x: {
            ...countAxis(
              long ? largest : largestOf(bars.map(({ n }) => n ?? 0)),
              `Number of ${plural(rule.unit)}`,
            ),
            field: long ? 'drawn' : 'n',
          },
        },
        layer: [
          { mark: { type: 'bar', height: thick ? 20 : 18 }, ...barColour(colour, others?.key) },
          endLabel('text'),
        ],
      },
    },
    theme,
  )
}

/** By group, where there are groups; the bar of all others is grey. */
function barColour(colour: Spec | undefined, others: string | undefined): Spec {
  if (colour) return { encoding: { color: colour } }
  if (others === undefined) return {}
  const test = `datum.key === ${JSON.stringify(others)}`
  return { encoding: { color: { condition: { test, value: colours.unknown }, value: colours.dark } } }
}

function othersText({ rows, rule }: Distribution, shown: number, long: boolean): string {
  const rest = rows.length - shown
  const twice = rule.severalRows
    ? `; the number of the ${rest} others counts occurrences, so that ${plural(rule.unit)} in several of them count several times`
    : ''
  const drawn = long ? ', whose bar would be too long to be drawn' : ''
  return ` Shown: the ${shown} largest of ${rows.length} rows, the others as one${drawn}${twice}.`
}
