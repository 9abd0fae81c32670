import * as v from 'valibot'
import { InputError } from '../base/issue.js'
import { parseYaml } from '../base/yaml.js'
import { checkShape } from '../base/shape.js'
import type { Category, Topic } from '../record/review.js'
import { categoryIssues } from './check-categories.js'

/** The contexts and sub-topics of a codebook. */
export interface TopicList {
  contexts: readonly Category[]
  topics: readonly Topic[]
}

const text = v.pipe(v.string(), v.minLength(1, 'text'))

// Other keys of a sub-topic, such as the patterns of a tagger, are none of this reader's business.
const topicList: v.GenericSchema<unknown, TopicList> = v.object({
  contexts: v.array(v.object({ key: text, label: text })),
  topics: v.array(v.object({ key: text, label: text, context: text, definition: text })),
})

/**
 * The contexts and sub-topics of a codebook, from YAML. Throws one {@link InputError} with every fault: a key that is
 * missing, a key or label that stands twice, a context that the list lacks.
 */
export function parseTopics(source: string, file: string): TopicList {
  const document = parseYaml(source, file)
  const shaped = checkShape(document, topicList, file)
  if (!shaped.ok) throw new InputError(shaped.issues)
  const { contexts, topics } = shaped.value
  const known = contexts.map(({ key }) => key)
  const issues = [
    ...categoryIssues(contexts, 'contexts', document, file),
    ...categoryIssues(topics, 'topics', document, file),
    ...topics.flatMap(({ context }, index) =>
      known.includes(context)
        ? []
        : [
            {
              code: 'context-unknown',
              message: `topics[${index}].context: found '${context}', expected one of ${known.join(', ')}`,
              path: `topics[${index}].context`,
              file,
              line: document.lineAt(['topics', index, 'context']),
            },
          ],
    ),
  ]
  if (issues.length > 0) throw new InputError(issues)
  return { contexts, topics }
}
