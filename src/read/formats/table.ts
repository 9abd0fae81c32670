import { addField, addProblem, rawRecord, type Sink } from '../raw-record.js'
import type { TableRow } from './csv-rows.js'

/** The names of columns as fields are named after them: trimmed, those without a name by their number. */
export function columnNames(header: readonly string[]): string[] {
  return header.map((name, index) => name.trim() || `column ${index + 1}`)
}

/** Passes a row of a table on as a record; an empty row is none. */
export function passRow(row: TableRow, columns: readonly string[], sink: Sink): void {
  if (row.cells.every((cell) => cell.trim() === '')) return
  const raw = rawRecord(row.line)
  row.cells.forEach((cell, index) => addField(raw, columns[index] ?? `column ${index + 1}`, cell))
  const used = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1
  if (row.problem) addProblem(raw, row.problem.code, row.problem.message)
  else if (used > columns.length || row.cells.length < columns.length)
    addProblem(raw, 'row-ragged', `found ${row.cells.length} cells, expected ${columns.length}; kept`)
  sink.record(raw)
}
