import { foldText } from '../../base/text.js'
import type { Codebook } from './codebook.js'

/**
 * The codebook's key for a label that names a topic by its key or its printed name, without regard to case, accents and
 * punctuation; undefined where it names none.
 */
export function topicKey(label: string, codebook: Codebook): string | undefined {
  const folded = foldText(label)
  return codebook.topics.find(
    (topic) => topic.key === label || foldText(topic.key) === folded || foldText(topic.label) === folded,
  )?.key
}
