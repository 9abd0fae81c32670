import { barFigure } from '../../figure/bars.js'
import { cumulativeFigure } from '../../figure/cumulative.js'
import { printedShareFigure } from '../../figure/printed-share.js'
import { yearFigure } from '../../figure/years.js'
import type { Distribution } from '../../count/distribution.js'
import type { Figure } from '../../figure/figure.js'
import type { Period } from '../../record/period.js'
import { questionOf } from '../../record/variable.js'
import { distributionTable } from '../../table/distribution-table.js'
import { trendTable } from '../../table/trend-table.js'
import type { Study } from '../study.js'
import {
  countsOf,
  fileName,
  figureName,
  labelOf,
  named,
  nothing,
  tableName,
  unitsOf,
  type StepMaker,
} from './step.js'

/** A table of names, such as authors, has so many rows and one for the others; the data have all. */
const mostRows = 50

/** A distribution as a table and as bars; years as columns along time. */
export const showDistribution: StepMaker = (study, step) => {
  const counts = countsOf(study, step)
  const heading = step.heading ?? labelOf(study, named(step))
  const own = study.corpus.occurrences.get(counts.rule.variable)
  const groups = own?.variable.groups
  const table = tableName(step, fileName(counts.id))
  const figure = figureName(step, fileName(counts.id))
  return {
    title: step.title ?? counts.title,
    tables: table
      ? [
          distributionTable(counts, study.corpus.names, {
            ...table,
            heading,
            ...(own?.variable.order === 'frequency' ? { most: mostRows } : {}),
            ...(groups ? { groups, groupHeading: 'Context' } : {}),
          }),
        ]
      : [],
    figures: figure ? figureOf(study, counts, figure, groups ? { groups } : {}) : [],
  }
}

function figureOf(
  study: Study,
  counts: Distribution,
  name: { id: string; title?: string },
  groups: Parameters<typeof barFigure>[1],
): Figure[] {
  if (counts.rows.length === 0) return []
  if (counts.rule.source === 'published' && counts.n === null) return [printedShareFigure(counts, name)]
  const isYear =
    questionOf(counts.rule.variable) === 'year' && counts.rows.every(({ key }) => /^\d{4}$/.test(key))
  return isYear
    ? [yearFigure([counts], { ...name, ...periodOf(study) })]
    : [barFigure(counts, { ...name, ...groups })]
}

/** The time that the search covers, for figures that mark years which it cuts. */
function periodOf({ corpus: { period } }: Study): { period?: Period } {
  return period ? { period } : {}
}

/** Years under several rules side by side. */
export const showYears: StepMaker = (study, step) => {
  const all = step.of.map((_, place) => countsOf(study, step, place))
  const title = step.title ?? `${unitsOf(study)} by year`
  const figure = figureName(step, 'years', title)
  return { title, tables: [], figures: figure ? [yearFigure(all, { ...figure, ...periodOf(study) })] : [] }
}

/** The running total over the years. */
export const showCumulative: StepMaker = (study, step) => {
  const counts = countsOf(study, step)
  const title = step.title ?? `Cumulative number of ${unitsOf(study).toLowerCase()}`
  const figure = figureName(step, `${fileName(counts.id)}-cumulative`, title)
  return {
    title,
    tables: [],
    figures: figure ? [cumulativeFigure(counts, { ...figure, ...periodOf(study) })] : [],
  }
}

/** The trend over whole years, under each year rule named. */
export const showTrend: StepMaker = (study, step) => {
  const trends = step.of.flatMap((key) =>
    study.results.trends.filter(({ distribution }) => distribution === key),
  )
  const title = step.title ?? 'Trend over whole years'
  const table = tableName(step, 'year-trend', title)
  if (trends.length === 0)
    return nothing(title, 'There are fewer than three whole years, and so no trend to speak of.')
  return { title, tables: table ? [trendTable(trends, table)] : [], figures: [] }
}

/** Percentages that are printed without numbers, as open bars. */
export const showShares: StepMaker = (study, step) => {
  const counts = countsOf(study, step)
  const impossible = study.results.audit?.claims.filter(({ verdict }) => verdict === 'impossible') ?? []
  const because = impossible[0]?.because
  const note = because === undefined ? {} : { note: `Arithmetic: ${because}.` }
  const figure = figureName(step, fileName(counts.id))
  return {
    title: step.title ?? counts.title,
    tables: [],
    figures: figure ? [printedShareFigure(counts, { ...figure, ...note })] : [],
  }
}
