import type { Occurrences } from '../record/occurrences.js'
import type { Category, Variable } from '../record/variable.js'
import type { TaggedDocument } from '../tag/tag.js'
import { buildOccurrences, type Units } from './build.js'

/** The topics that a tagger gave, as the answers to a variable: the words that speak for a topic are its evidence. */
export function codeTags(
  variable: Variable,
  units: Units,
  tagged: readonly TaggedDocument[],
  topics: readonly Category[],
): Occurrences {
  const byId = new Map(tagged.map((document) => [document.id, document]))
  const labels = new Map(topics.map(({ key, label }) => [key, label]))
  return buildOccurrences(variable, units, { basis: 'tagged', categories: topics }, (place, answer) => {
    const document = byId.get(units.ids[place] ?? '')
    if (!document) return answer.because('no text')
    for (const { topic, score, evidence } of document.tags)
      answer.add(topic, labels.get(topic), {
        basis: 'tagged',
        evidence: evidence.map(({ field, text }) => `${field}: '${text}'`).join('; '),
        confidence: score.toFixed(2),
      })
    if (document.tags.length === 0) answer.because(document.note ?? 'no pattern of the codebook was found')
  })
}
