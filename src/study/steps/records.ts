import { appraisalFigures } from '../../figure/appraisal.js'
import { flowFigure } from '../../figure/flow/flow.js'
import { mostCitedFigure } from '../../figure/most-cited.js'
import { mostCited } from '../../count/most-cited.js'
import { occurrencesOf } from '../../record/corpus.js'
import { codingTable } from '../../table/coding-table.js'
import { criteriaTable } from '../../table/criteria-table.js'
import { includedTable } from '../../table/included-table.js'
import { mostCitedTable } from '../../table/most-cited-table.js'
import { fileName, figureName, nothing, tableName, unitsOf, type StepMaker } from './step.js'

/** The PRISMA 2020 flow. */
export const showFlow: StepMaker = ({ results, corpus }, step) => {
  const title = step.title ?? 'PRISMA 2020 flow diagram'
  const figure = figureName(step, 'prisma-flow', title)
  if (!results.ledger)
    return nothing(title, 'No flow is known: the records are a table, and no totals are given.')
  return {
    title,
    tables: [],
    figures: figure ? [{ ...flowFigure(results.ledger, corpus.title), id: figure.id }] : [],
  }
}

/** What was taken in and what was left out. */
export const showCriteria: StepMaker = ({ project }, step) => {
  const title = step.title ?? 'Inclusion and exclusion criteria'
  const { criteria } = project.settings
  const table = tableName(step, 'criteria', title)
  if (!criteria) return nothing(title, 'No criteria are given in review.yaml.')
  return { title, tables: table ? [criteriaTable(criteria, table)] : [], figures: [] }
}

/** Every unit with its coded values, a row each. */
export const showIncluded: StepMaker = (study, step) => {
  const { review, settings } = study.project
  const isReview = review !== undefined || settings.records !== undefined
  const units = unitsOf(study)
  const title = step.title ?? (isReview ? `Included ${units.toLowerCase()}` : `${units} one by one`)
  const table = tableName(step, 'included', title)
  return { title, tables: table ? [includedTable(study.corpus, step.of, table)] : [], figures: [] }
}

/** Every unit with its coded values and what each rests on. */
export const showCoding: StepMaker = (study, step) => {
  const title = step.title ?? `${unitsOf(study)} with the basis of every coded value`
  const table = tableName(step, 'coding', title)
  return { title, tables: table ? [codingTable(study.corpus, step.of, table)] : [], figures: [] }
}

/** The units that are cited most. */
export const showCited: StepMaker = (study, step) => {
  const { corpus } = study
  const title = step.title ?? `Most cited ${unitsOf(study).toLowerCase()}`
  const cited = mostCited(corpus)
  const table = tableName(step, 'most-cited', title)
  const figure = figureName(step, 'most-cited', title)
  if (cited.rows.length === 0) return nothing(title, 'The exports state no citations.')
  return {
    title,
    tables: table ? [mostCitedTable(cited.rows, table)] : [],
    figures: figure ? [mostCitedFigure(cited.rows, figure)] : [],
  }
}

/** The answers to questions of quality or risk of bias, unit by unit and summed up. */
export const showAppraisal: StepMaker = ({ corpus }, step) => {
  const title = step.title ?? 'Quality appraisal'
  const questions = step.of.map((key) => occurrencesOf(corpus, key))
  const figure = figureName(step, fileName(title), title)
  return { title, tables: [], figures: figure ? appraisalFigures(questions, corpus.names, figure) : [] }
}
