import { endsQuoted, rowSplitter } from '../formats/csv-rows.js'
import { planFields } from '../fields/field-map.js'
import { embaseRowsReader } from '../formats/embase-rows.js'
import { embaseRowFields } from '../fields/tables/embase-tables.js'
import { embaseRowSource } from '../fields/source-lines.js'
import { tableDialects } from '../fields/tables/tables.js'
import { guessColumns } from './guess-columns.js'
import { ownExportSink } from '../own/own-exports.js'
import type { Sink } from '../raw-record.js'
import type { Recognised } from './recognised.js'
import { sourceLineSink, type SourceLine } from '../formats/source-line.js'
import { columnNames, passRow } from '../formats/table.js'
import { parse } from 'csv-parse/sync'

const delimiters = [
  { mark: ',', format: 'csv', words: 'separated by commas' },
  { mark: '\t', format: 'tsv', words: 'separated by tabs' },
  { mark: ';', format: 'csv', words: 'separated by semicolons' },
  { mark: '|', format: 'csv', words: 'separated by bars' },
]

/** What the header of a table shows. */
export interface TableKind extends Pick<Recognised, 'dialect' | 'why' | 'plan' | 'columns'> {
  /** A column in which journal, volume, issue and pages stand in one line, where there is one. */
  source?: SourceLine
}

/** A row of column names: its cells and the number of lines up to its end. */
interface Header {
  cells: string[]
  lines: number
  kind: TableKind
}

/** Recognises a database's or program's table by a row of column names that stand together only there. */
export function recogniseKnownTable(sample: string): Recognised | undefined {
  const lines = sample.split('\n', 40)
  const top = lines.slice(0, 20).join('\n')
  const possible = tableDialects.some(({ requires }) => requires.every((name) => top.includes(name)))
  return possible ? tableIn(lines, knownHeader) : undefined
}

/** Recognises Embase's table with a row for each field by the names in front of its rows. */
export function recogniseEmbaseRows(sample: string): Recognised | undefined {
  const names = sample.match(/^"?(?:TITLE|AUTHOR NAMES|SOURCE|PUBLICATION YEAR|ABSTRACT|DOI|PUI)"?,/gm) ?? []
  if (!/^"?TITLE"?,/m.test(sample) || !/^"?AUTHOR NAMES"?,/m.test(sample) || names.length < 3)
    return undefined
  return {
    format: 'csv',
    dialect: 'embase',
    why: 'a table with a row for each field; rows TITLE and AUTHOR NAMES',
    plan: planFields(embaseRowFields),
    open: (sink) => embaseRowsReader(sourceLineSink(sink, embaseRowSource, embaseRowFields.fields)),
  }
}

/** Recognises a table by a row of column names among its first rows. */
export function recogniseTable(sample: string): Recognised | undefined {
  return tableIn(sample.split('\n', 200), recogniseHeader)
}

function tableIn(lines: readonly string[], kindOf: typeof knownHeader): Recognised | undefined {
  for (const delimiter of delimiters) {
    const header = findHeader(lines, delimiter.mark, kindOf)
    if (!header) continue
    const columns = columnNames(header.cells)
    return {
      format: delimiter.format,
      ...header.kind,
      why: `a table ${delimiter.words}; ${header.kind.why}`,
      open: (outer) => {
        const sink = tableSink(outer, header.kind, 'csv')
        const skip = header.lines
        const rows = rowSplitter(delimiter.mark, columns.length, {
          row(row) {
            if (row.line <= skip) return
            if (row.cells.length > 1 && row.cells.every((cell, index) => cell === header.cells[index]))
              sink.issue({ line: row.line, ...headerAgain })
            else passRow(row, columns, sink)
          },
          reject: sink.reject,
          issue: sink.issue,
        })
        return { write: (text) => rows.write(text), end: () => rows.end() }
      },
    }
  }
  return undefined
}

/** Tables put one after the other have their header again. */
const headerAgain = {
  code: 'header-again',
  message: 'found the names of the columns again, expected a record; left out',
}

/** The first of a table's rows that is a header, if one of the first ten is. */
function findHeader(
  lines: readonly string[],
  delimiter: string,
  kindOf: typeof knownHeader,
): Header | undefined {
  let start = 0
  for (let tried = 0; tried < 10 && start < lines.length; tried++) {
    let quoted = false
    let end = start
    do quoted = endsQuoted(lines[end++]!, delimiter, quoted)
    while (quoted && end < lines.length)
    const text = lines.slice(start, end).join('\n')
    start = end
    if (quoted || text.trim() === '' || text.length > 100_000) continue
    const [cells] = parse(text, { delimiter, relax_quotes: true, relax_column_count: true })
    // Names of columns are short and are no code.
    // Of one column alone only the first line can be the name: later lines can be anything.
    if (cells?.length === 1 && lines.slice(0, end - 1).some((line) => line.trim() !== '')) continue
    if (!cells || cells.some((cell) => cell.length > 120 || /[<{}[\]"]/.test(cell))) continue
    const kind = kindOf(cells)
    if (kind) return { cells, lines: end, kind }
  }
  return undefined
}

/** Where the rows of a table go: what more is known of them than the names of their columns is done first. */
export function tableSink(sink: Sink, kind: TableKind, format: 'csv' | 'xlsx'): Sink {
  if (kind.dialect === 'reviewbook') return ownExportSink(sink, format)
  return kind.source ? sourceLineSink(sink, kind.source, kind.plan.map.fields) : sink
}

/** Whose table it is, by the names of its columns; undefined where no database or program is known to write them. */
function knownHeader(header: readonly string[]): TableKind | undefined {
  const columns = columnNames(header)
  const dialect = tableDialects.find(({ requires }) => requires.every((name) => columns.includes(name)))
  return (
    dialect && {
      dialect: dialect.name,
      why: `the columns ${dialect.requires.map((name) => `'${name}'`).join(', ')}`,
      plan: planFields(dialect.map),
      ...(dialect.source ? { source: dialect.source } : {}),
    }
  )
}

/** Whose table it is, or what its columns are by their names; undefined where no name is one that records have. */
export function recogniseHeader(header: readonly string[]): TableKind | undefined {
  return knownHeader(header) ?? guessColumns(columnNames(header))
}
