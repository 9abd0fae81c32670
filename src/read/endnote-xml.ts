import { SaxesParser } from 'saxes'
import {
  addField,
  addProblem,
  hasValue,
  rawRecord,
  type RawRecord,
  type Reader,
  type Sink,
} from './raw-record.js'

/** Elements around fields, whose names say what a field inside is. */
const groups = new Set([
  'titles',
  'authors',
  'secondary-authors',
  'tertiary-authors',
  'subsidiary-authors',
  'dates',
  'pub-dates',
  'keywords',
  'periodical',
  'alt-periodical',
  'related-urls',
  'pdf-urls',
  'text-urls',
  'image-urls',
  'foreign-keys',
])

/** Elements that only hold others, or say how text looks. */
const transparent = new Set(['contributors', 'style', 'urls', 'xml', 'records', 'record'])

/** The most text that a record may have, in characters. */
const longestRecord = 16 * 1024 * 1024
const tooLong = `found a record of more than ${longestRecord} characters, expected less; nothing after it is read`

/**
 * Reads EndNote XML with saxes as a stream: each element record is a record. Document types are refused, so no
 * entity but XML's own is ever expanded. After an error in the XML nothing more can be read; what came before stays.
 */
export function endnoteXmlReader(sink: Sink): Reader {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  const path: string[] = []
  let raw: RawRecord | undefined
  let name: string | undefined
  let text = ''
  let length = 0
  let failed = false
  let held = 0

  const stop = (code: string, message: string) => {
    if (failed) return
    failed = true
    if (!raw) return sink.issue({ line: parser.line, code, message })
    if (code === 'record-too-long') return sink.reject({ line: raw.line, code, message })
    const field = name
    if (field !== undefined && text.trim() !== '') addField(raw, field, text)
    addProblem(raw, 'record-not-closed', `${message}; kept`, parser.line)
    if (hasValue(raw) && field !== undefined) sink.record(raw)
    else sink.reject({ line: raw.line, code, message })
  }
  parser.on('doctype', () =>
    stop('xml-doctype', 'found a document type, expected none; nothing after it is read'),
  )
  parser.on('error', ({ message }) => stop('xml-syntax', message.replace(/^\d+:\d+: /, '').toLowerCase()))
  parser.on('opentag', (tag) => {
    held = 0
    if (failed) return
    path.push(tag.name)
    if (path.length > 1000)
      return stop('xml-depth', 'found more than 1000 elements inside each other, expected fewer')
    if (tag.name === 'record') {
      raw = rawRecord(parser.line)
      length = 0
    }
    if (!raw || transparent.has(tag.name) || groups.has(tag.name)) return
    const outer = path.findLast((other) => groups.has(other))
    name = outer === undefined ? tag.name : `${outer}/${tag.name}`
    text = ''
    // EndNote's number of the type says nothing that its name does not.
    if (tag.name === 'ref-type') text = tag.attributes.name ?? ''
  })
  const takeText = (piece: string) => {
    held = 0
    if (failed || !raw || name === undefined) return
    length += piece.length
    if (length > longestRecord) return stop('record-too-long', tooLong)
    if (path.at(-1) !== 'ref-type' || text === '') text += piece
  }
  parser.on('text', takeText)
  parser.on('cdata', takeText)
  parser.on('closetag', (tag) => {
    if (failed) return
    path.pop()
    if (!raw) return
    if (tag.name === 'record') {
      if (hasValue(raw)) sink.record(raw)
      else
        sink.reject({
          line: raw.line,
          code: 'record-empty',
          message: 'found no field with a value, expected some',
        })
      raw = undefined
      name = undefined
    } else if (name !== undefined && (name === tag.name || name.endsWith(`/${tag.name}`))) {
      addField(raw, name, text)
      name = undefined
      text = ''
    }
  })
  const guard = (work: () => void) => {
    if (failed) return
    try {
      work()
    } catch (error) {
      stop('xml-syntax', error instanceof Error ? error.message.toLowerCase() : 'found no XML')
    }
  }
  return {
    write: (piece) =>
      guard(() => {
        // Text comes from the parser at its end only: what it holds until then is bounded here.
        held += piece.length
        parser.write(piece)
        if (held > longestRecord) stop('record-too-long', tooLong)
      }),
    end: () => guard(() => parser.close()),
  }
}
