import type { ProseLine } from './grid.js'
import { plainNumbers } from './number.js'
import { digitsForWords } from './spelled.js'

/** A sentence of prose with its numbers written plainly in digits. */
export interface Sentence {
  line: number
  /** As printed. */
  printed: string
  /** With plain numbers, for reading. */
  text: string
}

/** Splits prose into sentences; headings and list marks are taken off. A line that ends without a stop ends a sentence in a list. */
export function sentencesOf(prose: readonly ProseLine[], decimalCommas: boolean): Sentence[] {
  return paragraphs(prose).flatMap(({ line, text }) =>
    text
      .split(
        /(?<=[.!?])(?<!\b(?:e\.g|i\.e|vs|cf|al|etc|no|nos|fig|tab|approx|ca|resp|incl|excl)\.)["”’)*_]*\s+(?=["“‘(*_]{0,3}[\p{Lu}\d])/iu,
      )
      .flatMap((printed) => printed.match(/.{1,3000}/gs) ?? [])
      .map((printed) => printed.trim())
      .filter((printed) => printed !== '')
      .map((printed) => ({
        line,
        printed,
        text: digitsForWords(plainNumbers(clean(printed), decimalCommas)),
      })),
  )
}

function clean(text: string): string {
  return text
    .replace(/\*\*|__|`|\$/g, '')
    .replace(/(?<![\p{L}\d])\*(?=\S)|(?<=\S)\*(?![\p{L}\d])/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\u00a0/g, ' ')
}

/** Joins wrapped lines; a list item, a heading or a blank line in between begins anew. */
function paragraphs(prose: readonly ProseLine[]): ProseLine[] {
  const joined: { line: number; text: string; last: number }[] = []
  for (const { line, text } of prose) {
    const isNew = /^\s*(?:[-*+•·]\s|\d{1,2}[.)]\s|#|>)/.test(text)
    const body = text.replace(/^\s*(?:[-*+•·]\s+|\d{1,2}[.)]\s+|#+\s*|>\s*)/, '').trim()
    const current = joined.at(-1)
    if (current && !isNew && line === current.last + 1) {
      current.text += ` ${body}`
      current.last = line
    } else joined.push({ line, text: body, last: line })
  }
  return joined
}
