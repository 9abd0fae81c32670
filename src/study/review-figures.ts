import { barFigure } from '../figure/bars.js'
import type { Figure } from '../figure/figure.js'
import { flowFigure } from '../figure/flow.js'
import { focusFigure } from '../figure/focus.js'
import { sideBySideFigure } from '../figure/side-by-side.js'
import { coOccurrenceFigure, topicFigure, topicMatrixFigure } from '../figure/topics.js'
import { cumulativeFigure, yearFigure } from '../figure/years.js'
import type { Review } from '../record/review.js'
import { distributionOf, type Published, type Recomputed } from './results.js'

/**
 * Every figure of a review, in the order of a paper.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * reviewFigures(review, recomputed, published).length // => 10
 */
export function reviewFigures(review: Review, recomputed: Recomputed, published: Published): Figure[] {
  const all = [...recomputed.distributions, ...published.distributions]
  const of = (id: string) => distributionOf(all, id)
  const { publishedTo } = review.protocol.search
  return [
    flowFigure(recomputed.ledger, review.protocol.title),
    barFigure(of('database'), 'database'),
    yearFigure(of('year.search'), of('year.citation'), publishedTo),
    cumulativeFigure(of('year.search'), publishedTo),
    sideBySideFigure(published.region, of('region.published'), of('region.coded'), {
      id: 'region',
      title: 'Articles by region',
    }),
    sideBySideFigure(published.design, of('design.published'), of('design.coded'), {
      id: 'study-design',
      title: 'Articles by study design',
    }),
    focusFigure(of('focus.published'), impossibleText(published)),
    topicFigure(of('subtopic'), review.contexts),
    topicMatrixFigure(review.articles, review.topics, review.contexts),
    coOccurrenceFigure(recomputed.coOccurrences, of('subtopic')),
  ]
}

/** What arithmetic finds on percentages that no count can give. */
function impossibleText({ audit }: Published): string {
  const impossible = audit.claims.filter(({ verdict }) => verdict === 'impossible')
  return impossible.length === 0 ? '' : `Arithmetic: ${impossible[0]?.because ?? ''}.`
}
