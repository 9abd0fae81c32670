import { inside, opening, plural } from '../../base/words.js'
import type { CoOccurrence } from '../../count/co-occurrence.js'
import type { Distribution } from '../../count/distribution.js'
import type { SideBySide } from '../../count/side-by-side.js'
import type { TestedCrossTab } from '../../count/tested-cross-tab.js'
import type { Figure } from '../../figure/figure.js'
import type { ReportStep } from '../../project/settings/report-settings.js'
import type { Table } from '../../table/table.js'
import { distributionOf } from '../results.js'
import type { Study } from '../study.js'

/** What a step shows, and what was counted for it alone. */
export interface Shown {
  /** What stands above it in a report. */
  title: string
  tables: readonly Table[]
  figures: readonly Figure[]
  crossTabs?: readonly TestedCrossTab[]
  coOccurrences?: readonly { of: string; pairs: readonly CoOccurrence[] }[]
  sideBySide?: readonly { of: string; compared: SideBySide }[]
  /** Why there is nothing to be shown, where there is not. */
  note?: string
}

/** Makes what a step shows. Throws a RangeError where it names a variable that there is not. */
export type StepMaker = (study: Study, step: ReportStep) => Shown

/** A step that has nothing to show, and why. */
export function nothing(title: string, note: string): Shown {
  return { title, tables: [], figures: [], note }
}

/** The variable that a step is about, by its place among those named; a RangeError where it is not named. */
export function named({ show, of }: ReportStep, place = 0): string {
  const key = of[place]
  if (key === undefined)
    throw new RangeError(`report: found ${of.length} names at '${show}', expected ${place + 1}`)
  return key
}

/** The distribution that a step is about. */
export function countsOf({ results }: Study, step: ReportStep, place = 0): Distribution {
  return distributionOf(results.distributions, named(step, place))
}

/** What a step's table is called: by the name given, else by the one that is usual; nothing where there is to be none. */
export function tableName(step: ReportStep, usual: string, title?: string) {
  if (step.table === false) return undefined
  return nameOf(step.table ?? usual, step.title ?? title, step.heading)
}

/** What a step's figure is called, see {@link tableName}. */
export function figureName(step: ReportStep, usual: string, title?: string) {
  if (step.figure === false) return undefined
  return nameOf(step.figure ?? usual, step.figureTitle ?? unnumbered(step.title) ?? title)
}

function nameOf(id: string, title: string | undefined, heading?: string) {
  return { id, ...(title === undefined ? {} : { title }), ...(heading === undefined ? {} : { heading }) }
}

/** `Table 2. Articles by database` is the title of a table; its figure has no number of a table. */
function unnumbered(title: string | undefined): string | undefined {
  return title?.replace(/^Table \d+(?:, [a-z ]+)?\. /, '')
}

/** The label of a variable, or of what is printed of one. */
export function labelOf({ corpus, project }: Study, key: string): string {
  return corpus.occurrences.get(key)?.variable.label ?? project.settings.variables[key]?.label ?? key
}

/** `Sub-topic by year`. */
export function crossTitle(study: Study, rows: string, columns: string): string {
  return `${labelOf(study, rows)} by ${inside(labelOf(study, columns))}`
}

/** The unit in the plural as a heading begins. */
export function unitsOf({ corpus }: Study): string {
  return opening(plural(corpus.unit))
}

/** A name for files from the key of a variable: letters, digits, hyphens and dots. */
export function fileName(key: string): string {
  return (
    key
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}.]+/gu, '-')
      .replace(/^[-.]+|[-.]+$/g, '')
      .toLowerCase() || 'variable'
  )
}
