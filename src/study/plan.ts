import { occurrencesOf, type Corpus } from '../record/corpus.js'
import type { Occurrences } from '../record/occurrences.js'
import type { ReportStep } from '../project/settings/report-settings.js'
import { appraisalQuestions } from './appraisal.js'
import type { Results } from './results.js'
import type { Project } from '../project/project.js'

/** A matrix and a table of single units are read up to so many. */
const mostUnits = { matrix: 60, included: 2000 }

/** Variables with more categories than this are lists of names, not answers. */
const mostAnswers = 15

/** The steps of a report where `review.yaml` names none: all that the records and the coding can give, in the order of a paper. */
export function defaultSteps(project: Project, results: Results): ReportStep[] {
  const { corpus, settings } = project
  const answers = codedAnswers(corpus)
  const appraised = appraisalQuestions(corpus)
  const year = corpus.occurrences.has('year') ? ['year'] : []
  const step = (
    show: ReportStep['show'],
    of: readonly string[],
    more: Partial<ReportStep> = {},
  ): ReportStep => ({
    show,
    of: [...of],
    ...more,
  })
  const several = answers.filter((key) => occurrencesOf(corpus, key).variable.several)
  return [
    ...(settings.criteria ? [step('criteria', [])] : []),
    ...(results.ledger ? [step('flow', [])] : []),
    ...(answers.length > 0 && corpus.records.length <= mostUnits.included ? [step('included', answers)] : []),
    ...results.distributions.map(({ id }) => step('distribution', [id])),
    ...year.map((key) => step('cumulative', [key])),
    ...(results.trends.length > 0
      ? [
          step(
            'trend',
            results.trends.map(({ distribution }) => distribution),
          ),
        ]
      : []),
    ...(corpus.records.some(({ citedBy }) => citedBy !== undefined) ? [step('cited', [])] : []),
    ...crossings(corpus, answers, year).map((of) => step('cross', of)),
    ...several.flatMap((key) => [
      ...(corpus.records.length <= mostUnits.matrix ? [step('matrix', [key])] : []),
      step('together', [key]),
    ]),
    ...(corpus.occurrences.has('keyword') ? [step('together', ['keyword'])] : []),
    ...(answers.length > 0 && corpus.records.length <= mostUnits.included ? [step('coding', answers)] : []),
    ...(appraised.length > 1 ? [step('appraisal', appraised)] : []),
  ]
}

/** Variables that people coded or a codebook tagged, with answers that can be told apart at a look. */
function codedAnswers(corpus: Corpus): string[] {
  return [...corpus.occurrences.values()].filter(isAnswer).map(({ variable }) => variable.key)
}

function isAnswer({ variable, categories }: Occurrences): boolean {
  const given = variable.origin.kind === 'sheet' || variable.origin.kind === 'codebook'
  return given && categories.length > 0 && categories.length <= mostAnswers
}

/** What is worth setting against each other: answers and what every export has against years, answers against each other. */
function crossings(corpus: Corpus, answers: readonly string[], year: readonly string[]): string[][] {
  const usual = ['country', 'region', 'type', 'keyword'].filter(
    (key) => corpus.occurrences.has(key) && !answers.includes(key),
  )
  const against = year.flatMap((key) => [...answers, ...usual].map((other) => [other, key]))
  const first = answers.slice(0, 4)
  const pairs = first.flatMap((rows, place) => first.slice(place + 1).map((columns) => [rows, columns]))
  return [...against.filter(([rows, columns]) => rows !== columns), ...pairs]
}
