import { declaredIn } from '../text/declared.js'
import { risFields } from '../fields/ris.js'
import { lineFinder } from '../text/lines.js'
import { openRecord } from './open-record.js'
import type { Reader, Sink } from '../raw-record.js'

/** A tag line with other white space before the dash than the standard has. */
const loose = /^([A-Za-z][A-Za-z0-9])[ \t]{0,4}- ?(.*)$/
/** Tags of more than two letters that databases add. */
const long = /^(PMID|PMCID|ISSN|EISSN|ISBN|DOI|URL)[ \t]{1,4}- ?(.*)$/

const known = new Set([...Object.values(risFields.fields).flat(), 'ER', 'ID', 'SN', 'UR', 'PB', 'N1', 'AN'])

/**
 * Reads RIS: a record from TY to ER or to the next TY; a file without any TY from ER to ER. A line without a tag goes
 * on with the value before it. Lower-case tags and tags with one space or a tab before the dash are read where their
 * name is one that RIS has.
 */
export function risReader(sink: Sink, withoutTypes = false): Reader {
  const record = openRecord(sink)

  const closeUnended = (where: string) => {
    record.problem('record-not-closed', `found no ER line before ${where}, expected one; kept`)
    record.close()
  }
  const field = (tag: string, value: string, line: number) => {
    if (tag === 'ER' && record.isOpen()) return record.close()
    if (tag === 'TY') closeUnended(`line ${line}`)
    if (tag === 'TY' || (withoutTypes && tag !== 'ER' && !record.isOpen())) record.begin(line)
    if (record.isOpen()) return record.field(tag, value)
    sink.issue({
      line,
      code: 'outside-record',
      message: `found ${tag} outside a record, expected TY first; left out`,
    })
  }
  const lines = lineFinder((text, from, to, line) => {
    const tag = to - from > 4 ? strictTag(text, from) : undefined
    if (tag !== undefined)
      return field(tag, text.slice(text.charCodeAt(from + 5) === 32 ? from + 6 : from + 5, to), line)
    const whole = text.slice(from, to)
    const found = looseTag(whole)
    if (found) return field(found[0], found[1], line)
    if (record.isOpen()) return record.goOn(whole)
    const declared = declaredIn(whole)
    if (declared !== undefined) sink.declare(declared)
  }, sink.issue)

  return {
    write: lines.write,
    end() {
      lines.end()
      closeUnended('the end of the file')
    },
  }
}

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
