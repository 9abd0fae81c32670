import { lineSplitter } from '../text/lines.js'
import { openRecord } from './open-record.js'
import type { Reader, Sink } from '../raw-record.js'

/** Where a record begins: at a field, at a number in angle brackets, or after an empty line. */
export type MedlineStart = 'PMID' | 'UI' | 'VN' | 'number' | 'blank'

const tagLine = /^([A-Z][A-Z0-9]{1,3}) {0,3}- (.*)$|^([A-Z][A-Z0-9]{1,3}) {0,3}-$/
/** The same without a space after the dash, where the dash stands in its column. */
const tight =
  /^([A-Z][A-Z0-9](?= {2})|[A-Z][A-Z0-9]{2}(?= )|PMID|PMCR|STAT|DCOM|DRDT|CRDT|PHST|MHDA|EDAT|CTDT|AUID|CDAT) {0,2}-(.*)$/

/**
 * Reads the MEDLINE layout of PubMed (.nbib), ERIC and Ovid: tags of up to four characters before a dash, values that
 * go on in indented lines. Where records begin with PMID, fields that stand alone between empty lines belong to none.
 */
export function medlineReader(sink: Sink, start: MedlineStart): Reader {
  const record = openRecord(sink)
  let blank = true
  let stray = false

  const leaveOut = (tag: string, line: number) => {
    if (!stray)
      sink.issue({ line, code: 'outside-record', message: `found ${tag} first, expected ${start}; left out` })
    stray = true
  }
  const field = (tag: string, value: string, line: number) => {
    const begins = start === 'blank' ? blank : tag === start
    if (begins) {
      record.close()
      record.begin(line)
      stray = false
    } else if (blank && start === 'PMID' && record.isOpen()) record.close()
    if (record.isOpen()) record.field(tag, value)
    else leaveOut(tag, line)
  }
  return lineSplitter(
    (text, line) => {
      const found = tagLine.exec(text) ?? (text.charCodeAt(4) === 45 ? tight.exec(text) : null)
      if (found) field((found[1] ?? found[3])!, found[2] ?? '', line)
      else if (start === 'number' && /^<\d+>\s*$/.test(text)) {
        record.close()
        record.begin(line)
      } else record.goOn(text)
      blank = text.trim() === ''
    },
    sink.issue,
    () => record.close(),
  )
}
