/** A sentence with the topics it speaks of. */
export interface LabelledSentence {
  text: string
  labels: readonly string[]
}

/** A text to tag, in the fields that the record has. */
export interface TextDocument {
  id: string
  title?: string
  abstract?: string
  summary?: string
  keywords?: readonly string[]
  text?: string
  /** The same text in sentences, where they are known; their labels are read in training only. */
  sentences?: readonly LabelledSentence[]
}

/** A text with the topics that people gave it: a line of `labelled.jsonl`. */
export interface LabelledDocument extends TextDocument {
  labels: readonly string[]
}

/** A field of a document as one text. */
export interface Section {
  field: string
  text: string
}

/**
 * The texts of a document in the order they are read; sentences only where there is no other text.
 *
 * @example
 * sectionsOf({ id: '1', title: 'Badges', keywords: ['skills', 'work'] }) // => [{ field: 'title', text: 'Badges' }, { field: 'keywords', text: 'skills; work' }]
 */
export function sectionsOf(document: TextDocument): Section[] {
  const { title, abstract, summary, text, keywords, sentences } = document
  const sections = [
    { field: 'title', text: title ?? '' },
    { field: 'abstract', text: abstract ?? '' },
    { field: 'summary', text: summary ?? '' },
    { field: 'text', text: text ?? '' },
    { field: 'keywords', text: (keywords ?? []).join('; ') },
  ].filter((section) => section.text.trim() !== '')
  if (sections.length > 0 || !sentences?.length) return sections
  return [{ field: 'text', text: sentences.map((sentence) => sentence.text).join(' ') }]
}

/**
 * The sentences of a document: those it brings, else its sections cut after `.`, `!` or `?` before a capital, digit or bracket.
 *
 * @example
 * sentencesOf({ id: '1', text: 'Badges motivate. They travel, e.g. abroad.' }) // => ['Badges motivate.', 'They travel, e.g. abroad.']
 */
export function sentencesOf(document: TextDocument): string[] {
  if (document.sentences?.length) return document.sentences.map((sentence) => sentence.text)
  return sectionsOf(document)
    .flatMap(({ text }) => text.split(/(?<=[.!?]["')\]]?)\s+(?=[\p{Lu}\p{N}("'[])|\n+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
