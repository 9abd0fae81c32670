import type { BibtexEntry } from './bibtex-fields.js'
import { oneLine } from '../../text/clean.js'
import { decodeLatex } from '../../text/latex.js'
import { namesIn, withoutCutMark } from '../../text/name-lists.js'
import { parseName } from '../../text/names.js'
import { addField, addProblem, hasValue, rawRecord, type RawRecord, type Sink } from '../../raw-record.js'

/** Fields that are addresses or code, in which `--` and `~` are themselves. */
const literal = new Set(['url', 'file', 'eprint', 'bdsk-url-1', 'biburl', 'link', 'reviewbook'])

/** A field in the value of an entry that was cut off: its braces were not the last thing that was wrong. */
const fieldInside = /\n\s*[A-Za-z][\w -]{1,40}\s*=\s*[{"]/

/** What programs write for no value, without braces. */
const missing = /^(?:na|nan|null|none|true|false)$/i

/** Passes an entry on as a record: values decoded, authors apart. An entry that the end of the file cuts is kept. */
export function bibtexRecord(sink: Sink, type: string, entry: BibtexEntry, line: number, cut: boolean): void {
  const raw = rawRecord(line)
  addField(raw, 'ENTRYTYPE', type)
  if (entry.key !== '') addField(raw, 'ID', entry.key)
  if (entry.broken)
    addProblem(
      raw,
      'braces-unpaired',
      'found braces that do not pair, expected pairs; fields taken by their lines',
    )
  for (const name of entry.undefined)
    if (!missing.test(name))
      addProblem(
        raw,
        'string-undefined',
        `found the string ${name}, expected one that is defined; kept as text`,
      )
  for (const { name, value, open } of entry.fields) {
    if (open && fieldInside.test(value))
      return sink.reject({
        line,
        code: 'entry-not-closed',
        message: `found the value of ${name} without its end, expected a closing brace or quote`,
      })
    if (open && !cut) addProblem(raw, 'value-not-closed', `found the value of ${name} without its end; kept`)
    if (name === 'author') addNames(raw, value)
    else addField(raw, name, literal.has(name) ? value.trim() : plainValue(name, value))
  }
  if (cut)
    addProblem(raw, 'record-not-closed', 'found the end of the file in an entry, expected its end; kept')
  if (entry.fields.length > 0 && hasValue(raw)) sink.record(raw)
  else sink.reject({ line, code: 'record-empty', message: 'found an entry without fields, expected some' })
}

/** A value decoded; in keywords a line end is a space, in fields that no record has a place for it stays. */
function plainValue(name: string, value: string): string {
  const text = decodeLatex(value)
  return text.includes('\n') && name.includes('key') ? oneLine(text) : text
}

function addNames(raw: RawRecord, value: string): void {
  for (const name of bibtexNames(value)) addField(raw, 'author', name)
  const [cut] = /\s+and\s+(?:others|et\.?\s+al\.?)\s*$/i.exec(value) ?? []
  if (cut !== undefined) addField(raw, 'author list', cut.trim())
}

/**
 * The names of an author field, apart and as `Family, Given`; a name in braces is that of a body and stays as it is.
 * The mark that a list was cut, `others`, is none.
 *
 * @example
 * bibtexNames('Jan vom Brocke and {World Bank} and Smith, Jr., Al') // => ['vom Brocke, Jan', 'World Bank', 'Smith, Al, Jr.']
 */
export function bibtexNames(value: string): string[] {
  const stated = /[{}\\]/.test(value) ? apart(value) : value.split(and)
  return stated.flatMap(bibtexName).filter((name) => name !== '')
}

/** Names apart where braces hold some of them together. */
function apart(value: string): string[] {
  const names: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === 92) at++
    else if (code === 123) depth++
    else if (code === 125) depth--
    else if (at === value.length || (depth <= 0 && code <= 32 && isAnd(value, at))) {
      names.push(value.slice(start, at))
      start = at + 4
      at += 3
    }
  }
  if (start < value.length && depth > 0) names.push(value.slice(start))
  return names
}

/** What parts names; the white space after it is that before the next. */
// eslint-disable-next-line no-control-regex
const and = /[\u0000- ]and(?=[\u0000- ])/i

/** Whether ` and ` stands here, with any white space around it. */
function isAnd(value: string, at: number): boolean {
  return value.charCodeAt(at + 4) <= 32 && /^and$/i.test(value.slice(at + 1, at + 4))
}

/** `Family, Given` without anything to decode. */
const plainNameText = /^[^\s,{}\\~'`-]+(?: [^\s,{}\\~'`-]+)*, [^\s,{}\\~'`-]+(?: [^\s,{}\\~'`-]+)*$/

function bibtexName(text: string): string[] {
  const trimmed = text.trim()
  if (plainNameText.test(trimmed)) return [trimmed]
  if (/^\{(?:[^{}]|\{[^{}]*\})*\}$/.test(trimmed) && !/^\{\\/.test(trimmed))
    return [oneLine(decodeLatex(trimmed))]
  const { name: whole } = withoutCutMark(oneLine(decodeLatex(heldTogether(trimmed))))
  return namesIn(whole.replace(affiliation, '$1')).map((name) =>
    parted(name).replaceAll(held, ' ').replaceAll(comma, ','),
  )
}

/** Letters of affiliations that Scopus wrote behind initials: `Doe, J.a , Roe, K.b`. */
const affiliation = /(\p{Lu}\.)[a-z](?:,[a-z])*(?=\s*(?:,|$))/gu

/** Signs for the space and the comma inside braces, which hold the words of a name together. */
const held = '\ue000'
const comma = '\ue001'

function heldTogether(text: string): string {
  if (!text.includes('{')) return text
  return text.replace(/(?<!\\[a-zA-Z]*)\{([^{}\\]*[ ,][^{}\\]*)\}/g, (_, inner: string) =>
    inner.replace(/\s+/g, held).replaceAll(',', comma),
  )
}

function parted(name: string): string {
  const [family, middle, given, ...more] = name.split(',').map((part) => part.trim())
  // BibTeX puts a suffix between the names: `Smith, Jr., Al`.
  if (given !== undefined && more.length === 0 && /^(?:jr|sr|[iv]+)\.?$/i.test(middle!))
    return `${family}, ${given}, ${middle}`
  return parseName(
    name,
    name.includes(',') ? 'stated' : shortName.test(name) ? 'initials-last' : 'given-first',
  )
}

/** `Family AB`, which no one writes with the given name first. */
const shortName = /^\p{Lu}\p{Ll}[\p{L}'’ -]*\s\p{Lu}{1,4}$/u
