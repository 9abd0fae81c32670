import { addField, addProblem, hasValue, rawRecord, type RawRecord, type Sink } from '../raw-record.js'

/** The record that a reader of lines is in, if it is in one. */
export function openRecord(sink: Sink) {
  let raw: RawRecord | undefined

  return {
    isOpen: () => raw !== undefined,
    hasFields: () => raw !== undefined && raw.names.length > 0,
    begin(line: number) {
      raw = rawRecord(line)
    },
    field(name: string, value: string) {
      if (raw) addField(raw, name, value)
    },
    /** A line that goes on with the value before it. */
    goOn(text: string) {
      const value = text.trim()
      if (raw && value !== '' && raw.values.length > 0) raw.values[raw.values.length - 1] += `\n${value}`
    },
    problem(code: string, message: string) {
      if (raw) addProblem(raw, code, message)
    },
    /** Drops what is open: it was no record. */
    forget() {
      raw = undefined
    },
    /** Passes the record on; one without any value is rejected. */
    close() {
      if (!raw) return
      if (hasValue(raw)) sink.record(raw)
      else
        sink.reject({
          line: raw.line,
          code: 'record-empty',
          message: 'found no field with a value, expected some',
        })
      raw = undefined
    },
  }
}
