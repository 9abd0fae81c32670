import type { Finding } from './audit.js'
import { flowNumbers, type FlowNumber } from './flow-words.js'
import { addUp, withCommas } from './number.js'
import type { Sentence } from './sentence.js'

interface Equation {
  from: FlowNumber
  less: readonly FlowNumber[]
  plus: readonly FlowNumber[]
  gives: FlowNumber
  holds: boolean
}

/**
 * Reads the flow of a search or of participants from sentences and holds each stage against the one before, less what
 * left it, and a number against the list of its sources or reasons. Something is said to be wrong only where other
 * steps of the same flow hold and one changed number would mend it.
 */
export function checkFlow(sentences: readonly Sentence[], place: string): Finding[] {
  const numbers = flowNumbers(sentences)
  const lists = listSums(sentences, numbers)
  const inLists = new Set(lists.flatMap(({ less }) => less))
  const steps = stepEquations(numbers.filter((number) => !inLists.has(number)))
  const equations = [...lists, ...steps]
  const broken = equations.filter(({ holds }) => !holds)
  const holding = equations.length - broken.length
  const mends = mendedByOne(broken)
  return equations.map((equation) => {
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
    /leaving|left|remain|result|thus|so that|final/i.test(gives.clause)
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

/** Stages in order, each with what left and what came in since the one before. */
function stepEquations(numbers: readonly FlowNumber[]): Equation[] {
  const equations: Equation[] = []
  let from: FlowNumber | undefined
  let less: FlowNumber[] = []
  let plus: FlowNumber[] = []
  let others: FlowNumber[] = []
  for (const number of numbers) {
    if (number.kind === 'other' || number.kind === 'part') others.push(number)
    if (number.kind === 'out') less.push(number)
    else if (number.kind === 'in') plus.push(number)
    if (number.kind !== 'stage') continue
    if (from && (less.length > 0 || plus.length > 0)) {
      // The same stage told again, or a stage told before what left it.
      if (number.n === from.n && addUp(less.map(({ n }) => n)) > 0) continue
      const step = bestStep(from, less, plus, number)
      const missing = differenceOf(step)
      // `53 articles reporting on 49 studies`: the step may end in the other number.
      const other = others.find(({ n }) => n === number.n + missing)
      if (!step.holds && other) equations.push({ ...step, gives: other, holds: true })
      // A number whose part is not clear may be what is missing: then the step is not understood.
      else if (step.holds || !others.some(({ n }) => Math.abs(missing) === n)) equations.push(step)
      less = []
      plus = []
    }
    others = []
    from = number
  }
  return equations
}

function differenceOf({ from, less, plus, gives }: Equation): number {
  return from.n - addUp(less.map(({ n }) => n)) + addUp(plus.map(({ n }) => n)) - gives.n
}

/** All that left; or, where some of it is told twice, the part that makes the step hold. */
function bestStep(
  from: FlowNumber,
  less: readonly FlowNumber[],
  plus: readonly FlowNumber[],
  gives: FlowNumber,
): Equation {
  const tries: { less: readonly FlowNumber[]; plus: readonly FlowNumber[] }[] = [
    { less, plus },
    { less, plus: [] },
    { less: [], plus },
  ]
  for (let start = 0; start < Math.min(less.length, 12); start++)
    for (let end = start + 1; end <= Math.min(less.length, 12); end++)
      tries.push({ less: less.slice(start, end), plus }, { less: less.slice(start, end), plus: [] })
  for (const each of tries) {
    if (each.less.length + each.plus.length === 0) continue
    const result = from.n - addUp(each.less.map(({ n }) => n)) + addUp(each.plus.map(({ n }) => n))
    if (result === gives.n) return { from, ...each, gives, holds: true }
  }
  return { from, less, plus, gives, holds: false }
}

const partial =
  /\b(?:mainly|mostly|e\.g|such as|for example|among others|multiple reasons|more than one|several reasons|at least|in particular)\b/i

/** `700 records: 678 from databases and 22 from elsewhere`; `28 excluded: design (n = 11), setting (n = 17)`; `28 excluded (design, n = 11; setting, n = 17)`. */
function listSums(sentences: readonly Sentence[], numbers: readonly FlowNumber[]): Equation[] {
  return sentences.flatMap((sentence, index): Equation[] => {
    const own = numbers.filter((number) => number.sentence === index)
    if (own.length < 3 || partial.test(sentence.text)) return []
    const lists = [...colonLists(sentence.text, own), ...bracketLists(sentence.text, own)]
    return lists.flatMap(({ total, parts }) =>
      parts.length < 2 || parts.some(({ n }) => n > total.n)
        ? []
        : [
            {
              from: total,
              less: parts,
              plus: [],
              gives: total,
              holds: addUp(parts.map(({ n }) => n)) === total.n,
            },
          ],
    )
  })
}

interface NumberList {
  total: FlowNumber
  parts: readonly FlowNumber[]
}

function colonLists(text: string, own: readonly FlowNumber[]): NumberList[] {
  const cut = listStart(text)
  const total = own.filter(({ at }) => at < cut).at(-1)
  if (cut < 0 || !total) return []
  const rest = text.slice(cut)
  const parts = own.filter(({ at }) => at > cut).slice(0, listEnd(rest))
  const named = (rest.match(/\([nN] ?= ?\d+\)/g) ?? []).length >= 2
  const isList = named || /^:\s*\(?[nN]? ?=? ?\d/.test(rest)
  const hasStage =
    !named && parts.some(({ kind }) => kind === 'stage') && !/\b(?:from|via|in|by)\b/.test(rest)
  return isList && !hasStage ? [{ total, parts }] : []
}

/** Where a list begins: at a colon outside brackets, else at the word that gives reasons. */
function listStart(text: string): number {
  const open = text.replace(/\([^()]*\)/g, (found) => ' '.repeat(found.length))
  const colon = open.indexOf(':')
  return colon >= 0 ? colon : open.search(/\bbecause\b|\bdue to\b|\breasons?\b/i)
}

function bracketLists(text: string, own: readonly FlowNumber[]): NumberList[] {
  return [...text.matchAll(/\([^()]*\)/g)].flatMap((found) => {
    const end = found.index + found[0].length
    const parts = own.filter(({ at }) => at > found.index && at < end)
    const total = own.filter(({ at }) => at < found.index).at(-1)
    const isList = (found[0].match(/\b[nN] ?= ?\d|[,;]/g) ?? []).length >= parts.length - 1
    return total && isList && parts.length >= 2 && total.kind !== 'other' ? [{ total, parts }] : []
  })
}

/** How many numbers stand before the sentence turns to something else. */
function listEnd(text: string): number {
  const turn = text.search(
    /\bleaving\b|\bresulting in\b|\bso that\b|\bwhich left\b|\bthus\b|;\s*(?:a total|the remaining|finally)|\bremain/i,
  )
  const list = turn < 0 ? text : text.slice(0, turn)
  return list.match(/(?<![\d.,–/-])\b\d+\b(?![.,]\d|\s?%|[–/-]\d)/g)?.length ?? 0
}
