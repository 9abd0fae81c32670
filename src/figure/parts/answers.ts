import { foldText } from '../../base/text.js'
import { keysAt, type Occurrences } from '../../record/occurrences.js'
import { freeKey } from '../../count/top-rows.js'
import { colours } from '../theme.js'

/** What an answer says of a study: in its favour, not clear, against it, or nothing of either. */
export type AnswerKind = 'good' | 'unclear' | 'bad' | 'other'

/** An answer as drawn: shade and sign, so that greyscale shows it too. */
export interface AnswerLook {
  key: string
  label: string
  sign: string
  fill: string
  ink: string
}

const looks: Readonly<Record<AnswerKind, { sign: string; fill: string; ink: string }>> = {
  good: { sign: '+', fill: colours.light, ink: colours.text },
  unclear: { sign: '?', fill: '#f3e2b3', ink: colours.text },
  bad: { sign: '−', fill: colours.middle, ink: '#ffffff' },
  other: { sign: '○', fill: colours.unknown, ink: colours.text },
}

/** The words of the usual instruments: risk of bias (low, some concerns, high), checklists (yes, no, can't tell). */
const kindsByWord: ReadonlyMap<string, AnswerKind> = new Map([
  ...of('good', ['low', 'low risk', 'yes', 'y', 'probably yes', 'py', 'good', 'met', 'adequate', '+', '1']),
  ...of('unclear', [
    'unclear',
    'unclear risk',
    'some concerns',
    'moderate',
    'moderate risk',
    'partial',
    'partly',
  ]),
  ...of('unclear', ['can t tell', 'cannot tell', 'not reported', 'no information', 'ni', 'fair', '?']),
  ...of('bad', [
    'high',
    'high risk',
    'no',
    'n',
    'probably no',
    'pn',
    'poor',
    'serious',
    'serious risk',
    'critical',
  ]),
  ...of('bad', ['critical risk', 'very high', 'not met', 'inadequate', '-', '0']),
])

function of(kind: AnswerKind, words: readonly string[]): [string, AnswerKind][] {
  return words.map((word) => [word, kind])
}

/** A question of an appraisal with the answer for each unit, by the key of the answer. */
export interface Question {
  key: string
  label: string
  answers: readonly string[]
}

/** The answers of all questions in one order: what is in favour, what is not clear, what is against, the rest; then units without one. */
export function looksOf(
  questions: readonly Occurrences[],
  kinds: Readonly<Record<string, AnswerKind>> = {},
): { looks: AnswerLook[]; none: AnswerLook } {
  const all = new Map(questions.flatMap(({ categories }) => categories.map(({ key, label }) => [key, label])))
  const kindOf = (key: string, label: string): AnswerKind => {
    const given = Object.hasOwn(kinds, key) ? kinds[key] : undefined
    const said = [foldText(label), label, foldText(key), key].map((word) => kindsByWord.get(word))
    return given ?? said.find((kind) => kind !== undefined) ?? 'other'
  }
  const order: readonly AnswerKind[] = ['good', 'unclear', 'bad', 'other']
  const sorted = order.flatMap((kind) => {
    const own = [...all].filter(([key, label]) => kindOf(key, label) === kind)
    // A second answer of one kind has its sign twice: no two answers look alike.
    return own.map(([key, label], place) => ({
      key,
      label,
      ...looks[kind],
      sign: looks[kind].sign.repeat(place + 1),
    }))
  })
  const none = {
    key: freeKey('none', new Set(all.keys())),
    label: 'no answer',
    sign: '',
    fill: '#ffffff',
    ink: colours.text,
  }
  return { looks: sorted, none }
}

/** The answer of each unit to each question. Throws a RangeError where a unit has two, or questions are asked of different units. */
export function questionsOf(variables: readonly Occurrences[], none: string): Question[] {
  const [first] = variables
  return variables.map((occurrences) => {
    const { variable, ids } = occurrences
    if (ids.length !== first?.ids.length || ids.some((id, place) => id !== first.ids[place]))
      throw new RangeError(
        `appraisalFigures: found other units at '${variable.key}', expected those of '${first?.variable.key}'`,
      )
    const answers = ids.map((id, place) => {
      const keys = keysAt(occurrences, place)
      if (keys.length > 1)
        throw new RangeError(
          `appraisalFigures: found ${keys.length} answers of ${id} to '${variable.key}', expected one at most`,
        )
      return keys[0] ?? none
    })
    return { key: variable.key, label: variable.label, answers }
  })
}
