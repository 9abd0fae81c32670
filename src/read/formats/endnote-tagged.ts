import { lineSplitter } from '../text/lines.js'
import { openRecord } from './open-record.js'
import type { Reader, Sink } from '../raw-record.js'

const tagLine = /^(%[0-9A-Z~@#$^&*()+\-=[\]{}<>!?|:])(?:[ \t](.*)|\s*)$/

/**
 * Reads EndNote's tagged text (.enw, refer): a record begins at %0; in a file in which some record begins otherwise
 * (`blocks`) also after an empty line.
 */
export function endnoteTaggedReader(sink: Sink, blocks: boolean): Reader {
  const record = openRecord(sink)
  let blank = true
  let typed = false

  return lineSplitter(
    (text, line) => {
      const found = tagLine.exec(text)
      if (found) {
        const tag = found[1]!
        const begins = blocks ? blank || (tag === '%0' && typed) : tag === '%0'
        if (begins || !record.isOpen()) {
          record.close()
          record.begin(line)
          typed = false
        }
        typed ||= tag === '%0'
        record.field(tag, found[2] ?? '')
      } else record.goOn(text)
      blank = text.trim() === ''
    },
    sink.issue,
    () => record.close(),
  )
}
