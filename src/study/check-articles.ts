import type { CsvRow, CsvTable } from '../base/csv.js'
import type { Issue } from '../base/issue.js'
import { isDay } from '../base/table/table-field.js'
import type { Category, Protocol } from '../record/review.js'
import { databaseOf } from './database-of.js'

/** What a check of one row says: which column, the issue's code, and what was found and expected. */
interface RowFault {
  column: string
  code: string
  message: string
}

type RowCheck = (cells: Readonly<Record<string, string>>) => RowFault[]

const SPLIT_COLUMNS = ['authors', 'keywords', 'countries']

/**
 * What the schema of a table cannot say of the articles: values against the protocol's closed lists, the database against
 * the DOI, coded values against their basis and evidence, the citation's year, dates that are no days of the calendar.
 */
export function checkArticles(table: CsvTable, protocol: Protocol | undefined, file: string): Issue[] {
  const checks = [checkCitationYear, checkOnlineDate, checkLists, checkSummary, checkBasis]
  const all = protocol ? [...checks, ...protocolChecks(protocol)] : checks
  return [
    ...table.rows.flatMap((row) =>
      all.flatMap((check) => check(row.cells)).map((fault) => faultIssue(row, fault, file)),
    ),
    ...doisTwice(table, file),
  ]
}

function faultIssue(row: CsvRow, { column, code, message }: RowFault, file: string): Issue {
  return { code, message: `${column}: ${message}`, path: column, file, line: row.line }
}

function checkCitationYear(cells: Readonly<Record<string, string>>): RowFault[] {
  const { citation = '', citation_year: year = '' } = cells
  const stated = /(\d{4})[a-z]?$/.exec(citation)?.[1]
  if (stated === year) return []
  const expected = stated === undefined ? 'a citation that ends in a year' : `${stated} as in '${citation}'`
  return [
    { column: 'citation_year', code: 'citation-year', message: `found '${year}', expected ${expected}` },
  ]
}

function checkOnlineDate({ online_date: date = '' }: Readonly<Record<string, string>>): RowFault[] {
  if (date.length !== 10 || isDay(date)) return []
  return [
    { column: 'online_date', code: 'value-type', message: `found '${date}', expected a day of the calendar` },
  ]
}

function checkLists(cells: Readonly<Record<string, string>>): RowFault[] {
  return SPLIT_COLUMNS.flatMap((column) => {
    const text = cells[column] ?? ''
    const fine = text === '' || text.split(';').every((entry) => entry.trim() !== '')
    const message = `found '${text}', expected entries separated by '; ' and none of them empty`
    return fine ? [] : [{ column, code: 'list-entry-empty', message }]
  })
}

function checkSummary(cells: Readonly<Record<string, string>>): RowFault[] {
  const { summary = '', summary_basis: basis = '' } = cells
  if (summary === '') return withoutValue(cells, 'summary', ['summary_basis'])
  const message = 'found nothing, expected what the summary rests on'
  return basis === '' ? [{ column: 'summary_basis', code: 'value-without-basis', message }] : []
}

function checkBasis(cells: Readonly<Record<string, string>>): RowFault[] {
  return ['database', 'region', 'design'].flatMap((column) => {
    const value = cells[column] ?? ''
    const basis = `${column}_basis`
    const evidence = `${column}_evidence`
    if (value === '') return withoutValue(cells, column, [basis, `${column}_confidence`])
    if ((cells[basis] ?? '') === '') {
      const message = `found nothing, expected on what '${value}' rests`
      return [{ column: basis, code: 'value-without-basis', message }]
    }
    if (cells[basis] !== 'coded' || (cells[evidence] ?? '') !== '') return []
    const message = `found nothing, expected what '${value}' was coded from`
    return [{ column: evidence, code: 'value-without-evidence', message }]
  })
}

function withoutValue(
  cells: Readonly<Record<string, string>>,
  column: string,
  companions: readonly string[],
): RowFault[] {
  return companions
    .filter((companion) => (cells[companion] ?? '') !== '')
    .map((companion) => ({
      column: companion,
      code: 'basis-without-value',
      message: `found '${cells[companion] ?? ''}' without a ${column}, expected nothing`,
    }))
}

function protocolChecks({ databases, regions, designs }: Protocol): RowCheck[] {
  return [
    (cells) => unknownLabel(cells, 'database', databases),
    (cells) => unknownLabel(cells, 'region', regions),
    (cells) => unknownLabel(cells, 'design', designs),
    ({ database = '', database_basis: basis, doi = '' }) => {
      const expected = databaseOf(doi === '' ? undefined : doi, databases)?.label
      if (basis !== 'derived' || expected === database || !databases.some(({ label }) => label === database))
        return []
      const why = doi === '' ? 'there is no DOI' : `the DOI is ${doi}`
      const message = `found '${database}', expected ${expected === undefined ? 'nothing' : `'${expected}'`}, since ${why}`
      return [{ column: 'database', code: 'database-not-from-doi', message }]
    },
  ]
}

function unknownLabel(
  cells: Readonly<Record<string, string>>,
  column: string,
  known: readonly Category[],
): RowFault[] {
  const text = cells[column] ?? ''
  if (text === '' || known.some(({ label }) => label === text)) return []
  const message = `found '${text}', expected one of ${known.map(({ label }) => label).join(', ')}`
  return [{ column, code: 'value-unknown', message }]
}

// DOIs are the same in capitals and in small letters, which a schema's `unique` does not know.
function doisTwice(table: CsvTable, file: string): Issue[] {
  const first = new Map<string, number>()
  return table.rows.flatMap((row) => {
    const doi = (row.cells['doi'] ?? '').toLowerCase()
    const line = first.get(doi)
    if (line === undefined) first.set(doi, row.line)
    if (doi === '' || line === undefined) return []
    const message = `found '${doi}', expected it once, but it also stands on line ${line}`
    return [faultIssue(row, { column: 'doi', code: 'value-twice', message }, file)]
  })
}
