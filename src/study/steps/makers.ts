import type { ReportKind, ReportStep } from '../../project/report-settings.js'
import { nothing, showCumulative, showDistribution, showShares, showTrend, showYears } from './distribution.js'
import { showBeside, showCross, showMatrix, showTogether } from './pairs.js'
import { showAppraisal, showCited, showCoding, showCriteria, showFlow, showIncluded } from './records.js'
import type { Shown, StepContext, StepMaker } from './step.js'

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

/** Makes what a step shows; nothing where the corpus is empty, and the note says so. */
export function makeStep(context: StepContext, step: ReportStep): Shown {
  const empty = context.corpus.records.length === 0 && !['flow', 'criteria', 'distribution', 'shares'].includes(step.show)
  if (empty) return nothing(step.title ?? step.of.join(', '), 'There are no records.')
  return makers[step.show](context, step)
}
