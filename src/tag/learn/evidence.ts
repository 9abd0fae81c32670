import { sectionsOf, sentencesOf, type Section, type TextDocument } from '../document.js'
import { rowVector, type LinearModel, type TextRow } from './linear.js'
import { rounded } from './store-model.js'
import type { Evidence } from '../tag.js'
import { wordsOf, type Word } from '../terms.js'

const mostTerms = 5

/** The stems and pairs of stems that spoke most for a topic, each where it first stands in the text. */
export function termEvidence(
  sections: readonly Section[],
  row: TextRow,
  model: LinearModel,
  terms: readonly string[],
  topic: number,
): Evidence[] {
  const { indices, values } = rowVector(row, model.vocabulary)
  const weights = model.weights[topic]!
  const spoken: { term: string; weight: number }[] = []
  for (let at = 0; at < indices.length; at++) {
    const column = indices[at]!
    const weight = values[at]! * weights[column]!
    const term = terms[model.vocabulary.termOf[column] ?? -1]
    if (weight > 0 && term?.startsWith('w:')) spoken.push({ term: term.slice(2), weight })
  }
  const places = sections.map((section) => ({ section, words: wordsOf(section.text) }))
  return spoken
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostTerms)
    .flatMap(({ term, weight }) => firstPlace(term, places, weight))
}

function firstPlace(
  term: string,
  places: readonly { section: Section; words: readonly Word[] }[],
  weight: number,
): Evidence[] {
  const stems = term.split(' ')
  for (const { section, words } of places)
    for (let at = 0; at + stems.length <= words.length; at++) {
      if (stems.some((stem, index) => words[at + index]!.stem !== stem)) continue
      const [start, end] = [words[at]!.start, words[at + stems.length - 1]!.end]
      return [
        { field: section.field, start, end, text: section.text.slice(start, end), weight: rounded(weight) },
      ]
    }
  return []
}

/** The sentence that speaks most for a topic. */
export function sentenceEvidence(document: TextDocument, margins: readonly number[]): Evidence[] {
  const sentences = sentencesOf(document)
  const best = margins.reduce((top, margin, index) => (margin > margins[top]! ? index : top), 0)
  const text = sentences[best]
  if (text === undefined) return []
  for (const section of sectionsOf(document)) {
    const start = section.text.indexOf(text)
    if (start >= 0)
      return [
        { field: section.field, start, end: start + text.length, text, weight: rounded(margins[best]!) },
      ]
  }
  return []
}
