import type { OutputFile } from '../base/files.js'
import type { Issue } from '../base/issue.js'
import { opening, plural } from '../base/words.js'
import type { ReportStep } from '../project/settings/report-settings.js'
import { possibleVariants } from '../code/variants.js'
import { dataFiles } from './data-files.js'
import { manifestFile } from './manifest.js'
import {
  filesOfFigures,
  filesOfTables,
  type MadeFiles,
  type Progress,
  type RenderOptions,
} from './output-files.js'
import { reportPage } from './page/html.js'
import { reportText } from './page/markdown.js'
import { defaultSteps } from './plan.js'
import { makeStep } from './steps/makers.js'
import type { Shown } from './steps/step.js'
import type { Study } from './study.js'

/** The steps of a study's report: those that `review.yaml` names, else all that its records can give. */
export function stepsOf({ project, results }: Study): readonly ReportStep[] {
  return project.settings.report ?? defaultSteps(project, results)
}

/**
 * Everything that a report shows, in its order: tables and figures, nothing drawn yet.
 *
 * @example
 * const shown = showStudy(await openStudy(bundledReview))
 * shown.flatMap(({ figures }) => figures).length // => 10
 */
export function showStudy(study: Study): Shown[] {
  return uniqueNames(stepsOf(study).map((step) => makeStep(study, step)))
}

/** Two steps may want one name for their files, such as variables that differ in signs only: the later one gets a number. */
function uniqueNames(shown: readonly Shown[]): Shown[] {
  const taken = new Set<string>()
  const free = <T extends { id: string }>(kind: string, item: T): T => {
    let id = item.id
    for (let n = 2; taken.has(`${kind}/${id.toLowerCase()}`); n++) id = `${item.id}-${n}`
    taken.add(`${kind}/${id.toLowerCase()}`)
    return id === item.id ? item : { ...item, id }
  }
  return shown.map((each) => ({
    ...each,
    tables: each.tables.map((table) => free('table', table)),
    figures: each.figures.map((figure) => free('figure', figure)),
  }))
}

/** The files of every table. */
export function studyTables(study: Study): OutputFile[] {
  return filesOfTables(
    showStudy(study).flatMap(({ tables }) => tables),
    study.corpus.title,
  )
}

/** The files of every figure. */
export function studyFigures(
  study: Study,
  options: RenderOptions = {},
  progress?: Progress,
): Promise<MadeFiles> {
  return filesOfFigures(
    showStudy(study).flatMap(({ figures }) => figures),
    options,
    progress,
  )
}

/**
 * Every output of a study, the manifest last: data, tables, figures, and the report as Markdown and as a page. Nothing is written.
 *
 * @example
 * const { files, issues } = await makeReport(await openStudy(bundledReview))
 * files.at(-1).path // => 'manifest.json'
 * issues // => []
 */
export async function makeReport(
  study: Study,
  options: RenderOptions = {},
  progress?: Progress,
): Promise<MadeFiles> {
  const shown = showStudy(study)
  const figures = await filesOfFigures(
    shown.flatMap((each) => each.figures),
    options,
    progress,
  )
  const tables = filesOfTables(
    shown.flatMap((each) => each.tables),
    study.corpus.title,
  )
  const notes = reportNotes(study, figures.issues)
  const files = [
    ...dataFiles(study, shown),
    ...below('tables', tables),
    ...below('figures', figures.files),
    { path: 'report.md', content: reportText(study, shown, notes) },
    { path: 'index.html', content: reportPage(study, shown, notes) },
  ]
  return { files: [...files, await manifestFile(study.project.inputs, files)], issues: figures.issues }
}

/** What a reader must know of what was counted: what was found wrong, what is not counted and why. */
function reportNotes({ project, corpus }: Study, drawing: readonly Issue[]): Issue[] {
  const units = opening(plural(corpus.unit))
  const note = (code: string, message: string): Issue => ({ code, message })
  return [
    ...(corpus.records.length === 0 ? [note('empty', `${units}: none is counted`)] : []),
    ...(corpus.records.length > 0 && !hasYear(corpus.variables)
      ? [note('no-year', 'found no year in any record: nothing is counted by year')]
      : []),
    ...(project.texts.length > 0
      ? [note('free-text', `not counted, since free text: ${project.texts.join(', ')}`)]
      : []),
    ...variantNotes(corpus),
    ...project.issues,
    ...drawing,
  ]
}

/** Answers that may be one, such as `Survey` and `survey`: they are counted apart until a person decides. */
function variantNotes({ occurrences }: Study['corpus']): Issue[] {
  return [...occurrences.values()]
    .filter(({ variable }) => variable.origin.kind === 'sheet')
    .flatMap(possibleVariants)
    .map(({ variable, value, into, reason }) => ({
      code: 'variant-possible',
      message: `${variable}: '${value}' may be '${into}' (${reason}); counted apart until variants.csv says otherwise`,
    }))
}

function hasYear(variables: readonly { key: string }[]): boolean {
  return variables.some(({ key }) => key.startsWith('year'))
}

function below(folder: string, files: readonly OutputFile[]): OutputFile[] {
  return files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }))
}
