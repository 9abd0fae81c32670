import { alphaUnits, krippendorffAlpha } from '../../statistics/agreement/alpha.js'
import { bootstrap, type BootstrapOptions, type Estimate } from './bootstrap.js'
import { countConfusion, kappaOf, scoresOf, sumConfusions, type Confusion, type Scores } from './confusion.js'

/** The topics that a coder, or a tagger, gave a document. */
export interface Coding {
  id: string
  topics: readonly string[]
}

/** How well one topic was found. */
export interface TopicEvaluation extends Confusion {
  topic: string
  precision: Estimate
  recall: Estimate
  f1: Estimate
  kappa: Estimate
}

/** How well a tagger agrees with the gold, or one coder with another. */
export interface Evaluation {
  /** Documents that both codings have; the others are not counted. */
  documents: number
  topics: readonly TopicEvaluation[]
  micro: { precision: Estimate; recall: Estimate; f1: Estimate }
  /** Means over the topics that either coding gave. */
  macro: { precision: Estimate; recall: Estimate; f1: Estimate }
  /** Cohen's kappa over all pairs of document and topic. */
  kappa: Estimate
  /** Krippendorff's alpha over the sets of topics, MASI distance. */
  alpha: Estimate
  /** What tagging without looking would reach. */
  baselines: readonly Baseline[]
}

/** A baseline's micro scores and pooled kappa. */
export interface Baseline extends Scores {
  name: string
  kappa: number | null
}

/**
 * Compares two codings of the same documents; intervals are percentile bootstraps over documents.
 *
 * @example
 * const gold = [{ id: '1', topics: ['jobs'] }, { id: '2', topics: [] }]
 * evaluate(gold, [{ id: '1', topics: ['jobs'] }, { id: '2', topics: ['jobs'] }], ['jobs']).micro.precision.value // => 0.5
 */
export function evaluate(
  gold: readonly Coding[],
  predicted: readonly Coding[],
  topics: readonly string[],
  options: BootstrapOptions = { samples: 1000, seed: 1 },
): Evaluation {
  const other = new Map(predicted.map((coding) => [coding.id, coding.topics]))
  const pairs = gold.flatMap(({ id, topics: own }) => {
    const found = other.get(id)
    return found ? [{ gold: own, predicted: found }] : []
  })
  const flags = (side: 'gold' | 'predicted') =>
    topics.map((topic) => Uint8Array.from(pairs, (pair) => Number(pair[side].includes(topic))))
  const [left, right] = [flags('gold'), flags('predicted')]
  const units = alphaUnits(
    pairs.map((pair) =>
      [pair.gold, pair.predicted].map((set) => set.filter((topic) => topics.includes(topic))),
    ),
  )
  const confusionsOf = (items: ArrayLike<number>) =>
    topics.map((_, topic) => countConfusion(pickFlags(left[topic]!, items), pickFlags(right[topic]!, items)))
  const numbers = bootstrap(
    pairs.length,
    (items): Record<string, number | null> => ({
      ...measures(confusionsOf(items)),
      alpha: krippendorffAlpha({ ...units, units: Array.from(items, (item) => units.units[item]!) }),
    }),
    options,
  )
  const whole = confusionsOf(Int32Array.from(pairs.keys()))
  const three = (name: string) => ({
    precision: numbers[`${name}.precision`]!,
    recall: numbers[`${name}.recall`]!,
    f1: numbers[`${name}.f1`]!,
  })
  return {
    documents: pairs.length,
    topics: topics.map((topic, index) => ({
      topic,
      ...whole[index]!,
      ...three(`${index}`),
      kappa: numbers[`${index}.kappa`]!,
    })),
    micro: three('micro'),
    macro: three('macro'),
    kappa: numbers['micro.kappa']!,
    alpha: numbers['alpha']!,
    baselines: [everything(whole), atPrior(whole)],
  }
}

function pickFlags(flags: Uint8Array, items: ArrayLike<number>): Uint8Array {
  const picked = new Uint8Array(items.length)
  for (let index = 0; index < items.length; index++) picked[index] = flags[items[index]!]!
  return picked
}

/** All numbers that get an interval, by name; a topic's names begin with its index. */
function measures(confusions: readonly Confusion[]): Record<string, number | null> {
  const found: Record<string, number | null> = {}
  const put = (name: string, scores: Scores) => {
    for (const measure of ['precision', 'recall', 'f1'] as const)
      found[`${name}.${measure}`] = scores[measure]
  }
  const each = confusions.map(scoresOf)
  for (const [index, scores] of each.entries()) {
    put(`${index}`, scores)
    found[`${index}.kappa`] = kappaOf(confusions[index]!)
  }
  const sum = sumConfusions(confusions)
  put('micro', scoresOf(sum))
  found['micro.kappa'] = kappaOf(sum)
  const given = each.filter((_, index) => confusions[index]!.neither < total(confusions[index]!))
  const mean = (measure: keyof Scores) =>
    given.reduce((all, scores) => all + scores[measure], 0) / Math.max(1, given.length)
  put('macro', { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') })
  return found
}

function total({ both, added, missed, neither }: Confusion): number {
  return both + added + missed + neither
}

/** Giving every topic to every document. */
function everything(confusions: readonly Confusion[]): Baseline {
  const all = confusions.map(({ both, added, missed, neither }) => ({
    both: both + missed,
    added: added + neither,
    missed: 0,
    neither: 0,
  }))
  return { name: 'tag everything', ...scoresOf(sumConfusions(all)), kappa: kappaOf(sumConfusions(all)) }
}

/** Giving each topic at random as often as the gold does: the expected counts, no draw. */
function atPrior(confusions: readonly Confusion[]): Baseline {
  const expected = confusions.map((counts) => {
    const n = Math.max(1, total(counts))
    const prior = (counts.both + counts.missed) / n
    return {
      both: n * prior ** 2,
      added: n * prior * (1 - prior),
      missed: n * prior * (1 - prior),
      neither: n * (1 - prior) ** 2,
    }
  })
  const sum = sumConfusions(expected)
  return { name: 'tag each topic at its prior', ...scoresOf(sum), kappa: kappaOf(sum) }
}
