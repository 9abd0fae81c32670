import type { CountingRule } from './distribution.js'
import type { Rounding } from './rounding.js'

/**
 * A counting rule as sentences for captions and table notes; without its percentages where none are shown.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * ruleText(distributionOf(recomputed.distributions, 'year.citation').rule).split(';')[0] // => 'Counted: articles by year in the citation as the review prints it'
 */
export function ruleText(rule: CountingRule, percentages: 'shown' | 'not shown' = 'shown'): string {
  const sentences =
    rule.source === 'published'
      ? [`Published: ${rule.by}, as printed; the paper gives no list of articles.`]
      : [`Counted: ${plural(rule.unit)} by ${rule.by}; ${methodText(rule)}.`, missingText(rule)]
  return [...sentences, ...(percentages === 'shown' ? [percentText(rule)] : [])].join(' ')
}

function methodText({ method, severalRows }: CountingRule): string {
  if (method === 'fractional') return 'each is shared out equally among its rows'
  if (method === 'first') return 'each counts in its first row only'
  return severalRows
    ? 'each counts once in every row it belongs to, so that rows may add up to more than the whole'
    : 'each counts once'
}

function missingText({ missing }: CountingRule): string {
  return missing === 0 ? 'None is without a value.' : `Without a value: ${missing}.`
}

function percentText({ base, rounding }: CountingRule): string {
  return rounding === null
    ? `Percentages: as printed, said to be out of ${base.n} ${base.of}.`
    : `Percentages: out of ${base.n} ${base.of}, ${roundingText(rounding)}.`
}

/** A rounding rule in words, such as `rounded half up to whole per cent`. */
export function roundingText({ rule, decimals }: Rounding): string {
  const words = {
    'half-up': 'rounded half up',
    'half-even': 'rounded half to even',
    truncate: 'truncated',
    'largest-remainder': 'rounded by largest remainder',
  }[rule]
  return `${words} to ${decimals === 0 ? 'whole per cent' : `${decimals} decimals`}`
}

/** A unit of counting in the plural: `articles`, `studies`, `series`. */
export function plural(unit: string): string {
  return unit.endsWith('s') ? unit : unit.replace(/(?<=[^aeiou])y$/, 'ie') + 's'
}
