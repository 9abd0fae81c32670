import { sentencesOf, type LabelledDocument, type TextDocument } from '../document.js'
import { mergeRows, type Interner } from './interned.js'
import type { TextRow } from './linear.js'
import type { RuleTagger } from '../rules/rules.js'

/** A document as numbers. */
export interface PreparedDocument {
  id: string
  document: TextRow
  sentences: readonly TextRow[]
}

/** A prepared document with its labels: 1 for each topic it has; `null` for sentences nobody labelled. */
export interface PreparedExample extends PreparedDocument {
  labels: Uint8Array
  sentenceLabels: readonly Uint8Array[] | null
}

/** What codebook rules add to a document: the score of each topic, then the mean score of each context. */
export interface RuleFeatures {
  tagger: RuleTagger
  topics: readonly string[]
  /** The topics of each context. */
  contexts: readonly (readonly string[])[]
}

/** Turns a document into numbers; nothing here depends on other documents, so it may be done before folds are made. */
export function prepareDocument(
  document: TextDocument,
  interner: Interner,
  rules: RuleFeatures | undefined,
): PreparedDocument {
  const sentences = sentencesOf(document).map((text) => ({ terms: interner.rowOf(text), extra: [] }))
  return {
    id: document.id,
    document: {
      terms: mergeRows(sentences.map((sentence) => sentence.terms)),
      extra: rules ? ruleFeatures(document, rules) : [],
    },
    sentences,
  }
}

/** As {@link prepareDocument}, with the labels that the topics know. */
export function prepareExample(
  document: LabelledDocument,
  topics: readonly string[],
  interner: Interner,
  rules: RuleFeatures | undefined,
): PreparedExample {
  // A sentence may carry a finer class: `topic--class` counts for the topic.
  const has = (labels: readonly string[], topic: string) =>
    labels.some((label) => label === topic || label.startsWith(`${topic}--`))
  const flags = (labels: readonly string[]) => Uint8Array.from(topics, (topic) => Number(has(labels, topic)))
  return {
    ...prepareDocument(document, interner, rules),
    labels: flags(document.labels),
    sentenceLabels: document.sentences?.length ? document.sentences.map(({ labels }) => flags(labels)) : null,
  }
}

function ruleFeatures(document: TextDocument, { tagger, topics, contexts }: RuleFeatures): number[] {
  const { scores } = tagger(document)
  const own = topics.map((topic) => scores[topic] ?? 0)
  const means = contexts.map(
    (keys) => keys.reduce((sum, key) => sum + (scores[key] ?? 0), 0) / Math.max(1, keys.length),
  )
  return [...own, ...means]
}
