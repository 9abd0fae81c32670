import { ruleText } from '../count/rule-text.js'
import type { Distribution, DistributionRow } from '../count/distribution.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { plotWidth, theme } from './theme.js'

/**
 * Horizontal bars, one for each row of a distribution, with count and percentage at their ends.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * barFigure(distributionOf(recomputed.distributions, 'database'), 'database').alt // => 'Articles by database: EBSCOhost 7 (22 %), Taylor&Francis 10 (31 %), SpringerLink 15 (47 %).'
 */
export function barFigure(distribution: Distribution, id: string): Figure {
  const data = distribution.rows.map((row) => ({
    label: row.label,
    n: row.n,
    percent: row.percent,
    text: countText(row),
  }))
  return makeFigure(
    {
      id,
      title: distribution.title,
      caption: `${distribution.title}. ${ruleText(distribution.rule)}`,
      alt: `${distribution.title}: ${rowsInWords(distribution)}.`,
      data,
      spec: {
        width: plotWidth,
        height: { step: 30 },
        encoding: {
          y: { field: 'label', type: 'nominal', sort: null, title: null },
          x: { ...countAxis(Math.max(...data.map(({ n }) => n ?? 0))), field: 'n' },
        },
        layer: [{ mark: { type: 'bar', height: 20 } }, endLabel('text')],
      },
    },
    theme,
  )
}

/** A count axis from 0 with whole-numbered ticks and room for labels at the ends of its bars. */
export function countAxis(largest: number, title = 'Number of articles'): Spec {
  return {
    type: 'quantitative',
    title,
    scale: { domain: [0, largest * 1.15 || 1], nice: false },
    axis: { values: wholeTicks(largest * 1.15), format: 'd' },
  }
}

/** Ticks at whole numbers, about six of them. */
export function wholeTicks(largest: number): number[] {
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500].find((candidate) => largest / candidate <= 6) ??
    10 ** Math.ceil(Math.log10(largest / 6))
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, index) => index * step)
}

/** A text mark just right of a bar's end. */
export function endLabel(field: string): Spec & { encoding: Spec } {
  return { mark: { type: 'text', align: 'left', dx: 4 }, encoding: { text: { field } } }
}

/** `15 (47 %)`, or `70 %` where only a percentage was published. */
export function countText({ n, percent }: Pick<DistributionRow, 'n' | 'percent'>): string {
  return n === null ? `${percent} %` : `${n} (${percent} %)`
}

/** Every row of a distribution in words, for alternative texts. */
export function rowsInWords(distribution: Distribution): string {
  return distribution.rows.map((row) => `${row.label} ${countText(row)}`).join(', ')
}
