import { rowSplitter } from './csv-rows.js'
import { addField, hasValue, rawRecord, type RawRecord, type Reader, type Sink } from '../raw-record.js'

/**
 * Reads Embase's table with a row for each field: a record from each row TITLE, or from each row whose name the record
 * has already. What stands before the first is the search.
 */
export function embaseRowsReader(sink: Sink): Reader {
  let raw: RawRecord | undefined

  const close = () => {
    if (raw && hasValue(raw)) sink.record(raw)
    else if (raw)
      sink.reject({
        line: raw.line,
        code: 'record-empty',
        message: 'found no field with a value, expected some',
      })
    raw = undefined
  }
  // A width of one: rows have a cell for each author, so that their number of cells shows nothing.
  const rows = rowSplitter(',', 1, {
    row({ line, cells, problem }) {
      const [name = '', ...values] = cells.map((cell) => cell.trim())
      if (name === '') return
      if (name === 'TITLE' || raw?.names.includes(name)) {
        close()
        raw = rawRecord(line)
      }
      if (!raw) return
      for (const value of values.length > 0 ? values : ['']) addField(raw, name, value)
      if (problem) (raw.problems ??= []).push(problem)
    },
    reject: sink.reject,
    issue: sink.issue,
  })
  return {
    write: rows.write,
    end() {
      rows.end()
      close()
    },
  }
}
