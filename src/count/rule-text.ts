import type { CountingRule } from './distribution.js'
import type { Rounding } from './rounding.js'

/**
 * A counting rule as one or more sentences for captions and table notes.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * ruleText(distributionOf(recomputed.distributions, 'year.citation').rule).split(';')[0] // => 'Counted: articles by year in the citation as the review prints it'
 */
export function ruleText(rule: CountingRule): string {
  if (rule.source === 'published') return publishedText(rule)
  const method = {
    full: 'each counts once',
    fractional: 'each is shared out equally',
    first: 'each counts in its first row only',
  }
  const several = rule.severalRows
    ? ' in every row it belongs to, so that rows may add up to more than the whole'
    : ''
  const missing = rule.missing === 0 ? 'None is without a value.' : `Without a value: ${rule.missing}.`
  return (
    `Counted: ${plural(rule.unit)} by ${rule.by}; ${method[rule.method]}${several}. ` +
    `Percentages: out of ${rule.base.n} ${rule.base.of}, ${roundingText(rule.rounding)}. ${missing}`
  )
}

function publishedText(rule: CountingRule): string {
  return `Published totals, as printed (${rule.by}); the paper gives no list of articles. Percentages: as printed, said to be out of ${rule.base.n} ${rule.base.of}.`
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

function plural(unit: string): string {
  return unit.endsWith('s') ? unit : `${unit}s`
}
