import { countryOfEnglishName } from './names.js'
import { fold } from './fold.js'

/** What follows an address and is none: whom to write to, numbers to call, identifiers. */
const note =
  /[.;:(]\s{0,3}(?:correspond(?:ence|ing)|reprints?\b|requests for reprints)|\b(?:electronic address|e-?mails?\b|email address|tel(?:ephone|efax|efon)?s? ?[.:(+\d]|ph(?:one)? ?[.:+]|fax\b|(?:orcid|isni|grid|ror|url) ?:|https?:|www\.)/i
const mail =
  /(?:[;.,]?\s{0,3}\(?(?:electronic address|e-?mails?|email address)s?:?\s*)?[([{<]?[^\s@;,:()[\]<>]{1,100}@[^\s@;,()[\]<>]{1,100}[)\]}>]?/gi
const remark = /\(corresponding author\)|\*?corresponding author:?/gi
const bracket = /\s{0,3}\(([^()]{1,120})\)/g
const initials = /^(?:\p{Lu}{1,4}|(?:\p{Lu}\p{Ll}?[.’'-]+){1,4}\p{Lu}?\.?|and|&)$/u
const marks = new Set(' \t\r\n.,;:*†‡§¶#|/\\}]>"\'’”–—-()')
const sentence = /\.\s+(?=\p{Lu}\p{L}{3})/gu
const shortForm =
  /(?:^|[^\p{L}])(?:univ|inst|dept|hosp|coll|acad|natl|prov|saint|dist|prof|prin|dipl|techn|klin|\p{L}{0,3})$/iu

/** An address without mail addresses, notes, authors' initials, marks and punctuation at its end. */
export function withoutNotes(address: string): string {
  let text = address.trimEnd()
  if (text.includes('@')) text = text.replace(mail, '. ')
  if (text.includes('uthor')) text = text.replace(remark, '')
  if (text.includes('('))
    text = text.replace(bracket, (whole, inside: string) => (areInitials(inside) ? '' : whole))
  const at = text.search(note)
  if (at > 8) text = text.slice(0, at)
  return withoutMarks(text)
}

/** The parts between commas, dashes and full stops of an address without notes, its end last; enough to tell where it is. */
export function closingParts(address: string): string[] {
  const end = address.slice(-200)
  const sentences = end.includes('. ')
    ? end.replace(sentence, (stop, at: number) =>
        shortForm.test(end.slice(Math.max(0, at - 7), at)) ? stop : ', ',
      )
    : end
  return sentences
    .split(/[,;|\n]|\s[-–—/]\s/)
    .slice(-10)
    .map((part) => withoutMarks(part).trimStart())
    .filter((part) => part !== '')
}

/** `(H.L., P.L.)`, `(JGD)`: authors; `(UK)` is a country. */
function areInitials(inside: string): boolean {
  return (
    inside.split(/[\s,;]+/).every((token) => token === '' || initials.test(token)) &&
    countryOfEnglishName(fold(inside)) === undefined
  )
}

/** Text without the punctuation, marks and brackets at its end. */
function withoutMarks(text: string): string {
  let end = text.length
  while (end > 0 && marks.has(text.charAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}
