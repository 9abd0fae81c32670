import { isBody } from './names.js'

/**
 * Authors that share one cell, apart: by `;`, `|` or ` and `; a list as Python prints it; else by commas, where
 * these do not stand inside a name.
 *
 * @example
 * splitAuthors('Phillips J.C., Braun R.') // => ['Phillips J.C.', 'Braun R.']
 * splitAuthors('Phillips, J.C., Braun, R.') // => ['Phillips, J.C.', 'Braun, R.']
 * splitAuthors("['Marx, Karl', 'Lindgren, Astrid']") // => ['Marx, Karl', 'Lindgren, Astrid']
 */
export function splitAuthors(cell: string): string[] {
  const text = cell.trim()
  const printed = printedList(text)
  if (printed) return printed
  const mark = [/;/, /\|/, /\n/].find((separator) => separator.test(text))
  if (mark) return parts(text, new RegExp(mark.source, 'g'))
  return splitAtAnd(text).flatMap((part) => splitByCommas(parts(part, /,(?:\s*&\s+)?/g)))
}

/**
 * Keywords that share one cell, apart: by `;` or `|` or line, else by commas; a list as Python prints it.
 *
 * @example
 * splitKeywords('open badges; MOOC') // => ['open badges', 'MOOC']
 */
export function splitKeywords(cell: string): string[] {
  const text = cell.trim()
  const printed = printedList(text)
  if (printed) return printed
  const mark = [/;/, /\|/, /\n/].find((separator) => separator.test(text))
  return parts(text, mark ? new RegExp(mark.source, 'g') : /,\s/g)
}

/** Cut at ` and `, but not inside the name of a body: `Roe R., the Eye and Vision Consortium`. */
function splitAtAnd(text: string): string[] {
  if (!/\s(?:and|AND)\s/.test(text)) return [text]
  const pieces: string[] = []
  let start = 0
  for (const found of text.matchAll(/\s*,?\s+(?:and|AND)\s+/g)) {
    const before = text.slice(start, found.index)
    const after = text.slice(found.index + found[0].length)
    const around = [before.slice(before.lastIndexOf(',') + 1), after.split(',', 1)[0]!]
    if (!found[0].includes(',') && around.some(isBody)) continue
    pieces.push(before)
    start = found.index + found[0].length
  }
  return [...pieces, text.slice(start)].map((piece) => piece.trim()).filter((piece) => piece !== '')
}

/**
 * The names in the value of a field that holds one name: several where something joins them that stands in no name.
 * A body such as `Johnson & Johnson` stays whole.
 *
 * @example
 * namesIn('Xian, Y and Lopes, J') // => ['Xian, Y', 'Lopes, J']
 * namesIn('Tamm KAL, van der Poel JJ') // => ['Tamm KAL', 'van der Poel JJ']
 */
export function namesIn(value: string): string[] {
  if (isOne(value)) return [value]
  const text = value.trim()
  if (text.includes(';')) return parts(text, /;/g).flatMap(namesIn)
  const joined = parts(text, /\s*,?\s+(?:and|AND)\s+|\s*,?\s*&\s+/g)
  if (joined.length > 1 && joined.every((part) => !isBody(part) && isPersons(part)))
    return joined.flatMap(commaList)
  return joined.length > 1 ? [value] : commaList(text)
}

/** Whether a value is one name and no mark, by a quick look that most names pass. */
export function isPlainName(value: string): boolean {
  return isOne(value) && !mayBeCut(value)
}

/** Whether a value shows by a quick look that it is one name, as most are. */
function isOne(value: string): boolean {
  if (value.includes(';') || value.includes('&') || value.includes(' and ') || value.includes(' AND '))
    return false
  const comma = value.indexOf(',')
  if (comma < 1) return true
  const before = value.charCodeAt(comma - 1)
  // Before the comma of one name stands no initial.
  return !(before === 46 || (before >= 65 && before <= 90)) && !value.includes(',', comma + 1)
}

/** Whether text has the form of one or more persons: `Family, Given`, `Family AB`, `A. Family`. */
function isPersons(text: string): boolean {
  return /^[^\d()]+,\s*\p{L}[^\d()]*$/u.test(text) || shortName.test(text) || dottedName.test(text)
}

/** A name that ends in initials, and one with an initial before the family name. */
const shortName =
  /^\p{L}[\p{L}'’ -]*\s(?:\p{Lu}{1,4}|(?:\p{Lu}\.[ -]?){1,4})(?:\s(?:Jr|Sr|[1-4](?:st|nd|rd|th)|I{2,3}))?\.?$/u
const dottedName = /^(?:\p{Lu}[\p{L}'’-]*\s)*(?:\p{Lu}\.[ -]?)+\s?\p{L}[\p{L}'’ -]+$/u
const initialsOnly = /^(?:\p{Lu}\p{Ll}?\.[- ]?){1,4}$/u

/** A list of names with commas between them, where their form shows that it is one. */
function commaList(text: string): string[] {
  const pieces = parts(text, /,/g)
  if (pieces.length >= 2 && pieces.every((piece) => shortName.test(piece))) return pieces
  if (pieces.length >= 3 && pieces.every((piece) => dottedName.test(piece))) return pieces
  if (
    pieces.length >= 4 &&
    pieces.length % 2 === 0 &&
    pieces.every((piece, index) => (index % 2 === 1) === initialsOnly.test(piece))
  )
    return pieces.flatMap((piece, index) => (index % 2 === 0 ? [`${piece}, ${pieces[index + 1]!}`] : []))
  return [text]
}

/** A mark at the end of a list of names that it was cut: `others`, `et al.`, dots. */
const cutMark = /^(?:(?:and|&)\s+)?(?:others|et\.?\s+al\.?|al\.?,\s*et\.?|u\.\s?a\.|\.{2,}|…|[,;.&]+)$/i
const cutEnd = /(?:,\s*|\s+)(?:and\s+)?(?:et\.?\s+al\b\.?|\.{3}|…|and others|& others)\s*$/i

/**
 * A name without the mark that the list was cut there, and whether there is one; '' where there is nothing else.
 *
 * @example
 * withoutCutMark('Pihl A, et al.') // => { name: 'Pihl A', cut: true }
 */
export function withoutCutMark(text: string): { name: string; cut: boolean } {
  if (!mayBeCut(text)) return { name: text, cut: false }
  const trimmed = text.trim()
  if (cutMark.test(trimmed)) return { name: '', cut: true }
  const name = trimmed.replace(cutEnd, '')
  return name === trimmed ? { name: text, cut: false } : { name, cut: true }
}

/** Whether the last signs of a text can be those of a mark: a look that most names fail. */
function mayBeCut(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  if (last === 46) return text.length < 8 || /[al.]\.$/.test(text)
  if (last === 115 || last === 83) return /others$/i.test(text)
  if (last === 108 || last === 76) return /al$/i.test(text)
  return !((last >= 65 && last <= 90) || (last >= 97 && last <= 122))
}

function splitByCommas(pieces: readonly string[]): string[] {
  const given = /^(?:\p{Lu}\p{Ll}?\.?[-\s]?){1,4}(?:,?\s*(?:Jr|Sr)\.?)?$/u
  if (pieces.length === 1) return [...pieces]
  if (pieces.length % 2 === 0 && pieces.every((piece, index) => index % 2 === 0 || given.test(piece)))
    return pieces.flatMap((piece, index) => (index % 2 === 0 ? [`${piece}, ${pieces[index + 1]!}`] : []))
  if (pieces.every((piece) => piece.includes(' ') || cutMark.test(piece))) return [...pieces]
  if (pieces.length <= 3) return [pieces.join(', ')]
  return [...pieces]
}

/** `['a', "b"]`, as pandas writes a list into a cell. */
function printedList(text: string): string[] | undefined {
  if (!/^\[\s*['"][\s\S]*['"]\s*\]$/.test(text)) return undefined
  const items = text.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g) ?? []
  return items.map((item) => item.slice(1, -1).replace(/\\(.)/g, '$1').trim()).filter((item) => item !== '')
}

function parts(text: string, mark: RegExp): string[] {
  return text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
