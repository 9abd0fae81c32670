import type { Basis } from '../record/article.js'
import type { Category } from '../record/review.js'
import { wilsonInterval } from '../statistics/wilson.js'
import type { Coding } from './coding.js'
import { roundPercentages, type Rounding } from './rounding.js'

/** How much of a unit each of its categories gets: all of it, an equal part, or only the first category gets it. */
export type CountingMethod = 'full' | 'fractional' | 'first'

/** What a distribution counts, how, out of what and how its percentages are rounded: plain data, printed in captions. */
export interface CountingRule {
  /** What is counted, in the singular: `article`, `record`. */
  unit: string
  method: CountingMethod
  /** What decides the row, in words: `year in the citation as printed`. */
  by: string
  /** The denominator of the percentages and what it is, such as 32 and `articles in the review`. */
  base: { n: number; of: string }
  /** How many units have no value and so stand in no row. */
  missing: number
  /** Whether a unit can stand in several rows, so that rows may add up to more than the base. */
  severalRows: boolean
  /** How many of the values rest on each basis, where the values carry one. */
  bases?: Readonly<Partial<Record<Basis, number>>>
  /** Null where percentages are as printed and the paper names no rule. */
  rounding: Rounding | null
  /** `recomputed` from article-level data, or `published`: totals as the paper prints them. */
  source: 'recomputed' | 'published'
}

/** One row of a distribution. */
export interface DistributionRow {
  /** A stable name, such as `2021` or `lifelong-learning`. */
  key: string
  /** The name that people read. */
  label: string
  /** The key of the group in which the row stands, such as a context of the codebook. */
  group?: string
  /** Null where only a percentage was published. */
  n: number | null
  /** `n` out of the rule's base, in per cent, rounded by the rule. */
  percent: number
  /** The Wilson 95 % interval of the share, in per cent, not rounded; only where every unit has a value and `n` counts whole units. */
  interval?: { low: number; high: number }
  /** The ids behind `n`; empty where only a total was published. */
  articles: readonly string[]
}

/** Counts under one stated rule. */
export interface Distribution {
  id: string
  title: string
  rule: CountingRule
  /** The sum of the rows; null where only percentages were published. */
  n: number | null
  rows: readonly DistributionRow[]
  /** The ids without a value. */
  missing: readonly string[]
}

/** What a distribution is called and how it counts. */
export interface DistributionOptions {
  id: string
  title: string
  /** What the base consists of, in words. */
  of: string
  method?: CountingMethod
  /**
   * Without decimals by default: by largest remainder where the rows make a whole, half up where a unit can stand in several rows, where
   * values are missing, or where largest remainder would print two percentages for the same count.
   */
  rounding?: Rounding
}

/**
 * Counts a coding by category, zero rows included; the base of the percentages is every unit, also those without a value.
 * Throws a RangeError where a unit has a category that is not among `categories`.
 *
 * @example
 * const { articles, protocol, topics } = await loadReview(bundledReview)
 * const counted = distribute(codeTopics(articles), topics, { id: 'subtopic', title: 'By sub-topic', of: 'articles' })
 * counted.rows.map(({ n }) => n) // => [18, 14, 18, 23, 14, 2, 16, 17, 24, 16]
 */
export function distribute(
  coding: Coding,
  categories: readonly (Category & { context?: string })[],
  options: DistributionOptions,
): Distribution {
  const method = options.method ?? 'full'
  refuseUnknown(coding, categories)
  const shares = categories.map(({ key }) => unitsOf(coding, key, method))
  const counts = shares.map((units) => sum(units.map(({ weight }) => weight)))
  const base = coding.units.length
  const missing = coding.units.filter(({ keys }) => keys.length === 0).map(({ id }) => id)
  const severalRows = coding.several && method === 'full'
  const rounding = options.rounding ?? usualRounding(counts, base, severalRows || missing.length > 0)
  const percentages = roundPercentages(counts, base, rounding)
  return {
    id: options.id,
    title: options.title,
    rule: {
      unit: coding.unit,
      method,
      by: coding.by,
      base: { n: base, of: options.of },
      missing: missing.length,
      severalRows,
      ...(coding.bases ? { bases: coding.bases } : {}),
      rounding,
      source: 'recomputed',
    },
    n: sum(counts),
    rows: categories.map((category, index) => ({
      key: category.key,
      label: category.label,
      ...(category.context === undefined ? {} : { group: category.context }),
      n: counts[index] ?? 0,
      percent: percentages[index] ?? 0,
      ...(method === 'full' && base > 0 && missing.length === 0
        ? { interval: percentInterval(counts[index] ?? 0, base) }
        : {}),
      articles: (shares[index] ?? []).map(({ id }) => id),
    })),
    missing,
  }
}

function usualRounding(counts: readonly number[], base: number, noWhole: boolean): Rounding {
  const whole: Rounding = { rule: 'largest-remainder', decimals: 0 }
  const percentages = roundPercentages(counts, base, whole)
  const splits = counts.some((count, index) => percentages[counts.indexOf(count)] !== percentages[index])
  return noWhole || splits ? { rule: 'half-up', decimals: 0 } : whole
}

/** The Wilson 95 % interval of `n` out of `base`, in per cent. */
export function percentInterval(n: number, base: number): { low: number; high: number } {
  const { low, high } = wilsonInterval(n, base)
  return { low: low * 100, high: high * 100 }
}

function unitsOf(coding: Coding, key: string, method: CountingMethod): { id: string; weight: number }[] {
  return coding.units
    .filter(({ keys }) => (method === 'first' ? keys[0] === key : keys.includes(key)))
    .map(({ id, keys }) => ({ id, weight: method === 'fractional' ? 1 / keys.length : 1 }))
}

function refuseUnknown(coding: Coding, categories: readonly Category[]): void {
  const known = new Set(categories.map(({ key }) => key))
  for (const { id, keys } of coding.units)
    for (const key of keys)
      if (!known.has(key))
        throw new RangeError(
          `${coding.by}: found '${key}' at ${id}, expected one of ${[...known].join(', ')}`,
        )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
