import { InputError, type Issue } from '../base/issue.js'
import type { Sheet, SheetRow } from '../base/sheet.js'
import { foldText } from '../base/text.js'
import type { CodedRow } from '../code/sheet.js'
import type { BibRecord } from '../record/record.js'
import { hasCompanions, identifyingColumns, isCompanion, type IdentifyingColumns } from './identify.js'

/** A sheet whose rows are matched to records: the columns with answers, and the row of each record. */
export interface MatchedSheet {
  file: string
  columns: readonly string[]
  rowOf(place: number): CodedRow | undefined
  issues: readonly Issue[]
}

/** Records with the other ids by which a sheet may call them: those of the duplicates that were merged into them. */
export interface KnownRecords {
  records: readonly BibRecord[]
  /** The id of the record that stands for each id. */
  aliases?: ReadonlyMap<string, string>
  /** Ids that are no fault although they are no record here, such as those of excluded records. */
  others?: ReadonlySet<string>
}

/**
 * Matches the rows of a sheet to records by id, by DOI, else by title and year. Rows that match no record become issues. Throws
 * {@link InputError} where none does, a record has two rows that differ, or there is no column to match by.
 */
export function matchSheet(sheet: Sheet, file: string, known: KnownRecords, id?: string): MatchedSheet {
  if (id !== undefined && !sheet.columns.includes(id))
    throw fault(
      file,
      1,
      'column-missing',
      `found no column '${id}', expected one of ${sheet.columns.join(', ')}`,
    )
  const columns = identifyingColumns(sheet, id)
  const find = finderOf(columns, known)
  if (!find)
    throw fault(
      file,
      1,
      'sheet-without-key',
      `found no column id, doi or title, expected one: ${sheet.columns.join(', ')}`,
    )
  const rows = new Map<number, SheetRow>()
  const issues: Issue[] = []
  const faults: Issue[] = []
  for (const row of sheet.rows) {
    const found = find(row)
    if (found === undefined)
      issues.push({ code: 'row-without-record', ...unmatched(row, columns, known), file, line: row.line })
    else if (found !== 'other') {
      const before = rows.get(found)
      if (before === undefined) rows.set(found, row)
      else faults.push(...differing(before, row, sheet, columns, file))
    }
  }
  if (faults.length > 0) throw new InputError(faults)
  if (rows.size === 0 && sheet.rows.length > 0) throw new InputError(noneMatches(issues, file))
  return {
    file,
    columns: answerColumns(sheet, columns).filter(
      (column) => column !== columns.year || !repeatsYears(sheet, column, rows, known),
    ),
    rowOf: (place) => {
      const row = rows.get(place)
      return row && { file, ...row }
    },
    issues: [...sheet.issues, ...issues],
  }
}

function answerColumns({ columns }: Sheet, identifying: IdentifyingColumns): string[] {
  return columns.filter((column) => !identifying.all.has(column) && !isCompanion(column, columns))
}

/** Whether a column of years only says again what the records say, as that of a sheet that was written for them. */
function repeatsYears(
  { columns }: Sheet,
  column: string,
  rows: ReadonlyMap<number, SheetRow>,
  { records }: KnownRecords,
): boolean {
  if (hasCompanions(column, columns)) return false
  return [...rows].every(([place, { cells }]) => {
    const year = (cells[column] ?? '').trim()
    return year === '' || year === records[place]?.year?.toString()
  })
}

/** Gives the place of the record of a row; `other` for one that is known and not among these. */
function finderOf(
  { id, doi, title, year }: IdentifyingColumns,
  { records, aliases, others }: KnownRecords,
): ((row: SheetRow) => number | 'other' | undefined) | undefined {
  if (id === undefined && doi === undefined && title === undefined) return undefined
  const byId = new Map(records.map((record, place) => [record.id, place]))
  const byDoi = new Map(
    records.flatMap((record, place) => (record.doi ? [[record.doi, place] as const] : [])),
  )
  const titleKey = (text: string, of: string | number | undefined) => `${foldText(text)}\n${of ?? ''}`
  const byTitle = placesBy(records, (record) =>
    record.title === '' ? [] : [titleKey(record.title, record.year), titleKey(record.title, '')],
  )
  return ({ cells }) => {
    const cell = (column: string | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim())
    const own = cell(id)
    const direct = byId.get(aliases?.get(own) ?? own)
    if (direct !== undefined) return direct
    if (others?.has(own)) return 'other'
    const bare = cell(doi)
      .toLowerCase()
      .replace(/^https?:\/\/(?:dx\.)?doi\.org\/|^doi:\s*/, '')
    const viaDoi = byDoi.get(bare)
    if (viaDoi !== undefined) return viaDoi
    if (cell(title) === '') return undefined
    const places = byTitle.get(titleKey(cell(title), cell(year))) ?? byTitle.get(titleKey(cell(title), ''))
    return places?.length === 1 ? places[0] : undefined
  }
}

function placesBy(
  records: readonly BibRecord[],
  keysOf: (record: BibRecord) => string[],
): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, record] of records.entries())
    for (const key of new Set(keysOf(record))) places.set(key, [...(places.get(key) ?? []), place])
  return places
}

function unmatched(row: SheetRow, { id, doi, title }: IdentifyingColumns, { records }: KnownRecords) {
  const column = [id, doi, title].find((name) => name !== undefined && (row.cells[name] ?? '').trim() !== '')
  const found = column === undefined ? 'nothing' : `'${row.cells[column] ?? ''}'`
  const such = records[0] ? `, such as '${records[0].id}'` : ''
  return {
    message: `${column ?? 'id'}: found ${found}, expected the id, DOI or title of a record${such}; row left out`,
  }
}

function noneMatches(issues: readonly Issue[], file: string): Issue[] {
  const message = `found no row of ${issues.length} that is about a record, expected at least one`
  return [{ code: 'sheet-unmatched', message, file }, ...issues.slice(0, 5)]
}

/** Two rows of one record are one where they say the same. */
function differing(
  a: SheetRow,
  b: SheetRow,
  sheet: Sheet,
  columns: IdentifyingColumns,
  file: string,
): Issue[] {
  const odd = sheet.columns.filter(
    (column) => !columns.all.has(column) && a.cells[column] !== b.cells[column],
  )
  return odd.map((column) => ({
    code: 'record-twice',
    message: `${column}: found '${b.cells[column] ?? ''}' for ${nameOf(b, columns)}, expected '${a.cells[column] ?? ''}' as on line ${a.line}`,
    path: column,
    file,
    line: b.line,
  }))
}

function nameOf({ cells }: SheetRow, { id, doi, title }: IdentifyingColumns): string {
  return `'${[id, doi, title].map((column) => (column === undefined ? '' : (cells[column] ?? ''))).find(Boolean) ?? ''}'`
}

function fault(file: string, line: number, code: string, message: string): InputError {
  return new InputError([{ code, message, file, line }])
}
