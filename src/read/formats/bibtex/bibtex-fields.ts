/** A field of a BibTeX entry: its name in lower case and its value as written between its braces or quotes. */
export interface BibtexField {
  name: string
  value: string
  /** Whether a brace or quote around the value did not close. */
  open?: boolean
}

/** What an entry has. */
export interface BibtexEntry {
  key: string
  fields: BibtexField[]
  /** Where the text goes on after the entry; -1 where the entry does not end. */
  end: number
  /** Whether braces that do not pair made nonsense of it. */
  broken: boolean
  /** Names of strings in it that no entry before it defines. */
  undefined: string[]
}

/** What a name of a field can be; anything else shows that a brace too many or too few came before. */
const fieldName = /^[\p{L}\p{N}](?:[\p{L}\p{N}\s_+:./*-]|\([\p{L}\p{N}\s_+:./*-]{0,40}\)){0,80}$/u

/**
 * Reads an entry from after its opening brace up to the brace that closes it: its key, then its fields. Names may have
 * spaces, as those of Scopus and Web of Science do; values are groups, quoted text, numbers and names of strings,
 * joined by `#`. Nothing from `until` on belongs to it.
 */
export function bibtexEntry(
  text: string,
  from: number,
  until: number,
  strings: ReadonlyMap<string, string>,
): BibtexEntry {
  const [key, start] = readKey(text, from, until)
  const entry: BibtexEntry = { key, fields: [], end: -1, broken: false, undefined: [] }
  let at = start
  for (;;) {
    while (at < until && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 44)) at++
    if (at >= until) return entry
    if (text[at] === '}' || text[at] === ')') {
      entry.end = at + 1
      return entry
    }
    const sign = endOfName(text, at, until)
    const written = text.slice(at, sign)
    const name = text[sign] === '=' ? plainName(written) : undefined
    if (name === undefined) {
      // What is no field is passed over, up to the next comma or brace.
      if (sign >= until) return entry
      entry.broken ||= written.trim() !== ''
      at = text[sign] === '}' || text[sign] === ')' ? sign : sign + 1
      continue
    }
    const value = readValue(text, sign + 1, until, strings, entry.undefined)
    entry.fields.push(value.open ? { name, value: value.text, open: true } : { name, value: value.text })
    if (value.open) return entry
    at = value.end
  }
}

/** A field's name in lower case, undefined where the text is none; a file has few names, each very often. */
function plainName(written: string): string | undefined {
  const before = plainNames.get(written)
  if (before !== undefined) return before
  const name = written.trim()
  if (!fieldName.test(name)) return undefined
  const plain = name.toLowerCase().replace(/\s+/g, ' ')
  if (plainNames.size < 1000) plainNames.set(written, plain)
  return plain
}

const plainNames = new Map<string, string>()

function readKey(text: string, from: number, until: number): [string, number] {
  let at = from
  while (at < until && !isKeyEnd(text.charCodeAt(at))) at++
  // `=` before a comma: there is no key.
  return text[at] === '=' ? ['', from] : [text.slice(from, at).trim(), at]
}

/** `,`, `=`, `{`, `}`, `"` or a line end. */
function isKeyEnd(code: number): boolean {
  return code === 44 || code === 61 || code === 123 || code === 125 || code === 34 || code === 10
}

function endOfName(text: string, from: number, until: number): number {
  let at = from
  let depth = 0
  while (at < until) {
    const code = text.charCodeAt(at)
    // `Usage-Count-(Last-180-days)`: a bracket that closes one in the name does not end the entry.
    if (code === 40) depth++
    else if (code === 41 && depth-- === 0) break
    if (code === 61 || code === 44 || code === 123 || code === 125 || code === 34) break
    at++
  }
  return at
}

interface Value {
  text: string
  end: number
  open: boolean
}

function readValue(
  text: string,
  from: number,
  until: number,
  strings: ReadonlyMap<string, string>,
  unknown: string[],
): Value {
  let value = readPiece(text, skipSpace(text, from, until), until, strings, unknown)
  for (;;) {
    const at = skipSpace(text, value.end, until)
    if (value.open || text[at] !== '#' || at >= until) return value
    const next = readPiece(text, skipSpace(text, at + 1, until), until, strings, unknown)
    value = { ...next, text: value.text + next.text }
  }
}

function readPiece(
  text: string,
  at: number,
  until: number,
  strings: ReadonlyMap<string, string>,
  unknown: string[],
): Value {
  const first = text[at]
  if (first === '{' || first === '"') {
    const close = first === '{' ? closingBrace(text, at + 1, until) : closingQuote(text, at + 1, until)
    if (close < 0) return { text: text.slice(at + 1, until), end: until, open: true }
    return { text: text.slice(at + 1, close), end: close + 1, open: false }
  }
  bare.lastIndex = at
  const word = bare.exec(text)?.[0] ?? ''
  const value = strings.get(word.toLowerCase())
  if (value === undefined && /^[A-Za-z]/.test(word) && !months.test(word)) unknown.push(word)
  return { text: value ?? word, end: at + word.length, open: false }
}

/** Strings that every style of BibTeX defines; names of months are read as they are. */
const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i

const bare = /[^\s,#{}"=)]+/y

function skipSpace(text: string, from: number, until: number): number {
  let at = from
  while (at < until && text.charCodeAt(at) <= 32) at++
  return at
}

/** Where the group that is open at `from` closes, or -1. Braces after a backslash are characters. */
export function closingBrace(text: string, from: number, until: number): number {
  let depth = 0
  let at = from
  // From one closing brace to the next: a search is far faster than a look at every character.
  for (let close = text.indexOf('}', at); close >= 0 && close < until; close = text.indexOf('}', at)) {
    const between = text.slice(at, close)
    at = close + 1
    for (let open = between.indexOf('{'); open >= 0; open = between.indexOf('{', open + 1)) depth++
    let escaped = false
    for (let slash = between.indexOf('\\'); slash >= 0; slash = between.indexOf('\\', slash + 2)) {
      if (between.charCodeAt(slash + 1) === 123) depth--
      escaped = slash === between.length - 1
    }
    if (!escaped && depth-- === 0) return close
  }
  return -1
}

function closingQuote(text: string, from: number, until: number): number {
  let depth = 0
  for (let at = from; at < until; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 123) depth++
    else if (code === 125) depth--
    else if (code === 34 && depth <= 0) return at
  }
  return -1
}

/** The beginning of a field on a line of its own. */
const fieldLine = /^[ \t]*([A-Za-z][\w+:./() -]{0,60}?)[ \t]*=[ \t]*(?=[{"\d]|[A-Za-z]+[ \t]*,?[ \t]*$)/

/** The fields of an entry whose braces do not pair: those that begin on lines of their own. */
export function bibtexFieldsByLines(body: string): BibtexField[] {
  const fields: BibtexField[] = []
  for (const line of body.split('\n')) {
    const [start, name] = fieldLine.exec(line) ?? []
    if (start !== undefined) fields.push({ name: name!.toLowerCase(), value: line.slice(start.length) })
    else if (fields.length > 0) fields.at(-1)!.value += `\n${line}`
  }
  return fields.map(({ name, value }) => {
    const bareValue = value
      .trim()
      .replace(/\s*\}\s*$/, (end) => (unpaired(value) ? '' : end))
      .replace(/,\s*$/, '')
    return { name, value: /^(?:\{[\s\S]*\}|"[\s\S]*")$/.test(bareValue) ? bareValue.slice(1, -1) : bareValue }
  })
}

/** Whether more braces close than open: the last is that of the entry. */
function unpaired(value: string): boolean {
  return (value.match(/\}/g)?.length ?? 0) > (value.match(/\{/g)?.length ?? 0)
}
