import type { Coding } from './evaluate.js'
import type { Evidence, TaggedDocument } from '../tag.js'

/** A document and a topic on which tagger and gold differ. */
export interface Disagreement {
  id: string
  topic: string
  /** `added`: only the tagger gave it; `missed`: only the gold has it. */
  kind: 'added' | 'missed'
  /** The tagger's score. */
  score: number
  /** How far the score stands from the gold, from 0 to 1. */
  distance: number
  /** What spoke for the topic; empty for what was missed. */
  evidence: readonly Evidence[]
}

/**
 * The disagreements, the surest of the tagger's errors first.
 *
 * @example
 * const tagged = [{ id: '1', tags: [], scores: { jobs: 0.2 } }]
 * worstDisagreements([{ id: '1', topics: ['jobs'] }], tagged, ['jobs'])[0].kind // => 'missed'
 */
export function worstDisagreements(
  gold: readonly Coding[],
  tagged: readonly TaggedDocument[],
  topics: readonly string[],
): Disagreement[] {
  const known = new Map(gold.map((coding) => [coding.id, coding.topics]))
  const found = tagged.flatMap((document) =>
    topics.flatMap((topic): Disagreement[] => {
      const labels = known.get(document.id)
      const tag = document.tags.find((item) => item.topic === topic)
      if (!labels || labels.includes(topic) === (tag !== undefined)) return []
      const score = tag?.score ?? document.scores[topic] ?? 0
      const about = { id: document.id, topic, score }
      return tag
        ? [{ ...about, kind: 'added', distance: score, evidence: tag.evidence }]
        : [{ ...about, kind: 'missed', distance: 1 - score, evidence: [] }]
    }),
  )
  return found
    .map((item, index) => ({ item, index }))
    .sort((a, b) => b.item.distance - a.item.distance || a.index - b.index)
    .map(({ item }) => item)
}
