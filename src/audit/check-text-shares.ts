import type { Finding } from './audit.js'
import { slipsOf } from './digit-slip.js'
import { statedBases } from './header.js'
import { percentBounds } from './proportion.js'
import type { Sentence } from './sentence.js'
import { baseBefore } from './text-base.js'
import { shareArithmetic } from './share-finding.js'

interface TextShare {
  n: number
  printed: string
  /** The denominator beside it: `18 of the 32`, `18/32`, `of the 120 respondents, 45 (37.5%)`. */
  of?: number
  /** Whether the denominator is part of the same phrase as the count. */
  isClose: boolean
  /** Whether no other number stands between the denominator and this share. */
  isNext: boolean
  quote: string
  index: number
  line: number
}

const p = '(\\d+(?:\\.\\d+)?)\\s?(?:%|per ?cent)'
const n = '(?<![\\d.,–-])(\\d+)'
const noun = "(?:[\\p{L}'’-]+\\s?){0,4}"
const outOf = `${n}\\s*(?:/|(?:out )?of (?:the |all |all the |our |these )?)\\s*(\\d+)(?![\\d.%])`

/** The ways in which a count and its percentage stand together; groups: count, denominator, percentage in `order`. */
const patterns: readonly { find: RegExp; order: 'nop' | 'pno' | 'np' | 'pn' }[] = [
  { find: new RegExp(`${outOf}\\s*${noun}[(\\[,;]\\s*${p}`, 'gu'), order: 'nop' },
  { find: new RegExp(`${p}\\s*${noun}[(\\[,;]\\s*(?:[nN]\\s*=\\s*)?${outOf}`, 'gu'), order: 'pno' },
  { find: new RegExp(`${n}\\s*${noun}[(\\[;]\\s*(?:\\p{L}+\\s){0,3}${p}\\s*[;,)\\]]`, 'gu'), order: 'np' },
  {
    find: new RegExp(`${p}\\s*${noun}[([]\\s*(?:[nN]\\s*=\\s*)?(\\d+)(?![\\d.%])\\s*${noun}[)\\],;]`, 'gu'),
    order: 'pn',
  },
  { find: new RegExp(`\\(\\s*(?:[nN]\\s*=\\s*)?(\\d+)\\s*${noun}[,;]\\s*${p}\\s*\\)`, 'gu'), order: 'np' },
  {
    find: new RegExp(`\\(\\s*${p}\\s*[,;]\\s*(?:[nN]\\s*=\\s*)?(\\d+)(?![\\d.%])\\s*${noun}\\)`, 'gu'),
    order: 'pn',
  },
]

/**
 * Holds percentages in running text against the count beside them. The denominator is the one printed with them; else
 * the number of cases that the text states and most such pairs fit.
 */
export function checkTextShares(
  sentences: readonly Sentence[],
  bases: readonly number[],
  place: string,
): Finding[] {
  const shares = sentences.flatMap((sentence, index) =>
    sharesOf(sentence, index, sentences.slice(Math.max(0, index - 3), index)),
  )
  const best = bestBase(shares, bases)
  return shares.map((share) => {
    const start = {
      check: 'share' as const,
      where: `${place}, sentence ${share.index + 1}`,
      printed: share.quote,
      line: share.line,
    }
    const own = share.of !== undefined && (share.isClose || fits(share, share.of)) ? share.of : undefined
    const isOpened = own === undefined && share.of !== undefined && isOpening(share, shares)
    const nearby =
      own === undefined && !(best && fits(share, best.n))
        ? otherBase(share, sentences, isOpened ? 0 : 2)
        : undefined
    const base = own ?? nearby ?? (isOpened ? share.of : undefined) ?? best?.n ?? share.of
    if (base === undefined)
      return {
        ...start,
        verdict: 'not-checkable',
        arithmetic: 'the text states no denominator for this percentage',
      }
    const judged = shareArithmetic(share.n, base, share.printed)
    const isFirm =
      own !== undefined ||
      isOpened ||
      (best !== undefined && best.fitting >= 2 && best.fitting > best.all / 2)
    const isFault = judged.verdict === 'differs' || judged.verdict === 'impossible'
    const neighbour = isFault && !isFirm ? slipBase(share, shares, sentences) : undefined
    if (neighbour !== undefined) return { ...start, ...shareArithmetic(share.n, neighbour, share.printed) }
    if (isFault && !isFirm)
      return {
        ...start,
        ...judged,
        verdict: 'not-checkable',
        explanation: 'its denominator is not clear from the text',
      }
    return { ...start, ...judged }
  })
}

/**
 * The base of another share of the sentence, where this one would be out of it too but for two swapped digits or a
 * count of one more or less.
 */
function slipBase(
  share: TextShare,
  shares: readonly TextShare[],
  sentences: readonly Sentence[],
): number | undefined {
  if (!share.printed.includes('.')) return undefined
  const others = shares.filter((other) => other !== share && other.index === share.index)
  const bases = others.flatMap((other) => other.of ?? otherBase(other, sentences, 2) ?? [])
  const meant = slipsOf(share.n, share.printed).map((each) => ({ ...share, ...each }))
  return bases.find((of) => meant.some((each) => fits(each, of)))
}

/** Whether `Of the 120, …` opens the sentence and this share follows at once, or another share of the sentence bears it out. */
function isOpening(share: TextShare, shares: readonly TextShare[]): boolean {
  const others = shares.filter((other) => other !== share && other.index === share.index)
  return share.isNext || others.some((other) => other.of === share.of && fits(other, share.of ?? 0))
}

/** Another number of the text, out of which the count is the percentage: for whole per cents only one `reach` sentences before. */
function otherBase(share: TextShare, sentences: readonly Sentence[], reach: number): number | undefined {
  const isExact = share.printed.includes('.') && reach > 0
  const near = isExact ? sentences : sentences.slice(Math.max(0, share.index - reach), share.index + 1)
  const numbers = near.flatMap(({ text }) => [...text.matchAll(/(?<![\d.,–-])\d+(?![\d.%])/g)].map(Number))
  return numbers.find((of) => of > share.n && fits(share, of))
}

function sharesOf(sentence: Sentence, index: number, earlier: readonly Sentence[]): TextShare[] {
  const taken: { from: number; to: number }[] = []
  return patterns.flatMap(({ find, order }) =>
    [...sentence.text.matchAll(find)].flatMap((match): TextShare[] => {
      const [from, to] = [match.index, match.index + match[0].length]
      if (taken.some((span) => from < span.to && span.from < to)) return []
      taken.push({ from, to })
      const groups = match.slice(1)
      const get = (letter: string) => groups[order.indexOf(letter)]
      const share = { n: Number(get('n')), printed: get('p') ?? '', quote: match[0].trim() }
      const stated = get('o')
      const base = stated === undefined ? baseBefore(sentence.text, from, share, earlier) : undefined
      const of = stated === undefined ? base?.of : Number(stated)
      return [
        {
          ...share,
          ...(of === undefined ? {} : { of }),
          isClose: stated !== undefined || base?.isClose === true,
          isNext: base?.isNext ?? false,
          index,
          line: sentence.line,
        },
      ]
    }),
  )
}

function fits({ n: count, printed }: TextShare, of: number): boolean {
  const decimals = printed.split('.')[1]?.length ?? 0
  const { down, up } = percentBounds(count, of, decimals)
  const units = Math.round(Number(printed) * 10 ** decimals)
  return of > 0 && (units === down || units === up)
}

function bestBase(shares: readonly TextShare[], bases: readonly number[]) {
  const tried = [...new Set(bases)].map((of) => ({
    n: of,
    fitting: shares.filter((share) => fits(share, of)).length,
    all: shares.length,
  }))
  const [best] = tried.sort((a, b) => b.fitting - a.fitting)
  return best && best.fitting > 0 ? best : undefined
}

/** The numbers of cases that a text states. */
export function textBases(sentences: readonly Sentence[]): number[] {
  return sentences.flatMap((sentence) => statedBases(sentence.text).map((base) => base.n))
}
