import { risFields } from './fields/ris.js'
import { lineSplitter } from './lines.js'
import {
  addField,
  addProblem,
  hasValue,
  rawRecord,
  type RawRecord,
  type Reader,
  type Sink,
} from './raw-record.js'

/** A tag line as the standard has it, with any number of spaces or tabs before the dash. */
const loose = /^([A-Za-z][A-Za-z0-9])[ \t]{0,4}- ?(.*)$/
/** Tags of more than two letters that databases add. */
const long = /^(PMID|PMCID|ISSN|EISSN|ISBN|DOI|URL)[ \t]{1,4}- ?(.*)$/

const known = new Set([
  ...Object.values(risFields.fields).flat(),
  'ER',
  'ID',
  'SN',
  'UR',
  'PB',
  'N1',
  'AN',
  'IS',
])

/**
 * Reads RIS: a record from TY to ER or to the next TY; a file without any TY from ER to ER. A line without a tag goes
 * on with the value before it. Lower-case tags and tags with one space or a tab before the dash are read where their
 * name is one that RIS has.
 */
export function risReader(sink: Sink, withoutTypes = false): Reader {
  let raw: RawRecord | undefined

  const close = (ended: boolean, line: number) => {
    if (!raw) return
    if (!ended)
      addProblem(
        raw,
        'record-not-closed',
        `found no ER line before ${line === 0 ? 'the end' : `line ${line}`}, expected one; kept`,
      )
    if (hasValue(raw)) sink.record(raw)
    else
      sink.reject({
        line: raw.line,
        code: 'record-empty',
        message: 'found no field with a value, expected some',
      })
    raw = undefined
  }
  const field = (tag: string, value: string, line: number) => {
    if (tag === 'ER') {
      if (raw) close(true, line)
      else stray(tag, line)
    } else if (tag === 'TY') {
      close(false, line)
      raw = rawRecord(line)
      addField(raw, tag, value)
    } else if (raw) addField(raw, tag, value)
    else if (withoutTypes) {
      raw = rawRecord(line)
      addField(raw, tag, value)
    } else stray(tag, line)
  }
  const stray = (tag: string, line: number) =>
    sink.issue({
      line,
      code: 'outside-record',
      message: `found ${tag} outside a record, expected TY first; left out`,
    })
  const goOn = (text: string) => {
    if (!raw) return
    const last = raw.values.length - 1
    if (last < 0) return
    const value = text.trim()
    if (value !== '') raw.values[last] += `\n${value}`
  }
  const lines = lineSplitter((text, line) => {
    const tag = strictTag(text)
    if (tag !== undefined) return field(tag, text.slice(text.charCodeAt(5) === 32 ? 6 : 5), line)
    const found = looseTag(text)
    if (found) return field(found[0], found[1], line)
    goOn(text)
  }, sink.issue.bind(sink))

  return {
    write: (text) => lines.write(text),
    end() {
      lines.end()
      close(false, 0)
    },
  }
}

/** The tag of a line that begins just as the standard has it: two capitals or digits, two spaces, a dash. */
function strictTag(text: string): string | undefined {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(3) !== 32 || text.charCodeAt(2) !== 32) return undefined
  const first = text.charCodeAt(0)
  const second = text.charCodeAt(1)
  if (first < 65 || first > 90) return undefined
  if ((second < 65 || second > 90) && (second < 48 || second > 57)) return undefined
  return text.slice(0, 2)
}

function looseTag(text: string): [string, string] | undefined {
  const dash = text.indexOf('-')
  if (dash < 2 || dash > 9) return undefined
  const [, tag, value] = loose.exec(text) ?? long.exec(text) ?? []
  if (tag === undefined) return undefined
  const name = tag.toUpperCase()
  const exact = text.startsWith('  -', 2) || tag.length > 2
  return exact || known.has(name) || text.slice(2, dash).includes('\t') ? [name, value ?? ''] : undefined
}
