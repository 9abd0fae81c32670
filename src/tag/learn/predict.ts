import { baseMargins } from './base-models.js'
import { sectionsOf, type TextDocument } from '../document.js'
import { termEvidence, sentenceEvidence } from './evidence.js'
import { makeInterner } from './interned.js'
import { ruleFeatures } from './learn.js'
import type { TopicModel } from './model.js'
import { emptyNote } from '../note.js'
import { prepareDocument } from './prepare.js'
import { restoreLinear, rounded } from './store-model.js'
import { refinedMargins } from './refine.js'
import type { Evidence, TaggedDocument } from '../tag.js'
import { layeredScores, type TrainedLayers } from './train.js'

/**
 * Makes the function that tags documents by a learned model.
 *
 * @example
 * const documents = [1, 2, 3, 4, 5, 6].map((n) => ({ id: `${n}`, text: n % 2 ? 'badges help people find jobs' : 'students like the course', labels: n % 2 ? ['jobs'] : [] }))
 * const tag = makeModelTagger(learnTagger(documents))
 * tag({ id: 'x', text: 'badges help people find jobs' }).tags.map(({ topic }) => topic) // => ['jobs']
 */
export function makeModelTagger(model: TopicModel): (document: TextDocument) => TaggedDocument {
  const interner = makeInterner([
    ...new Set([...Object.keys(model.document.terms), ...Object.keys(model.sentence?.terms ?? {})]),
  ])
  const { refine, stack, thresholds, topics } = model
  const base = {
    document: restoreLinear(model.document, interner.terms),
    sentence: model.sentence && restoreLinear(model.sentence, interner.terms),
  }
  const layers: TrainedLayers = { base, refine, stack, thresholds }
  const rules = model.codebook ? ruleFeatures(model.codebook, topics) : undefined
  return (document) => {
    const sections = sectionsOf(document)
    const none = emptyNote(sections)
    const zeros = Object.fromEntries(topics.map((topic) => [topic, 0]))
    if (none.note !== undefined) return { id: document.id, tags: [], scores: zeros, ...none }
    const prepared = prepareDocument(document, interner, rules)
    const probabilities = layeredScores(prepared, layers).map(rounded)
    const hits = rules?.tagger(document).tags ?? []
    const evidence = (topic: number): Evidence[] => [
      ...(hits.find((tag) => tag.topic === rules?.topics[topic])?.evidence ?? []),
      ...termEvidence(sections, prepared.document, base.document, interner.terms, topic),
      ...(refine
        ? sentenceEvidence(document, refinedMargins(baseMargins(prepared, base), topic, refine[topic]!))
        : []),
    ]
    return {
      id: document.id,
      tags: topics.flatMap((topic, index) =>
        probabilities[index]! >= thresholds[index]!
          ? [{ topic, score: probabilities[index]!, evidence: evidence(index) }]
          : [],
      ),
      scores: Object.fromEntries(topics.map((topic, index) => [topic, probabilities[index]!])),
    }
  }
}
