import { foldText } from '../../base/text.js'

/** One word of a pattern: `employ*` is `{ text: 'employ', prefix: true }`. */
export interface PatternWord {
  text: string
  prefix: boolean
}

/** Words that follow one another directly. */
export type Phrase = readonly PatternWord[]

/** How far the next part may stand: at most `gap` words between, in any order or only after the part before. */
export interface Nearness {
  gap: number
  ordered: boolean
}

/** A pattern as parsed: parts, each one of several phrases, and the nearness between each part and the next. */
export interface Pattern {
  source: string
  parts: readonly (readonly Phrase[])[]
  near: readonly Nearness[]
}

const mostPhrases = 2000
const mostGap = 50
const mostWords = 60

/**
 * Parses a pattern of a codebook. Words match whole, without regard to case, accents and hyphens; `employ*` matches
 * every word that begins so; `(skill*|job ready)` gives alternatives; `a ~4 b` wants both within one sentence with at
 * most four words between, in any order; `a >4 b` wants `b` after `a`. There are no regular expressions, so no pattern
 * can be slow. Gives a message in place of a pattern where the text is not one.
 *
 * @example
 * parsePattern('(lifelong|life long) learn*') // => { source: '(lifelong|life long) learn*', parts: [[[{ text: 'lifelong', prefix: false }, { text: 'learn', prefix: true }], [{ text: 'life', prefix: false }, { text: 'long', prefix: false }, { text: 'learn', prefix: true }]]], near: [] }
 * parsePattern('(a|b') // => "found '(' without ')', expected '(one|two)'"
 */
export function parsePattern(source: string): Pattern | string {
  const parts: Phrase[][] = []
  const near: Nearness[] = []
  for (const piece of source.split(/((?:^|\s)[~>]\S*)(?=\s|$)/u)) {
    const sign = /^\s*([~>])(\S*)$/u.exec(piece)
    if (sign) {
      const gap = Number(sign[2])
      if (!/^\d+$/.test(sign[2] ?? '') || gap > mostGap)
        return `found '${piece.trim()}', expected '~N' or '>N' with N from 0 to ${mostGap}`
      near.push({ gap, ordered: sign[1] === '>' })
      continue
    }
    const part = parsePart(piece)
    if (typeof part === 'string') return part
    parts.push(part)
  }
  return { source, parts, near }
}

/** The phrases of one part: the product of its alternatives. */
function parsePart(text: string): Phrase[] | string {
  let phrases: Phrase[] = [[]]
  let rest = text.trim()
  if (rest === '') return "found nothing, expected a word on each side of '~N' or '>N'"
  while (rest !== '') {
    const group = rest.startsWith('(') ? /^\(([^()]*)\)/u.exec(rest) : null
    if (rest.startsWith('(') && !group) return "found '(' without ')', expected '(one|two)'"
    const item = group ? group[0] : (/^[^(]+/u.exec(rest)?.[0] ?? '')
    const alternatives = group ? (group[1] ?? '').split('|') : [item]
    const words: Phrase[] = []
    for (const alternative of alternatives) {
      const phrase = parseWords(alternative)
      if (typeof phrase === 'string') return phrase
      words.push(phrase)
    }
    phrases = phrases.flatMap((before) => words.map((after) => [...before, ...after]))
    if (phrases.some((phrase) => phrase.length > mostWords))
      return `found a phrase of over ${mostWords} words, expected fewer`
    if (phrases.length > mostPhrases)
      return `found over ${mostPhrases} combinations, expected fewer alternatives`
    rest = rest.slice(item.length).trim()
  }
  return phrases
}

function parseWords(text: string): Phrase | string {
  const words: PatternWord[] = []
  for (const token of text.trim().split(/[\s-]+/u)) {
    const prefix = token.endsWith('*')
    const stem = prefix ? token.slice(0, -1) : token
    const folded = foldText(stem)
    if (folded === '' || !/^[\p{L}\p{N}\p{M}]+$/u.test(stem))
      return `found '${token || text}', expected words of letters and digits, each with at most a '*' at its end`
    words.push({ text: folded, prefix })
  }
  return words
}
