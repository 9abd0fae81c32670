import { barFigure } from '../../figure/bars.js'
import { cumulativeFigure } from '../../figure/cumulative.js'
import { printedShareFigure } from '../../figure/printed-share.js'
import { yearFigure } from '../../figure/years.js'
import type { Distribution } from '../../count/distribution.js'
import type { Figure } from '../../figure/figure.js'
import { distributionTable } from '../../table/distribution-table.js'
import { trendTable } from '../../table/trend-table.js'
import {
  countsOf,
  fileName,
  figureName,
  labelOf,
  named,
  tableName,
  unitsOf,
  type Shown,
  type StepContext,
  type StepMaker,
} from './step.js'

/** A table of names, such as authors, has so many rows and one for the others; the data have all. */
const mostRows = 50

/** A distribution as a table and as bars; years as columns along time. */
export const showDistribution: StepMaker = (context, step) => {
  const counts = countsOf(context, step)
  const heading = step.heading ?? labelOf(context, named(step))
  const own = context.corpus.occurrences.get(counts.rule.variable)
  const groups = own?.variable.groups
  const table = tableName(step, fileName(counts.id))
  const figure = figureName(step, fileName(counts.id))
  return {
    title: step.title ?? counts.title,
    tables: table
      ? [
          distributionTable(counts, context.corpus.names, {
            ...table,
            heading,
            ...(own?.variable.order === 'frequency' ? { most: mostRows } : {}),
            ...(groups ? { groups, groupHeading: 'Context' } : {}),
          }),
        ]
      : [],
    figures: figure ? figureOf(context, counts, figure, groups ? { groups } : {}) : [],
  }
}

function figureOf(
  { corpus }: StepContext,
  counts: Distribution,
  name: { id: string; title?: string },
  groups: Parameters<typeof barFigure>[1],
): Figure[] {
  if (counts.rows.length === 0) return []
  if (counts.rule.source === 'published' && counts.n === null) return [printedShareFigure(counts, name)]
  const isYear =
    counts.rule.variable.split('.')[0] === 'year' && counts.rows.every(({ key }) => /^\d{4}$/.test(key))
  const period = corpus.period ? { period: corpus.period } : {}
  return isYear ? [yearFigure([counts], { ...name, ...period })] : [barFigure(counts, { ...name, ...groups })]
}

/** Years under several rules side by side. */
export const showYears: StepMaker = (context, step) => {
  const all = step.of.map((_, place) => countsOf(context, step, place))
  const title = step.title ?? `${unitsOf(context)} by year`
  const figure = figureName(step, 'years', title)
  const period = context.corpus.period ? { period: context.corpus.period } : {}
  return { title, tables: [], figures: figure ? [yearFigure(all, { ...figure, ...period })] : [] }
}

/** The running total over the years. */
export const showCumulative: StepMaker = (context, step) => {
  const counts = countsOf(context, step)
  const title = step.title ?? `Cumulative number of ${unitsOf(context).toLowerCase()}`
  const figure = figureName(step, `${fileName(counts.id)}-cumulative`, title)
  const period = context.corpus.period ? { period: context.corpus.period } : {}
  return { title, tables: [], figures: figure ? [cumulativeFigure(counts, { ...figure, ...period })] : [] }
}

/** The trend over whole years, under each year rule named. */
export const showTrend: StepMaker = (context, step) => {
  const trends = step.of.flatMap((key) =>
    context.results.trends.filter(({ distribution }) => distribution === key),
  )
  const title = step.title ?? 'Trend over whole years'
  const table = tableName(step, 'year-trend', title)
  if (trends.length === 0)
    return nothing(title, 'There are fewer than three whole years, and so no trend to speak of.')
  return { title, tables: table ? [trendTable(trends, table)] : [], figures: [] }
}

/** Percentages that are printed without numbers, as open bars. */
export const showShares: StepMaker = (context, step) => {
  const counts = countsOf(context, step)
  const impossible = context.results.audit?.claims.filter(({ verdict }) => verdict === 'impossible') ?? []
  const because = impossible[0]?.because
  const note = because === undefined ? {} : { note: `Arithmetic: ${because}.` }
  const figure = figureName(step, fileName(counts.id))
  return {
    title: step.title ?? counts.title,
    tables: [],
    figures: figure ? [printedShareFigure(counts, { ...figure, ...note })] : [],
  }
}

/** A step that has nothing to show, and why. */
export function nothing(title: string, note: string): Shown {
  return { title, tables: [], figures: [], note }
}
