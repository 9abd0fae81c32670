import type { FieldMap, Target } from '../fields/field-map.js'
import { addField, type RawRecord, type Sink } from '../raw-record.js'

/** A field in which a source states journal, year, volume, issue and pages in one line. */
export interface SourceLine {
  field: string
  /** Tried in order; the named groups `journal`, `year`, `volume`, `issue` and `pages` are what they hold. */
  patterns: readonly RegExp[]
}

/** The places that a line of that kind can fill, each with those that make it needless. */
const parts: readonly [string, readonly Target[]][] = [
  ['journal', ['journal']],
  ['year', ['year']],
  ['volume', ['volume']],
  ['issue', ['issue']],
  ['pages', ['pages', 'startPage']],
]

/** The names under which the parts of such a line are added, for use in a field map. */
export function partOf(line: SourceLine, part: string): string {
  return `${line.field} ${part}`
}

/** Adds what such a line holds to a record as fields of their own, but for what other fields of it say. */
export function withSourceLine(raw: RawRecord, line: SourceLine, fields: FieldMap['fields']): RawRecord {
  const text = raw.values[raw.names.indexOf(line.field)]?.trim().replace(/\s+/g, ' ') ?? ''
  const groups = line.patterns.map((pattern) => pattern.exec(text)?.groups).find((found) => found)
  if (!groups) return raw
  for (const [part, targets] of parts) {
    const name = partOf(line, part)
    const others = targets.flatMap((target) => fields[target] ?? []).filter((other) => other !== name)
    const stated = raw.names.some(
      (other, index) => other !== line.field && others.includes(other) && raw.values[index]!.trim() !== '',
    )
    if (!stated && groups[part]) addField(raw, name, groups[part].trim())
  }
  return raw
}

/** A sink that reads such a line of every record before it passes the record on. */
export function sourceLineSink(sink: Sink, line: SourceLine, fields: FieldMap['fields']): Sink {
  return { ...sink, record: (raw) => sink.record(withSourceLine(raw, line, fields)) }
}
