import { declaredIn } from '../text/declared.js'
import { risFields } from '../fields/ris.js'
import { workTypes } from '../fields/work-types.js'
import { lineFinder } from '../text/lines.js'
import { openRecord } from './open-record.js'
import type { Reader, Sink } from '../raw-record.js'

/** A tag line with other white space before the dash than the standard has; without any, nothing but a space follows it. */
const loose = /^([A-Za-z][A-Za-z0-9])(?:[ \t]{1,4}- ?|-(?=\s|$) ?)(.*)$/
/** Tags of more than two letters that databases add. */
const long = /^(PMID|PMCID|ISSN|EISSN|ISBN|DOI|URL)[ \t]{1,4}- ?(.*)$/

const known = new Set([...Object.values(risFields.fields).flat(), 'ER', 'ID', 'SN', 'UR', 'PB', 'N1', 'AN'])

/** Tags that only a record has: fields before the first TY are one if they are there. */
const telling = new Set(['TI', 'T1', 'AU', 'A1', 'DO', 'AB'])

/**
 * Reads RIS: a record from the first tag to ER or to the next TY, wherever in it TY stands; fields that stand alone
 * between empty lines belong to none. A line without a tag goes on with the value before it, as does one that is like
 * ER or TY but says more. Lower-case tags and tags with one space or a tab before the dash are read where their name
 * is one that RIS has.
 */
export function risReader(sink: Sink, withoutTypes = false): Reader {
  const record = openRecord(sink)
  let begun = 0
  let typed = false
  let parted = false
  let outside: string[] = []

  const begin = (line: number, isTyped: boolean) => {
    record.begin(line)
    begun = line
    typed = isTyped || withoutTypes
    parted = false
    outside = []
  }
  const closeUnended = (where: string) => {
    record.problem('record-not-closed', `found no ER line before ${where}, expected one; kept`)
    record.close()
  }
  /** Fields before the first TY that are no record. */
  const leaveOut = () => {
    record.forget()
    outside.forEach((tag, index) => sayOutside(tag, begun + index))
  }
  const sayOutside = (tag: string, line: number) =>
    sink.issue({
      line,
      code: 'outside-record',
      message: `found ${tag} outside a record, expected TY first; left out`,
    })
  const isNone = () => record.isOpen() && !typed && !outside.some((tag) => telling.has(tag))
  const stop = (where: string) => {
    if (isNone()) leaveOut()
    else closeUnended(where)
  }
  const end = (line: number) => {
    if (isNone()) leaveOut()
    if (!record.isOpen()) return sayOutside('ER', line)
    if (!typed) record.problem('record-without-type', 'found a record without TY, expected one; kept')
    record.close()
  }
  const field = (tag: string, value: string, line: number) => {
    if (tag === 'ER') return end(line)
    if (tag !== 'TY') {
      if (!record.isOpen()) begin(line, false)
      if (!typed) outside.push(tag)
      return record.field(tag, value)
    }
    if (record.isOpen() && !typed && !parted) typed = true
    else {
      stop(`line ${line}`)
      begin(line, true)
    }
    record.field(tag, value)
  }
  const take = (tag: string, value: string, line: number, text: string, from: number, to: number) => {
    if ((tag === 'ER' || tag === 'TY') && record.isOpen() && !isBoundary(tag, value)) {
      const joined = tag === 'ER' ? looseTag(value) : undefined
      if (joined?.[0] !== 'TY') return record.goOn(text.slice(from, to))
      field('ER', '', line)
      return field('TY', joined[1], line)
    }
    field(tag, value, line)
  }
  return lineFinder(
    (text, from, to, line) => {
      const tag = to - from > 4 ? strictTag(text, from) : undefined
      if (tag !== undefined) {
        const value = text.slice(text.charCodeAt(from + 5) === 32 ? from + 6 : from + 5, to)
        return take(tag, value, line, text, from, to)
      }
      const whole = text.slice(from, to)
      const found = looseTag(whole)
      if (found) return take(found[0], found[1], line, text, from, to)
      if (record.isOpen() && !typed && whole.trim() === '') parted = true
      if (record.isOpen()) return record.goOn(whole)
      const declared = declaredIn(whole)
      if (declared !== undefined) sink.declare(declared)
    },
    sink.issue,
    () => stop('the end of the file'),
  )
}

/** Whether a line ER or TY begins or ends a record: ER says nothing more, TY a kind of work; else it is text of a value. */
function isBoundary(tag: string, value: string): boolean {
  const text = value.trim()
  if (tag === 'ER') return !/\p{L}/u.test(text)
  return text.length < 40 && (!text.includes(' ') || types.has(text.toLowerCase()))
}

const types = new Set([...Object.keys(risFields.types ?? {}), ...Object.keys(workTypes)])

/** The tag of a line that begins just as the standard has it: two capitals or digits, two spaces, a dash. */
function strictTag(text: string, at: number): string | undefined {
  if (text.charCodeAt(at + 4) !== 45 || text.charCodeAt(at + 3) !== 32 || text.charCodeAt(at + 2) !== 32)
    return undefined
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  if (first < 65 || first > 90) return undefined
  if ((second < 65 || second > 90) && (second < 48 || second > 57)) return undefined
  return (tags[first * 128 + second] ??= text.slice(at, at + 2))
}

/** Each tag once: a text cut out anew would be hashed anew for each look-up. */
const tags: string[] = []

function looseTag(text: string): [string, string] | undefined {
  const dash = text.indexOf('-')
  if (dash < 2 || dash > 9) return undefined
  const [, tag, value] = loose.exec(text) ?? long.exec(text) ?? []
  if (tag === undefined) return undefined
  const name = tag.toUpperCase()
  const exact = text.startsWith('  -', 2) || tag.length > 2
  return exact || known.has(name) || text.slice(2, dash).includes('\t') ? [name, value ?? ''] : undefined
}
