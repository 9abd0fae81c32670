import { isAfterRemoval, type FlowNumber } from './flow-words.js'
import { addUp } from './number.js'

/** A step of a flow, `from` less what left it and plus what came in, or a list that adds up to `from`. */
export interface Equation {
  from: FlowNumber
  less: readonly FlowNumber[]
  plus: readonly FlowNumber[]
  gives: FlowNumber
  holds: boolean
}

/** What has been read of a flow up to a stage. */
interface Reached {
  /** The stages so far, the last one last, and the parts into which one of them was split. */
  stages: FlowNumber[]
  branches: readonly FlowNumber[]
  /** Stages told one after another with nothing between, before the last: further sources of what was found. */
  sources: FlowNumber[]
}

/** Stages in order, each with what left and what came in since the one before. */
export function stepEquations(numbers: readonly FlowNumber[], branches: readonly FlowNumber[]): Equation[] {
  const equations: Equation[] = []
  const reached: Reached = { stages: [], branches, sources: [] }
  let less: FlowNumber[] = []
  let plus: FlowNumber[] = []
  let others: FlowNumber[] = []
  let early: FlowNumber[] = []
  for (const number of numbers) {
    if (number.kind === 'other' || number.kind === 'part') others.push(number)
    if (number.kind === 'out') less.push(number)
    else if (number.kind === 'in') plus.push(number)
    if (number.kind !== 'stage') continue
    const from = reached.stages.at(-1)
    if (!from) {
      early = less
      less = []
      plus = []
    } else if (less.length + plus.length > 0) {
      // The same stage told again, or a stage told before what left it.
      if (number.n === from.n && addUp(less.map(({ n }) => n)) > 0) continue
      const step = bestStep(reached, less, plus, number)
      const missing = differenceOf(step)
      // `53 articles reporting on 49 studies`: the step may end in the other number.
      const other = others.find(({ n }) => n === number.n + missing)
      if (!step.holds && other) equations.push({ ...step, gives: other, holds: true })
      // How much was removed may stand nowhere, and a number whose part is not clear may be what is missing: then the
      // step is not understood.
      else if (
        step.holds ||
        !(
          (less.length === 0 && isAfterRemoval(number.clause)) ||
          others.some(({ n }) => Math.abs(missing) === n)
        )
      )
        equations.push(step)
      less = []
      plus = []
      reached.sources = []
    } else {
      // `After 12 duplicates were taken from the 100 found, 88 remained`: told before the stage that it left.
      const step: Equation = { from, less: early, plus, gives: number, holds: true }
      if (early.length > 0 && differenceOf(step) === 0) equations.push(step)
      else reached.sources.push(from)
    }
    if (from) early = []
    others = []
    reached.stages.push(number)
  }
  return equations
}

function differenceOf({ from, less, plus, gives }: Equation): number {
  return from.n - addUp(less.map(({ n }) => n)) + addUp(plus.map(({ n }) => n)) - gives.n
}

/**
 * From the stage before: all that left, or, where some of it is told twice, the part that makes the step hold. Else from
 * all sources together or from a branch; where none holds, the one that misses by least.
 */
function bestStep(
  { stages, branches, sources }: Reached,
  less: readonly FlowNumber[],
  plus: readonly FlowNumber[],
  gives: FlowNumber,
): Equation {
  const from = stages.at(-1) ?? gives
  const found = isSource(from) ? sources.filter(isSource) : []
  const [first, ...rest] = [...found, from]
  const joined: Equation[] =
    first && rest.length > 0 ? [{ from: first, less, plus: [...rest, ...plus], gives, holds: false }] : []
  const before = branches.filter(
    ({ sentence, at }) => sentence < gives.sentence || (sentence === gives.sentence && at < gives.at),
  )
  const plain: Equation[] = [from, ...before].map((start) => ({
    from: start,
    less,
    plus,
    gives,
    holds: false,
  }))
  const tries = [...joined, ...plain.slice(0, 1), ...partSteps(from, less, plus, gives), ...plain.slice(1)]
  const held = tries.find((each) => each.less.length + each.plus.length > 0 && differenceOf(each) === 0)
  if (held) return { ...held, holds: true }
  const likely = [...joined, ...plain.slice(0, 1), ...plain.filter((each) => branches.includes(each.from))]
  const [nearest] = likely.sort((a, b) => Math.abs(differenceOf(a)) - Math.abs(differenceOf(b)))
  return nearest ?? { from, less, plus, gives, holds: false }
}

function isSource({ clause }: FlowNumber): boolean {
  return /\b(?:identif|found|retriev|records? from|databases?|registers?|sources|websites?|citation)/i.test(
    clause,
  )
}

/** The step with a run of what left it only, or without what came in. */
function partSteps(
  from: FlowNumber,
  less: readonly FlowNumber[],
  plus: readonly FlowNumber[],
  gives: FlowNumber,
): Equation[] {
  const tries: { less: readonly FlowNumber[]; plus: readonly FlowNumber[] }[] = [
    { less, plus: [] },
    { less: [], plus },
  ]
  for (let start = 0; start < Math.min(less.length, 12); start++)
    for (let end = start + 1; end <= Math.min(less.length, 12); end++)
      tries.push({ less: less.slice(start, end), plus }, { less: less.slice(start, end), plus: [] })
  return tries.map((each) => ({ from, ...each, gives, holds: false }))
}
