import { addField, addProblem, hasValue, rawRecord, type RawRecord, type Sink } from '../raw-record.js'

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

/** The record that a reader of EndNote XML is in, filled element by element. */
export function endnoteXmlRecord(sink: Sink) {
  const path: string[] = []
  let raw: RawRecord | undefined
  let name: string | undefined
  let text = ''
  let length = 0

  const pass = (record: RawRecord, code: string, message: string) => {
    if (hasValue(record)) sink.record(record)
    else sink.reject({ line: record.line, code, message })
  }
  return {
    depth: () => path.length,
    isOpen: () => raw !== undefined,
    /** Begins anew, inside no element. */
    reset() {
      path.length = 0
      raw = undefined
      name = undefined
    },
    /** Notes what is wrong with the record that is open, if one is; else with the file. */
    problem(code: string, message: string, line: number) {
      if (raw) addProblem(raw, code, message, line)
      else sink.issue({ line, code, message })
    },
    /** How much text the record has so far, in characters. */
    length: () => length,
    openTag(tag: string, attributes: Readonly<Record<string, string>>, line: number) {
      path.push(tag)
      if (tag === 'record') {
        raw = rawRecord(line)
        length = 0
      }
      if (!raw || transparent.has(tag) || groups.has(tag)) return
      const outer = path.findLast((other) => groups.has(other))
      name = outer === undefined ? tag : `${outer}/${tag}`
      // EndNote's number of the type says nothing that its name does not.
      text = tag === 'ref-type' ? (attributes.name ?? '') : ''
    },
    addText(piece: string) {
      if (!raw || name === undefined) return
      length += piece.length
      if (path.at(-1) !== 'ref-type' || text === '') text += piece
    },
    closeTag(tag: string) {
      path.pop()
      if (!raw) return
      if (tag === 'record') {
        pass(raw, 'record-empty', 'found no field with a value, expected some')
        raw = undefined
        name = undefined
      } else if (name !== undefined && (name === tag || name.endsWith(`/${tag}`))) {
        addField(raw, name, text)
        name = undefined
      }
    },
    /** Ends where nothing more can be read: a record that is open is kept if `keep`, else rejected. */
    stop(code: string, message: string, line: number, keep: boolean) {
      if (!raw) return sink.issue({ line, code, message })
      if (!keep || name === undefined) return sink.reject({ line: raw.line, code, message })
      addField(raw, name, text)
      addProblem(raw, 'record-not-closed', `${message}; kept`, line)
      pass(raw, code, message)
    },
  }
}
