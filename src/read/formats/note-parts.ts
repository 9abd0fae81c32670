import { addField, type RawRecord, type Sink } from '../raw-record.js'

/** What Scopus lists in a field for notes, each after its label: together in one note or in a note each. */
const label =
  /(?:^|;\s*)(?=(?:Cited By|References|Correspondence Address|Export Date|CODEN|Funding (?:details|text)[^:;]*|Chemicals\/CAS|Tradenames|Manufacturers|Molecular Sequence Numbers)\s*:|cited By \d)/g

const wanted = /^(?:(cited By)\s*:?\s*(\d+)|(References|Correspondence Address)\s*:\s*)(?:;\s*)?([\s\S]*)$/i

/**
 * A sink that takes such a field of every record apart: what records have a place for becomes a field of its own,
 * such as `N1 Cited By`.
 */
export function notePartsSink(sink: Sink, field: string): Sink {
  return {
    ...sink,
    record(raw) {
      sink.record(raw.names.includes(field) ? apart(raw, field) : raw)
    },
  }
}

function apart(raw: RawRecord, field: string): RawRecord {
  const parted: RawRecord = { ...raw, names: [], values: [] }
  raw.values.forEach((value, index) => {
    const name = raw.names[index]!
    if (name !== field) return addField(parted, name, value)
    const left: string[] = []
    for (const part of value.split(label)) {
      const [, cited, times, title, text = part] = wanted.exec(part.trim()) ?? []
      if (cited !== undefined) addField(parted, `${field} Cited By`, times!)
      if (title !== undefined) addField(parted, `${field} ${title}`, text)
      else left.push(text)
    }
    const rest = left.filter((part) => part.trim() !== '').join('; ')
    if (rest !== '') addField(parted, field, rest)
  })
  return parted
}
