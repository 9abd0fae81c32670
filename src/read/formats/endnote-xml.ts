import { SaxesParser } from 'saxes'
import { endnoteXmlRecord } from './endnote-xml-record.js'
import type { Reader, Sink } from '../raw-record.js'

/** The most text that a record may have, in characters. */
const longestRecord = 16 * 1024 * 1024
const tooLong = `found a record of more than ${longestRecord} characters, expected less; nothing after it is read`

/**
 * Reads EndNote XML with saxes as a stream: each element record is a record. Document types are refused, so no
 * entity but XML's own is ever expanded. After an error in the XML nothing more can be read; what came before stays.
 */
export function endnoteXmlReader(sink: Sink): Reader {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  const record = endnoteXmlRecord(sink)
  let failed = false
  // What the parser holds: text comes from it at its end only.
  let held = 0

  const stop = (code: string, message: string) => {
    if (!failed) record.stop(code, message, parser.line, code === 'xml-syntax')
    failed = true
  }
  const guard = (work: () => void) => {
    if (failed) return
    try {
      work()
    } catch (error) {
      stop('xml-syntax', error instanceof Error ? error.message.toLowerCase() : 'found no XML')
    }
  }
  const takeText = (piece: string) => {
    held = 0
    if (failed) return
    record.addText(piece)
    if (record.length() > longestRecord) stop('record-too-long', tooLong)
  }
  parser.on('doctype', () =>
    stop('xml-doctype', 'found a document type, expected none; nothing after it is read'),
  )
  parser.on('error', ({ message }) => stop('xml-syntax', message.replace(/^\d+:\d+: /, '').toLowerCase()))
  parser.on('opentag', (tag) => {
    held = 0
    if (failed) return
    if (record.depth() > 1000)
      stop('xml-depth', 'found more than 1000 elements inside each other, expected fewer')
    else record.openTag(tag.name, tag.attributes, parser.line)
  })
  parser.on('text', takeText)
  parser.on('cdata', takeText)
  parser.on('closetag', (tag) => {
    if (!failed) record.closeTag(tag.name)
  })
  return {
    write: (piece) =>
      guard(() => {
        held += piece.length
        parser.write(piece)
        if (held > longestRecord) stop('record-too-long', tooLong)
      }),
    end: () => guard(() => parser.close()),
  }
}
