import type { BootstrapOptions } from './bootstrap.js'
import { evaluate, type Coding, type Evaluation } from './evaluate.js'

/** A document and a topic on which two coders differ, to be decided. */
export interface QueueItem {
  id: string
  topic: string
  /** What each coder said: 1 or 0. */
  a: number
  b: number
  /** The decision: 1 or 0; empty until made. */
  decision: string
}

/** How two coders agree, and what they must settle. */
export interface Agreement {
  evaluation: Evaluation
  queue: readonly QueueItem[]
  /** Documents that only one of them coded. */
  onlyA: readonly string[]
  onlyB: readonly string[]
}

/**
 * Agreement between two coders over the documents both coded: kappa and F1 for each topic, pooled kappa and
 * Krippendorff's alpha with MASI distance, all with bootstrap intervals; and the queue of disagreements.
 *
 * @example
 * const gold = [{ id: '1', topics: ['jobs'] }, { id: '2', topics: [] }]
 * measureAgreement(gold, gold, ['jobs']).queue // => []
 */
export function measureAgreement(
  a: readonly Coding[],
  b: readonly Coding[],
  topics: readonly string[],
  options?: BootstrapOptions,
): Agreement {
  const others = new Map(b.map((coding) => [coding.id, coding.topics]))
  const own = new Set(a.map((coding) => coding.id))
  const queue = a.flatMap((coding) => {
    const other = others.get(coding.id)
    if (!other) return []
    return topics.flatMap((topic): QueueItem[] => {
      const [first, second] = [coding.topics.includes(topic), other.includes(topic)].map(Number)
      return first === second ? [] : [{ id: coding.id, topic, a: first!, b: second!, decision: '' }]
    })
  })
  return {
    evaluation: evaluate(a, b, topics, options),
    queue,
    onlyA: a.flatMap(({ id }) => (others.has(id) ? [] : [id])),
    onlyB: b.flatMap(({ id }) => (own.has(id) ? [] : [id])),
  }
}

/** A decision on one item of the queue. */
export interface Decision {
  id: string
  topic: string
  yes: boolean
}

/** The gold that two coders and their decisions make, and what is still open. */
export interface Adjudication {
  gold: Coding[]
  /** Disagreements without a decision; their documents are not in the gold. */
  open: QueueItem[]
}

/** Where the coders agree that stands, else the decision; a document with an open item is not gold yet. */
export function adjudicate(
  a: readonly Coding[],
  b: readonly Coding[],
  topics: readonly string[],
  decisions: readonly Decision[],
): Adjudication {
  const { queue } = measureAgreement(a, b, topics, { samples: 0, seed: 1 })
  const decided = new Map(decisions.map(({ id, topic, yes }) => [JSON.stringify([id, topic]), yes]))
  const open = queue.filter(({ id, topic }) => !decided.has(JSON.stringify([id, topic])))
  const unfinished = new Set(open.map(({ id }) => id))
  const others = new Map(b.map((coding) => [coding.id, coding.topics]))
  const gold = a.flatMap(({ id, topics: own }) => {
    const other = others.get(id)
    if (!other || unfinished.has(id)) return []
    const stands = (topic: string) =>
      own.includes(topic) === other.includes(topic)
        ? own.includes(topic)
        : (decided.get(JSON.stringify([id, topic])) ?? false)
    return [{ id, topics: topics.filter(stands) }]
  })
  return { gold, open }
}
