import { inside, plural } from '../base/words.js'
import { keysAt, type Occurrences } from '../record/occurrences.js'
import { makeFigure, type Figure } from './figure.js'
import type { FigureName } from './parts/counts.js'
import { groupColour, groupKey } from './parts/groups.js'
import { columnRoom, keyChannel, slantedLabels } from './parts/labels.js'
import { colours, theme } from './theme.js'

/** How a matrix is called and how much of it is drawn. */
export interface MatrixFigureOptions extends FigureName {
  /** Only the first so many units; 60 where this is not given: more cannot be read on a page. */
  most?: number
  /** Only the first so many categories; 30 where this is not given. */
  columns?: number
}

/**
 * Which unit has which category of a variable: a filled square where it does, coloured by the group of the category. `names` gives what is
 * printed for an id.
 *
 * @example
 * const variable = { key: 'topic', label: 'Topic', by: 'topics', several: true, order: 'given', origin: { kind: 'field', rule: 'topic' } }
 * const categories = [{ key: 'jobs', label: 'Jobs' }, { key: 'skills', label: 'Skills' }]
 * const occurrences = { variable, unit: 'study', ids: ['1', '2'], categories, starts: Uint32Array.of(0, 2, 3), items: Uint32Array.of(0, 1, 1), basis: 'coded', details: new Map(), reasons: new Map(), forms: new Map() }
 * matrixFigure(occurrences, new Map([['1', 'Li, 2020'], ['2', 'Roe, 2021']])).alt // => 'Matrix of 2 studies by 2 categories with 3 filled squares: Jobs 1, Skills 2.'
 */
export function matrixFigure(
  occurrences: Occurrences,
  names: ReadonlyMap<string, string>,
  options: MatrixFigureOptions = {},
): Figure {
  const { variable, unit, ids, categories } = occurrences
  const {
    id = `${variable.key}.matrix`,
    title = `${variable.label} of each ${unit}`,
    most = 60,
    columns = 30,
  } = options
  const units = ids.slice(0, most)
  const shown = categories.slice(0, columns)
  const groups = variable.groups ?? []
  const named = new Map(shown.map((category) => [category.key, category]))
  const rows = units.map((key) => ({ key, label: names.get(key) ?? key }))
  const data = rows.flatMap(({ key: record, label }, place) =>
    [...new Set(keysAt(occurrences, place))].flatMap((category) => {
      const column = named.get(category)
      if (!column) return []
      const group = groups.length > 0 ? { group: groupKey(groups, column.group) } : {}
      return [{ record, name: label, category, label: column.label, ...group }]
    }),
  )
  const colour = groupColour(
    groups,
    shown.map(({ group }) => group),
    { orient: 'bottom' },
  )
  const size = `${units.length} ${plural(unit)} by ${shown.length} categories`
  const perColumn = shown.map(
    ({ key, label }) => `${label} ${data.filter(({ category }) => category === key).length}`,
  )
  return makeFigure(
    {
      id,
      title,
      caption:
        `${title}: ${data.length} pairs of ${units.length} ${plural(unit)} and ${shown.length} categories. ` +
        `Counted: pairs of ${unit} and ${inside(variable.label)}; a filled square is one pair.` +
        leftOut(occurrences, units.length, shown.length),
      alt: `Matrix of ${size} with ${data.length} filled squares: ${perColumn.join(', ')}.`,
      data,
      spec: {
        width: { step: 30 },
        height: { step: 16 },
        mark: { type: 'rect', stroke: 'white', strokeWidth: 2, ...(colour ? {} : { color: colours.dark }) },
        encoding: {
          x: keyChannel('category', shown, columnRoom, slantedLabels),
          y: keyChannel('record', rows, columnRoom, {
            grid: true,
            gridColor: colours.faint,
            domain: false,
            zindex: 0,
          }),
          ...(colour ? { color: colour } : {}),
        },
      },
    },
    theme,
  )
}

function leftOut({ ids, categories, unit }: Occurrences, units: number, columns: number): string {
  const parts = [
    ...(units < ids.length ? [`the first ${units} of ${ids.length} ${plural(unit)}`] : []),
    ...(columns < categories.length ? [`the first ${columns} of ${categories.length} categories`] : []),
  ]
  return parts.length === 0 ? '' : ` Drawn: only ${parts.join(' and ')}.`
}
