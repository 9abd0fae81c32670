import type { RoundingRule } from './rounding.js'

/** What a distribution counts, how, out of what and how its percentages are rounded: plain data, printed in captions. */
export interface CountingRule {
  /** What is counted, in the singular: `article`, `article-topic pair`, `record`. */
  unit: string
  /** `full`: each unit counts one in every row it belongs to; `fractional`: shared out; `first`: the first row only. */
  method: 'full' | 'fractional' | 'first'
  /** What decides the row, in words: `year in the citation as printed`. */
  by: string
  /** The denominator of the percentages and what it is, such as 32 and `articles in the review`. */
  base: { n: number; of: string }
  /** How many units have no value and so stand in no row. */
  missing: number
  rounding: { rule: RoundingRule; decimals: number }
  /** `recomputed` from article-level data, or `published`: totals as the paper prints them. */
  source: 'recomputed' | 'published'
}

/** One row of a distribution. */
export interface DistributionRow {
  /** A stable name, such as `2021` or `lifelong-learning`. */
  key: string
  /** The name that people read. */
  label: string
  /** The group in which the row stands, such as a context of the codebook. */
  group?: string
  n: number
  /** `n` out of the rule's base, in per cent, rounded by the rule. */
  percent: number
  /** The ids behind `n`; empty where only a total was published. */
  articles: readonly string[]
}

/** Counts under one stated rule. */
export interface Distribution {
  id: string
  title: string
  rule: CountingRule
  /** How many units were counted in all rows together. */
  n: number
  rows: readonly DistributionRow[]
  /** The ids without a value. */
  missing: readonly string[]
}
