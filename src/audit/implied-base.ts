import type { Entry } from './table.js'

/** Whole denominators that would fit as many entries as possible, and the entries that they fit. */
export interface ImpliedBase {
  from: number
  to: number
  fitting: readonly Entry[]
}

/**
 * The denominators out of which one entry's count prints as its percentage, whatever the rounding rule: more than
 * count / (percentage + one step), less than count / (percentage - one step).
 */
export function denominatorsOf(entry: Entry): { from: number; to: number } {
  const count = entry.count?.value ?? 0
  const percent = entry.percent?.value ?? 0
  const step = 10 ** -(entry.percent?.decimals ?? 0)
  const from = Math.floor((100 * count) / (percent + step) + 1e-9) + 1
  const to = percent - step <= 0 ? Infinity : Math.ceil((100 * count) / (percent - step) - 1e-9) - 1
  return { from: Math.max(from, count, 1), to }
}

/** The denominators that fit the most entries together; undefined without entries. */
export function impliedBase(entries: readonly Entry[]): ImpliedBase | undefined {
  const ranges = entries
    .map((entry) => ({ entry, ...denominatorsOf(entry) }))
    .filter(({ from, to }) => from <= to)
  let best: ImpliedBase | undefined
  for (const { from } of ranges.slice(0, 400)) {
    const over = ranges.filter((range) => range.from <= from && from <= range.to)
    const to = Math.min(...over.map((range) => range.to))
    if (
      over.length > (best?.fitting.length ?? 0) ||
      (over.length === best?.fitting.length && to - from < best.to - best.from)
    )
      best = { from, to, fitting: over.map(({ entry }) => entry) }
  }
  return best
}
