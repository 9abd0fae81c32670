import { inside, opening, plural } from '../base/words.js'
import { occurrencesOf, type Corpus } from '../record/corpus.js'
import { missingPlaces, type Occurrences } from '../record/occurrences.js'
import type { Variable } from '../record/variable.js'
import { basesText, basisCounts, type BasisCounts } from './bases.js'
import { incidence, type CountingMethod, type Incidence } from './incidence.js'
import { roundPercentages, type Rounding } from './rounding.js'
import { intervalsOut, type PercentInterval } from './interval.js'

/** What a distribution counts, how, out of what and how its percentages are rounded: plain data, printed in captions. */
export interface CountingRule {
  /** What is counted, in the singular: `article`, `record`. */
  unit: string
  /** The key of the variable that is counted. */
  variable: string
  method: CountingMethod
  /** What decides the row, in words: `year in the citation as printed`. */
  by: string
  /** The denominator of the percentages and what it is, such as 32 and `articles in the review`. */
  base: { n: number; of: string }
  /** How many units have no value and so stand in no row. */
  missing: number
  /** Whether a unit can stand in several rows, so that rows may add up to more than the base. */
  severalRows: boolean
  /** How many of the values rest on each basis, where people gave them. */
  bases?: BasisCounts
  /** Null where percentages are as printed and the paper names no rule. */
  rounding: Rounding | null
  /** `recomputed` from the records, or `published`: totals as a paper prints them. */
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
  /** How it is printed, where it is printed in several ways, with the number of each. */
  forms?: Readonly<Record<string, number>>
  /** Null where only a percentage was published. */
  n: number | null
  /** `n` out of the rule's base, in per cent, rounded by the rule. */
  percent: number
  /** The Wilson 95 % interval of the share, in per cent, not rounded; only where every unit has a value and the method is full. */
  interval?: PercentInterval
  /** The ids behind `n`; empty where only a total was published. */
  records: readonly string[]
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

/** What a distribution is called and how it counts; everything has a default. */
export interface DistributionOptions {
  id?: string
  title?: string
  method?: CountingMethod
  /**
   * To whole per cent up to a base of 100, else to one decimal. By largest remainder where the rows make a whole; half up where a unit can
   * stand in several rows, where values are missing, or where largest remainder would print two percentages for the same count.
   */
  rounding?: Rounding
}

/**
 * Counts a variable of a corpus by category, zero rows included; the base of the percentages is every unit, also those without a value.
 * Takes time linear in units and values. Throws a RangeError where there is no such variable.
 *
 * @example
 * const corpus = await openCorpus(bundledReview)
 * distribute(corpus, 'subtopic').rows.map(({ n }) => n) // => [18, 14, 18, 23, 14, 2, 16, 17, 24, 16]
 * distribute(corpus, 'region.coded').missing // => ['14', '26', '29']
 */
export function distribute(corpus: Corpus, key: string, options: DistributionOptions = {}): Distribution {
  return countOccurrences(occurrencesOf(corpus, key), corpus.of, options)
}

/** {@link distribute} on the answers to a variable; `of` says what the base consists of. */
export function countOccurrences(
  occurrences: Occurrences,
  of: string,
  options: DistributionOptions = {},
): Distribution {
  const { variable, unit, ids } = occurrences
  const method = options.method ?? 'full'
  const counted = incidence(occurrences, method)
  const bases = basisCounts(occurrences)
  const missing = missingPlaces(occurrences).map((place) => ids[place] ?? '')
  const severalRows = variable.several && method === 'full'
  const rounding =
    options.rounding ?? usualRounding(counted.counts, ids.length, severalRows || missing.length > 0)
  return {
    id: options.id ?? (method === 'full' ? variable.key : `${variable.key}.${method}`),
    title: options.title ?? titleOf(variable, unit),
    rule: {
      unit,
      variable: variable.key,
      method,
      by: variable.by + basesText(bases),
      base: { n: ids.length, of },
      missing: missing.length,
      severalRows,
      ...(bases ? { bases } : {}),
      rounding,
      source: 'recomputed',
    },
    n: counted.total,
    rows: rowsOf(occurrences, counted, {
      percentages: roundPercentages(counted.counts, ids.length, rounding),
      intervals: method === 'full' && missing.length === 0,
    }),
    missing,
  }
}

/** What the counts of a variable are called: `Articles by study design`. */
export function titleOf({ label }: Pick<Variable, 'label'>, unit: string): string {
  return `${opening(plural(unit))} by ${inside(label)}`
}

function rowsOf(
  { categories, ids, forms }: Occurrences,
  { counts, units }: Incidence,
  { percentages, intervals }: { percentages: readonly number[]; intervals: boolean },
): DistributionRow[] {
  const intervalOf = intervalsOut(ids.length)
  return categories.map(({ key, label, group }, place) => ({
    key,
    label,
    ...(group === undefined ? {} : { group }),
    ...(forms.has(place) ? { forms: Object.fromEntries(forms.get(place) ?? []) } : {}),
    n: counts[place] ?? 0,
    percent: percentages[place] ?? 0,
    ...(intervals && ids.length > 0 ? { interval: intervalOf(counts[place] ?? 0) } : {}),
    records: Array.from(units(place), (unit) => ids[unit] ?? ''),
  }))
}

function usualRounding(counts: readonly number[], base: number, noWhole: boolean): Rounding {
  const decimals = base <= 100 ? 0 : 1
  const whole: Rounding = { rule: 'largest-remainder', decimals }
  return noWhole || splits(counts, roundPercentages(counts, base, whole))
    ? { rule: 'half-up', decimals }
    : whole
}

/** Whether one count would be printed as two percentages. */
function splits(counts: readonly number[], percentages: readonly number[]): boolean {
  const printed = new Map<number, number | undefined>()
  return counts.some((exact, place) => {
    // 1/2 + 1/3 and 5/6 are one count, though not to the last bit.
    const count = Math.round(exact * 1e9)
    if (!printed.has(count)) printed.set(count, percentages[place])
    return printed.get(count) !== percentages[place]
  })
}
