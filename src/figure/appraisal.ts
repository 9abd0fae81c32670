import { plural } from '../base/words.js'
import type { Occurrences } from '../record/occurrences.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { looksOf, questionsOf, type AnswerKind, type AnswerLook, type Question } from './parts/answers.js'
import { shareAxis } from './parts/axis.js'
import type { FigureName } from './parts/counts.js'
import { columnRoom, keyChannel, labelExpression, rowRoom, slantedLabels, widest } from './parts/labels.js'
import { colours, plotWidth, theme } from './theme.js'

/** How the figures of an appraisal are called and what its answers say. */
export interface AppraisalOptions extends FigureName {
  /** What an answer says, by its key; by the words of the usual instruments where this is not given. */
  kinds?: Readonly<Record<string, AnswerKind>>
  /** Only the first so many units are drawn one by one; 60 where this is not given. The summary has all. */
  most?: number
}

/**
 * A quality appraisal or assessment of risk of bias as two figures: every unit with its answers as signs (traffic lights), and the share of
 * each answer by question. Each question is a variable with one answer a unit. Throws a RangeError where a unit has two answers.
 *
 * @example
 * const question = (key, items) => ({ variable: { key, label: key, by: key, several: false, order: 'given', origin: { kind: 'field', rule: key } }, unit: 'trial', ids: ['1', '2'], categories: [{ key: 'low', label: 'Low' }, { key: 'high', label: 'High' }], starts: Uint32Array.of(0, 1, 2), items: Uint32Array.from(items), basis: 'coded', details: new Map(), reasons: new Map(), forms: new Map() })
 * const [each, all] = appraisalFigures([question('blinding', [0, 1]), question('attrition', [0, 0])], new Map())
 * all.alt // => 'Quality appraisal of 2 trials: blinding: Low 1, High 1; attrition: Low 2.'
 */
export function appraisalFigures(
  variables: readonly Occurrences[],
  names: ReadonlyMap<string, string>,
  options: AppraisalOptions = {},
): [Figure, Figure] {
  const { id = 'appraisal', title = 'Quality appraisal', kinds, most = 60 } = options
  const { looks, none } = looksOf(variables, kinds)
  const questions = questionsOf(variables, none.key)
  const { unit = 'record', ids = [] } = variables[0] ?? {}
  const missing = questions.some(({ answers }) => answers.includes(none.key))
  const appraisal = { id, title, unit, ids, questions, looks: missing ? [...looks, none] : looks }
  return [trafficLights(appraisal, names, most), summary(appraisal)]
}

interface Appraisal {
  id: string
  title: string
  unit: string
  ids: readonly string[]
  questions: readonly Question[]
  looks: readonly AnswerLook[]
}

function trafficLights(appraisal: Appraisal, names: ReadonlyMap<string, string>, most: number): Figure {
  const { id, title, unit, ids, questions, looks } = appraisal
  const rows = ids.slice(0, most).map((key) => ({ key, label: names.get(key) ?? key }))
  const data = rows.flatMap(({ key: record, label: name }, place) =>
    questions.map(({ key: question, label, answers }) => {
      const look = lookOf(looks, answers[place])
      return { record, name, question, label, answer: look.key, sign: look.sign, ink: look.ink }
    }),
  )
  const words = rows.map(({ label }, place) => {
    const own = questions.map(
      (question) => `${question.label} ${lookOf(looks, question.answers[place]).label}`,
    )
    return `${label}: ${own.join(', ')}`
  })
  const cut =
    rows.length < ids.length ? ` Drawn: only the first ${rows.length} of ${ids.length} ${plural(unit)}.` : ''
  return makeFigure(
    {
      id,
      title,
      caption: `${title} of ${ids.length} ${plural(unit)} by ${questions.length} questions. ${key(looks)}${cut}`,
      alt: `${title}, answers by ${unit}. ${words.join('; ')}.`,
      data,
      spec: {
        width: { step: 34 },
        height: { step: 22 },
        encoding: {
          x: keyChannel('question', questions, columnRoom, slantedLabels),
          y: keyChannel('record', rows, columnRoom, { domain: false }),
        },
        layer: [
          {
            mark: { type: 'rect', stroke: 'white', strokeWidth: 2 },
            encoding: { color: answerColour(looks, 'bottom') },
          },
          signs({}),
        ],
      },
    },
    theme,
  )
}

function summary({ id, title, unit, ids, questions, looks }: Appraisal): Figure {
  const axis = shareAxis(`Per cent of ${plural(unit)}`)
  const data = questions.flatMap((question) => stacked(question, looks, ids.length))
  const words = questions.map(({ key: question, label }) => {
    const own = data.filter((part) => part.question === question)
    return `${label}: ${own.map(({ name, n }) => `${name} ${n}`).join(', ')}`
  })
  return makeFigure(
    {
      id: `${id}.summary`,
      title: `${title}, summary`,
      caption:
        `${title}, summary: share of each answer by question. Counted: ${plural(unit)}, out of ${ids.length}; ` +
        `each counts once for every question. ${key(looks)}`,
      alt: `${title} of ${ids.length} ${plural(unit)}: ${words.join('; ')}.`,
      data,
      spec: {
        width: plotWidth,
        height: { step: 30 },
        encoding: { y: keyChannel('question', questions, rowRoom) },
        layer: [
          {
            mark: { type: 'bar', height: 22, stroke: colours.rule, strokeWidth: 0.7 },
            encoding: {
              x: { field: 'from', ...axis },
              x2: { field: 'to' },
              color: answerColour(looks, 'top'),
            },
          },
          signs({ x: { field: 'middle', ...axis } }),
        ],
      },
    },
    theme,
  )
}

/** The parts of one bar, answers that nobody gave left out; sign and number are printed where they fit. */
function stacked({ key: question, label, answers }: Question, looks: readonly AnswerLook[], base: number) {
  let below = 0
  return looks.flatMap(({ key: answer, label: name, sign, ink }) => {
    const n = answers.filter((each) => each === answer).length
    if (n === 0) return []
    const from = (100 * below) / base
    below += n
    const to = (100 * below) / base
    const text = `${sign} ${n}`.trim()
    const fits = widest([text]) + 4 <= ((to - from) * plotWidth) / 100
    return [
      { question, label, answer, name, n, from, to, middle: (from + to) / 2, sign: fits ? text : '', ink },
    ]
  })
}

function lookOf(looks: readonly AnswerLook[], answer: string | undefined): AnswerLook {
  const found = looks.find(({ key: each }) => each === answer)
  if (found) return found
  throw new RangeError(`appraisalFigures: found answer '${answer}', expected one of the categories`)
}

/** What the signs mean, in words. */
function key(looks: readonly AnswerLook[]): string {
  return `Signs: ${looks.map(({ sign, label }) => `${sign === '' ? 'none' : sign} ${label}`).join(', ')}.`
}

function answerColour(looks: readonly AnswerLook[], orient: 'top' | 'bottom'): Spec {
  const named = looks.map((look) => ({ key: look.key, label: `${look.sign}  ${look.label}`.trim() }))
  return {
    field: 'answer',
    type: 'nominal',
    scale: { domain: looks.map((look) => look.key), range: looks.map(({ fill }) => fill) },
    legend: {
      title: null,
      orient,
      columns: 3,
      symbolStrokeColor: colours.rule,
      labelExpr: labelExpression(named, { width: 200, lines: 1 }),
    },
  }
}

/** The sign of each answer in its own ink. */
function signs(encoding: Spec): Spec {
  return {
    transform: [{ filter: "datum.sign !== ''" }],
    mark: { type: 'text', fontWeight: 'bold', fontSize: 11 },
    encoding: {
      ...encoding,
      text: { field: 'sign' },
      color: { condition: { test: "datum.ink === '#ffffff'", value: '#ffffff' }, value: colours.text },
    },
  }
}
