/**
 * The year in a date as databases write it: the first run of exactly four digits from 1500 to 2099.
 *
 * @example
 * yearIn('2019/10//undefined') // => 2019
 * yearIn('10 15') // => undefined
 */
export function yearIn(text: string): number | undefined {
  if (/^(?:1[5-9]|20)\d\d$/.test(text)) return Number(text)
  const [year] = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(text) ?? []
  return year === undefined ? undefined : Number(year)
}

/**
 * Pages with one hyphen for any dash and without `pp.`; an empty text where the source says that there are none.
 *
 * @example
 * normalisePages('pp. 79 – 88') // => '79-88'
 * normalisePages('No-Specified') // => ''
 */
export function normalisePages(text: string): string {
  // Most are written as wanted.
  if (/^\d+(?:-\d+)?$/.test(text)) return text
  const pages = text
    .replace(/^\s*pii\s*:\s*/i, '')
    .replace(/^\s*(?:pp?\.\s*|pp?\s+|pages?\b[.:]?\s*)(?=[\da-z])|^(?:pp|PP|p)(?=\d)/i, (mark) =>
      /^P$/.test(mark) ? mark : '',
    )
    .replace(/([-‐-―−]\s*)p\.?\s*(?=\d)/g, '$1')
    .replace(/\s*(?:-{1,3}|[‐-―−])\s*/g, '-')
    .replace(/^-+$/, '')
    .trim()
  // Ovid writes `SP  - No` and `EP  - Specified` where pages are unknown.
  return /^no(?:-specified| pagination)?$/i.test(pages) ? '' : pages
}

/**
 * How often a work was cited, as databases write it: a whole number alone, or after words that say so.
 *
 * @example
 * citationsIn('Cited By :12') // => 12
 * citationsIn('Times Cited in Web of Science Core Collection:  13') // => 13
 * citationsIn('no Times-Cited') // => undefined
 */
export function citationsIn(text: string): number | undefined {
  const [, digits] = /^\s*(\d[\d,]*)(?:\.0)?\s*$/.exec(text) ?? citedWords.exec(text) ?? []
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''))
}

const citedWords =
  /\b(?:cited[ -]by|times[ -]cited(?: in web of science core collection)?)\s*:?\s*(\d+(?:,\d{3})*)/i

/**
 * The ISSNs in a text, with their hyphen; numbers that are longer, such as ISBNs, are none.
 *
 * @example
 * issnsIn('1532-1827 (Electronic) 00070920') // => ['1532-1827', '0007-0920']
 */
export function issnsIn(text: string): string[] {
  // Most stand alone as wanted.
  if (/^\d{4}-\d{3}[\dX]$/.test(text)) return [text]
  return [...text.matchAll(/(?<![\w-])(\d{4})-?(\d{3}[\dXx])(?![\w-])/g)].map(
    ([, head, tail]) => `${head}-${tail!.toUpperCase()}`,
  )
}
