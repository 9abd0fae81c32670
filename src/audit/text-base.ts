import { foldText } from '../base/text.js'
import type { Sentence } from './sentence.js'

/** The number of cases that the words before a share name. */
export interface BaseBefore {
  of: number
  /** Whether it is tied to the share by a word: `of whom`. */
  isClose: boolean
  /** Whether no other number stands between it and the share. */
  isNext: boolean
}

const numberPattern = /(?<![\d.,–-])\d+(?![\d.%]|\s?%|\s?per ?cent)/g

/**
 * The denominator that a sentence gives before a share: `Of the 120 respondents, …`, `172 left, of whom …`,
 * `Among respondents, …` after `301 responded`, and for a response rate the only larger number before it.
 */
export function baseBefore(
  text: string,
  from: number,
  share: { n: number; quote: string },
  earlier: readonly Sentence[],
): BaseBefore | undefined {
  const before = text.slice(0, from)
  if (/\bof (?:whom|which)(?: only)?,?\s*$/i.test(before)) {
    const of = numbersIn(before).at(-1)
    if (of !== undefined && of >= share.n) return { of, isClose: true, isNext: true }
  }
  return (
    openingBase(before) ??
    pronounBase(before, share, earlier) ??
    namedBase(before, earlier) ??
    rateBase(before, share, earlier)
  )
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(numberPattern)].map((match) => Number(match[0]))
}

/** `Of the 120 respondents, …` */
function openingBase(before: string): BaseBefore | undefined {
  const found =
    /(?:^|[.;]\s*)(?:of|among|out of|from) (?:the |all |all the |these |those )?(?:total (?:of )?)?(\d+)\b(?![.%\d])/i.exec(
      before,
    )
  if (!found) return undefined
  return {
    of: Number(found[1]),
    isClose: false,
    isNext: !/\d/.test(before.slice(found.index + found[0].length)),
  }
}

/** `Among respondents, …`: the last number before that stands with the same word, as in `301 responded`. */
function namedBase(before: string, earlier: readonly Sentence[]): BaseBefore | undefined {
  const word = /(?:^|[.;]\s*)(?:of|among) (?:the |all |all the |these |those )?(\p{L}{5,}),?\s/iu.exec(
    before,
  )?.[1]
  if (!word) return undefined
  const stem = foldText(word).slice(0, 6)
  const said = earlier.flatMap(({ text }) =>
    [...text.matchAll(/(?<![\d.,–-])(\d+) (\p{L}{5,})/gu)].filter((match) =>
      foldText(match[2] ?? '').startsWith(stem),
    ),
  )
  const of = said.at(-1)?.[1]
  return of === undefined ? undefined : { of: Number(of), isClose: false, isNext: !/\d/.test(before) }
}

/** `Of these, …`: the only number of the sentence before that is large enough. */
function pronounBase(
  before: string,
  share: { n: number },
  earlier: readonly Sentence[],
): BaseBefore | undefined {
  const found = /(?:^|[.;]\s*)of (?:these|them|those)\b(?! \d)[^\d]*$/i.test(before)
  const said = found ? (earlier.at(-1)?.text ?? '') : ''
  const left = /\b(?:leaving|remain\w*|left)\D{0,20}?(\d+)(?![.%\d])\D*$/i.exec(said)?.[1]
  const numbers = left === undefined ? numbersIn(said) : [Number(left)]
  const larger = [...new Set(numbers)].filter((n) => n >= share.n)
  const [of] = larger
  return of === undefined || larger.length > 1 ? undefined : { of, isClose: false, isNext: true }
}

/** `We asked 486 nurses; 301 responded (response rate 61.9%)`. */
function rateBase(
  before: string,
  share: { n: number; quote: string },
  earlier: readonly Sentence[],
): BaseBefore | undefined {
  if (!/\b(?:response|participation|completion|retention|return) rate\b/i.test(share.quote)) return undefined
  const larger = (text: string) => numbersIn(text).filter((n) => n > share.n)
  const own = larger(before)
  const found = own.length > 0 ? own : larger(earlier.at(-1)?.text ?? '')
  const [of, ...others] = found
  return of === undefined || others.length > 0 ? undefined : { of, isClose: false, isNext: true }
}
