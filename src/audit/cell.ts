import type { Measure } from './header.js'
import { readNumber, type PrintedNumber } from './number.js'

/** What a cell of a table holds. */
export interface Cell {
  kind: 'empty' | 'dash' | 'censored' | 'text' | 'number' | 'other'
  count?: PrintedNumber
  percent?: PrintedNumber
  /** The denominator printed in the cell itself: the 54 of `12/54`. */
  base?: PrintedNumber
  /** The bounds of an interval and what it is about. */
  low?: PrintedNumber
  high?: PrintedNumber
  estimate?: PrintedNumber
  /** The largest count that `<5` allows. */
  most?: number
  /** One plain number whose measure the cell alone does not tell. */
  bare?: PrintedNumber
  /** Two numbers, `a (b)`, whose measures the cell alone does not tell. */
  two?: readonly [PrintedNumber, PrintedNumber]
}

const number = '-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)'
const ci = '(?:(?:9\\d(?:\\.\\d+)?\\s*%?\\s*)?(?:CI|CrI|confidence interval|IC)\\b\\s*[:=]?\\s*)?'
/** Bounds joined by a dash or `to`; else two numbers in a bracket of their own. */
const intervals = [
  new RegExp(
    `[([;,]?\\s*${ci}[([]?\\s*(${number})\\s*%?\\s*(?:–|—|‒|-|\\bto\\b)\\s*(${number})\\s*%?\\s*[)\\]]?`,
    'i',
  ),
  new RegExp(`[([]\\s*${ci}(${number})\\s*%?\\s*[;,]\\s*(${number})\\s*%?\\s*[)\\]]`, 'i'),
]
const bracketed = new RegExp(
  `[([;,]\\s*[^()\\[\\]]*?${number}\\s*%?\\s*(?:–|—|‒|-|to|;|,)\\s*${number}\\s*%?\\s*[)\\]]|\\bCI\\b`,
  'i',
)

/** Takes off Markdown emphasis, footnote marks and entities. */
export function cleanCell(raw: string): string {
  return raw
    .trim()
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<sup>[^<]{0,8}<\/sup>|\^[^^\s]{1,3}\^/gi, '')
    .replace(/<[^>]{1,20}>/g, '')
    .replace(/&nbsp;|&emsp;|&ensp;|&thinsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\*\*|__|`/g, '')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u209f\u02b0-\u02e3ᵃ-ᶻ†‡§¶]|(?<=[\d)%\]])\s?\*{1,3}|^\*|\*$/gu, '')
    .replace(/(?<=\d\)?)\s?[a-d](?:,[a-d])*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:\.{2,3}|…)$/, '')
}

/**
 * Reads a cleaned cell with plain numbers; `measure` is what the row or column header says it holds.
 *
 * @example
 * readCell('425 (21.0)', 'count-percent').percent?.text // => '21.0'
 * readCell('12/54 (22.2%)').base?.value // => 54
 */
export function readCell(text: string, measure?: Measure): Cell {
  if (text === '') return { kind: 'empty' }
  if (
    /^(?:[-–—‒]+|n\/?a|n\.a\.?|nr|nd|n\.?r\.?|not (?:applicable|reported|available)|missing|none reported|\?)$/i.test(
      text,
    )
  )
    return { kind: 'dash' }
  const censored = /^[<≤]\s*(\d+)(?:\s*\(.*\))?$/.exec(text)
  if (censored && measure !== 'p')
    return { kind: 'censored', most: Number(censored[1]) - (text.startsWith('≤') ? 0 : 1) }
  if (measure === 'interval') return bounds(text)
  if (measure === 'p' || measure === 'other' || /±|\+\/-/.test(text)) return other(text)
  if (!/\d/.test(text)) return { kind: 'text' }
  // `+12%` is a change, `≥55` a class.
  if (/^[+−-]\s*[\d.]/.test(text)) return other(text)
  if (/^[>≥]/.test(text)) return { kind: 'text' }
  return readNumbers(text, measure)
}

function other(text: string): Cell {
  const found = /\d/.test(text) ? withInterval(text) : undefined
  const first = found && new RegExp(number).exec(found.rest)
  if (found?.low && found.high && first)
    return { kind: 'other', estimate: readNumber(first[0]), low: found.low, high: found.high }
  const only = new RegExp(`^\\+?(${number})(?:\\s*%|\\*+)?$`).exec(text)?.[1]
  return only === undefined ? { kind: 'other' } : { kind: 'other', estimate: readNumber(only) }
}

/** The two bounds of a cell that holds nothing else. */
function bounds(text: string): Cell {
  const found = new RegExp(
    `^[([]?\\s*(${number})\\s*%?\\s*(?:–|—|‒|-|,|;|\\bto\\b)\\s*(${number})\\s*%?\\s*[)\\]]?$`,
    'i',
  ).exec(text)
  if (!found) return { kind: 'other' }
  return { kind: 'other', low: readNumber(found[1] ?? ''), high: readNumber(found[2] ?? '') }
}

function withInterval(text: string): { rest: string; low?: PrintedNumber; high?: PrintedNumber } {
  const hidden = text.replace(/9\d(?:\.\d)?\s*%\s*(?=CI|CrI|confidence|IC)/i, '')
  const found = bracketed.test(hidden) ? findInterval(hidden) : undefined
  if (!found) return { rest: text }
  return found
}

function findInterval(text: string) {
  // The estimate comes first: look for the interval from the first bracket, comma or `CI` on.
  const from = text.search(/[([;,]|\bCI\b/i)
  const match = intervals.map((find) => find.exec(text.slice(from))).find((found) => found)
  if (!match) return undefined
  const low = readNumber(
    (match[1] ?? '').replace(/^-(?=\d)/, (sign) => (match[0].startsWith('-') ? '' : sign)),
  )
  const at = from + match.index
  const rest = `${text.slice(0, at)} ${text.slice(at + match[0].length)}`.replace(/[([]\s*[)\]]/g, ' ')
  return { low, high: readNumber(match[2] ?? ''), rest }
}

function readNumbers(text: string, measure: Measure | undefined): Cell {
  const { low, high, rest } = withInterval(text)
  const bounds = low && high ? { low, high } : {}
  const words = rest.replace(/\b[nN]\s*=\s*(\d+)/g, '$1 cases').replace(/95\s*%?\s*CI:?/i, '')
  const letters = words.replace(/[^\p{L}]/gu, '').length
  if (letters > 24 || /^\p{L}/u.test(words.trim())) return { kind: 'text' }
  if (/\d\s*\/\s*\d+\s*\/\s*\d/.test(words)) return { kind: 'other' }
  if (/\d\s*[–—‒]\s*\d|\d-\d/.test(words)) return { kind: letters ? 'text' : 'other' }
  const fraction = new RegExp(`(\\d+)\\s*(?:/|\\bof\\b|\\bout of\\b)\\s*(\\d+)`).exec(words)
  if (fraction) {
    const left = words.replace(fraction[0], ' ')
    const percent = new RegExp(number).exec(left)
    return {
      kind: 'number',
      count: readNumber(fraction[1] ?? ''),
      base: readNumber(fraction[2] ?? ''),
      ...(percent ? { percent: readNumber(percent[0]) } : {}),
      ...bounds,
    }
  }
  const cell = readTokens(words, measure)
  // `128 (117–140)` is a median, not a count.
  if (low && high && cell.count && !cell.percent) return { kind: 'other', estimate: cell.count, low, high }
  return { ...cell, ...bounds }
}

interface Token extends PrintedNumber {
  sign: boolean
  noun: boolean
}

function readTokens(words: string, measure: Measure | undefined): Cell {
  const tokens: Token[] = [...words.matchAll(new RegExp(`(${number})(\\s*%)?(\\s*\\p{L}{3,})?`, 'gu'))].map(
    (match) => ({
      ...readNumber(match[1] ?? ''),
      sign: match[2] !== undefined,
      noun: match[3] !== undefined && !/^\s*(?:per(?:\s|cent|$)|pct)/i.test(match[3]),
    }),
  )
  const [a, b] = tokens
  if (!a || tokens.length > 2) return { kind: 'other' }
  if (a.value < 0) return { kind: 'other' }
  if (!b) return oneNumber(a, measure)
  if (a.sign && b.sign) return { kind: 'other' }
  if (a.noun && b.noun) return { kind: 'text' }
  if (b.sign || a.noun) return pair(a, b)
  if (a.sign || b.noun) return pair(b, a)
  if (measure === 'count-percent') return pair(a, b)
  if (measure === 'percent-count') return pair(b, a)
  return { kind: 'number', two: [plain(a), plain(b)] }
}

function plain({ text, value, decimals }: PrintedNumber): PrintedNumber {
  return { text, value, decimals }
}

function pair(count: PrintedNumber, percent: PrintedNumber): Cell {
  if (count.decimals > 0) return { kind: 'other' }
  return { kind: 'number', count: plain(count), percent: plain(percent) }
}

function oneNumber(a: Token, measure: Measure | undefined): Cell {
  if (a.sign) return { kind: 'number', percent: plain(a) }
  if (a.noun && a.decimals === 0) return { kind: 'number', count: plain(a) }
  if (measure?.endsWith('percent') && measure !== 'count-percent')
    return { kind: 'number', percent: plain(a) }
  if (measure === 'count' || measure === 'cumulative-count' || measure === 'count-percent')
    return a.decimals > 0 ? { kind: 'other' } : { kind: 'number', count: plain(a) }
  return { kind: 'number', bare: plain(a) }
}
