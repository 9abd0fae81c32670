import type { ReportKind, ReportStep } from '../../project/settings/report-settings.js'
import { showCumulative, showDistribution, showShares, showTrend, showYears } from './distribution.js'
import { showBeside, showCross, showMatrix, showTogether } from './pairs.js'
import { showAppraisal, showCited, showCoding, showCriteria, showFlow, showIncluded } from './records.js'
import type { Study } from '../study.js'
import { nothing, type Shown, type StepMaker } from './step.js'

/** How each kind of step is made. */
const makers: Readonly<Record<ReportKind, StepMaker>> = {
  distribution: showDistribution,
  flow: showFlow,
  criteria: showCriteria,
  years: showYears,
  cumulative: showCumulative,
  trend: showTrend,
  beside: showBeside,
  shares: showShares,
  cross: showCross,
  matrix: showMatrix,
  together: showTogether,
  included: showIncluded,
  coding: showCoding,
  cited: showCited,
  appraisal: showAppraisal,
  network: showTogether,
}

/** Kinds of steps that need numbers only, not the records behind them. */
const ofNumbers: readonly ReportKind[] = ['distribution', 'years', 'cumulative', 'shares', 'trend', 'beside']

/** Whether the corpus has a variable or, where that is enough, printed numbers of it are known. */
function isKnown({ corpus, results }: Study, { show, of }: ReportStep, key: string): boolean {
  if (corpus.occurrences.has(key)) return true
  const enough = ofNumbers.includes(show) && !(show === 'beside' && key === of[1])
  return enough && results.distributions.some(({ id }) => id === key)
}

/** Makes what a step shows; nothing where the corpus is empty, and the note says so. */
export function makeStep(study: Study, step: ReportStep): Shown {
  const empty =
    study.corpus.records.length === 0 && !['flow', 'criteria', 'distribution', 'shares'].includes(step.show)
  if (empty) return nothing(step.title ?? step.of.join(', '), 'There are no records.')
  const without = step.of.find((key) => !isKnown(study, step, key))
  if (without !== undefined)
    return nothing(step.title ?? step.of.join(', '), `No ${study.corpus.unit} has a value of ${without}.`)
  return makers[step.show](study, step)
}
