/** How two places in a volume stand to each other. */
export type PageLevel = 'same' | 'close' | 'different' | 'unknown'

/** Pages made comparable; empty where not known. */
export interface PageProfile {
  start: string
  end: string
  /** First pages of further ranges: `230-5, 246-51, 233-8`. */
  more: readonly string[]
}

const UNKNOWN: PageProfile = { start: '', end: '', more: [] }

/**
 * Pages made comparable: `221-8` ends at 228; pages that a spreadsheet turned into a date are not known.
 *
 * @example
 * profilePages('221-8') // => { start: '221', end: '228', more: [] }
 * profilePages('01-Jun') // => { start: '', end: '', more: [] }
 */
export function profilePages(text: string): PageProfile {
  const plain = text
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/^\s*(?:pages?|pp?)\.?\s*(?=\w)/, '')
    .replace(/(?<=[a-z]) (?=\d)/g, '')
    .replace(/\[[^\]]*\]|["']/g, '')
    .trim()
  if (/^\d{1,2}-[a-z]{3}(?:-\d+)?$|^[a-z]{3}-\d{1,4}$|^\d{4}-\d\d-\d\d/.test(plain)) return UNKNOWN
  if (/pagination|unpaged|^n\/?a$/.test(plain)) return UNKNOWN
  const [range = '', ...further] = plain.split(/[,;+]/)
  const [first = '', second = ''] = range.split(/-+/)
  const [start, end] = [bare(first), bare(second)]
  // "Suppl-29" and "t-8" are what is left of S417-S429 and 2665-8: the first page is lost, the last is known in part.
  if (!/\d/.test(start)) return { start: '', end, more: [] }
  const more = further.map((part) => bare(part.split('-')[0] ?? '')).filter((page) => /\d/.test(page))
  return { start, end: fullEnd(start, end), more }
}

function bare(page: string): string {
  return page.replace(/[^a-z0-9]/g, '').replace(/^([a-z]*)0+(?=\d)/, '$1')
}

function fullEnd(start: string, end: string): string {
  if (/^\d+$/.test(end) && end.length < start.length) return start.slice(0, start.length - end.length) + end
  return end
}

/**
 * Compares pages: `same` where both begin on one page (and end on one, where both ends are known), `close` where they
 * begin together and end apart, where only the ends agree, or where they overlap. A printed page and an article number
 * cannot be compared, nor can pages counted from 1 online.
 *
 * @example
 * comparePages(profilePages('865-874'), profilePages('865')) // => 'same'
 * comparePages(profilePages('e12724'), profilePages('1-6')) // => 'unknown'
 */
export function comparePages(a: PageProfile, b: PageProfile): PageLevel {
  const sameEnd = endsAgree(a.end, b.end)
  if (a.start === '' || b.start === '') return sameEnd ? 'close' : 'unknown'
  if (samePage(a.start, b.start)) return a.end === '' || b.end === '' || sameEnd ? 'same' : 'close'
  if (a.more.includes(b.start) || b.more.includes(a.start)) return 'same'
  if (isArticleNumber(a.start) !== isArticleNumber(b.start) || isCount(a) !== isCount(b)) return 'unknown'
  return sameEnd || overlap(a, b) ? 'close' : 'different'
}

/** An electronic article number: a letter or more before four digits and more, or six digits. */
function isArticleNumber(start: string): boolean {
  return /^[a-z]{1,5}\d{4,}$|^\d{6,}$/.test(start)
}

function isCount(pages: PageProfile): boolean {
  return pages.start === '1' && pages.end !== ''
}

function overlap(a: PageProfile, b: PageProfile): boolean {
  const number = (page: string): number => (/^\d+$/.test(page) ? Number(page) : NaN)
  const [endA, endB] = [a.end || a.start, b.end || b.start]
  return number(a.start) <= number(endB) && number(b.start) <= number(endA)
}

/** Whether pages agree so that no other article stands there: a range of several pages, or an article number. */
export function sameRange(a: PageProfile, b: PageProfile): boolean {
  if (a.start === '' || a.start !== b.start) return false
  if (isArticleNumber(a.start)) return true
  return a.end === b.end && a.end !== '' && a.end !== a.start
}

/** Whether one takes a single page and the other more: as an erratum or a letter does beside the article. */
export function onlyOneIsSingle(a: PageProfile, b: PageProfile): boolean {
  return isSingle(a) !== isSingle(b)
}

function isSingle({ start, end }: PageProfile): boolean {
  return end === '' || end === start
}

function samePage(a: string, b: string): boolean {
  return letterless(a) === letterless(b)
}

function letterless(page: string): string {
  return page.replace(/^[a-z]+(?=\d)|(?<=\d)[a-z]+$/g, '')
}

function endsAgree(a: string, b: string): boolean {
  if (a === '') return false
  return samePage(a, b) || (a.length >= 2 && b.endsWith(a)) || (b.length >= 2 && a.endsWith(b))
}
