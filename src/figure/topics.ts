import type { CoOccurrence } from '../count/co-occurrence.js'
import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import type { Article } from '../record/article.js'
import type { Category, Topic } from '../record/review.js'
import { countAxis, countText, endLabel, rowsInWords } from './bars.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { colours, plotWidth, theme } from './theme.js'

/**
 * Sub-topics as bars in the codebook's order, coloured and grouped by context.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * topicFigure(distributionOf(recomputed.distributions, 'subtopic'), review.contexts).id // => 'sub-topics'
 */
export function topicFigure(topics: Distribution, contexts: readonly Category[]): Figure {
  const data = topics.rows.map((row) => ({
    label: row.label,
    context: contextLabel(contexts, row.group),
    n: row.n,
    text: countText(row),
  }))
  return makeFigure(
    {
      id: 'sub-topics',
      title: 'Articles by sub-topic and context',
      caption: `Articles by sub-topic and context. ${ruleText(topics.rule)}`,
      alt: `Articles by sub-topic: ${rowsInWords(topics)}.`,
      data,
      spec: {
        width: plotWidth - 60,
        height: { step: 26 },
        encoding: {
          y: { field: 'label', type: 'nominal', sort: null, title: null },
          x: { ...countAxis(Math.max(...data.map(({ n }) => n ?? 0))), field: 'n' },
        },
        layer: [
          {
            mark: { type: 'bar', height: 18 },
            encoding: { color: contextColour(contexts, { orient: 'top' }) },
          },
          endLabel('text'),
        ],
      },
    },
    theme,
  )
}

/**
 * Which article covers which sub-topic: a filled square where it does.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * topicMatrixFigure(review.articles, review.topics, review.contexts).spec.data.values.length // => 162
 */
export function topicMatrixFigure(
  articles: readonly Article[],
  topics: readonly Topic[],
  contexts: readonly Category[],
): Figure {
  const data = articles.flatMap((article) =>
    topics
      .filter(({ key }) => article.topics.includes(key))
      .map(({ label, context }) => ({
        article: article.citation,
        topic: label,
        context: contextLabel(contexts, context),
      })),
  )
  const citations = articles.map(({ citation }) => citation)
  return makeFigure(
    {
      id: 'article-sub-topic-matrix',
      title: 'Articles and the sub-topics that they cover',
      caption:
        `Articles and the sub-topics that they cover: ${data.length} article-topic pairs of ${articles.length} articles and ${topics.length} sub-topics. ` +
        'Counted: article-topic pairs; a filled square is one pair.',
      alt: `Matrix of ${articles.length} articles by ${topics.length} sub-topics with ${data.length} filled squares. Per sub-topic: ${topics
        .map(({ label }) => `${label} ${data.filter(({ topic }) => topic === label).length}`)
        .join(', ')}.`,
      data,
      spec: {
        width: { step: 30 },
        height: { step: 16 },
        mark: { type: 'rect', stroke: 'white', strokeWidth: 2 },
        encoding: {
          x: {
            field: 'topic',
            type: 'nominal',
            title: null,
            scale: { domain: topics.map(({ label }) => label) },
            axis: topLabels,
          },
          y: {
            field: 'article',
            type: 'nominal',
            title: null,
            scale: { domain: citations },
            axis: { grid: true, gridColor: colours.faint, domain: false, zindex: 0 },
          },
          color: contextColour(contexts, { orient: 'bottom' }),
        },
      },
    },
    theme,
  )
}

/**
 * How many articles cover two sub-topics together; the diagonal shows how many cover one at all.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * coOccurrenceFigure(recomputed.coOccurrences, distributionOf(recomputed.distributions, 'subtopic')).id // => 'sub-topic-co-occurrence'
 */
export function coOccurrenceFigure(pairs: readonly CoOccurrence[], topics: Distribution): Figure {
  const labels = topics.rows.map(({ label }) => label)
  const data = [
    ...topics.rows.map(({ label, n }) => ({ a: label, b: label, n: n ?? 0 })),
    ...pairs.map(({ a, b, n }) => ({ a: a.label, b: b.label, n })),
  ]
  const largest = Math.max(...data.map(({ n }) => n))
  const strongest = [...pairs].sort((x, y) => y.n - x.n).slice(0, 5)
  return makeFigure(
    {
      id: 'sub-topic-co-occurrence',
      title: 'Sub-topics that occur together',
      caption:
        `Sub-topics that occur together: number of articles that cover both; on the diagonal, number of articles that cover the sub-topic. ` +
        `Counted: articles, out of ${topics.rule.base.n} ${topics.rule.base.of}; each counts in every pair of its sub-topics.`,
      alt: `Number of articles that cover two sub-topics; most often ${strongest.map(({ a, b, n }) => `${a.label} with ${b.label} ${n}`).join(', ')}.`,
      data,
      spec: {
        width: { step: 36 },
        height: { step: 30 },
        encoding: {
          x: {
            field: 'a',
            type: 'nominal',
            title: null,
            scale: { domain: labels },
            axis: { labelAngle: -40, labelPadding: 4 },
          },
          y: { field: 'b', type: 'nominal', title: null, scale: { domain: labels } },
        },
        layer: [
          {
            mark: { type: 'rect', stroke: 'white', strokeWidth: 1 },
            encoding: {
              color: {
                field: 'n',
                type: 'quantitative',
                scale: { domain: [0, largest], range: ['#f1f5f7', colours.dark] },
                legend: null,
              },
            },
          },
          {
            mark: { type: 'text' },
            encoding: {
              text: { field: 'n' },
              color: {
                condition: { test: `datum.n > ${largest * 0.7}`, value: '#ffffff' },
                value: colours.text,
              },
            },
          },
        ],
      },
    },
    theme,
  )
}

const topLabels: Spec = {
  orient: 'top',
  labelAngle: -40,
  labelAlign: 'left',
  labelBaseline: 'middle',
  domain: false,
  labelPadding: 4,
}

function contextColour(contexts: readonly Category[], legend: Spec): Spec {
  const range = [colours.dark, colours.middle, colours.light, '#5e5e5e', '#d9c27a', '#3f7f4f']
  const domain = contexts.map(({ label }) => label)
  return {
    field: 'context',
    type: 'nominal',
    scale: { domain, range: range.slice(0, domain.length) },
    legend: { title: null, ...legend },
  }
}

function contextLabel(contexts: readonly Category[], key: string | undefined): string {
  return contexts.find((context) => context.key === key)?.label ?? ''
}
