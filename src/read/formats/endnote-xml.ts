import { SaxesParser } from 'saxes'
import { endnoteXmlRecord } from './endnote-xml-record.js'
import type { Reader, Sink } from '../raw-record.js'

/** The most text that a record may have, in characters. */
const longestRecord = 16 * 1024 * 1024
const tooLong = `found a record of more than ${longestRecord} characters, expected less; nothing after it is read`

/** What the parser finds wrong with a character and reads on as text: the elements around it are sound. */
const onlyText =
  /entity|disallowed character\.|disallowed character in tag name|"\]\]>" is disallowed|text data outside|xml declaration/

/** Where an element `record` begins. */
const recordStart = /<record(?=[\s/>])/g

/**
 * Reads EndNote XML with saxes as a stream: each element record is a record. Document types are refused, so no
 * entity but XML's own is ever expanded. A character that XML does not allow is text; after an error in the elements
 * the next record is read on from.
 */
export function endnoteXmlReader(sink: Sink): Reader {
  const record = endnoteXmlRecord(sink)
  let parser = newParser()
  /** A broken record is over, and the next is waited for; after what is refused, none is. */
  let broken = false
  let refused = false
  // What the parser holds: text comes from it at its end only.
  let held = 0
  let line = 1
  let rest = ''
  const escaped = escaper(() => fail('a bare & for an entity name'))

  function newParser() {
    const fresh = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
    fresh.on('doctype', () =>
      refuse('xml-doctype', 'found a document type, expected none; nothing after it is read'),
    )
    fresh.on('error', ({ message }) => fail(message.replace(/^\d+:\d+: /, '').toLowerCase()))
    fresh.on('opentag', (tag) => {
      held = 0
      if (broken) return
      if (record.depth() > 1000)
        refuse('xml-depth', 'found more than 1000 elements inside each other, expected fewer')
      else record.openTag(tag.name, tag.attributes, here())
    })
    fresh.on('text', takeText)
    fresh.on('cdata', takeText)
    fresh.on('closetag', (tag) => {
      if (!broken) record.closeTag(tag.name)
    })
    return fresh
  }
  /** The line of the file that the parser is in: a new one counts from where it began. */
  function here(): number {
    return line + parser.line - 1
  }
  function refuse(code: string, message: string): void {
    if (!broken) record.stop(code, message, here(), false)
    broken = true
    refused = true
  }
  function fail(message: string): void {
    if (broken) return
    if (onlyText.test(message))
      return record.problem('xml-character', `found ${message.replace(/\.$/, '')}; read as text`, here())
    record.stop('xml-syntax', message, here(), true)
    broken = true
  }
  function takeText(piece: string): void {
    held = 0
    if (broken) return
    record.addText(piece)
    if (record.length() > longestRecord) refuse('record-too-long', tooLong)
  }
  const feed = (text: string) => {
    if (refused) return
    try {
      held += text.length
      parser.write(escaped(text))
      if (held > longestRecord) refuse('record-too-long', tooLong)
    } catch (error) {
      fail(error instanceof Error ? error.message.toLowerCase() : 'found no XML')
      broken = true
    }
  }
  /** Goes on at a record after one that broke, as if it were the first of its file. */
  const goOn = () => {
    line = here()
    record.reset()
    broken = false
    held = 0
    parser = newParser()
    parser.write('<xml><records>')
  }
  return {
    write(piece) {
      const text = rest + piece
      const end = wholeMarks(text)
      rest = text.slice(end)
      let from = 0
      recordStart.lastIndex = 0
      for (let found = recordStart.exec(text); found && found.index < end; found = recordStart.exec(text)) {
        feed(text.slice(from, found.index))
        if (broken && !refused) goOn()
        from = found.index
      }
      feed(text.slice(from, end))
    },
    end() {
      feed(rest)
      if (refused) return
      try {
        if (!broken) parser.close()
      } catch (error) {
        fail(error instanceof Error ? error.message.toLowerCase() : 'found no XML')
      }
    },
  }
}

/** How much of a text has nothing at its end that the next piece may go on with: an element, an entity, character data. */
function wholeMarks(text: string): number {
  const element = text.lastIndexOf('<')
  const entity = text.lastIndexOf('&')
  const end = element >= 0 && text.length - element < 9 ? element : text.length
  if (entity >= 0 && end - entity < 40 && !text.includes(';', entity)) return Math.min(entity, end)
  return text.endsWith(']]') ? end - 2 : text.endsWith(']') ? end - 1 : end
}

/** Writes `&amp;` for an `&` that begins no entity: the parser would take all up to the next semicolon for its name. */
function escaper(onBare: () => void): (text: string) => string {
  let inData = false
  const escaped = (part: string) => part.replace(bare, () => (onBare(), '&amp;'))

  return (text) => {
    if (!inData && !text.includes('<![CDATA[')) return text.includes('&') ? escaped(text) : text
    const parts = text.split(/(<!\[CDATA\[|\]\]>)/)
    return parts
      .map((part) => {
        if (part === ']]>') inData = false
        else if (part === '<![CDATA[') inData = true
        else if (!inData) return escaped(part)
        return part
      })
      .join('')
  }
}

const bare = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});)/gi
