import type { RoundingRule } from '../count/rounding.js'

/** The rules in the order in which they are tried and named. */
export const roundingRules: readonly RoundingRule[] = [
  'half-up',
  'half-even',
  'truncate',
  'largest-remainder',
]

/** A percentage as printed, held exactly: `units` steps of 10 to the power of minus `decimals`. */
export interface PrintedPercent {
  units: number
  decimals: number
}

/**
 * Reads a printed percentage such as `12.5` or `12,5`; undefined where the text is not one plain number.
 *
 * @example
 * readPercent('12.50') // => { units: 1250, decimals: 2 }
 */
export function readPercent(printed: string): PrintedPercent | undefined {
  const found = /^(\d{1,9})(?:[.,](\d{1,6}))?$/.exec(printed.trim().replace(/\s*%$/, ''))
  if (!found) return undefined
  const decimals = found[2]?.length ?? 0
  return { units: Number(`${found[1]}${found[2] ?? ''}`), decimals }
}

/**
 * `n` out of `of` in per cent, rounded down and up at a precision; the two are equal where nothing is left over.
 * Every rounding rule prints one or the other.
 *
 * @example
 * percentBounds(4, 32, 0) // => { down: 12, up: 13, twiceRest: 32, of: 32 }
 */
export function percentBounds(n: number, of: number, decimals: number) {
  const scaled = n * 100 * 10 ** decimals
  if (!Number.isSafeInteger(scaled) || !Number.isSafeInteger(of)) return bigBounds(n, of, decimals)
  const down = Math.floor(scaled / of)
  const rest = scaled - down * of
  return { down, up: rest === 0 ? down : down + 1, twiceRest: 2 * rest, of }
}

function bigBounds(n: number, of: number, decimals: number) {
  const scaled = BigInt(Math.trunc(n)) * 100n * 10n ** BigInt(decimals)
  const down = scaled / BigInt(Math.trunc(of))
  const rest = scaled - down * BigInt(Math.trunc(of))
  return { down: Number(down), up: Number(rest === 0n ? down : down + 1n), twiceRest: Number(2n * rest), of }
}

/**
 * What each rounding rule prints for `n` of `of` at a precision. Largest remainder depends on the other shares of the
 * whole, so it may print either neighbour.
 *
 * @example
 * roundings(4, 32, 0) // => { 'half-up': ['13'], 'half-even': ['12'], truncate: ['12'], 'largest-remainder': ['12', '13'] }
 */
export function roundings(n: number, of: number, decimals: number): Record<RoundingRule, string[]> {
  const { down, up, twiceRest } = percentBounds(n, of, decimals)
  const text = (units: number) => (units / 10 ** decimals).toFixed(decimals)
  const isHalf = twiceRest === of
  return {
    'half-up': [text(twiceRest >= of ? up : down)],
    'half-even': [text(twiceRest > of || (isHalf && down % 2 === 1) ? up : down)],
    truncate: [text(down)],
    'largest-remainder': down === up ? [text(down)] : [text(down), text(up)],
  }
}

/**
 * The rounding rules under which `n` of `of` prints as `printed`; none where the printed percentage is wrong.
 *
 * @example
 * rulesThatPrint('12', 4, 32) // => ['half-even', 'truncate', 'largest-remainder']
 * rulesThatPrint('47', 14, 32) // => []
 */
export function rulesThatPrint(printed: string, n: number, of: number): RoundingRule[] {
  const percent = readPercent(printed)
  if (!percent || of <= 0 || n < 0) return []
  return roundingRules.filter((rule) => rulePrints(rule, percent, n, of))
}

function rulePrints(rule: RoundingRule, percent: PrintedPercent, n: number, of: number): boolean {
  const { down, up, twiceRest } = percentBounds(n, of, percent.decimals)
  if (percent.units !== down && percent.units !== up) return false
  if (rule === 'largest-remainder') return true
  if (rule === 'truncate') return percent.units === down
  const goesUp = rule === 'half-up' ? twiceRest >= of : twiceRest > of || (twiceRest === of && down % 2 === 1)
  return percent.units === (goesUp ? up : down)
}

/**
 * The whole numbers that, out of `of`, can print as this percentage under at least one rounding rule, in ascending
 * order: the GRIM argument (Brown and Heathers, 2017) for proportions. None means that the percentage is impossible.
 *
 * @example
 * possibleCounts('70', 32) // => []
 * possibleCounts('47', 32) // => [15]
 */
export function possibleCounts(printed: string, of: number, rule?: RoundingRule): number[] {
  const percent = readPercent(printed)
  if (!percent || of <= 0) return []
  const step = 100 * 10 ** percent.decimals
  const lowest = Math.max(0, Math.floor(((percent.units - 1) * of) / step))
  const highest = Math.min(of, Math.ceil(((percent.units + 1) * of) / step))
  const counts: number[] = []
  for (let n = lowest; n <= highest; n++)
    if (roundingRules.some((each) => (rule ?? each) === each && rulePrints(each, percent, n, of)))
      counts.push(n)
  return counts
}

/** A denominator that fits a whole set of percentages under one rule, with a count for each percentage. */
export interface JointDenominator {
  rule: RoundingRule
  of: number
  counts: readonly number[]
}

/**
 * For each rounding rule the smallest denominator up to `max` out of which every one of the percentages can be
 * printed, with counts that do; where the percentages add up to 100, the counts add up to the denominator.
 * A rule that no denominator fits is left out.
 *
 * @example
 * smallestDenominators(['70', '18', '7', '5'], 100)[0] // => { rule: 'half-up', of: 44, counts: [31, 8, 3, 2] }
 */
export function smallestDenominators(printed: readonly string[], max = 1000): JointDenominator[] {
  const percents = printed.map(readPercent)
  if (printed.length === 0 || percents.some((percent) => !percent)) return []
  const whole = addToHundred(percents as PrintedPercent[])
  return roundingRules.flatMap((rule) => {
    for (let of = 1; of <= max; of++) {
      const options = printed.map((text) => possibleCounts(text, of, rule))
      const counts = options.every((each) => each.length > 0) && pick(rule, printed, options, of, whole)
      if (counts) return [{ rule, of, counts }]
    }
    return []
  })
}

function addToHundred(percents: readonly PrintedPercent[]): boolean {
  const decimals = Math.max(...percents.map((percent) => percent.decimals))
  const sum = percents.reduce((total, each) => total + each.units * 10 ** (decimals - each.decimals), 0)
  return sum === 100 * 10 ** decimals
}

/** One count from each list of options; where they form a whole, such that they add up and apportion as printed. */
function pick(
  rule: RoundingRule,
  printed: readonly string[],
  options: readonly number[][],
  of: number,
  whole: boolean,
): number[] | undefined {
  if (!whole) return options.map((each) => each[0] ?? 0)
  let steps = 0
  const search = (chosen: number[], left: number): number[] | undefined => {
    const index = chosen.length
    if (index === options.length)
      return left === 0 && (rule !== 'largest-remainder' || apportions(printed, chosen, of))
        ? chosen
        : undefined
    for (const count of options[index] ?? []) {
      if (count > left || ++steps > 10_000) continue
      const found = search([...chosen, count], left - count)
      if (found) return found
    }
    return undefined
  }
  return search([], of)
}

/** Whether every share that was rounded up has at least the remainder of every share that was rounded down. */
function apportions(printed: readonly string[], counts: readonly number[], of: number): boolean {
  const remainders = { up: Infinity, down: -Infinity }
  printed.forEach((text, index) => {
    const percent = readPercent(text)
    const { down, up, twiceRest } = percentBounds(counts[index] ?? 0, of, percent?.decimals ?? 0)
    if (down === up) remainders.down = Math.max(remainders.down, 0)
    else if (percent?.units === up) remainders.up = Math.min(remainders.up, twiceRest)
    else remainders.down = Math.max(remainders.down, twiceRest)
  })
  return remainders.up >= remainders.down
}
