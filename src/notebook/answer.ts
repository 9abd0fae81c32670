import { escapeXml } from '../render/svg-description.js'
import { kernelModule } from './kernel-display.js'

/** How an answer to an exercise compares with what the data give. */
export type AnswerCheck = 'open' | 'right' | 'wrong'

/**
 * Compares an answer with what the data give: numbers within a thousandth, lists whatever their order, texts whatever their case.
 * Null is an exercise that nobody has answered yet.
 *
 * @example
 * compareAnswer(null, 3) // => 'open'
 * compareAnswer(['b', 'a'], ['a', 'b']) // => 'right'
 * compareAnswer(0.333, 1 / 3) // => 'right'
 */
export function compareAnswer(answer: Answer | null, expected: Answer): AnswerCheck {
  if (answer === null) return 'open'
  if (typeof answer === 'number' && typeof expected === 'number')
    return Math.abs(answer - expected) <= 0.001 ? 'right' : 'wrong'
  return normal(answer) === normal(expected) ? 'right' : 'wrong'
}

/** A number, a text, or several of them in any order. */
export type Answer = number | string | readonly (number | string)[]

/**
 * Says in a cell whether an answer is what the data give; a wrong one gets the hint, never the answer.
 *
 * @example
 * checkAnswer(12, 12, 'Look at the highest bar.') // => undefined
 */
export function checkAnswer(answer: Answer | null, expected: Answer, hint: string): void {
  const said = {
    open: '<b>Open.</b> Put your answer in place of null and run the cell again.',
    right: '<b>Right.</b> The data give the same.',
    wrong: `<b>Not what the data give.</b> ${escapeXml(hint)}`,
  }
  kernelModule().display.html(`<p>${said[compareAnswer(answer, expected)]}</p>`)
}

function normal(answer: Answer): string {
  const items = typeof answer === 'object' ? [...answer] : [answer]
  return JSON.stringify(items.map((item) => String(item).trim().toLowerCase()).sort())
}
