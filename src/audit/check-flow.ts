import type { Finding } from './audit.js'
import { listSums } from './flow-lists.js'
import { stepEquations, type Equation } from './flow-steps.js'
import { flowNumbers, type FlowNumber } from './flow-words.js'
import { addUp, withCommas } from './number.js'
import type { Sentence } from './sentence.js'

/**
 * Reads the flow of a search or of participants from sentences and holds each stage against the one before, less what
 * left it, and a number against the list of its sources or reasons. Something is said to be wrong only where other
 * steps of the same flow hold and one changed number would mend it.
 */
export function checkFlow(sentences: readonly Sentence[], place: string): Finding[] {
  const numbers = flowNumbers(sentences)
  const lists = listSums(sentences, numbers)
  const inLists = new Set(lists.flatMap(({ less }) => less))
  // Groups that go on apart after `randomised`: each is a beginning of its own.
  const branches = numbers.filter(
    (number) => number.kind !== 'out' && isSplit(sentences[number.sentence]?.text ?? ''),
  )
  const steps = stepEquations(
    numbers.filter((number) => !inLists.has(number)),
    branches,
  )
  const equations = [...lists, ...steps]
  const broken = equations.filter(({ holds }) => !holds)
  const holding = equations.length - broken.length
  const mends = mendedByOne(broken)
  const told = equations.map((equation): Finding => {
    const finding = {
      check: 'flow' as const,
      where: `${place}, sentence ${equation.gives.sentence + 1}`,
      printed: String(equation.gives.n),
      line: equation.gives.line,
    }
    const arithmetic = equationText(equation)
    const explanation = `from '${quote(sentences, equation.from)}'${equation.from.sentence === equation.gives.sentence ? '' : ` and '${quote(sentences, equation.gives)}'`}`
    if (equation.holds) return { ...finding, verdict: 'agrees', arithmetic, explanation }
    if (mends && (holding > 0 || isSpelledOut(equation, numbers)))
      return { ...finding, verdict: 'differs', arithmetic, explanation }
    return {
      ...finding,
      verdict: 'not-checkable',
      arithmetic,
      explanation: `too few steps of the flow hold to say that this one is wrong; ${explanation}`,
    }
  })
  const loose = looseNumbers(numbers, equations)
  return told.length > 0 && loose.length > 0 ? [...told, looseFinding(loose, place)] : told
}

/** Stages, and what left or came in, that no equation holds against another number. */
function looseNumbers(numbers: readonly FlowNumber[], equations: readonly Equation[]): FlowNumber[] {
  const used = new Set(equations.flatMap(numbersOf))
  const printed = new Set([...used].map(({ n }) => n))
  return numbers.filter((number) => number.kind !== 'other' && !used.has(number) && !printed.has(number.n))
}

function looseFinding(numbers: readonly FlowNumber[], place: string): Finding {
  return {
    check: 'flow',
    verdict: 'not-checkable',
    where: place,
    printed: numbers.map(({ n }) => withCommas(n)).join(', '),
    arithmetic: 'no other step of the flow gives these numbers or follows from them',
    line: numbers[0]?.line ?? 1,
  }
}

/** Whether a sentence tells of groups that then go on apart. */
function isSplit(text: string): boolean {
  return /\b(?:randomi[sz]ed|assigned|allocated|divided|split)\b/i.test(text)
}

/** A step told in one breath: `430 responded, 18 were discarded, leaving 412`, no other number between. */
function isSpelledOut({ from, less, plus, gives }: Equation, numbers: readonly FlowNumber[]): boolean {
  const at = numbers.indexOf(from)
  const inOrder = [from, ...less, gives].every((number, index) => numbers[at + index] === number)
  const isClose = gives.sentence - from.sentence <= 1
  return (
    inOrder &&
    isClose &&
    less.length > 0 &&
    plus.length === 0 &&
    (/leaving|left|remain|result|thus|so that|final/i.test(gives.clause) ||
      less.every(({ clause }) => /^\W*after\b/i.test(clause)))
  )
}

function quote(sentences: readonly Sentence[], number: FlowNumber): string {
  return sentences[number.sentence]?.printed ?? ''
}

/** Whether changing one printed number would make every broken equation hold. */
function mendedByOne(broken: readonly Equation[]): boolean {
  const [first, ...others] = broken
  if (!first) return false
  return numbersOf(first).some((number) => {
    const right = solveFor(first, number.n)
    return others.every(
      (other) => numbersOf(other).some(({ n }) => n === number.n) && solveFor(other, number.n) === right,
    )
  })
}

function numbersOf({ from, less, plus, gives }: Equation): FlowNumber[] {
  return [...new Set([from, ...less, ...plus, gives])]
}

/** The value in place of `n` with which the equation would hold. */
function solveFor({ from, less, plus, gives }: Equation, n: number): number {
  const sum = addUp(less.map((each) => each.n)) - addUp(plus.map((each) => each.n))
  // A list: its parts add up to the number before it.
  if (from === gives) return from.n === n ? sum : n + from.n - sum
  const rest = from.n - sum - gives.n
  if (from.n === n) return n - rest
  if (gives.n === n) return n + rest
  return less.some((each) => each.n === n) ? n + rest : n - rest
}

function equationText({ from, less, plus, gives, holds }: Equation): string {
  const result = from.n - addUp(less.map(({ n }) => n)) + addUp(plus.map(({ n }) => n))
  if (from === gives) {
    const sum = addUp(less.map(({ n }) => n))
    return `${less.map(({ n }) => withCommas(n)).join(' + ')} = ${withCommas(sum)}, ${holds ? 'as stated' : `but ${withCommas(from.n)} is stated`}`
  }
  const left = `${withCommas(from.n)}${less.map(({ n }) => ` − ${withCommas(n)}`).join('')}${plus.map(({ n }) => ` + ${withCommas(n)}`).join('')}`
  return `${left} = ${withCommas(result)}, ${holds ? 'as stated' : `but ${withCommas(gives.n)} is stated`}`
}
