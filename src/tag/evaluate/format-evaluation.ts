import type { Estimate } from './bootstrap.js'
import type { Evaluation } from './evaluate.js'

/**
 * An evaluation as text for people: a line a topic, then the averages, then what tagging without looking would reach.
 *
 * @example
 * const gold = [{ id: '1', topics: ['jobs'] }, { id: '2', topics: [] }]
 * formatEvaluation(evaluate(gold, gold, ['jobs'])).includes('jobs') // => true
 */
export function formatEvaluation(evaluation: Evaluation, purpose: 'gold' | 'agreement' = 'gold'): string {
  const { topics, micro, macro, kappa, alpha, baselines, documents } = evaluation
  const width = Math.max(12, ...topics.map(({ topic }) => topic.length))
  const sides = purpose === 'gold' ? ['gold', 'tags'] : ['A', 'B']
  const rows = topics.map((row) =>
    [
      row.topic.padEnd(width),
      String(row.both + row.missed).padStart(5),
      String(row.both + row.added).padStart(5),
      ...(purpose === 'gold' ? [number(row.precision), number(row.recall)] : []),
      interval(row.f1),
      interval(row.kappa),
    ].join('  '),
  )
  const head = [
    ''.padEnd(width),
    ...sides.map((side) => side.padStart(5)),
    ...(purpose === 'gold' ? ['prec.', 'rec. '] : []),
    'F1                  ',
    'kappa',
  ]
  return [
    `${documents} documents, 95% bootstrap intervals`,
    head.join('  '),
    ...rows,
    `micro F1 ${interval(micro.f1)}  macro F1 ${interval(macro.f1)}`,
    `pooled kappa ${interval(kappa)}  alpha (MASI) ${interval(alpha)}`,
    ...(purpose === 'gold' ? baselines : []).map(
      ({ name, f1, kappa: chance }) =>
        `baseline: ${name}: micro F1 ${f1.toFixed(3)}, kappa ${chance === null ? 'none' : chance.toFixed(3)}`,
    ),
  ].join('\n')
}

function number({ value }: Estimate): string {
  return value === null ? 'none ' : value.toFixed(3)
}

function interval({ value, low, high }: Estimate): string {
  if (value === null) return 'none'.padEnd(20)
  return (
    low === null || high === null
      ? value.toFixed(3)
      : `${value.toFixed(3)} (${low.toFixed(3)}, ${high.toFixed(3)})`
  ).padEnd(20)
}
