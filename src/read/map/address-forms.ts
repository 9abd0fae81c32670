import type { FindAuthor } from './named-author.js'

/** An address as a form gives it: the names before or after it as the source writes them. */
export interface StatedAddress {
  text: string
  names: readonly string[]
  corresponding?: boolean
  /** What stands beside the address and is none: an e-mail address. */
  beside?: string
}

const mark = /\s*\((?:corresponding|reprint) author\)\s*,?\s*/i

/** `Doe, J (corresponding author), Univ X, Spain.; Roe, K (corresponding author), Univ Y, Italy.` */
export function markedAddresses(value: string): StatedAddress[] {
  const pieces = value.split(new RegExp(mark, 'gi'))
  const found: StatedAddress[] = []
  let names = pieces[0]!
  pieces.slice(1).forEach((piece, index) => {
    const last = index === pieces.length - 2
    // The names of the next address follow the full stop of this one.
    const end = last ? null : (/\.\s*;\s+/.exec(piece) ?? /;\s+(?=[^;]*$)/.exec(piece))
    const text = end ? piece.slice(0, end.index + (end[0].startsWith('.') ? 1 : 0)) : piece
    found.push({ text: text.trim(), names: namesIn(names), corresponding: true })
    if (end) names = piece.slice(end.index + end[0].length)
  })
  return found.length > 0 ? found : [{ text: value, names: [] }]
}

/** `[Doe, J.; Roe, K.] Univ X, Spain` */
export function bracketedAddress(value: string): StatedAddress {
  const [, names, text] = /^\[([^\]]*)\]\s*([\s\S]+)$/.exec(value) ?? []
  return text === undefined ? { text: value, names: [] } : { text, names: namesIn(names!) }
}

/** `Doe, J. (Univ X, Spain; Univ Y, Italy); Roe, K. (Univ Z, Chile)`; text without brackets is one address. */
export function namesWithAddresses(value: string): StatedAddress[] {
  const found: StatedAddress[] = []
  let start = 0
  let open = -1
  let depth = 0
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '(' && depth++ === 0) open = at
    else if (value[at] === ')' && depth > 0 && --depth === 0) {
      const names = [value.slice(start, open).trim()].filter((name) => name !== '')
      for (const text of value.slice(open + 1, at).split(/;\s+/))
        if (text.trim() !== '') found.push({ text: text.trim(), names })
      start = at + 1 + (/^\s*;\s*/.exec(value.slice(at + 1))?.[0].length ?? 0)
    }
  }
  return found.length > 0 ? found : value.split(/;\s+/).map((text) => ({ text: text.trim(), names: [] }))
}

/** `Doe, J.; Univ X, Spain; email: d@x.es`, once for each person. */
export function lettersTo(value: string, find: FindAuthor): StatedAddress[] {
  const found: { names: string[]; texts: string[]; beside: string[] }[] = []
  const fresh = () => found[found.push({ names: [], texts: [], beside: [] }) - 1]!
  let person = fresh()
  for (const part of value.split(/;\s*/).map((piece) => piece.trim())) {
    if (part === '') continue
    if (/^e-?mails?:/i.test(part)) person.beside.push(part)
    else if (isName(part, find)) {
      if (person.texts.length > 0) person = fresh()
      person.names.push(part)
    } else person.texts.push(part)
  }
  return found.map(({ names, texts, beside }) => ({
    text: texts.join('; '),
    names,
    corresponding: true,
    ...(beside.length > 0 ? { beside: beside.join('; ') } : {}),
  }))
}

/** `Doe, J., Univ X, Spain` and `Doe J., Univ X, Spain`; several names are parted by semicolons. */
export function addressAfterName(value: string, find: FindAuthor): StatedAddress {
  const [, before = value, beside] = /^([\s\S]*?)[.;,]?\s+(e-?mail:\s*\S+)$/i.exec(value) ?? []
  const pieces = before.split('; ')
  let leading = 0
  while (leading < pieces.length - 1 && find(pieces[leading]!) !== undefined) leading++
  const rest = pieces.slice(leading).join('; ')
  const name = nameAtStart(rest, find)
  const text = name === undefined ? rest : rest.slice(name.length).replace(/^,\s*/, '')
  return {
    text,
    names: [...pieces.slice(0, leading), ...(name === undefined ? [] : [name])],
    ...(beside === undefined ? {} : { beside }),
  }
}

/** The author at the start of a text: as far as the first, second or third comma. */
export function nameAtStart(text: string, find: FindAuthor): string | undefined {
  const parts = text.split(', ', 4)
  for (const n of [3, 2, 1]) {
    if (parts.length < n) continue
    const name = parts.slice(0, n).join(', ')
    if (n < 3 ? isName(name, find) : find(name) !== undefined && /^(?:Jr|Sr|[IV]+)\b/i.test(parts[2]!))
      return name
  }
  return undefined
}

/** Whether a text is one of the authors, or has the shape of `Doe, J.-P.`. */
function isName(text: string, find: FindAuthor): boolean {
  return /^[\p{L}' -]+, (?:\p{Lu}\p{Ll}?\.[ -]?)+$/u.test(text) || find(text) !== undefined
}

function namesIn(text: string): string[] {
  return text
    .split(/;\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
