import type { Coding } from './evaluate.js'
import { correctPrevalence, type Prevalence } from './quantify.js'
import type { TaggedDocument } from '../tag.js'

/** A topic's prevalence as counted and as corrected, by decisions and by probabilities. */
export interface TopicPrevalence {
  topic: string
  /** From the tags given: adjusted count. */
  byTags: Prevalence
  /** From the probabilities: PACC. */
  byScores: Prevalence
}

/**
 * How common each topic is among `tagged`, corrected by what the same tagger did on documents whose gold is known and
 * which it did not learn from. Both corrections take it that documents with a topic look alike in both sets.
 *
 * @example
 * const gold = [{ id: '1', topics: ['jobs'] }, { id: '2', topics: [] }]
 * const tagged = gold.map(({ id, topics }) => ({ id, tags: topics.map((topic) => ({ topic, score: 1, evidence: [] })), scores: { jobs: topics.length } }))
 * correctPrevalences(tagged, { gold, tagged }, ['jobs'])[0].topic // => 'jobs'
 */
export function correctPrevalences(
  tagged: readonly TaggedDocument[],
  known: { gold: readonly Coding[]; tagged: readonly TaggedDocument[] },
  topics: readonly string[],
  options: { samples: number; seed: number } = { samples: 1000, seed: 1 },
): TopicPrevalence[] {
  const labelsOf = new Map(known.gold.map((coding) => [coding.id, coding.topics]))
  const tried = known.tagged.filter(({ id }) => labelsOf.has(id))
  return topics.map((topic) => {
    const labels = tried.map(({ id }) => Number(labelsOf.get(id)!.includes(topic)))
    const correct = (score: (document: TaggedDocument) => number) =>
      correctPrevalence(tagged.map(score), { scores: tried.map(score), labels }, options)
    return {
      topic,
      byTags: correct(({ tags }) => Number(tags.some((tag) => tag.topic === topic))),
      byScores: correct(({ scores }) => scores[topic] ?? 0),
    }
  })
}
