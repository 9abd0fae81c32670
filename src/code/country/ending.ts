/** What follows an address and is none: whom to write to, numbers to call. */
const note =
  /[\s.;,(]*(?:electronic address|e-?mails?\b|email address|correspond(?:ence|ing|ent)\b|reprint(?: requests?|s)?\b|tel(?:ephone|efax)?s?\b ?[.:(+\d]|ph(?:one)?\b ?[.:+]|fax\b|orcid\b|https?:|www\.|url:).*$/is
const mail = /[([{<]?[^\s@;,()[\]<>]+@[^\s@;,()[\]<>]+[)\]}>]?/g
const trailing = /(?:[\s.,;:*†‡§¶#|/\\}\]>"'’”–—-]|\((?=\s*\)*$))+$/u
const sentence = /(\p{L}+)\.\s+(?=\p{Lu}[\p{L}]{3,})/gu
const shortForm =
  /^(?:univ|inst|dept|hosp|coll|acad|natl|prov|saint|dist|prof|prin|dipl|techn|klin|\p{L}{1,3})$/iu

/** An address without mail addresses, notes, marks and punctuation at its end. */
export function withoutNotes(address: string): string {
  let text = address
  if (text.includes('@')) text = text.replace(mail, ' ')
  const at = text.search(note)
  if (at > 8) text = text.slice(0, at)
  return text.replace(trailing, '').trim()
}

/** The parts of an address between commas, dashes and full stops, its end last; enough of them to tell where it is. */
export function closingParts(address: string): string[] {
  const end = withoutNotes(address).slice(-240)
  return end
    .replace(sentence, (whole, word: string) => (shortForm.test(word) ? whole : `${word}, `))
    .split(/[,;|]|\s[-–—/]\s|\n/)
    .map((part) => part.replace(trailing, '').trim())
    .filter((part) => part !== '')
}
