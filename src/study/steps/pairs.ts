import { coOccurrences } from '../../count/co-occurrence.js'
import { sideBySide } from '../../count/side-by-side.js'
import { testedCross } from '../../count/tested-cross-tab.js'
import { coOccurrenceFigure } from '../../figure/co-occurrence.js'
import { crossFigure } from '../../figure/cross.js'
import { matrixFigure } from '../../figure/matrix.js'
import { sideBySideFigure } from '../../figure/side-by-side.js'
import { occurrencesOf } from '../../record/corpus.js'
import { coOccurrenceTable } from '../../table/co-occurrence-table.js'
import { crossTabTable } from '../../table/cross-tab-table.js'
import { sideBySideTable } from '../../table/side-by-side-table.js'
import {
  countsOf,
  crossTitle,
  fileName,
  figureName,
  labelOf,
  named,
  nothing,
  tableName,
  unitsOf,
  type StepMaker,
} from './step.js'

/** How many categories a cross-tab and a table of pairs have at most: more cannot be read. */
const most = { rows: 15, columns: 60, pairs: 20 }

/** Two variables against each other, as a table with exact tests and as a heat map. */
export const showCross: StepMaker = (study, step) => {
  const { corpus } = study
  const [rows, columns] = [named(step), named(step, 1)]
  const title = step.title ?? crossTitle(study, rows, columns)
  const id = `${fileName(rows)}-by-${fileName(columns)}`
  const limits = {
    ...(occurrencesOf(corpus, rows).variable.order === 'frequency' ? { rows: most.rows } : {}),
    ...(occurrencesOf(corpus, columns).variable.order === 'frequency' ? { columns: most.rows } : {}),
  }
  const tested = testedCross(corpus, rows, columns, { id, title, ...limits })
  if (tested.table.rule.base === 0) return nothing(title, `No ${corpus.unit} has a value of both.`)
  const table = tableName(step, id, title)
  const figure = figureName(step, id, title)
  return {
    title,
    tables: table ? [crossTabTable(tested, { ...table, heading: step.heading ?? labelOf(study, rows) })] : [],
    figures: figure ? [crossFigure(tested.table, figure)] : [],
    crossTabs: [tested],
  }
}

/** Which categories of a variable stand together at one unit. */
export const showTogether: StepMaker = (study, step) => {
  const { corpus } = study
  const key = named(step)
  const label = labelOf(study, key)
  const title = step.title ?? `${label}: what occurs together`
  const pairs = coOccurrences(corpus, key, most.pairs)
  const id = `${fileName(key)}-together`
  const table = tableName(step, id, title)
  const figure = figureName(step, id, title)
  if (pairs.length === 0) return nothing(title, 'There are fewer than two categories.')
  return {
    title,
    tables: table
      ? [
          coOccurrenceTable(pairs, corpus.names, {
            ...table,
            heading: step.heading ?? label,
            unit: corpus.unit,
          }),
        ]
      : [],
    figures: figure ? [coOccurrenceFigure(pairs, countsOf(study, step), figure)] : [],
    coOccurrences: [{ of: key, pairs }],
  }
}

/** Which unit has which category. */
export const showMatrix: StepMaker = (study, step) => {
  const { corpus } = study
  const key = named(step)
  const title = step.title ?? `${unitsOf(study)} and their ${labelOf(study, key).toLowerCase()}`
  const figure = figureName(step, `${fileName(key)}-matrix`, title)
  return {
    title,
    tables: [],
    figures: figure ? [matrixFigure(occurrencesOf(corpus, key), corpus.names, figure)] : [],
  }
}

/** Printed totals beside the coding of single units. */
export const showBeside: StepMaker = (study, step) => {
  const { corpus } = study
  const printed = countsOf(study, step)
  const key = named(step, 1)
  const coded = countsOf(study, step, 1)
  const title = step.title ?? `${coded.title}, published and coded`
  const compared = sideBySide(corpus, key, printed)
  const id = `${fileName(key)}-beside`
  const table = tableName(step, id, title)
  const figure = figureName(step, id, title)
  return {
    title,
    tables: table
      ? [
          sideBySideTable(compared, corpus.names, {
            ...table,
            heading: step.heading ?? labelOf(study, key),
            unit: corpus.unit,
          }),
        ]
      : [],
    figures: figure ? [sideBySideFigure(compared, printed, coded, figure)] : [],
    sideBySide: [{ of: key, compared }],
  }
}
