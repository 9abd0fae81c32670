import type { Codebook } from '../rules/codebook.js'
import { countConfusion, kappaOf, scoresOf, sumConfusions } from './confusion.js'
import { sectionsOf, type LabelledDocument } from '../document.js'
import type { Baseline } from './evaluate.js'
import { wordsOf } from '../terms.js'
import { topicKey } from '../rules/topic-key.js'

const small = new Set('a an and for in into of on or the to with'.split(' '))

/**
 * Giving a topic wherever every word of its name, but for the small ones, stands somewhere in the text.
 *
 * @example
 * const documents = [{ id: '1', text: 'badges and jobs', labels: ['jobs'] }, { id: '2', text: 'on badges', labels: [] }]
 * keywordBaseline(documents, ['jobs'], undefined).f1 // => 1
 */
export function keywordBaseline(
  documents: readonly LabelledDocument[],
  topics: readonly string[],
  codebook: Codebook | undefined,
): Baseline {
  const texts = documents.map(
    (document) => new Set(sectionsOf(document).flatMap(({ text }) => wordsOf(text).map((word) => word.stem))),
  )
  const confusions = topics.map((topic) => {
    const name = codebook?.topics.find(({ key }) => key === topicKey(topic, codebook))?.label ?? topic
    const stems = wordsOf(name.toLowerCase()).map((word) => word.stem)
    const wanted = stems.filter((stem) => !small.has(stem))
    return countConfusion(
      documents.map(({ labels }) => Number(labels.includes(topic))),
      texts.map((text) => Number(wanted.every((stem) => text.has(stem)))),
    )
  })
  const sum = sumConfusions(confusions)
  return { name: "match the topic's name", ...scoresOf(sum), kappa: kappaOf(sum) }
}
